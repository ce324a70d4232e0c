package org.rapporteur;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RapporteurTest {

    @TempDir
    private Path folder;

    @Test
    void theProcessEndsWithTheExitStatusOfTheCommand() throws IOException, InterruptedException {
        assertThat(run("--version")).startsWith("0: rapporteur ");
        assertThat(run("--no-such-option")).startsWith("2: ").contains("--no-such-option");
    }

    /** Runs the program in a process of its own and returns its exit status, a colon and all that it printed. */
    private String run(String option) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Rapporteur.class.getName(),
                option);
        Process process =
                builder.directory(folder.toFile()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return process.waitFor() + ": " + output;
    }
}
