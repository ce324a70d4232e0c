package org.rapporteur.copies;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/**
 * The words of a text as numbers, so that spelling that says nothing makes no difference: capitals, accents, the shape of quotation
 * marks, apostrophes and punctuation. Where a script has no blanks between words, each letter is one.
 */
final class Words {

    private static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private long[] words = new long[256];
    private boolean[] quoted = new boolean[256];

    /** Where sentences end: how many words there are up to then. */
    private int[] ends = new int[32];

    private int count;
    private int sentences;

    private Words() {}

    /** Returns the words of paragraphs; no sentence goes beyond its paragraph, nor does a quotation. */
    static Words of(List<String> paragraphs) {
        Words all = new Words();
        paragraphs.forEach(all::read);
        return all;
    }

    int count() {
        return count;
    }

    /** Returns the hash of a word. */
    long word(int at) {
        return words[at];
    }

    /** Returns whether a word stands between quotation marks. */
    boolean isQuoted(int at) {
        return quoted[at];
    }

    int sentences() {
        return sentences;
    }

    /** Returns behind which word a sentence ends; it begins where the one before ends. */
    int end(int sentence) {
        return ends[sentence];
    }

    /**
     * Returns these words without some sentences.
     *
     * @param left the numbers of the sentences to leave out, as {@link Print#sentence} gives them, ascending
     */
    Words without(int[] left) {
        if (left.length == 0) {
            return this;
        }
        Words rest = new Words();
        int first = 0;
        for (int sentence = 0; sentence < sentences; sentence++) {
            if (Arrays.binarySearch(left, Print.sentence(this, first, ends[sentence])) < 0) {
                for (int at = first; at < ends[sentence]; at++) {
                    rest.keep(words[at], quoted[at]);
                }
                rest.endSentence();
            }
            first = ends[sentence];
        }
        return rest;
    }

    private void read(String paragraph) {
        String text = folded(paragraph);
        boolean isOpen = false;
        boolean isWithin = false;
        long hash = SEED;
        int at = 0;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            at += Character.charCount(letter);
            if (isAlone(letter)) {
                if (isWithin) {
                    add(hash, isOpen);
                }
                add(mixed(SEED ^ letter), isOpen);
                isWithin = false;
                hash = SEED;
            } else if (Character.isLetterOrDigit(letter)) {
                hash = (hash ^ Character.toLowerCase(letter)) * PRIME;
                isWithin = true;
            } else if (!isPassedOver(letter)) {
                if (isWithin) {
                    add(hash, isOpen);
                }
                isWithin = false;
                hash = SEED;
                isOpen ^= isQuotationMark(letter);
                if (isEnd(letter) && (at == text.length() || !Character.isLetterOrDigit(text.charAt(at)))) {
                    endSentence();
                }
            }
        }
        if (isWithin) {
            add(hash, isOpen);
        }
        endSentence();
    }

    private static String folded(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F && Character.isLetter(text.charAt(i))) {
                return Normalizer.normalize(text, Normalizer.Form.NFKD);
            }
        }
        return text;
    }

    /** Marks that decomposing parts from their letters, and apostrophes. */
    private static boolean isPassedOver(int letter) {
        int type = Character.getType(letter);
        return letter == '\''
                || letter == '’'
                || letter == '\u02BC'
                || type == Character.NON_SPACING_MARK
                || type == Character.FORMAT;
    }

    private static boolean isAlone(int letter) {
        if (letter < 0x0E00) {
            return false;
        }
        return switch (Character.UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> Character.isLetter(letter);
            default -> false;
        };
    }

    private static boolean isQuotationMark(int letter) {
        return switch (letter) {
            case '"', '“', '”', '„', '‟', '«', '»', '「', '」', '״' -> true;
            default -> false;
        };
    }

    private static boolean isEnd(int letter) {
        return switch (letter) {
            case '.', '!', '?', '…', '。', '！', '？', '؟', '।' -> true;
            default -> false;
        };
    }

    private void add(long hash, boolean isOpen) {
        keep(mixed(hash), isOpen);
    }

    private void keep(long word, boolean isOpen) {
        if (count == words.length) {
            words = Arrays.copyOf(words, 2 * count);
            quoted = Arrays.copyOf(quoted, 2 * count);
        }
        words[count] = word;
        quoted[count] = isOpen;
        count++;
    }

    private void endSentence() {
        if (count == (sentences == 0 ? 0 : ends[sentences - 1])) {
            return;
        }
        if (sentences == ends.length) {
            ends = Arrays.copyOf(ends, 2 * sentences);
        }
        ends[sentences++] = count;
    }

    /** Returns a number all of whose bits depend on all of those of another (the last step of MurmurHash3, public domain). */
    static long mixed(long number) {
        long mixed = (number ^ (number >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
