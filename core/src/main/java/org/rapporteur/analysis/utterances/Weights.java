package org.rapporteur.analysis.utterances;

/**
 * How much words weigh: the logarithm of how many statements there are for each that has the word, so that the words that
 * every language has most of weigh next to nothing and no list of them is needed.
 *
 * <p>K. Spärck Jones, A statistical interpretation of term specificity and its application in retrieval, 1972.
 */
final class Weights {

    private static final int LEAST_SIZE = 1 << 10;

    /** A table with open places; a place without a count is free. */
    private int[] stems = new int[LEAST_SIZE];

    private int[] counts = new int[LEAST_SIZE];
    private float[] weights = new float[0];
    private int used;

    private Weights() {}

    static Weights of(int[][] texts) {
        Weights all = new Weights();
        for (int[] text : texts) {
            for (int stem : text) {
                all.count(stem, 1);
            }
        }
        all.weights = new float[all.counts.length];
        for (int i = 0; i < all.weights.length; i++) {
            if (all.counts[i] > 0) {
                all.weights[i] = (float) Math.log((1.0 + texts.length) / all.counts[i]);
            }
        }
        return all;
    }

    private void count(int stem, int times) {
        int at = place(stem);
        if (counts[at] == 0) {
            stems[at] = stem;
            used++;
        }
        counts[at] += times;
        if (2 * used > stems.length) {
            int[] oldStems = stems;
            int[] oldCounts = counts;
            stems = new int[2 * oldStems.length];
            counts = new int[stems.length];
            used = 0;
            for (int i = 0; i < oldStems.length; i++) {
                if (oldCounts[i] > 0) {
                    count(oldStems[i], oldCounts[i]);
                }
            }
        }
    }

    private int place(int stem) {
        int at = ((stem * 0x9E3779B9) >>> 7) & (stems.length - 1);
        while (counts[at] > 0 && stems[at] != stem) {
            at = (at + 1) & (stems.length - 1);
        }
        return at;
    }

    /** Returns the weight of a word; 0 if no statement has it. */
    float of(int stem) {
        return weights[place(stem)];
    }

    float sum(int[] text) {
        float sum = 0;
        for (int stem : text) {
            sum += of(stem);
        }
        return sum;
    }

    /** Returns the heaviest words of a text, at most so many, the heaviest first; of equals the one with the lower number. */
    int[] heaviest(int[] text, int most) {
        int[] found = new int[Math.min(most, text.length)];
        float[] heavy = new float[found.length];
        int count = 0;
        for (int stem : text) {
            float weight = of(stem);
            int at = count < found.length ? count++ : found.length;
            while (at > 0 && heavy[at - 1] < weight) {
                if (at < found.length) {
                    heavy[at] = heavy[at - 1];
                    found[at] = found[at - 1];
                }
                at--;
            }
            if (at < found.length) {
                heavy[at] = weight;
                found[at] = stem;
            }
        }
        return found;
    }
}
