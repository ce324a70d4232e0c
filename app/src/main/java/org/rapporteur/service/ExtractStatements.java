package org.rapporteur.service;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.rapporteur.ingest.Articles;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.ingest.file.FileWalk;
import org.rapporteur.ingest.file.Found;
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
     * @throws InputException if the dossier or a file of actors cannot be used, or the model does not run on this machine
     * @throws IllegalArgumentException if the confidence is outside 0 to 1
     */
    public static void run(List<Path> paths, InputStream in, HowToRead how, Consumer<Outcome> outcomes)
            throws InputException {
        try (Pipeline pipeline = Reader.open(how, Knowledge.of(how))) {
            Iterator<Callable<Outcome>> pieces = paths.stream()
                    .flatMap(path -> path.equals(STANDARD_INPUT)
                            ? Stream.<Callable<Outcome>>of(() -> outcome(pipeline, "-", () -> Articles.read("-", in)))
                            : found(path)
                                    .map(found -> () -> outcome(pipeline, found.given(), () -> Articles.read(found))))
                    .iterator();
            InOrder.run(pieces, Runtime.getRuntime().availableProcessors(), outcomes);
        }
    }

    private static Stream<Found> found(Path path) {
        Iterable<Found> walk = () -> FileWalk.over(List.of(path));
        return StreamSupport.stream(walk.spliterator(), false);
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
