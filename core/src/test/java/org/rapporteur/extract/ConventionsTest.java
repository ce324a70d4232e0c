package org.rapporteur.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.extract.Tagger.Stretch;
import org.rapporteur.inference.Units;
import org.rapporteur.inference.Vocabulary;
import org.rapporteur.model.Article;
import org.rapporteur.model.SpanRules;
import org.rapporteur.text.CodePoints;

class ConventionsTest {

    /** What the model found stands between the bars. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "|Mira Sallow, foreign secretary of the Council,| said no.; Mira Sallow",
                "|Its chairman, Dorran Vey| said no.; Its chairman",
                "|Oskar Drehl—who led the army—| said no.; Oskar Drehl",
                "|officials who follow the talks| said no.; officials",
                "|Velland, Sorrane and Aumery| said no.; Velland, Sorrane and Aumery",
                "|Dana Holt, the head of trade and finance| said no.; Dana Holt",
                "|Harth’s| hope of a truce; Harth",
                "|the “Upper” Council| said no.; the “Upper” Council",
                "|the U.S.| said no.; the U.S.",
                "|– Sallow| said no.; Sallow",
            })
    void aSourceIsTheNounPhraseAlone(String marked, String expected) {
        assertThat(cut(marked, Part.SOURCE)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "He said |that the border would stay shut.|; the border would stay shut",
                "“|We wait|,” he said.; “We wait",
                "He said |“we wait”|.; “we wait”",
                "He said “|we wait|”.; “we wait”",
                "He asked for |$5bn| more.; $5bn",
                "|''We wait,''| he said.; ''We wait,''",
                "He said |, the talks were dead,|; the talks were dead",
                "|“We wait,|” he said.; “We wait,”",
            })
    void aContentHasNoIntroducingThatNoOuterStopAndItsQuotationMarks(String marked, String expected) {
        assertThat(cut(marked, Part.CONTENT)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "He |also said| no.; said",
                "He |said:| no.; said",
                "He |has reportedly “signalled”| that he would.; has reportedly “signalled”",
            })
    void aCueIsTheVerbGroupWithoutAlso(String marked, String expected) {
        assertThat(cut(marked, Part.CUE)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"Sallow|:| no talks", "He said |–| no"})
    void aBareMarkIsNoCue(String marked) {
        assertThat(cut(marked, Part.CUE)).isEmpty();
    }

    private static Optional<String> cut(String marked, Part part) {
        int start = marked.indexOf('|');
        int end = marked.indexOf('|', start + 1) - 1;
        Article article = Articles.of(marked.replace("|", ""));
        Units units = Units.of(article, Vocabulary.shipped());
        int[] inside = IntStream.range(0, units.count())
                .filter(unit -> units.start(unit) >= start && units.end(unit) <= end)
                .toArray();
        Stretch stretch = new Stretch(part, inside[0], inside[inside.length - 1] + 1);
        Conventions conventions = new Conventions(SpanRules.CODEBOOK, units, List.of(stretch));
        CodePoints text = CodePoints.of(article.text());
        return switch (part) {
            case CONTENT -> conventions.content(stretch).map(text::slice);
            case SOURCE -> conventions.source(stretch).map(text::slice);
            case CUE -> conventions.cue(stretch).map(text::slice);
        };
    }
}
