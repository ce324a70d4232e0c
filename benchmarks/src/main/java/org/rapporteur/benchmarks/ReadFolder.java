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
import java.util.stream.IntStream;
import org.rapporteur.export.JsonLinesWriter;
import org.rapporteur.ingest.Articles;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.ingest.file.FileWalk;
import org.rapporteur.ingest.file.Found;
import org.rapporteur.model.Reading;
import org.rapporteur.pipeline.Pipeline;

/**
 * Reads a folder and prints its statements, as {@code rapporteur extract} does, and what that took: a process of its own,
 * started by {@link Benchmarks}.
 *
 * <p>Arguments: the folder or file, and how many times to read it when warm. Hands over the figures of the first time, which
 * hold all that a new process has to warm up, and of those when warm together.
 */
final class ReadFolder {

    /** As the start script runs the program. */
    private static final List<String> OPTIONS =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx800m", "-Xshare:auto");

    /** After so many readings in all it is warm: this takes about as long as CoreNLP takes to read everything once. */
    static final int TO_WARM = 5;

    private ReadFolder() {}

    /** Runs it as a process of its own. */
    static Child asChild(String path, int rounds) throws IOException, InterruptedException {
        return Child.run(OPTIONS, ReadFolder.class.getName(), path, String.valueOf(rounds));
    }

    public static void main(String[] args) throws IOException {
        List<Found> files = new ArrayList<>();
        FileWalk.over(List.of(Path.of(args[0]))).forEachRemaining(files::add);
        int rounds = Integer.parseInt(args[1]);
        try (Pipeline pipeline = Pipeline.open(Pipeline.Setting.DEFAULT);
                Writer out = new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), UTF_8)) {
            System.err.println(read(pipeline, files, 1, out).toLine());
            if (rounds > 0) {
                read(pipeline, files, TO_WARM - 1, out);
                try (Stages stages = Stages.watch()) {
                    Figures figures = read(pipeline, files, rounds, out);
                    stages.lines().forEach(System.err::println);
                    System.err.println(figures.toLine());
                }
            }
        }
    }

    private static Figures read(Pipeline pipeline, List<Found> files, int rounds, Writer out) throws IOException {
        double before = Gauge.cpuSeconds();
        long ready = System.nanoTime();
        long[] counts = new long[2];
        IntStream.range(0, rounds).mapToObj(round -> files).flatMap(List::stream).toList().parallelStream()
                .map(file -> read(pipeline, file))
                .flatMap(Optional::stream)
                .forEachOrdered(reading -> {
                    counts[0] += Gauge.words(reading.article().text());
                    counts[1] += reading.statements().size();
                    print(reading, out);
                });
        out.flush();
        return Figures.ofThisProcess(counts[0], counts[1], before, ready);
    }

    private static Optional<Reading> read(Pipeline pipeline, Found file) {
        if (Articles.read(file) instanceof Ingested.Received received) {
            return Optional.of(pipeline.read(received.article()));
        }
        return Optional.empty();
    }

    private static void print(Reading reading, Writer out) {
        try {
            JsonLinesWriter.write(reading, out);
            if (!reading.statements().isEmpty()) {
                out.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Standard output is closed", e);
        }
    }
}
