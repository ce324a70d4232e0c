package org.rapporteur.benchmarks.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The desk in a process of its own, so that what it takes is not mixed with what asking it takes. */
final class RunningDesk implements AutoCloseable {

    private static final String RESIDENT = "VmRSS:";
    private static final int KIB_IN_MIB = 1024;
    private static final int PATIENCE_SECONDS = 10;

    private final Process process;
    private final URI address;

    private RunningDesk(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts it on the class path of this process, on any port that is free.
     *
     * @param options those of the JVM
     * @throws IOException if it cannot be started
     */
    static RunningDesk start(Path record, Path dossier, List<String> options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.rapporteur.Rapporteur"));
        command.addAll(List.of("serve", record.toString(), "--dossier", dossier.toString(), "--port", "0"));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        // Not closed, as the process goes on.
        BufferedReader out = process.inputReader(UTF_8);
        String line = out.readLine();
        if (line == null) {
            throw new IOException("The desk did not start");
        }
        return new RunningDesk(process, URI.create(line.strip()));
    }

    URI address() {
        return address;
    }

    /** Returns the processor time that it has taken, all threads together. */
    Duration processorTime() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Returns how much memory it holds, in MiB; 0 where the system does not tell. */
    long memory() throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                                .filter(line -> line.startsWith(RESIDENT))
                                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                                .findFirst()
                                .orElse(0)
                        / KIB_IN_MIB
                : 0;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
