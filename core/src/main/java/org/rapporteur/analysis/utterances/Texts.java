package org.rapporteur.analysis.utterances;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The words of texts as numbers, all in one row, as millions of small arrays would cost more than what is in them. The words of a text are
 * different and sorted.
 */
final class Texts {

    /** In so many parts texts are cut at once; what comes out does not depend on it. */
    private static final int PARTS = 16;

    private final int[] words;
    private final int[] start;
    private final int[] end;

    private Texts(int[] words, int[] start, int[] end) {
        this.words = words;
        this.start = start;
        this.end = end;
    }

    /** Takes texts that have been cut. */
    static Texts of(List<int[]> cut) {
        int[] start = new int[cut.size()];
        int[] end = new int[cut.size()];
        int size = 0;
        for (int i = 0; i < start.length; i++) {
            start[i] = size;
            size += cut.get(i).length;
            end[i] = size;
        }
        int[] words = new int[size];
        IntStream.range(0, start.length)
                .parallel()
                .forEach(i -> System.arraycopy(cut.get(i), 0, words, start[i], end[i] - start[i]));
        return new Texts(words, start, end);
    }

    /** Cuts texts. */
    static Texts cut(List<String> texts) {
        int[] start = new int[texts.size()];
        int[] end = new int[texts.size()];
        List<int[]> parts = IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> cut(texts, part, start, end))
                .toList();
        int[] words = new int[parts.stream().mapToInt(part -> part.length).sum()];
        int size = 0;
        for (int part = 0; part < PARTS; part++) {
            System.arraycopy(parts.get(part), 0, words, size, parts.get(part).length);
            for (int i = first(part, start.length); i < first(part + 1, start.length); i++) {
                start[i] += size;
                end[i] += size;
            }
            size += parts.get(part).length;
        }
        return new Texts(words, start, end);
    }

    private static int first(int part, int size) {
        return (int) ((long) size * part / PARTS);
    }

    private static int[] cut(List<String> texts, int part, int[] start, int[] end) {
        Stems stems = new Stems();
        int[] words = new int[1 << 4];
        int size = 0;
        for (int i = first(part, start.length); i < first(part + 1, start.length); i++) {
            int count = stems.cut(texts.get(i));
            if (size + count > words.length) {
                words = Arrays.copyOf(words, size + count + size / 2);
            }
            System.arraycopy(stems.found(), 0, words, size, count);
            start[i] = size;
            size += count;
            end[i] = size;
        }
        return Arrays.copyOf(words, size);
    }

    /** Returns the same texts, of which the first is the one at the first of some places, and so on; the words are shared. */
    Texts inOrder(int[] places) {
        return new Texts(
                words,
                Arrays.stream(places).map(place -> start[place]).toArray(),
                Arrays.stream(places).map(place -> end[place]).toArray());
    }

    int size() {
        return start.length;
    }

    /** Returns the words of all texts; not to be changed but by {@link Weights}. */
    int[] words() {
        return words;
    }

    /** Returns where the words of a text begin. */
    int start(int text) {
        return start[text];
    }

    /** Returns where they end. */
    int end(int text) {
        return end[text];
    }

    int length(int text) {
        return end[text] - start[text];
    }

    /** Returns the words of a text. */
    int[] of(int text) {
        return Arrays.copyOfRange(words, start[text], end[text]);
    }

    boolean areSame(int one, int other) {
        return Arrays.equals(words, start[one], end[one], words, start[other], end[other]);
    }
}
