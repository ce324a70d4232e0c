package org.rapporteur.service;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.rapporteur.ingest.ArticleWalk;
import org.rapporteur.ingest.Articles;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.ingest.file.ContainerFile;
import org.rapporteur.model.Failure;
import org.rapporteur.model.Outcome;
import org.rapporteur.pipeline.Pipeline;

/** Finds the statements of articles and hands them on, without a record. */
public final class ExtractStatements {

    /** The path that stands for standard input, which is one article. */
    public static final Path STANDARD_INPUT = Path.of("-");

    private ExtractStatements() {}

    /**
     * Reads articles on all processors.
     *
     * @param paths files and folders; {@link #STANDARD_INPUT} for {@code in}
     * @param in read where {@code paths} says so; not closed
     * @param how how to read
     * @param outcomes called on this thread with what came of each article, in the order in which they were found
     * @param notes called on this thread with a file as it was given, and what a person should know of it in one line, such as that there
     *     is more in it than articles
     * @throws InputException if the dossier or a file of actors cannot be used, or the model does not run on this machine
     * @throws IllegalArgumentException if the confidence is outside 0 to 1
     */
    public static void run(
            List<Path> paths,
            InputStream in,
            HowToRead how,
            Consumer<Outcome> outcomes,
            BiConsumer<String, String> notes)
            throws InputException {
        try (Pipeline pipeline = Reader.open(how, Knowledge.of(how));
                Work work = new Work(paths, in, how, pipeline, notes)) {
            InOrder.run(work, Runtime.getRuntime().availableProcessors(), outcomes);
        }
    }

    /** The articles at some paths, each as work for any thread. */
    private static final class Work implements Iterator<Callable<Outcome>>, AutoCloseable {

        private final Iterator<Path> paths;
        private final InputStream in;
        private final HowToRead how;
        private final Pipeline pipeline;
        private final BiConsumer<String, String> notes;
        private ArticleWalk walk;
        private Optional<Callable<Outcome>> ahead = Optional.empty();

        Work(List<Path> paths, InputStream in, HowToRead how, Pipeline pipeline, BiConsumer<String, String> notes) {
            this.paths = paths.iterator();
            this.in = in;
            this.how = how;
            this.pipeline = pipeline;
            this.notes = notes;
            walk = ArticleWalk.over(List.of(), how.columns(), ArticleWalk.Hearing.NONE);
        }

        @Override
        public boolean hasNext() {
            while (ahead.isEmpty()) {
                if (walk.hasNext()) {
                    ArticleWalk.Met met = walk.next();
                    ahead = Optional.of(() -> outcome(pipeline, met.given(), met::read));
                } else if (paths.hasNext()) {
                    begin(paths.next());
                } else {
                    return false;
                }
            }
            return true;
        }

        @Override
        public Callable<Outcome> next() {
            if (!hasNext()) {
                throw new NoSuchElementException("There are no more articles");
            }
            Callable<Outcome> work = ahead.orElseThrow();
            ahead = Optional.empty();
            return work;
        }

        private void begin(Path path) {
            if (path.equals(STANDARD_INPUT)) {
                ahead = Optional.of(() -> outcome(pipeline, "-", () -> Articles.read("-", in)));
            } else {
                walk = over(List.of(path));
            }
        }

        private ArticleWalk over(List<Path> some) {
            return ArticleWalk.over(some, how.columns(), new ArticleWalk.Hearing() {
                @Override
                public void noted(ContainerFile file, String note) {
                    notes.accept(file.given(), note);
                }
            });
        }

        @Override
        public void close() {
            walk.close();
        }
    }

    /** Returns what comes of a text; a failure names it as the person did who gave it. */
    private static Outcome outcome(Pipeline pipeline, String given, Supplier<Ingested> text) {
        return Reader.guarded(given, () -> {
            Ingested ingested = text.get();
            return ingested instanceof Ingested.Received received
                    ? pipeline.read(received.article())
                    : new Failure(given, ((Ingested.Refused) ingested).failure().message());
        });
    }
}
