package org.rapporteur.ingest.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhraseTest {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:[pP]\\{\\w+\\}|.)");
    private static final Pattern PIECE = Pattern.compile("[\\p{L}\\d'&][\\p{L}\\d'& -]*|[:;(#\\[©/–—]");
    private static final List<String> BETWEEN = List.of(
            " ", " ", " ", "", ": ", ", ", ". ", "-", " / ", "/", " (", ")", ") ", " – ", " 20 ", "s ", "\u201c", "?");

    static Stream<Phrase> phrases() {
        return Stream.of(
                        Stream.concat(Cues.ALL.stream(), Captions.CUES.stream()).map(Cue::phrase),
                        Captions.CREDITS.stream(),
                        Appeals.CALLS.stream())
                .flatMap(s -> s);
    }

    private static Line line(String text) {
        return Line.of(text).get(0);
    }

    /** Each phrase is tried on lines made of the words of its own pattern. */
    @ParameterizedTest
    @MethodSource("phrases")
    void whereverItsPatternIsFoundItsMarksLetItBe(Phrase phrase) {
        Random random = new Random(7);
        List<String> pieces = PIECE.matcher(ESCAPE.matcher(phrase.pattern().pattern())
                        .replaceAll(" ")
                        .replace("?", ""))
                .results()
                .map(piece -> piece.group().strip())
                .toList();
        for (int i = 0; i < 4_000; i++) {
            StringBuilder text = new StringBuilder("x".repeat(random.nextInt(2)) + BETWEEN.get(random.nextInt(4)));
            for (int left = 1 + random.nextInt(6); left > 0; left--) {
                text.append(pieces.get(random.nextInt(pieces.size())))
                        .append(BETWEEN.get(random.nextInt(BETWEEN.size())));
            }
            Line line = line(text.toString());
            for (String words : List.of(line.lower(), line.plain())) {
                if (phrase.pattern().matcher(words).find()) {
                    assertThat(phrase.canBeIn(line)).as(words).isTrue();
                }
            }
        }
    }

    @Test
    void aMarkIsTheBeginningOfAWordOrASign() {
        Phrase phrase = Phrase.of("subscribe ad ©", "ignored");
        assertThat(phrase.canBeIn(line("Our SUBSCRIBERS know"))).isTrue();
        assertThat(phrase.canBeIn(line("An ad."))).isTrue();
        assertThat(phrase.canBeIn(line("(©2031)"))).isTrue();
        assertThat(phrase.canBeIn(line("An advance, unsubscribed"))).isFalse();
    }

    @Test
    void aPhraseWithoutMarksIsTriedOnEveryLine() {
        assertThat(Phrase.of("", "x$").isIn(line("box"), "box")).isTrue();
    }
}
