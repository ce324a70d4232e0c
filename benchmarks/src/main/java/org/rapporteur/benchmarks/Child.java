package org.rapporteur.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Java process that was run to its end.
 *
 * @param firstByte seconds from its start to the first byte that it printed
 * @param lines the lines that it printed to standard error
 */
public record Child(double firstByte, List<String> lines) {

    /** The options with which the start script runs the program. */
    public static final List<String> AS_STARTED =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx800m", "-Xshare:auto");

    /** Runs {@code main} on the class path of this process with options for the JVM and arguments. */
    public static Child run(List<String> options, String main, String... args)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(List.of(args));
        Path errors = Files.createTempFile("benchmark", ".log");
        try {
            long start = System.nanoTime();
            Process process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            double first = firstByte(process.getInputStream(), start);
            int status = process.waitFor();
            List<String> lines = Files.readAllLines(errors, UTF_8);
            if (status != 0) {
                throw new IOException(main + " ended with " + status + ": " + String.join(" / ", lines));
            }
            return new Child(first, lines);
        } finally {
            Files.delete(errors);
        }
    }

    /** Returns what the process said of itself, in the order in which it did. */
    List<Figures> figures() {
        List<Figures> figures =
                lines.stream().filter(Figures::isLine).map(Figures::ofLine).toList();
        if (figures.isEmpty()) {
            throw new IllegalStateException("No figures in " + lines);
        }
        return figures;
    }

    private static double firstByte(InputStream out, long start) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(out, UTF_8))) {
            int first = in.read();
            double seconds = (System.nanoTime() - start) / 1e9;
            char[] rest = new char[8192];
            while (first >= 0 && in.read(rest) >= 0) {
                // Only has to be emptied, lest the process wait.
            }
            return seconds;
        }
    }
}
