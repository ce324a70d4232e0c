package org.rapporteur.benchmarks;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What one process measured of itself while it read articles.
 *
 * @param words the words of the texts that it read
 * @param found how many statements or quotations it found
 * @param loadCpu processor seconds that had passed when it began to: the start of Java and the loading of models, at least
 * @param cpu processor seconds that had passed in all at the end
 * @param readWall seconds that it took
 * @param peak the most memory that it held, in MiB
 */
public record Figures(long words, long found, double loadCpu, double cpu, double readWall, long peak) {

    private static final String MARK = "figures ";

    /** Returns the figures of this process now. */
    public static Figures ofThisProcess(long words, long found, double loadCpu, long readyNanos) {
        double wall = (System.nanoTime() - readyNanos) / 1e9;
        return new Figures(words, found, loadCpu, Gauge.cpuSeconds(), wall, Gauge.peakMemory());
    }

    /** Returns the line that hands the figures to the parent process. */
    public String toLine() {
        return MARK + "words=" + words + " found=" + found + " loadCpu=" + loadCpu + " cpu=" + cpu + " readWall="
                + readWall + " peak=" + peak;
    }

    /** Returns whether a line is one that {@link #toLine()} made. */
    static boolean isLine(String line) {
        return line.startsWith(MARK);
    }

    /** Returns the figures that a child process handed over. */
    static Figures ofLine(String line) {
        Map<String, String> values = Arrays.stream(line.substring(MARK.length()).split(" ", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return new Figures(
                Long.parseLong(value(values, "words")),
                Long.parseLong(value(values, "found")),
                Double.parseDouble(value(values, "loadCpu")),
                Double.parseDouble(value(values, "cpu")),
                Double.parseDouble(value(values, "readWall")),
                Long.parseLong(value(values, "peak")));
    }

    /** Returns the words read per second. */
    double wordsPerSecond() {
        return words / readWall;
    }

    /** Returns the words read per processor second. */
    double wordsPerCpuSecond() {
        return words / (cpu - loadCpu);
    }

    private static String value(Map<String, String> values, String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("The child process did not say " + key);
        }
        return value;
    }
}
