package org.rapporteur.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A cluster of Spark's own: a master and two workers, each a process of its own, that hear on the loopback alone. */
final class LoopbackCluster implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final Path folder;
    private final String master;
    private final List<Process> workers = new ArrayList<>();
    private final Process leader;

    LoopbackCluster(Path folder) throws IOException {
        this.folder = folder;
        // Where Spark looks for its jars; what it runs comes from the class path of the tests.
        Files.createDirectories(folder.resolve("home/jars"));
        int port = freePort();
        master = "spark://" + LOOPBACK + ":" + port;
        leader = start(
                "master",
                List.of("-Xmx256m"),
                "org.apache.spark.deploy.master.Master",
                List.of("--host", LOOPBACK, "--port", Integer.toString(port), "--webui-port", "0"));
        for (int i = 0; i < 2; i++) {
            workers.add(start(
                    "worker-" + i,
                    List.of("-Xmx256m"),
                    "org.apache.spark.deploy.worker.Worker",
                    List.of(
                            "--host",
                            LOOPBACK,
                            "--webui-port",
                            "0",
                            "--cores",
                            "1",
                            "--memory",
                            "900m",
                            "--work-dir",
                            folder.resolve("work-" + i).toString(),
                            master)));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Starts the job, as {@code spark-submit} does where the driver is on this machine. */
    Process submit(List<String> words) throws IOException {
        List<String> options = new ArrayList<>();
        Map.of(
                        "spark.master", master,
                        "spark.driver.host", LOOPBACK,
                        "spark.driver.bindAddress", LOOPBACK,
                        "spark.ui.enabled", "false",
                        "spark.executor.memory", "900m",
                        "spark.executor.cores", "1",
                        "spark.executor.extraClassPath", System.getProperty("java.class.path"),
                        "spark.sql.shuffle.partitions", "2",
                        "spark.locality.wait", "0")
                .forEach((name, value) -> options.add("-D" + name + "=" + value));
        options.add("-Xmx600m");
        return start("driver", options, ReadArchive.class.getName(), words);
    }

    /** Kills a worker and what it runs, as a machine does that loses its power. */
    void killWorker(int number) throws InterruptedException {
        Process worker = workers.get(number);
        List<ProcessHandle> below = worker.descendants().toList();
        worker.destroyForcibly();
        below.forEach(ProcessHandle::destroyForcibly);
        worker.waitFor();
    }

    private Process start(String name, List<String> options, String type, List<String> words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseSerialGC");
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(
                List.of(System.getProperty("rapporteur.spark.options", "").split(" ")));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), type));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(name).toFile());
        builder.environment().put("SPARK_HOME", folder.resolve("home").toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", LOOPBACK);
        return builder.start();
    }

    Path log(String name) {
        return folder.resolve(name + ".log");
    }

    @Override
    public void close() {
        for (Process each : workers) {
            each.descendants().forEach(ProcessHandle::destroyForcibly);
            each.destroyForcibly();
        }
        leader.destroyForcibly();
        try {
            for (Process each : workers) {
                each.waitFor(10, TimeUnit.SECONDS);
            }
            leader.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        }
    }
}
