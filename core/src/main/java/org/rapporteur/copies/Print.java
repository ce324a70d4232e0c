package org.rapporteur.copies;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rapporteur.model.PartialDate;

/**
 * The finger print of a text: what is kept of it to find those like it without looking at all the words of all the others again.
 *
 * <p>Immutable. {@link #of} is a pure function, so prints can be made on several threads and kept for as long as the text stays as it is.
 * One takes some 600 bytes.
 */
public final class Print {

    /** How many words a shingle of the sketch has: more than of those that are compared at last, so that fewer are common. */
    private static final int SKETCHED = 4;

    /** So many of the smallest numbers are the sketch. */
    static final int SKETCH = 64;

    /** Of shorter sentences many are the same by chance. */
    private static final int LEAST_WORDS = 6;

    /** Beyond that a text has no more sentences to be boilerplate. */
    private static final int MOST_SENTENCES = 200;

    private final int[] sketch;
    private final int[] sentences;
    private final int shingles;
    private final int words;
    private final long digest;
    private final Optional<PartialDate> published;
    private final Optional<String> outlet;
    private final Optional<String> credit;

    private Print(Words words, Shingles shingles, ComparedText text) {
        this.sketch = smallest(shingles.all());
        this.shingles = shingles.all().length;
        this.words = words.count();
        this.sentences = sentences(words);
        this.digest = digest(words);
        this.published = text.published();
        this.outlet = text.outlet();
        this.credit = Credit.in(text);
    }

    /** Returns the print of a text. */
    public static Print of(ComparedText text) {
        Words words = Words.of(text.paragraphs());
        return new Print(words, Shingles.of(words, SKETCHED), text);
    }

    private static int[] smallest(long[] ascending) {
        // The upper halves, which keep the order; signed, as everywhere.
        int[] sketch = new int[Math.min(SKETCH, ascending.length)];
        for (int i = 0; i < sketch.length; i++) {
            sketch[i] = (int) (ascending[i] >> 32);
        }
        return sketch;
    }

    private static int[] sentences(Words words) {
        int[] sentences = new int[Math.min(words.sentences(), MOST_SENTENCES)];
        int found = 0;
        int first = 0;
        for (int i = 0; i < sentences.length; i++) {
            int end = words.end(i);
            if (end - first >= LEAST_WORDS) {
                sentences[found++] = sentence(words, first, end);
            }
            first = end;
        }
        return Arrays.stream(sentences, 0, found).sorted().distinct().toArray();
    }

    static int sentence(Words words, int first, int end) {
        return (int) (hash(words, first, end) >> 32);
    }

    /** Returns the numbers that the shingles of some sentences of a text have in sketches. */
    static IntStream sketched(Words words, int[] some) {
        IntStream.Builder numbers = IntStream.builder();
        int first = 0;
        for (int i = 0; i < words.sentences(); i++) {
            int end = words.end(i);
            if (end - first >= LEAST_WORDS && Arrays.binarySearch(some, sentence(words, first, end)) >= 0) {
                for (int at = first; at + SKETCHED <= end; at++) {
                    numbers.add((int) (Shingles.number(words, at, SKETCHED) >> 32));
                }
            }
            first = end;
        }
        return numbers.build();
    }

    private static long digest(Words words) {
        return hash(words, 0, words.count());
    }

    private static long hash(Words words, int first, int end) {
        long hash = (long) end - first;
        for (int at = first; at < end; at++) {
            hash = hash * 31 + words.word(at);
        }
        return Words.mixed(hash);
    }

    /** Returns the smallest of its shingles' numbers, ascending (Broder's sketch). */
    int[] sketch() {
        return sketch;
    }

    /** Returns numbers that stand for its sentences, ascending. */
    int[] sentences() {
        return sentences;
    }

    /** Returns how many shingles of the sketch's length it has. */
    int shingles() {
        return shingles;
    }

    /** Returns how many words the text has. */
    public int words() {
        return words;
    }

    /** Returns a number that stands for all its words in order. */
    public long digest() {
        return digest;
    }

    /** Returns when it was published; empty if unknown. */
    public Optional<PartialDate> published() {
        return published;
    }

    /** Returns who published it; empty if unknown. */
    public Optional<String> outlet() {
        return outlet;
    }

    /** Returns the agency that the text names as where it comes from; empty if none. */
    public Optional<String> credit() {
        return credit;
    }
}
