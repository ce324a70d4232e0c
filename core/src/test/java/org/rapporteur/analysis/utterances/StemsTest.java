package org.rapporteur.analysis.utterances;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StemsTest {

    private static final String LETTERS = "aegilnsdy’'. -éÉßİ7𐐀";

    @Test
    void formsOfAWordShareANumber() {
        assertThat(Stems.of("Talks")).isEqualTo(Stems.of("talking")).isEqualTo(Stems.of("talk’s"));
        assertThat(Stems.of("bed")).isNotEqualTo(Stems.of("b"));
    }

    @Test
    void endingsAreCutInTheirOrder() {
        assertThat(Stems.of("parties")).isEqualTo(Stems.of("partal")).isNotEqualTo(Stems.of("parties’s x"));
        assertThat(Stems.of("lies")).as("a word keeps four letters").isEqualTo(Stems.of("lies"));
        assertThat(Stems.of("lies")).isNotEqualTo(Stems.of("l"));
    }

    @Test
    void anyTextIsCutAsItsWordsOneByOne() {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            String text = IntStream.range(0, random.nextInt(40))
                    .map(i -> random.nextInt(LETTERS.codePointCount(0, LETTERS.length())))
                    .mapToObj(i -> Character.toString(LETTERS.codePointAt(LETTERS.offsetByCodePoints(0, i))))
                    .collect(Collectors.joining());
            int[] alone = IntStream.of(Stems.of(text.replaceAll("[. -]", "\n"))).toArray();
            assertThat(Stems.of(text)).isEqualTo(alone).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void textOfManyWordsHasAllOfThem() {
        String text = IntStream.range(0, 100).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        assertThat(Stems.of(text)).hasSize(100);
    }
}
