package org.rapporteur.text;

import java.util.Locale;

/**
 * Makes a stranger's text safe to print. An article, a file's name or a record may hold sequences that clear the screen,
 * rename the window, turn the direction of writing around or pretend to be the program's own words.
 *
 * <p>Nothing is dropped: what drives a terminal or is invisible is shown by its number, as in {@code <U+202E>}.
 */
public final class Printable {

    /** Characters without a shape that Unicode does not call format characters: joiners, fillers, inherent vowels. */
    private static final String SHAPELESS = "\u034F\u115F\u1160\u17B4\u17B5\u2065\u3164\uFFA0";

    private Printable() {}

    /** Returns {@code text} in one line: line breaks and tabs become spaces. */
    public static String line(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(result, isBreak(point) ? ' ' : point));
        return result.toString();
    }

    /** Returns {@code text} with its line breaks, which become {@code \n}, and its tabs. */
    public static String text(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(point -> {
            if (point == '\t' || isBreak(point)) {
                result.append(point == '\t' ? '\t' : '\n');
            } else {
                append(result, point);
            }
        });
        return result.toString();
    }

    /**
     * Returns a line of JSON in which what {@link #line} would change is escaped, so that it means the same. Such
     * characters stand in JSON only within strings.
     */
    public static String json(String line) {
        StringBuilder result = new StringBuilder(line.length());
        line.codePoints().forEach(point -> {
            if (isVisible(point)) {
                result.appendCodePoint(point);
            } else {
                for (char unit : Character.toChars(point)) {
                    result.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                }
            }
        });
        return result.toString();
    }

    private static boolean isBreak(int point) {
        return point == '\n'
                || point == '\r'
                || point == '\t'
                || point == 0x0B
                || point == 0x0C
                || point == 0x85
                || point == 0x2028
                || point == 0x2029;
    }

    private static void append(StringBuilder result, int point) {
        if (isVisible(point)) {
            result.appendCodePoint(point);
        } else {
            result.append(String.format(Locale.ROOT, "<U+%04X>", point));
        }
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> SHAPELESS.indexOf(point) < 0;
        };
    }
}
