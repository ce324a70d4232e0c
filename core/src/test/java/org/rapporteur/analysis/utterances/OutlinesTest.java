package org.rapporteur.analysis.utterances;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutlinesTest {

    private final Random random = new Random(5);

    @Test
    void noPairHasMoreInCommonThanItsOutlinesAllow() {
        int[][] texts = IntStream.range(0, 400).mapToObj(i -> text()).toArray(int[][]::new);
        Weights words = Weights.of(texts);
        for (int[] text : texts) {
            words.toPlaces(text);
        }
        Outlines outlines = new Outlines(texts, words);
        int bounded = 0;
        for (int one = 0; one < texts.length; one++) {
            for (int other = 0; other < texts.length; other++) {
                int[] there = texts[other];
                int[] common = Arrays.stream(texts[one])
                        .filter(place -> Arrays.binarySearch(there, place) >= 0)
                        .toArray();
                assertThat(outlines.common(one, other)).isGreaterThanOrEqualTo(words.sum(common));
                assertThat(outlines.missing(one, other)).isLessThanOrEqualTo(texts[one].length - common.length);
                bounded += outlines.missing(one, other) > texts[one].length / 2 ? 1 : 0;
            }
        }
        assertThat(bounded).as("pairs that are told apart by their outlines").isGreaterThan(40_000);
    }

    /** Returns different words, sorted, of which the lower are much more frequent. */
    private int[] text() {
        return IntStream.range(0, 1 + random.nextInt(30))
                .map(i -> (int) (20_000 * Math.pow(random.nextDouble(), 3)))
                .distinct()
                .sorted()
                .toArray();
    }
}
