package org.rapporteur.analysis.utterances;

import java.util.Arrays;

/**
 * How much words weigh: the logarithm of how many statements there are for each that has the word, so that the words that
 * every language has most of weigh next to nothing and no list of them is needed.
 *
 * <p>K. Spärck Jones, A statistical interpretation of term specificity and its application in retrieval, 1972.
 */
final class Weights {

    /** In sorted order. */
    private final int[] stems;

    private final float[] weights;

    private Weights(int[] stems, float[] weights) {
        this.stems = stems;
        this.weights = weights;
    }

    static Weights of(int[][] texts) {
        int total = 0;
        for (int[] text : texts) {
            total += text.length;
        }
        int[] all = new int[total];
        int at = 0;
        for (int[] text : texts) {
            System.arraycopy(text, 0, all, at, text.length);
            at += text.length;
        }
        Arrays.parallelSort(all);
        int different = 0;
        int[] counts = new int[total];
        for (int i = 0; i < total; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[different++] = all[i];
            }
            counts[different - 1]++;
        }
        float[] weights = new float[different];
        for (int i = 0; i < different; i++) {
            weights[i] = (float) Math.log((1.0 + texts.length) / counts[i]);
        }
        return new Weights(Arrays.copyOf(all, different), weights);
    }

    float of(int stem) {
        int at = Arrays.binarySearch(stems, stem);
        return at < 0 ? 0 : weights[at];
    }

    float sum(int[] text) {
        float sum = 0;
        for (int stem : text) {
            sum += of(stem);
        }
        return sum;
    }
}
