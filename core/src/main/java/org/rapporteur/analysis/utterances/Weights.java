package org.rapporteur.analysis.utterances;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much words weigh: the logarithm of how many statements there are for each that has the word, so that the words that
 * every language has most of weigh next to nothing and no list of them is needed.
 *
 * <p>K. Spärck Jones, A statistical interpretation of term specificity and its application in retrieval, 1972.
 */
final class Weights {

    /** In so many parts the words are counted at once; what comes out does not depend on it. */
    private static final int PARTS = 4;

    /** For each word its place, counted from 1. */
    private final Frequencies places;

    /** The words as numbers, sorted. */
    private final int[] stems;

    /** The weight of each. */
    private final float[] weights;

    private Weights(Frequencies places, int[] stems, float[] weights) {
        this.places = places;
        this.stems = stems;
        this.weights = weights;
    }

    /** Weighs the words of texts, and puts for each its place, in the same order. */
    static Weights of(Texts texts) {
        int[] words = texts.words();
        List<Frequencies> parts = IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> Frequencies.of(words, (int) ((long) words.length * part / PARTS), (int)
                        ((long) words.length * (part + 1) / PARTS)))
                .toList();
        Frequencies all = parts.get(0);
        parts.subList(1, PARTS).forEach(all::addAll);
        return of(words, all, all, texts.size());
    }

    /**
     * Weighs the words of some of many texts, and puts for each its place.
     *
     * @param counted in how many of all texts each word is that more than one has
     * @param all how many texts there are
     */
    static Weights of(Texts some, Frequencies counted, long all) {
        int[] words = some.words();
        return of(words, Frequencies.of(words, 0, words.length), counted, (double) all);
    }

    private static Weights of(int[] words, Frequencies found, Frequencies counted, double texts) {
        int[] stems = found.stems();
        Arrays.sort(stems);
        float[] weights = new float[stems.length];
        for (int i = 0; i < stems.length; i++) {
            weights[i] = (float) Math.log((1.0 + texts) / Math.max(1, counted.of(stems[i])));
            found.put(stems[i], i + 1);
        }
        IntStream.range(0, words.length).parallel().forEach(i -> words[i] = found.of(words[i]) - 1);
        return new Weights(found, stems, weights);
    }

    /** Returns the weight of the word at each place. */
    float[] weights() {
        return weights;
    }

    /** Returns the number of the word at a place. */
    int stem(int place) {
        return stems[place];
    }

    /** Returns the place of a word; -1 if it was not weighed. */
    int place(int stem) {
        return places.of(stem) - 1;
    }

    /** Returns how much a text weighs. */
    float sum(Texts texts, int text) {
        float sum = 0;
        for (int i = texts.start(text); i < texts.end(text); i++) {
            sum += weights[texts.words()[i]];
        }
        return sum;
    }

    /** Returns the places of the heaviest words of a text; at most so many, of equals the one with the lower place. */
    int[] heaviest(Texts texts, int text, int most) {
        int[] found = new int[Math.min(most, texts.length(text))];
        float[] heavy = new float[found.length];
        int count = 0;
        for (int i = texts.start(text); i < texts.end(text); i++) {
            int place = texts.words()[i];
            float weight = weights[place];
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
                found[at] = place;
            }
        }
        return found;
    }
}
