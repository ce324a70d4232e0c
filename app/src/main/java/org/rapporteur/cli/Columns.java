package org.rapporteur.cli;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/** Measures and cuts text by the columns that it takes on a terminal. */
final class Columns {

    private static final String ELLIPSIS = "…";

    private Columns() {}

    /** Returns how many columns {@code text} takes; it is one line. */
    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    /** Returns {@code text} in at most {@code columns} columns, ending in an ellipsis if something was cut off. */
    static String cut(String text, int columns) {
        if (text.length() <= columns / 2 || width(text) <= columns) {
            return text;
        }
        StringBuilder result = new StringBuilder();
        int used = 0;
        for (int point : text.codePoints().toArray()) {
            if (used + width(point) > columns - 1) {
                break;
            }
            used += width(point);
            result.appendCodePoint(point);
        }
        return result.toString().stripTrailing() + ELLIPSIS;
    }

    /** Returns {@code text} in exactly {@code columns} columns. */
    static String pad(String text, int columns) {
        String cut = cut(text, columns);
        return cut + " ".repeat(columns - width(cut));
    }

    /** Returns {@code text} in lines of at most {@code columns} columns, cut between words; a longer word has a line of its own. */
    static List<String> wrapped(String text, int columns) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (width(rest) > columns) {
            int end = 0;
            int space = rest.indexOf(' ', firstWord(rest));
            while (space >= 0 && width(rest.substring(0, space)) <= columns) {
                end = space;
                space = rest.indexOf(' ', space + 1);
            }
            int cut = end > 0 ? end : space;
            if (cut < 0) {
                break;
            }
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).strip();
        }
        lines.add(rest);
        return lines;
    }

    private static int firstWord(String text) {
        return text.length() - text.stripLeading().length();
    }

    private static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean isWide = point >= 0x1100
                && (Character.isIdeographic(point)
                        || UnicodeScript.of(point) == UnicodeScript.HANGUL
                        || UnicodeScript.of(point) == UnicodeScript.HIRAGANA
                        || UnicodeScript.of(point) == UnicodeScript.KATAKANA
                        || (point >= 0x3000 && point <= 0x303F)
                        || (point >= 0xFF01 && point <= 0xFF60)
                        || (point >= 0x1F300 && point <= 0x1FAFF));
        return isWide ? 2 : 1;
    }
}
