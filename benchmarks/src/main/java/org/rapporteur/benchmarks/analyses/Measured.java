package org.rapporteur.benchmarks.analyses;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.rapporteur.benchmarks.Gauge;

/**
 * What an analysis took: the best of several runs, as other work on the machine only ever makes it slower.
 *
 * @param analysis its name
 * @param size how many statements, or actors, it was made of
 * @param wall seconds on the clock
 * @param cpu seconds of all processors
 * @param peak the most of the heap that was in use, in MiB: what came before is on it, and what nobody needs any more
 */
record Measured(String analysis, int size, double wall, double cpu, long peak) {

    private static final String MARK = "measured\t";
    private static final List<MemoryPoolMXBean> HEAP = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();

    /** Runs an analysis several times. */
    static Measured of(String analysis, int size, int runs, Supplier<?> work) {
        double wall = Double.MAX_VALUE;
        double cpu = Double.MAX_VALUE;
        System.gc();
        HEAP.forEach(MemoryPoolMXBean::resetPeakUsage);
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            double before = Gauge.cpuSeconds();
            Objects.requireNonNull(work.get());
            cpu = Math.min(cpu, Gauge.cpuSeconds() - before);
            wall = Math.min(wall, (System.nanoTime() - start) / 1e9);
        }
        long peak =
                HEAP.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
        return new Measured(analysis, size, wall, cpu, peak);
    }

    /** Returns the line that hands it to the parent process. */
    String toLine() {
        return MARK + analysis + "\t" + size + "\t" + wall + "\t" + cpu + "\t" + peak;
    }

    /** Returns whether a line is one that {@link #toLine()} made. */
    static boolean isLine(String line) {
        return line.startsWith(MARK);
    }

    /** Returns what a child process handed over. */
    static Measured ofLine(String line) {
        String[] parts = line.substring(MARK.length()).split("\t", -1);
        return new Measured(
                parts[0],
                Integer.parseInt(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]),
                Long.parseLong(parts[4]));
    }
}
