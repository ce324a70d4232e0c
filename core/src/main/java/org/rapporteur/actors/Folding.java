package org.rapporteur.actors;

import java.text.Normalizer;

/** Folds names, so that spellings that differ in case, accents, apostrophes, hyphens or full stops become one. */
public final class Folding {

    private static final String THE = "the ";

    /** Letters that Unicode does not decompose, each with what newspapers write for it. */
    private static final String WHOLE = "ø=o ł=l đ=d ħ=h ŧ=t ı=i ð=d þ=th ß=ss æ=ae œ=oe ə=a ƒ=f ";

    private Folding() {}

    /**
     * Returns a name in its folded form: lower case without accents, apostrophes, full stops and invisible characters; all
     * else that is neither letter nor digit becomes one space between words; no {@code the} in front. Folding twice changes
     * nothing. Empty if the name has neither letter nor digit.
     */
    public static String fold(String name) {
        String text = isAscii(name) ? name : Normalizer.normalize(withoutApostrophes(name), Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            append(out, text.codePointAt(i));
        }
        int end = out.length();
        if (end > 0 && out.charAt(end - 1) == ' ') {
            out.setLength(end - 1);
        }
        int start = 0;
        while (out.indexOf(THE, start) == start) {
            start += THE.length();
        }
        return out.substring(start);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    /** Before decomposing, since a spacing accent that stands for an apostrophe decomposes into a space. */
    private static String withoutApostrophes(String name) {
        StringBuilder out = new StringBuilder(name.length());
        name.codePoints().filter(c -> !isApostrophe(c)).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isApostrophe(int c) {
        return switch (c) {
            case '\'', '`', '´', '‘', '’', '‛', '′', '＇', 'ʹ', 'ʻ', 'ʼ', 'ʽ', 'ʾ', 'ʿ', 'ˈ' -> true;
            default -> false;
        };
    }

    private static void append(StringBuilder out, int c) {
        int lower = Character.toLowerCase(c);
        if (Character.isLetterOrDigit(lower) && !isApostrophe(lower)) {
            int whole = lower < 128 ? -1 : WHOLE.indexOf(lower);
            if (whole >= 0) {
                out.append(WHOLE, whole + 2, WHOLE.indexOf(' ', whole));
            } else {
                out.appendCodePoint(lower);
            }
        } else if (!isDropped(lower) && !out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
    }

    private static boolean isDropped(int c) {
        int type = Character.getType(c);
        return c == '.'
                || isApostrophe(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT;
    }
}
