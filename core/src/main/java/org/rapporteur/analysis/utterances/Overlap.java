package org.rapporteur.analysis.utterances;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How many words passages have in common, each word weighing the more, the fewer passages have it. Passages are named by their place in the list
 * whose {@link Wordings} were given. Immutable.
 */
public final class Overlap {

    private final Texts texts;
    private final float[] sums;
    private final Weights weights;

    /** What passages are taken to weigh at least, so that "it" and "the count" have little in common with others. */
    private final float least;

    /** Prepares to compare passages. */
    public Overlap(Wordings passages) {
        texts = passages.texts();
        weights = passages.weights();
        sums = new float[texts.size()];
        IntStream.range(0, sums.length).parallel().forEach(i -> sums[i] = weights.sum(texts, i));
        least = 2 * (float) Math.log(2.0 + texts.size());
    }

    /**
     * Returns the share of a passage's words, by weight, that another one has: from 0 to 1. A passage weighs at least as much as two
     * words that no other has.
     */
    public double of(int passage, int other) {
        int[] words = texts.words();
        float common = 0;
        int i = texts.start(passage);
        int j = texts.start(other);
        while (i < texts.end(passage) && j < texts.end(other)) {
            if (words[i] == words[j]) {
                common += weights.weights()[words[i]];
                i++;
                j++;
            } else if (words[i] < words[j]) {
                i++;
            } else {
                j++;
            }
        }
        return common / Math.max(sums[passage], least);
    }

    /** Returns whether a passage has any of the words of a text in any form, each of which some passage has. */
    public boolean has(int passage, String text) {
        return Arrays.stream(Stems.of(text))
                .map(weights::place)
                .anyMatch(place -> place >= 0
                        && Arrays.binarySearch(texts.words(), texts.start(passage), texts.end(passage), place) >= 0);
    }

    /** Returns how many different words there are, which are numbered from 0. */
    public int words() {
        return weights.weights().length;
    }

    /** Returns the numbers of the heaviest words of a passage, at most {@code most}, the heaviest first. */
    public int[] heaviest(int passage, int most) {
        return weights.heaviest(texts, passage, most);
    }
}
