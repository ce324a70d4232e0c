package org.rapporteur.analysis.utterances;

import java.io.Serializable;
import java.util.stream.IntStream;

/** How many texts have each word, or another number for each: a table with open places. Mutable. */
final class Frequencies implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int LEAST_SIZE = 1 << 10;

    private int[] stems = new int[LEAST_SIZE];

    /** A place without a count is free. */
    private int[] counts = new int[LEAST_SIZE];

    private int used;

    private Frequencies() {}

    /** Counts the words from a place to another, which is not among them. */
    static Frequencies of(int[] words, int from, int to) {
        Frequencies all = new Frequencies();
        for (int i = from; i < to; i++) {
            all.count(words[i], 1);
        }
        return all;
    }

    /** Returns what was counted already: how many texts have each of some words, each more than 0. */
    static Frequencies counted(int[] stems, int[] counts) {
        Frequencies all = new Frequencies();
        for (int i = 0; i < stems.length; i++) {
            all.count(stems[i], counts[i]);
        }
        return all;
    }

    /** Adds what was counted elsewhere. */
    void addAll(Frequencies other) {
        for (int i = 0; i < other.stems.length; i++) {
            if (other.counts[i] > 0) {
                count(other.stems[i], other.counts[i]);
            }
        }
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

    /** Puts another number for a word, which was counted: more than 0. */
    void put(int stem, int number) {
        counts[place(stem)] = number;
    }

    /** Returns how many texts have a word, or the number that was put for it; 0 if none has it. */
    int of(int stem) {
        return counts[place(stem)];
    }

    /** Returns the words, in any order. */
    int[] stems() {
        return IntStream.range(0, stems.length)
                .filter(i -> counts[i] > 0)
                .map(i -> stems[i])
                .toArray();
    }
}
