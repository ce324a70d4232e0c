package org.rapporteur.analysis.coverage;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Leads from words, each a number, to the remarks that have them: a table with open places, whose entries are chains. Mutable. */
final class WordIndex {

    /** A word leads to so many remarks at most, so that a speaker of many words costs no more than others. */
    private static final int MOST = 32;

    private static final int NONE = -1;

    private int[] words = new int[64];

    /** How many remarks each of these leads to; a place without any is free. */
    private int[] counts = new int[64];

    /** The last entry of each. */
    private int[] last = new int[64];

    private int used;

    private int[] remarks = new int[64];

    /** The entry of the same word before each; {@link #NONE} if there is none. */
    private int[] before = new int[64];

    private int entries;

    /** Lets a word lead to a remark, unless it leads to enough. */
    void add(int word, int remark) {
        int at = place(word);
        if (counts[at] == MOST) {
            return;
        }
        if (entries == remarks.length) {
            remarks = Arrays.copyOf(remarks, 2 * entries);
            before = Arrays.copyOf(before, 2 * entries);
        }
        remarks[entries] = remark;
        before[entries] = counts[at] == 0 ? NONE : last[at];
        used += counts[at] == 0 ? 1 : 0;
        words[at] = word;
        counts[at]++;
        last[at] = entries++;
        if (2 * used > words.length) {
            grow();
        }
    }

    /** Shows the remarks to which a word leads. */
    void each(int word, IntConsumer remark) {
        int at = place(word);
        for (int entry = counts[at] == 0 ? NONE : last[at]; entry != NONE; entry = before[entry]) {
            remark.accept(remarks[entry]);
        }
    }

    private int place(int word) {
        int at = ((word * 0x9E3779B9) >>> 7) & (words.length - 1);
        while (counts[at] > 0 && words[at] != word) {
            at = (at + 1) & (words.length - 1);
        }
        return at;
    }

    private void grow() {
        int[] oldWords = words;
        int[] oldCounts = counts;
        int[] oldLast = last;
        words = new int[2 * oldWords.length];
        counts = new int[words.length];
        last = new int[words.length];
        for (int i = 0; i < oldWords.length; i++) {
            if (oldCounts[i] > 0) {
                int at = place(oldWords[i]);
                words[at] = oldWords[i];
                counts[at] = oldCounts[i];
                last[at] = oldLast[i];
            }
        }
    }
}
