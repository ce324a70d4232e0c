package org.rapporteur.inference;

import java.util.Arrays;

/**
 * Which characters of a paragraph stand in quotation marks, the marks included.
 *
 * <p>Double marks, also typed as two single ones, and guillemets count wherever they open; one that is never closed
 * reaches to the end of the paragraph, as in a quotation that goes on in the next one. Single marks count where they open before a word and close behind one, no
 * letter follows, and no double mark stands between: apostrophes do not. A closing mark without an opening one is a slip and
 * opens nothing. The training code has the same rules in {@code quotations.py}.
 */
final class Quotations {

    /** Longer quotations in single marks are not looked for: it is more likely an apostrophe, and hostile text is long. */
    private static final int LONGEST_SINGLE = 2000;

    private Quotations() {}

    /**
     * Returns for each code point of a line whether it is quoted.
     *
     * @param line the code points of a text without line breaks
     */
    static boolean[] in(int[] line) {
        boolean[] quoted = new boolean[line.length];
        int i = 0;
        while (i < line.length) {
            int end = -1;
            String closers = closers(line[i]);
            if (!closers.isEmpty()) {
                end = closing(line, i, closers);
            } else if (isPair(line, i)) {
                end = closingPair(line, i);
            } else if (opensSingle(line, i)) {
                end = closingSingle(line, i);
            }
            if (end >= 0) {
                Arrays.fill(quoted, i, end + 1, true);
                i = end;
            }
            i++;
        }
        return quoted;
    }

    /** Returns whether a code point is a quotation mark of any kind, single ones and apostrophes included. */
    static boolean isMark(int c) {
        return "“”«»„\"‘’'".indexOf(c) >= 0;
    }

    /** Returns the marks that close what {@code mark} opens; empty if it opens nothing. */
    private static String closers(int mark) {
        return switch (mark) {
            case '“' -> "”";
            case '«' -> "»";
            case '"' -> "\"";
            case '„' -> "“”";
            default -> "";
        };
    }

    private static int closing(int[] line, int from, String closers) {
        for (int k = from + 1; k < line.length; k++) {
            if (closers.indexOf(line[k]) >= 0) {
                return k;
            }
        }
        return line.length - 1;
    }

    /** Returns whether a double mark typed as two single ones stands at {@code i}. */
    private static boolean isPair(int[] line, int i) {
        return i + 1 < line.length && line[i] == '\'' && line[i + 1] == '\'';
    }

    private static int closingPair(int[] line, int from) {
        for (int k = from + 2; k < line.length; k++) {
            if (isPair(line, k)) {
                return k + 1;
            }
        }
        return line.length - 1;
    }

    private static boolean opensSingle(int[] line, int i) {
        return (line[i] == '‘' || line[i] == '\'')
                && !(i > 0 && Units.isAlphanumeric(line[i - 1]))
                && i + 1 < line.length
                && Units.isAlphanumeric(line[i + 1]);
    }

    /** Returns where a single mark at {@code from} closes, or -1 if it is an apostrophe. */
    private static int closingSingle(int[] line, int from) {
        int end = Math.min(line.length, from + LONGEST_SINGLE);
        for (int k = from + 1; k < end; k++) {
            if ("“”\"«»".indexOf(line[k]) >= 0) {
                return -1;
            }
            boolean closes = k >= from + 2
                    && (line[k] == '’' || line[k] == '\'')
                    && !Units.isSpace(line[k - 1])
                    && !(k + 1 < line.length && Units.isAlphanumeric(line[k + 1]));
            if (closes) {
                return k;
            }
        }
        return -1;
    }
}
