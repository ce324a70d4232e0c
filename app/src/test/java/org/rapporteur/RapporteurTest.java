package org.rapporteur;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
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

    @Test
    void outputThatIsNotWholeIsAFailureUnlessNobodyWantsIt() throws IOException, InterruptedException {
        assumeTrue(Files.isWritable(Path.of("/dev/full")), "a device that is always full");
        Process full =
                program("completion").redirectOutput(new File("/dev/full")).start();
        assertThat(new String(full.getErrorStream().readAllBytes(), UTF_8)).contains("could not be written");
        assertThat(full.waitFor()).isEqualTo(1);
        Process unread = program("completion").start();
        unread.getInputStream().close();
        assertThat(new String(unread.getErrorStream().readAllBytes(), UTF_8)).isEmpty();
        assertThat(unread.waitFor()).isZero();
    }

    /** Runs the program in a process of its own and returns its exit status, a colon and all that it printed. */
    private String run(String option) throws IOException, InterruptedException {
        Process process = program(option).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return process.waitFor() + ": " + output;
    }

    private ProcessBuilder program(String option) {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Rapporteur.class.getName(),
                        option)
                .directory(folder.toFile());
    }
}
