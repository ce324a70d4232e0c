package org.rapporteur.analysis.utterances;

import java.util.Arrays;
import java.util.List;

/** How many words passages have in common, each word weighing the more, the fewer passages have it. */
public final class Overlap {

    private final Weights weights;

    /** What passages are taken to weigh at least, so that "it" and "the count" have little in common with others. */
    private final float least;

    /** Weighs the words of all passages that are to be compared. */
    public Overlap(List<String> passages) {
        weights = Weights.of(passages.stream().map(Stems::of).toArray(int[][]::new));
        least = 2 * (float) Math.log(2.0 + passages.size());
    }

    /**
     * Returns the share of a passage's words, by weight, that another one has: from 0 to 1. A passage weighs at least as much as two
     * words that no other has.
     */
    public double of(String passage, String other) {
        int[] words = Stems.of(passage);
        int[] there = Stems.of(other);
        float common = 0;
        for (int stem : words) {
            if (Arrays.binarySearch(there, stem) >= 0) {
                common += weights.of(stem);
            }
        }
        return common / Math.max(weights.sum(words), least);
    }

    /** Returns numbers that stand for the heaviest words of a passage, at most {@code most}, the heaviest first. */
    public int[] heaviest(String passage, int most) {
        return weights.heaviest(Stems.of(passage), most);
    }
}
