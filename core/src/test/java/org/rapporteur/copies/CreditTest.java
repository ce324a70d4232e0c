package org.rapporteur.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditTest {

    private static Optional<String> in(String... paragraphs) {
        return Credit.in(new ComparedText(List.of(paragraphs), Optional.empty(), Optional.empty(), List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CORVEND, Feb 18 (Norrin) – Sorrane could pull out. | Norrin
            HARTH (Halden Press) - Talks ended. | Halden Press
            APRT/Norrin – Tuesday 18 February 2031, 20:15 | Norrin
            (Norrin Wire) | Norrin Wire
            Source: Norrin Wire | Norrin Wire
            Reporting by Halden Press. | Halden Press
            © Norrin | Norrin
            """)
    void theAgencyIsNamed(String paragraph, String agency) {
        assertThat(in("Talks end", paragraph, "More is expected.", "On Monday."))
                .contains(agency);
    }

    @Test
    void theLastWordsNameAnAgencyOnlyIfTheyLookLikeOne() {
        assertThat(in("Talks end", "They ended on Monday. (Halden Press Agency)"))
                .contains("Halden Press Agency");
        assertThat(in("Talks end", "They ended on Monday. (AFP)")).contains("AFP");
        assertThat(in("Talks end", "It was refused by the Union for Progress. (Applause)"))
                .isEmpty();
    }

    @Test
    void theBylineCanBeAnAgency() {
        assertThat(Credit.in(new ComparedText(
                        List.of("Talks end"), Optional.empty(), Optional.empty(), List.of("Jon Pask", "Halden Press"))))
                .contains("Halden Press");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The minister (left) – who had come late – said no.",
                "The Assembly of States (AOS) met on Tuesday.",
                "He spoke of war and/or peace – at length.",
                "With respect, the minister said no."
            })
    void whatIsNoCreditIsNotTakenForOne(String paragraph) {
        assertThat(in("Talks end", paragraph, "And so on.")).isEmpty();
    }

    @Test
    void anOutletIsTheAgencyIfItsNameBeginsSo() {
        assertThat(Credit.isOf(Optional.of("Norrin Wire"), "NORRIN")).isTrue();
        assertThat(Credit.isOf(Optional.of("Norrin"), "Norrin Wire")).isTrue();
        assertThat(Credit.isOf(Optional.of("Norrington Post"), "Norrin")).isFalse();
        assertThat(Credit.isOf(Optional.empty(), "Norrin")).isFalse();
    }
}
