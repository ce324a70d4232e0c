package org.rapporteur.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.rapporteur.ingest.ArticleWalk;
import org.rapporteur.ingest.table.ColumnNames;
import org.rapporteur.model.Article;
import org.rapporteur.model.Sha256;

/** Measures how fast archives are read, by cores and parts, each in a process of its own. Run by benchmarks/spark. */
public final class SparkFigures {

    private static final long MILLION = 1_000_000;
    private static final double SECONDS_OF_AN_HOUR = 3600;
    private static final double MIB = 1 << 20;

    /** So often a file is walked, of which the last half counts. */
    private static final int WALKS = 40;

    /** Cores and parts. */
    private static final int[][] RUNS = {{1, 1}, {1, 8}, {2, 1}, {2, 2}, {2, 4}, {2, 8}};

    private SparkFigures() {}

    /**
     * Prints tables in Markdown.
     *
     * @param arguments how many times the example is read in each run, and what an hour of a core costs in US dollars
     */
    public static void main(String[] arguments) throws Exception {
        int times = Integer.parseInt(arguments[0]);
        double dollars = Double.parseDouble(arguments[1]);
        if (arguments.length > 2) {
            one(times, dollars, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
            return;
        }
        System.out.printf(
                Locale.ROOT,
                "%d processors, Java %s; load before: %.1f%n%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        System.out.println(
                "| cores | parts | articles | seconds | of processor time | articles a second | a second of processor"
                        + " time | core-hours for a million | US dollars | MiB of memory at most | of heap in use |");
        System.out.println("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (int[] each : RUNS) {
            apart(arguments, each);
        }
        System.out.println();
        walks(times);
    }

    /** Makes a run in a process of its own, as memory that was once taken is not given back. */
    private static void apart(String[] arguments, int[] run) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), SparkFigures.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of(Integer.toString(run[0]), Integer.toString(run[1])));
        Process process =
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(System.out::println);
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The run of " + run[0] + " cores and " + run[1] + " parts failed");
        }
    }

    private static void one(int times, double dollars, int cores, int parts) throws Exception {
        Path folder = Files.createTempDirectory("rapporteur-spark-figures");
        // Not shown: loads the model, and lets the compiler find what is hot.
        read(folder, cores, 2 * cores, 1);
        long began = System.nanoTime();
        long before = processorTime();
        ReadArchive.Summary summary = read(folder, cores, parts, times);
        double wall = (System.nanoTime() - began) / 1e9;
        double cpu = (processorTime() - before) / 1e9;
        System.gc();
        double heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
        double hours = cpu / summary.articles() * MILLION / SECONDS_OF_AN_HOUR;
        System.out.printf(
                Locale.ROOT,
                "| %d | %d | %d | %.1f | %.1f | %.2f | %.2f | %.0f | %.2f | %.0f | %.0f |%n",
                cores,
                summary.parts(),
                summary.articles(),
                wall,
                cpu,
                summary.articles() / wall,
                summary.articles() / cpu,
                hours,
                hours * dollars,
                mostMemory(),
                heap);
    }

    /** Returns how many MiB of memory this process had at most; not a number where that is not told. */
    private static double mostMemory() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(Double.NaN);
        }
    }

    private static ReadArchive.Summary read(Path folder, int cores, int parts, int times)
            throws IOException, JobException {
        Path archives = Files.createDirectories(folder.resolve("in-" + cores + "-" + parts + "-" + times));
        Path file = archives.resolve("all.jsonl");
        Corpus.jsonLines(file, articles(times));
        long partBytes = Math.max(1, (Files.size(file) + parts - 1) / parts);
        SparkSession spark = SparkSession.builder()
                .master("local[" + cores + "]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", Integer.toString(2 * cores))
                .getOrCreate();
        spark.sparkContext().setLogLevel("ERROR");
        Options options = new Options(List.of(archives.toString()), archives + "-out", Corpus.HOW, partBytes, true);
        ReadArchive.Summary summary = ReadArchive.run(spark, options, line -> {});
        spark.stop();
        return summary;
    }

    private static List<Article> articles(int times) {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            for (Article each : Corpus.example()) {
                String text = each.text() + "\n\nEdition " + i + ".";
                articles.add(new Article(
                        i + "-" + each.name(),
                        text,
                        Sha256.of(text.getBytes(StandardCharsets.UTF_8)),
                        each.metadata(),
                        List.of(),
                        List.of()));
            }
        }
        return articles;
    }

    /** Prints what it costs to walk a file without reading its articles, as each task of a file with several does. */
    private static void walks(int times) throws IOException {
        List<Article> articles = articles(times);
        Path folder = Files.createTempDirectory("rapporteur-spark-walks");
        System.out.println("| only walked | articles | KiB | milliseconds of processor time for an article |");
        System.out.println("| --- | ---: | ---: | ---: |");
        // Each of the three kinds gets a third.
        for (Path file : Corpus.files(Corpus.write(folder, articles))) {
            int met = 0;
            long began = 0;
            for (int i = 0; i < WALKS; i++) {
                if (i == WALKS / 2) {
                    met = 0;
                    began = processorTime();
                }
                try (ArticleWalk walk = ArticleWalk.over(List.of(file), ColumnNames.USUAL, ArticleWalk.Hearing.NONE)) {
                    for (; walk.hasNext(); walk.next()) {
                        met++;
                    }
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "| `%s` | %d | %.0f | %.3f |%n",
                    file.getFileName(),
                    met / (WALKS / 2),
                    Files.size(file) / 1024.0,
                    (processorTime() - began) / 1e6 / met);
        }
    }

    private static long processorTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
