package org.rapporteur.spark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;
import org.rapporteur.model.Article;
import org.rapporteur.model.Sha256;

/** Measures how fast archives are read, by cores and parts. Run by benchmarks/spark. */
public final class SparkFigures {

    /** The hourly price of one core in a c7i.4xlarge (16 vCPU, 0.714 USD) of Amazon EC2 in us-east-1, on demand, as listed in 2025. */
    private static final double DOLLARS = 0.714 / 16;

    private static final long MILLION = 1_000_000;
    private static final double SECONDS_OF_AN_HOUR = 3600;

    private SparkFigures() {}

    /** One run. */
    private record Run(int cores, int parts, int articles, double wall, double cpu) {

        String line() {
            double hours = cpu / articles * MILLION / SECONDS_OF_AN_HOUR;
            return String.format(
                    Locale.ROOT,
                    "| %d | %d | %d | %.1f | %.1f | %.2f | %.2f | %.0f | %.1f |",
                    cores,
                    parts,
                    articles,
                    wall,
                    cpu,
                    articles / wall,
                    articles / cpu,
                    hours,
                    hours * DOLLARS);
        }
    }

    /**
     * Prints a table in Markdown.
     *
     * @param arguments how many times the example is read in each run
     */
    public static void main(String[] arguments) throws Exception {
        int times = arguments.length == 0 ? 4 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("rapporteur-spark-figures");
        System.out.println(
                "| cores | parts | articles | seconds | of processor time | articles a second | a second and core | core-hours"
                        + " for a million | US dollars |");
        System.out.println("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        // Not shown: loads the model, and lets the compiler find what is hot.
        run(folder, 2, 8, 1);
        for (int[] each : new int[][] {{1, 8}, {2, 2}, {2, 8}, {2, 32}}) {
            System.out.println(run(folder, each[0], each[1], times).line());
        }
        System.out.println();
        System.out.println(Files.readString(Path.of("/proc/self/status"))
                .lines()
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .orElse("memory is told on Linux alone"));
    }

    private static Run run(Path folder, int cores, int parts, int times) throws IOException, JobException {
        Path archives = Files.createDirectories(folder.resolve("in-" + cores + "-" + parts + "-" + times));
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
        Path file = archives.resolve("all.jsonl");
        Corpus.jsonLines(file, articles);
        long partBytes = Math.max(1, (Files.size(file) + parts - 1) / parts);
        SparkSession spark = SparkSession.builder()
                .master("local[" + cores + "]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", Integer.toString(2 * cores))
                .getOrCreate();
        spark.sparkContext().setLogLevel("ERROR");
        long began = System.nanoTime();
        long before = processorTime();
        Options options = new Options(List.of(archives.toString()), archives + "-out", Corpus.HOW, partBytes, true);
        ReadArchive.Summary summary = ReadArchive.run(spark, options, line -> {});
        Run run = new Run(
                cores,
                summary.parts(),
                (int) summary.articles(),
                (System.nanoTime() - began) / 1e9,
                (processorTime() - before) / 1e9);
        spark.stop();
        return run;
    }

    private static long processorTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
