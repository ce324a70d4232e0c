package org.rapporteur.copies;

import java.util.Arrays;

/**
 * The shingles of a text: all runs of so many words, each once, as numbers in ascending order (Broder, “On the resemblance and
 * containment of documents”, 1997).
 */
final class Shingles {

    private final long[] all;
    private final long[] told;

    Shingles(long[] all, long[] told) {
        this.all = all;
        this.told = told;
    }

    /** Returns all of them, which the caller does not change. */
    long[] all() {
        return all;
    }

    /** Returns those of which some word stands outside quotation marks: what the reporter says and not who is quoted. */
    long[] told() {
        return told;
    }

    /** Returns the shingles of {@code length} words. A text of fewer words is one shingle. */
    static Shingles of(Words words, int length) {
        int count = words.count() == 0 ? 0 : Math.max(1, words.count() - length + 1);
        long[] all = new long[count];
        long[] told = new long[count];
        int found = 0;
        for (int first = 0; first < count; first++) {
            boolean isQuoted = true;
            for (int at = first; at < Math.min(first + length, words.count()); at++) {
                isQuoted &= words.isQuoted(at);
            }
            all[first] = number(words, first, length);
            if (!isQuoted) {
                told[found++] = all[first];
            }
        }
        return new Shingles(distinct(all), distinct(Arrays.copyOf(told, found)));
    }

    /** Returns the number of the shingle that begins with a word. */
    static long number(Words words, int first, int length) {
        long hash = 0;
        for (int at = first; at < Math.min(first + length, words.count()); at++) {
            hash = hash * 31 + words.word(at);
        }
        return Words.mixed(hash);
    }

    private static long[] distinct(long[] numbers) {
        Arrays.sort(numbers);
        int kept = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (i == 0 || numbers[i] != numbers[i - 1]) {
                numbers[kept++] = numbers[i];
            }
        }
        return kept == numbers.length ? numbers : Arrays.copyOf(numbers, kept);
    }

    /** Returns how many numbers two ascending lists have in common. */
    static int common(long[] one, long[] other) {
        int i = 0;
        int j = 0;
        int common = 0;
        while (i < one.length && j < other.length) {
            int order = Long.compare(one[i], other[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return common;
    }

    /** Returns the numbers of an ascending list that another one does not have. */
    static long[] without(long[] some, long[] others) {
        long[] left = new long[some.length];
        int kept = 0;
        int j = 0;
        for (long each : some) {
            while (j < others.length && others[j] < each) {
                j++;
            }
            if (j == others.length || others[j] != each) {
                left[kept++] = each;
            }
        }
        return Arrays.copyOf(left, kept);
    }
}
