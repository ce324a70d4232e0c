package org.rapporteur.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.rapporteur.actors.Directory;
import org.rapporteur.dossier.Dossier;
import org.rapporteur.dossier.Dossiers;
import org.rapporteur.export.JsonLinesWriter;
import org.rapporteur.extract.Extractor;
import org.rapporteur.inference.Encoder;
import org.rapporteur.inference.Vocabulary;
import org.rapporteur.ingest.Articles;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.ingest.file.FileWalk;
import org.rapporteur.ingest.file.Found;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Reading;
import org.rapporteur.model.SpanRules;
import org.rapporteur.pipeline.Pipeline;
import org.rapporteur.resolve.Resolver;

/**
 * Reads a folder and prints its statements, as {@code rapporteur extract} does, and what that took: a process of its own,
 * started by {@link Benchmarks}.
 *
 * <p>Arguments: the folder or file, how many times to read it when warm, and what to do: {@link #ATTRIBUTION} or {@link #RESOLUTION} alone,
 * or all with the built-in dossier of that name. Hands over the figures of the first time, which hold all that a new process has to warm
 * up, and of those when warm together.
 */
final class ReadFolder {

    /** After so many readings in all it is warm: this takes about as long as CoreNLP takes to read everything once. */
    static final int TO_WARM = 5;

    /** Find what is said by whom, and no more. */
    static final String ATTRIBUTION = "attribution";

    /** Find that, and who it is. */
    static final String RESOLUTION = "resolution";

    private ReadFolder() {}

    /** What is done with an article: the number of statements found. */
    private interface Work extends AutoCloseable {

        int on(Article article);

        @Override
        default void close() {}
    }

    /** Runs it as a process of its own. */
    static Child asChild(String path, int rounds, String work) throws IOException, InterruptedException {
        return Child.run(Child.AS_STARTED, ReadFolder.class.getName(), path, String.valueOf(rounds), work);
    }

    public static void main(String[] args) throws IOException {
        List<Found> files = new ArrayList<>();
        FileWalk.over(List.of(Path.of(args[0]))).forEachRemaining(files::add);
        int rounds = Integer.parseInt(args[1]);
        try (Writer out = new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), UTF_8);
                Work work = work(args[2], out)) {
            System.err.println(read(work, files, 1).toLine());
            if (rounds > 0) {
                read(work, files, TO_WARM - 1);
                try (Stages stages = Stages.watch()) {
                    Figures figures = read(work, files, rounds);
                    stages.lines().forEach(System.err::println);
                    System.err.println(figures.toLine());
                }
            }
        }
    }

    private static Work work(String what, Writer out) {
        return switch (what) {
            case ATTRIBUTION -> new Attributing(Optional.empty());
            case RESOLUTION -> new Attributing(Optional.of(new Resolver(Directory.builtIn(), Optional.empty())));
            default -> new Everything(Dossiers.builtIn(what).orElseThrow(), out);
        };
    }

    /** Finds what is said by whom, and who it is if there is somebody who can tell. */
    private static final class Attributing implements Work {
        private final Vocabulary vocabulary = Vocabulary.shipped();
        private final Encoder encoder = Encoder.shipped();
        private final Extractor extractor = new Extractor(encoder, vocabulary, Extractor.Settings.defaults());
        private final Optional<Resolver> resolver;

        private Attributing(Optional<Resolver> resolver) {
            this.resolver = resolver;
        }

        @Override
        public int on(Article article) {
            List<Attribution> found = extractor.extract(article);
            return resolver.map(r -> r.resolve(article, found).resolved().size())
                    .orElse(found.size());
        }

        @Override
        public void close() {
            encoder.close();
        }
    }

    /** Does all that the program does, and prints it. */
    private static final class Everything implements Work {
        private final Pipeline pipeline;
        private final Writer out;

        private Everything(Dossier dossier, Writer out) {
            this.pipeline = Pipeline.open(new Pipeline.Setting(
                    Pipeline.DEFAULT_MIN_CONFIDENCE,
                    SpanRules.CODEBOOK,
                    dossier.directory(),
                    dossier.conflict(),
                    dossier.codebook()));
            this.out = out;
        }

        @Override
        public int on(Article article) {
            Reading reading = pipeline.read(article);
            print(reading);
            return reading.statements().size();
        }

        private synchronized void print(Reading reading) {
            try {
                JsonLinesWriter.write(reading, out);
                if (!reading.statements().isEmpty()) {
                    out.flush();
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Standard output is closed", e);
            }
        }

        @Override
        public void close() {
            pipeline.close();
        }
    }

    private static Figures read(Work work, List<Found> files, int rounds) {
        double before = Gauge.cpuSeconds();
        long ready = System.nanoTime();
        LongAdder words = new LongAdder();
        LongAdder found = new LongAdder();
        IntStream.range(0, rounds).mapToObj(round -> files).flatMap(List::stream).toList().parallelStream()
                .forEach(file -> {
                    if (Articles.read(file) instanceof Ingested.Received received) {
                        words.add(Gauge.words(received.article().text()));
                        found.add(work.on(received.article()));
                    }
                });
        return Figures.ofThisProcess(words.sum(), found.sum(), before, ready);
    }
}
