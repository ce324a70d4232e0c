package org.rapporteur.analysis.utterances;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many words passages have in common, each word weighing the more, the fewer passages have it. Passages are named by their place in the list
 * that was given, as their words are cut once. Immutable.
 */
public final class Overlap {

    private final int[][] words;
    private final float[] sums;
    private final Weights weights;

    /** What passages are taken to weigh at least, so that "it" and "the count" have little in common with others. */
    private final float least;

    /** Weighs the words of all passages that are to be compared. */
    public Overlap(List<String> passages) {
        words = new int[passages.size()][];
        sums = new float[words.length];
        IntStream.range(0, words.length).parallel().forEach(i -> words[i] = Stems.of(passages.get(i)));
        weights = Weights.of(words);
        IntStream.range(0, words.length).parallel().forEach(i -> {
            weights.toPlaces(words[i]);
            sums[i] = weights.sum(words[i]);
        });
        least = 2 * (float) Math.log(2.0 + passages.size());
    }

    /**
     * Returns the share of a passage's words, by weight, that another one has: from 0 to 1. A passage weighs at least as much as two
     * words that no other has.
     */
    public double of(int passage, int other) {
        int[] a = words[passage];
        int[] b = words[other];
        float common = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                common += weights.weights()[a[i]];
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return common / Math.max(sums[passage], least);
    }

    /** Returns whether a passage has any of the words of a text in any form, each of which some passage has. */
    public boolean has(int passage, String text) {
        int[] sought = Stems.of(text);
        weights.toPlaces(sought);
        return Arrays.stream(sought).anyMatch(place -> place >= 0 && Arrays.binarySearch(words[passage], place) >= 0);
    }

    /** Returns numbers that stand for the heaviest words of a passage, at most {@code most}, the heaviest first. */
    public int[] heaviest(int passage, int most) {
        return weights.heaviest(words[passage], most);
    }
}
