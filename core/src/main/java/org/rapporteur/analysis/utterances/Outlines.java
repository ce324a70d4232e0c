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

    // Where each number stands among the numbers of a passage, which stand beside each other: 128 bits, then how many
    // words set them, how much the
    // heaviest of these weighs, and all that tell little together.
    private static final int BITS = 4;
    private static final int WORDS = 4;
    private static final int HEAVIEST = 5;
    private static final int LIGHT = 6;
    private static final int NUMBERS = 8;

    private final int[] numbers;

    Outlines(Texts texts, Weights words) {
        numbers = new int[texts.size() * NUMBERS];
        float[] weights = words.weights();
        IntStream.range(0, texts.size()).parallel().forEach(i -> {
            int at = i * NUMBERS;
            int telling = 0;
            float light = 0;
            float heaviest = 0;
            for (int k = texts.start(i); k < texts.end(i); k++) {
                int place = texts.words()[k];
                float weight = weights[place];
                if (weight < TELLING) {
                    light += weight;
                } else {
                    int bit = (place * 0x9E3779B9) >>> 25;
                    numbers[at + (bit >> 5)] |= 1 << bit;
                    heaviest = Math.max(heaviest, weight);
                    telling++;
                }
            }
            numbers[at + WORDS] = telling;
            numbers[at + HEAVIEST] = Float.floatToIntBits(heaviest);
            numbers[at + LIGHT] = Float.floatToIntBits(light);
        });
    }

    /** Returns how many of its words one does not have in common with the other at least. */
    int missing(int one, int other) {
        int here = one * NUMBERS;
        int there = other * NUMBERS;
        int missing = 0;
        for (int i = 0; i < BITS; i++) {
            missing += Integer.bitCount(numbers[here + i] & ~numbers[there + i]);
        }
        return missing;
    }

    /** Returns how much the words that both have weigh at most. */
    float common(int one, int other) {
        return Math.min(most(one, other), most(other, one)) * ROUNDING;
    }

    private float most(int one, int other) {
        int at = one * NUMBERS;
        return Float.intBitsToFloat(numbers[at + LIGHT])
                + Float.intBitsToFloat(numbers[at + HEAVIEST]) * (numbers[at + WORDS] - missing(one, other));
    }
}
