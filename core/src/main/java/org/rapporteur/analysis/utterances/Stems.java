package org.rapporteur.analysis.utterances;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts what was said into words, each a number that its forms share; no two words of a language share one but by chance. */
final class Stems {

    /** A word keeps at least so many letters when its ending is cut off. */
    private static final int LEAST = 4;

    private static final List<String> ENDINGS = List.of("ing", "ies", "al", "ed", "es", "s", "e", "y");

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

    private Stems() {}

    /** Returns the different words of a text as numbers, in their order. */
    static int[] of(String text) {
        int[] found = new int[16];
        int count = 0;
        char[] word = new char[64];
        int length = 0;
        for (int i = 0; i <= text.length(); i++) {
            char letter = i < text.length() ? text.charAt(i) : ' ';
            char small = letter < ASCII ? SMALL[letter] : other(letter);
            if (small != 0 || isApostropheWithin(text, i, length)) {
                if (length < word.length) {
                    word[length++] = small == 0 ? '\'' : small;
                }
            } else if (length > 0) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count++] = stem(word, length);
                length = 0;
            }
        }
        return distinct(found, count);
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

    private static boolean isApostropheWithin(String text, int i, int length) {
        return i < text.length()
                && (text.charAt(i) == '\'' || text.charAt(i) == '’')
                && length > 0
                && i + 1 < text.length()
                && Character.isLetter(text.charAt(i + 1));
    }

    private static int stem(char[] word, int length) {
        int end = length;
        for (int i = 1; i < length; i++) {
            if (word[i] == '\'') {
                // What follows an apostrophe is grammar: Velland's, it's, they'll.
                end = i;
                break;
            }
        }
        char last = end > 0 ? word[end - 1] : 0;
        for (char[] ending : last < ASCII ? BY_LAST[last] : NO_ENDINGS) {
            int rest = end - ending.length;
            if (rest >= LEAST && Arrays.equals(word, rest, end, ending, 0, ending.length)) {
                end = rest;
                break;
            }
        }
        int hash = SEED;
        for (int i = 0; i < end; i++) {
            hash = (hash ^ word[i]) * PRIME;
        }
        return hash ^ (hash >>> 15);
    }

    private static int[] distinct(int[] words, int size) {
        Arrays.sort(words, 0, size);
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || words[i] != words[i - 1]) {
                words[count++] = words[i];
            }
        }
        return Arrays.copyOf(words, count);
    }
}
