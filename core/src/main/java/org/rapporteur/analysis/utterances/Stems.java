package org.rapporteur.analysis.utterances;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts what was said into words, each a number that its forms share; no two words of a language share one but by chance. For one thread. */
final class Stems {

    /** A word keeps at least so many letters when its ending is cut off. */
    private static final int LEAST = 4;

    private static final List<String> ENDINGS = List.of("ing", "ies", "al", "ed", "es", "s", "e", "y");

    /** Letters after so many of a word make no difference. */
    private static final int LONGEST = 64;

    private static final int ASCII = 128;

    /** Those that end in a letter, by the letter. */
    private static final char[][][] BY_LAST = IntStream.range(0, ASCII)
            .mapToObj(last -> ENDINGS.stream()
                    .filter(ending -> ending.charAt(ending.length() - 1) == last)
                    .map(String::toCharArray)
                    .toArray(char[][]::new))
            .toArray(char[][][]::new);

    /** What letters and digits are as small letters; 0 for what is none. */
    private static final char[] SMALL = small();

    private static final char[][] NO_ENDINGS = {};

    private static final int SEED = 0x811C9DC5;
    private static final int PRIME = 0x01000193;

    private char[] text = new char[256];
    private int[] found = new int[16];

    /** Returns the different words of a text as numbers, in their order. */
    static int[] of(String text) {
        Stems stems = new Stems();
        int count = stems.cut(text);
        return Arrays.copyOf(stems.found, count);
    }

    /** Cuts a text and returns how many different words it has: the first so many of {@link #found}, in their order. */
    int cut(String words) {
        int size = words.length();
        if (size >= text.length) {
            text = new char[size + size / 2 + 1];
        }
        words.getChars(0, size, text, 0);
        text[size] = ' ';
        int count = 0;
        int start = 0;
        for (int i = 0; i <= size; i++) {
            char letter = text[i];
            char small = letter < ASCII ? SMALL[letter] : other(letter);
            if (small != 0 || isApostropheWithin(i, size, i - start)) {
                text[i] = small == 0 ? '\'' : small;
            } else {
                if (i > start) {
                    if (count == found.length) {
                        found = Arrays.copyOf(found, 2 * count);
                    }
                    found[count++] = stem(text, start, Math.min(i, start + LONGEST));
                }
                start = i + 1;
            }
        }
        return distinct(found, count);
    }

    /** Returns the words that were cut last; those of the next text take their places. */
    int[] found() {
        return found;
    }

    private static char[] small() {
        char[] small = new char[ASCII];
        for (char letter = 0; letter < ASCII; letter++) {
            small[letter] = other(letter);
        }
        return small;
    }

    private static char other(char letter) {
        return Character.isLetterOrDigit(letter) || Character.isSurrogate(letter) ? Character.toLowerCase(letter) : 0;
    }

    private boolean isApostropheWithin(int i, int size, int length) {
        return (text[i] == '\'' || text[i] == '’') && length > 0 && i + 1 < size && Character.isLetter(text[i + 1]);
    }

    private static int stem(char[] letters, int start, int stop) {
        int end = stop;
        for (int i = start + 1; i < end; i++) {
            if (letters[i] == '\'') {
                // What follows an apostrophe is grammar: Velland's, it's, they'll.
                end = i;
            }
        }
        char last = letters[end - 1];
        for (char[] ending : last < ASCII ? BY_LAST[last] : NO_ENDINGS) {
            int rest = end - ending.length;
            if (rest - start >= LEAST && isAt(rest, ending, letters)) {
                end = rest;
                break;
            }
        }
        int hash = SEED;
        for (int i = start; i < end; i++) {
            hash = (hash ^ letters[i]) * PRIME;
        }
        return hash ^ (hash >>> 15);
    }

    /** Returns whether an ending of which the last letter is there stands at a place. */
    private static boolean isAt(int place, char[] ending, char[] letters) {
        for (int i = ending.length - 2; i >= 0; i--) {
            if (letters[place + i] != ending[i]) {
                return false;
            }
        }
        return true;
    }

    private static int distinct(int[] words, int size) {
        Arrays.sort(words, 0, size);
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || words[i] != words[i - 1]) {
                words[count++] = words[i];
            }
        }
        return count;
    }
}
