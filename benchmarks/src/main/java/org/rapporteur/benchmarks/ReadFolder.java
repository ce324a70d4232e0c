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
 * <p>Arguments: the folder or file, and how many times to read it.
 */
final class ReadFolder {

    private ReadFolder() {}

    public static void main(String[] args) throws IOException {
        List<Found> once = new ArrayList<>();
        FileWalk.over(List.of(Path.of(args[0]))).forEachRemaining(once::add);
        List<Found> files = IntStream.range(0, Integer.parseInt(args[1]))
                .mapToObj(round -> once)
                .flatMap(List::stream)
                .toList();
        try (Pipeline pipeline = Pipeline.open();
                Stages stages = Stages.watch();
                Writer out = new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), UTF_8)) {
            double loadCpu = Gauge.cpuSeconds();
            long ready = System.nanoTime();
            long[] counts = new long[2];
            files.parallelStream()
                    .map(file -> read(pipeline, file))
                    .flatMap(Optional::stream)
                    .forEachOrdered(reading -> {
                        counts[0] += Gauge.words(reading.article().text());
                        counts[1] += reading.statements().size();
                        print(reading, out);
                    });
            out.flush();
            Figures figures = Figures.ofThisProcess(counts[0], counts[1], loadCpu, ready);
            for (String line : stages.lines()) {
                System.err.println(line);
            }
            System.err.println(figures.toLine());
        }
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
