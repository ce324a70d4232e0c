package org.rapporteur.analysis.utterances;

import java.util.stream.IntStream;

/**
 * Tells of two passages how many words they have in common at most, without looking at their words: each of a passage's telling words sets one bit
 * of many, and a bit that the other does not have stands for a word that it does not have (B. H. Bloom, Space/time trade-offs in hash
 * coding with allowable errors, 1970). Words that many passages have set no bits, and are taken to be common.
 */
final class Outlines {

    /** What weighs less is in more than one of so many passages as this is the logarithm of, and tells little. */
    private static final float TELLING = 4;

    /** Sums are rounded, so that the bound is set a little higher. */
    private static final float ROUNDING = 1.001f;

    private static final int BITS = 2;

    /** Two numbers of 64 bits for each passage. */
    private final long[] bits;

    /** For each passage how many words it has, how much the heaviest weighs, and all that tell little together. */
    private final float[] sums;

    private static final int WORDS = 0;
    private static final int HEAVIEST = 1;
    private static final int LIGHT = 2;
    private static final int SUMS = 3;

    Outlines(int[][] texts, Weights words) {
        bits = new long[texts.length * BITS];
        sums = new float[texts.length * SUMS];
        float[] weights = words.weights();
        IntStream.range(0, texts.length).parallel().forEach(i -> {
            for (int place : texts[i]) {
                float weight = weights[place];
                if (weight < TELLING) {
                    sums[i * SUMS + LIGHT] += weight;
                } else {
                    int bit = (place * 0x9E3779B9) >>> 25;
                    bits[i * BITS + (bit >> 6)] |= 1L << bit;
                    sums[i * SUMS + HEAVIEST] = Math.max(sums[i * SUMS + HEAVIEST], weight);
                    sums[i * SUMS + WORDS]++;
                }
            }
        });
    }

    /** Returns how many of its words one does not have in common with the other at least. */
    int missing(int one, int other) {
        return Long.bitCount(bits[one * BITS] & ~bits[other * BITS])
                + Long.bitCount(bits[one * BITS + 1] & ~bits[other * BITS + 1]);
    }

    /** Returns how much the words that both have weigh at most. */
    float common(int one, int other) {
        return Math.min(most(one, other), most(other, one)) * ROUNDING;
    }

    private float most(int one, int other) {
        int at = one * SUMS;
        return sums[at + LIGHT] + sums[at + HEAVIEST] * (sums[at + WORDS] - missing(one, other));
    }
}
