package org.rapporteur.benchmarks.throughput;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.rapporteur.benchmarks.Gauge;

/**
 * What a piece of work took, once.
 *
 * @param work what it was
 * @param wall seconds on the clock
 * @param cpu processor seconds, those of all threads
 */
record Took(String work, double wall, double cpu) {

    private static final String MARK = "took\t";

    /** What work took, and what came of it. */
    record With<T>(Took took, T result) {}

    /** Does some work. */
    static <T> With<T> by(String work, Supplier<T> doing) {
        double cpu = Gauge.cpuSeconds();
        long wall = System.nanoTime();
        T result = doing.get();
        return new With<>(new Took(work, (System.nanoTime() - wall) / 1e9, Gauge.cpuSeconds() - cpu), result);
    }

    /** Returns the line that hands this to the parent process. */
    String toLine() {
        return String.format(Locale.ROOT, "%s%s\t%.6f\t%.6f", MARK, work, wall, cpu);
    }

    /** Returns what a child process handed over, by work, in the order in which it was done. */
    static Map<String, List<Took>> ofLines(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(MARK))
                .map(line -> line.split("\t", -1))
                .map(parts -> new Took(parts[1], Double.parseDouble(parts[2]), Double.parseDouble(parts[3])))
                .collect(Collectors.groupingBy(Took::work));
    }

    /** Returns the median of some figures: of an even number, the lower of the two in the middle. */
    static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get((figures.size() - 1) / 2);
    }
}
