package org.rapporteur.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The machine in general words: enough to judge the figures, nothing that names it. */
public final class Machine {

    private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** Returns a line such as "2 cores of a Xeon with AMX, 24 GiB of memory, Linux, Java 17". */
    public static String description() throws IOException {
        com.sun.management.OperatingSystemMXBean system =
                (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long memory = Math.round(system.getTotalMemorySize() / (double) (1 << 30));
        return Runtime.getRuntime().availableProcessors() + " cores of " + processor() + ", " + memory
                + " GiB of memory, " + System.getProperty("os.name") + ", Java "
                + Runtime.version().feature();
    }

    /** Returns how busy other processes keep the machine: the load average before anything was measured. */
    public static String load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return load < 0 ? "unknown" : String.format(Locale.ROOT, "%.1f", load);
    }

    private static String processor() throws IOException {
        if (!Files.exists(PROCESSOR)) {
            return "a processor of the kind " + System.getProperty("os.arch");
        }
        List<String> lines = Files.readAllLines(PROCESSOR);
        String name = value(lines, "model name");
        Set<String> flags = Set.of(value(lines, "flags").split(" ", -1));
        String family = Stream.of("Xeon", "EPYC", "Core", "Ryzen")
                .filter(name::contains)
                .findFirst()
                .orElse(System.getProperty("os.arch"));
        String best = flags.contains("amx_int8")
                ? " with AMX"
                : flags.contains("avx512_vnni") ? " with AVX-512 VNNI" : flags.contains("avx2") ? " with AVX2" : "";
        return "a " + family + best;
    }

    private static String value(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("");
    }
}
