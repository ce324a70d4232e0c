package org.rapporteur.analysis.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.model.Span;
import org.rapporteur.model.recorded.RecordedStatement;

class ScoredTextTest {

    @ParameterizedTest(name = "“{0}” has {1}")
    @CsvSource({
        "don’t go,          2",
        "U.S.-led talks.,   3",
        "a--b,              2",
        "'-a- .b',          2",
        "½ of ² and Ⅷ,      5",
        "a_b,               1",
        "'',                0",
        "😀 yes 𝒳,          2",
        "cafe\u0301s,       2",
        "中文,              1"
    })
    void wordsAreLettersDigitsAndWhatJoinsThem(String text, int words) {
        assertThat(new ScoredText(text).wordCount()).isEqualTo(words);
    }

    @ParameterizedTest(name = "U+{0}: {1}")
    @CsvSource({"20, true", "a0, true", "85, true", "1c, true", "202f, true", "3000, true", "200b, false", "feff, false"
    })
    void spacesAreThoseOfUnicodeAndTheOldSeparators(String point, boolean isSpace) {
        assertThat(Characters.isSpace(Integer.parseInt(point, 16))).isEqualTo(isSpace);
    }

    @ParameterizedTest(name = "“{0}” keeps {1} to {2}")
    @CsvSource({
        "that we go.,   5, 10",
        "that\u00a0we,  5, 7",
        "thatch,        0, 6",
        "That we,       0, 7",
        "'that , we;',  7, 9",
        "“that”,        0, 6",
        "'… ,:',        0, 1"
    })
    void contentIsCutToTheCommonConvention(String text, int start, int end) {
        List<Span> all = List.of(new Span(0, text.codePointCount(0, text.length())));
        RecordedStatement statement = RecordedStatement.ofSpans(all, List.of(), List.of());
        assertThat(new ScoredText(text).trimmed(List.of(statement)).get(0).content())
                .containsExactly(new Span(start, end));
    }

    @Test
    void contentOfWhichNothingIsLeftIsNoStatement() {
        RecordedStatement statement = RecordedStatement.ofSpans(List.of(new Span(0, 5)), List.of(), List.of());
        assertThat(new ScoredText("that ").trimmed(List.of(statement))).isEmpty();
    }

    @Test
    void piecesEndAtLineBreaks() {
        String text = "a b \n\n  c\r\nd";
        assertThat(new ScoredText(text).pieces(List.of(new Span(0, 12), new Span(8, 9), new Span(4, 6))))
                .containsExactlyInAnyOrder(new Span(0, 3), new Span(8, 9), new Span(11, 12));
    }
}
