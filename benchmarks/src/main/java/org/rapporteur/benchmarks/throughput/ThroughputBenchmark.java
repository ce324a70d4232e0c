package org.rapporteur.benchmarks.throughput;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.benchmarks.Child;
import org.rapporteur.benchmarks.Machine;

/** Measures reading pages of the web into a record and writes the results as a page in Markdown. Start it with {@code benchmarks/throughput}. */
public final class ThroughputBenchmark {

    /** Enough to be minutes of work in all, few enough for all to be held at once. */
    static final int PAGES = 96;

    /** As many as are measured, besides the first, which warms up. */
    private static final int ROUNDS = 5;

    private ThroughputBenchmark() {}

    /**
     * Runs everything.
     *
     * @param args the folder of the example's articles; the page to write, or - to print it; the dossier; a folder of pages, if not those
     *     that are made
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        String load = Machine.load();
        boolean isMade = args.length < 4;
        Path work = Files.createTempDirectory("throughput");
        try {
            Path folder = isMade ? Files.createDirectory(work.resolve("pages")) : Path.of(args[3]);
            if (isMade) {
                MadePages.write(Path.of(args[0]), folder, PAGES);
            }
            ThroughputReport report = new ThroughputReport(
                    load,
                    isMade,
                    sizes(folder),
                    measured("as a whole", ReadWhole.class, folder, args[2], work),
                    measured("stage by stage", ReadByStage.class, folder, args[2], work));
            if (args[1].equals("-")) {
                System.out.print(report.text());
            } else {
                Files.writeString(Path.of(args[1]), report.text(), UTF_8);
            }
        } finally {
            try (Stream<Path> files = Files.walk(work)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static List<String> measured(String how, Class<?> main, Path folder, String dossier, Path work)
            throws IOException, InterruptedException {
        System.err.println("benchmarks: " + how + ", " + (ROUNDS + 1) + " times");
        return Child.run(
                        Child.AS_STARTED,
                        main.getName(),
                        folder.toString(),
                        dossier,
                        String.valueOf(ROUNDS + 1),
                        work.toString())
                .lines();
    }

    /** Returns the bytes of all files in a folder, the smallest first. */
    private static List<Long> sizes(Path folder) throws IOException {
        List<Long> sizes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sizes.add(Files.size(file));
            }
        }
        sizes.sort(Comparator.naturalOrder());
        return sizes;
    }
}
