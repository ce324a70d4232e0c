package org.rapporteur.resolve.prose;

import java.util.Arrays;
import java.util.Locale;

/**
 * A text cut into runs of letters, runs of digits and single marks, in text order.
 *
 * <p>Positions are code points of the text. Immutable once made; made in one pass.
 */
public final class Tokens {

    private static final int FIRST_SIZE = 256;

    private final int[] text;
    private int[] starts = new int[FIRST_SIZE];
    private int[] ends = new int[FIRST_SIZE];
    private String[] words = new String[FIRST_SIZE];
    private int count;

    private Tokens(int[] text) {
        this.text = text;
    }

    /** Returns the tokens of a text. */
    public static Tokens of(String text) {
        Tokens tokens = new Tokens(text.codePoints().toArray());
        int[] points = tokens.text;
        int i = 0;
        while (i < points.length) {
            int end = i + 1;
            if (isLetter(points[i])) {
                while (end < points.length && isLetter(points[end])) {
                    end++;
                }
            } else if (isDigit(points[i])) {
                while (end < points.length && isDigit(points[end])) {
                    end++;
                }
            }
            if (!isSpace(points[i])) {
                tokens.add(i, end);
            }
            i = end;
        }
        return tokens;
    }

    private void add(int start, int end) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
            words = Arrays.copyOf(words, 2 * count);
        }
        starts[count] = start;
        ends[count] = end;
        words[count] = new String(text, start, end - start).toLowerCase(Locale.ROOT);
        count++;
    }

    /** Returns how many tokens there are. */
    public int count() {
        return count;
    }

    /** Returns the code point at which a token starts; the end of the text for {@link #count()}. */
    public int start(int token) {
        return token < count ? starts[token] : text.length;
    }

    /** Returns the code point behind a token, which has to be there. */
    public int end(int token) {
        return ends[token];
    }

    /** Returns a token in lower case; empty if there is none at that place. */
    public String word(int token) {
        return token >= 0 && token < count ? words[token] : "";
    }

    /** Returns whether a token is a word that is given in lower case. */
    public boolean is(int token, String word) {
        return word(token).equals(word);
    }

    /** Returns whether a token is a run of letters. */
    public boolean isWord(int token) {
        return token >= 0 && token < count && isLetter(text[starts[token]]);
    }

    /** Returns whether a token is a word that begins with a capital. */
    public boolean isCapital(int token) {
        return isWord(token) && Character.isUpperCase(text[starts[token]]);
    }

    /** Returns whether a token is a word of at least three letters, all of them capitals. */
    public boolean isShouted(int token) {
        if (!isWord(token) || ends[token] - starts[token] < 3) {
            return false;
        }
        for (int i = starts[token]; i < ends[token]; i++) {
            if (Character.isLowerCase(text[i])) {
                return false;
            }
        }
        return true;
    }

    /** Returns the number at a token of at most eight digits, or -1 if there is none. */
    public int number(int token) {
        String word = word(token);
        if (word.isEmpty() || word.length() > 8 || !isDigit(word.charAt(0))) {
            return -1;
        }
        return Integer.parseInt(word);
    }

    /** Returns how many digits a token has; 0 if it is no number. */
    public int digits(int token) {
        return number(token) < 0 ? 0 : word(token).length();
    }

    /** Returns whether a token follows the one before it without a space. */
    public boolean isAttached(int token) {
        return token > 0 && token < count && starts[token] == ends[token - 1];
    }

    /** Returns whether a line break lies between the token before and this one; also at the ends of the text. */
    public boolean beginsLine(int token) {
        if (token <= 0 || token >= count) {
            return true;
        }
        for (int i = ends[token - 1]; i < starts[token]; i++) {
            if (isBreak(text[i])) {
                return true;
            }
        }
        return false;
    }

    /** Returns the text from one token to another, exclusive, as it is written, with one space where it has any white space. */
    public String written(int first, int last) {
        StringBuilder out = new StringBuilder();
        for (int t = Math.max(first, 0); t < Math.min(last, count); t++) {
            if (t > first && !isAttached(t)) {
                out.append(' ');
            }
            out.append(new String(text, starts[t], ends[t] - starts[t]));
        }
        return out.toString();
    }

    /** Returns the first token that ends behind a position; {@link #count()} if there is none. */
    public int at(int position) {
        int found = Arrays.binarySearch(ends, 0, count, position);
        return found < 0 ? -found - 1 : found + 1;
    }

    /** Returns whether a code point ends a line. */
    public static boolean isBreak(int c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == 0x85;
    }

    private static boolean isLetter(int c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85 || c == '\uFEFF';
    }
}
