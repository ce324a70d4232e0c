package org.rapporteur.ingest.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrappedTest {

    private static List<String> paragraphs(String... lines) {
        return Wrapped.paragraphs(List.of(lines), Wrapped.width(List.of(lines)));
    }

    @Test
    void aLineGoesOnWhereTheNextWordHadNoPlaceInIt() {
        assertThat(paragraphs(
                        "The two delegations met for a third time in the old customs house of",
                        "Fennick on Monday, officials said.",
                        "They will meet again.",
                        "",
                        "The envoy left in the evening."))
                .containsExactly(
                        "The two delegations met for a third time in the old customs house of Fennick on Monday, officials said.",
                        "They will meet again.",
                        "The envoy left in the evening.");
    }

    @Test
    void linesThatWereNeverBrokenStayParagraphs() {
        String line =
                "The two delegations met for a third time in the old customs house of Fennick on Monday, and both sides said so.";
        assertThat(paragraphs(line, "Nobody left.", "")).containsExactly(line, "Nobody left.");
        assertThat(paragraphs("Short lines", "stay as", "they are"))
                .containsExactly("Short lines", "stay as", "they are");
    }

    @Test
    void aLongAddressDoesNotMakeLinesWide() {
        assertThat(Wrapped.width(List.of(
                        "https://norrin.example/" + "a".repeat(200),
                        "The envoy left in the evening of the third day.")))
                .isEqualTo(47);
    }
}
