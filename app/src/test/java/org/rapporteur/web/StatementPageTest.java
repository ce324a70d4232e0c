package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapporteur.model.Span;
import org.rapporteur.text.CodePoints;

class StatementPageTest {

    @Test
    void whatStandsAroundAPlaceBeginsAndEndsWithAWholeWord() {
        CodePoints text = CodePoints.of("𝔅ridges ".repeat(100) + "HERE" + " rivers".repeat(100));
        int at = 800;

        String around = text.slice(StatementPage.around(text, new Span(at, at + 4)));

        assertThat(around).startsWith("𝔅ridges ").contains("HERE").endsWith(" rivers");
        assertThat(around.codePointCount(0, around.length())).isBetween(580, 604);
    }

    @Test
    void aTextWithoutBlanksIsCutAnywhereAndAShortOneIsWhole() {
        CodePoints endless = CodePoints.of("x".repeat(2000));
        assertThat(StatementPage.around(endless, new Span(1000, 1010))).isEqualTo(new Span(700, 1310));
        CodePoints brief = CodePoints.of("She agrees.");
        assertThat(StatementPage.around(brief, new Span(4, 10))).isEqualTo(new Span(0, 11));
    }
}
