package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.SoftwareVersion;

class CommandLineInterfaceTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return new CommandLineInterface(new PrintWriter(out, true), new PrintWriter(err, true)).run(args);
    }

    @Test
    void helpSaysWhatTheProgramIsForAndWhatItsExitStatusMeans() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("who said what", "--version", "The command line is wrong");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void theVersionIsTheOneThatWasBuilt() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString().strip()).isEqualTo("rapporteur " + SoftwareVersion.current());
    }

    @Test
    void withoutACommandItShowsHowToCallIt() {
        assertThat(run()).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).startsWith("Usage: rapporteur");
    }

    @Test
    void aMistakeGetsThreeLinesOnStandardError() {
        assertThat(run("--quickly")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .containsExactly(
                        "rapporteur: Unknown option: '--quickly'",
                        "Usage: rapporteur [OPTIONS] [COMMAND]",
                        "Try 'rapporteur --help'");
    }

    @Test
    void aMistakeInACommandIsAnsweredByThatCommand() {
        assertThat(run("read")).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "rapporteur: Missing required parameter: 'PATH|URL'",
                        "Usage: rapporteur read [OPTIONS] PATH|URL...",
                        "Try 'rapporteur read --help'");
    }

    @Test
    void whatCanBeMeantIsNamed() {
        assertThat(run("statements", "--speeker", "x\u001b[2J")).isEqualTo(2);
        assertThat(run("raed")).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "did you mean --speaker",
                        "There is no command 'raed'; the commands are read, watch, import, statements,")
                .doesNotContain("\u001b");
    }
}
