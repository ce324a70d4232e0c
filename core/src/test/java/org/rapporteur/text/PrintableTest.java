package org.rapporteur.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void whatDrivesATerminalBecomesVisible() {
        assertThat(Printable.line("\u001b]0;mine\u0007 \u001b[2J\u009b31m\u007f"))
                .isEqualTo("<U+001B>]0;mine<U+0007> <U+001B>[2J<U+009B>31m<U+007F>");
        assertThat(Printable.line("pay \u202eoot\u202c much \u2066x\u2069"))
                .isEqualTo("pay <U+202E>oot<U+202C> much <U+2066>x<U+2069>");
        assertThat(Printable.line("half \ud835 letter")).isEqualTo("half <U+D835> letter");
    }

    @Test
    void linesStayLinesInTextAndBecomeSpacesInALine() {
        assertThat(Printable.text("a\r\nb\rc\n\td\u2028e")).isEqualTo("a\nb\nc\n\td\ne");
        assertThat(Printable.line("a\r\nb\tc\u0085d")).isEqualTo("a  b c d");
        assertThat(Printable.text("“𝕎é”, she said – 漢字")).isEqualTo("“𝕎é”, she said – 漢字");
    }

    @Test
    void whatHasNoShapeIsShownByItsNumber() {
        assertThat(Printable.text("co\u00adop \u200bx\u200e\ufeff\u2060\u061c\u3164"))
                .isEqualTo("co<U+00AD>op <U+200B>x<U+200E><U+FEFF><U+2060><U+061C><U+3164>");
        assertThat(Printable.line("flag \udb40\udc67")).isEqualTo("flag <U+E0067>");
    }

    @Test
    void jsonMeansTheSameAfterwards() {
        assertThat(Printable.json("\udb40\udc67\u00ad")).isEqualTo("\\udb40\\udc67\\u00ad");
        assertThat(Printable.json("{\"doc\": \"é\u009b𝕎\u202e\"}")).isEqualTo("{\"doc\": \"é\\u009b𝕎\\u202e\"}");
    }

    @Test
    void nothingUnsafeIsLeftOfAnyText() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(20, 0, 0x300).forEach(unit -> text.append((char) unit));
            random.ints(5, 0x2000, 0x2100).forEach(unit -> text.append((char) unit));
            random.ints(5, 0xD7F0, 0xE010).forEach(unit -> text.append((char) unit));
            assertThat(Printable.text(text.toString()))
                    .doesNotContainPattern("[\\p{Cntrl}&&[^\\n\\t]]|[\\u0080-\\u009f\\u202a-\\u202e\\u2066-\\u2069]");
        }
    }
}
