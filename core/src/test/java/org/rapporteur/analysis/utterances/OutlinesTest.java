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
        Texts texts = Texts.of(IntStream.range(0, 400).mapToObj(i -> text()).toList());
        Weights words = Weights.of(texts);
        Outlines outlines = new Outlines(texts, words);
        int bounded = 0;
        for (int one = 0; one < texts.size(); one++) {
            for (int other = 0; other < texts.size(); other++) {
                int[] there = texts.of(other);
                int[] common = Arrays.stream(texts.of(one))
                        .filter(place -> Arrays.binarySearch(there, place) >= 0)
                        .toArray();
                assertThat(outlines.common(one, other)).isGreaterThanOrEqualTo(sum(words, common));
                assertThat(outlines.missing(one, other)).isLessThanOrEqualTo(texts.length(one) - common.length);
                bounded += outlines.missing(one, other) > texts.length(one) / 2 ? 1 : 0;
            }
        }
        assertThat(bounded).as("pairs that are told apart by their outlines").isGreaterThan(40_000);
    }

    private static float sum(Weights words, int[] places) {
        float sum = 0;
        for (int place : places) {
            sum += words.weights()[place];
        }
        return sum;
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
