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

    @Test
    void aLineWithALongAddressOrOneThatWasNeverBrokenDoesNotUndoTheOthers() {
        String unbroken =
                "This message was sent to all who asked for it in the course of the last year, as nobody at all knows any more why.";
        assertThat(paragraphs(
                        "The two delegations met for a third time in the old customs house of",
                        "Fennick on Monday, and both sides said afterwards that the talks had",
                        "been useful, if slow, and that nobody had left the table before noon",
                        "or had wanted to.",
                        "",
                        unbroken,
                        "Unsubscribe at https://norrin.example/" + "a".repeat(90),
                        "Norrin Daily"))
                .containsExactly(
                        "The two delegations met for a third time in the old customs house of Fennick on Monday, and both sides said"
                                + " afterwards that the talks had been useful, if slow, and that nobody had left the table before noon"
                                + " or had wanted to.",
                        unbroken,
                        "Unsubscribe at https://norrin.example/" + "a".repeat(90),
                        "Norrin Daily");
    }

    @Test
    void shortParagraphsBesideLongOnesStayParagraphs() {
        String[] lines = {
            "The envoy left the harbour of Stellhaven in the evening of the third day.",
            "Nobody had told her that the bridges over the river would be closed again.",
            "The two delegations met for a third time in the old customs house of Fennick on Monday, and both sides said so.",
            "The market stays closed, said the mayor."
        };
        assertThat(paragraphs(lines)).containsExactly(lines);
    }
}
