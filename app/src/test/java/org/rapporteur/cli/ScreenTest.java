package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ScreenTest {

    @Test
    void theEnvironmentTellsWidthAndColours() {
        assertThat(terminal(Map.of("COLUMNS", "132", "TERM", "xterm"))).isEqualTo(new Screen(true, 132, true));
        assertThat(terminal(Map.of("COLUMNS", "5", "TERM", "dumb"))).isEqualTo(new Screen(true, 20, false));
        assertThat(terminal(Map.of("TERM", "xterm", "NO_COLOR", "1")).hasColour())
                .isFalse();
        assertThat(terminal(Map.of("TERM", "xterm", "NO_COLOR", "")).hasColour())
                .isTrue();
        assertThat(terminal(Map.of()).hasColour()).isFalse();
    }

    @Test
    void whereTheEnvironmentDoesNotTellTheTerminalIsAsked() {
        assertThat(terminal(Map.of()).width()).isEqualTo(57);
        assertThat(terminal(Map.of("COLUMNS", "wide")).width()).isEqualTo(57);
        assertThat(terminal(Map.of("COLUMNS", "0")).width()).isEqualTo(57);
    }

    private static Screen terminal(Map<String, String> environment) {
        return Screen.terminal(environment, () -> 57);
    }

    @Test
    void styledTextIsPlainWhereThereAreNoColours() {
        assertThat(Style.CUE.on(new Screen(true, 80, true), "said")).isEqualTo("\u001b[33msaid\u001b[0m");
        assertThat(Style.CUE.on(Screen.NONE, "said")).isEqualTo("said");
        assertThat(Style.PLAIN.on(new Screen(true, 80, true), "said")).isEqualTo("said");
    }
}
