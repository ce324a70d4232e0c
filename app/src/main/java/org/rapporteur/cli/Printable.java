package org.rapporteur.cli;

/**
 * Makes a stranger's text safe to print. An article, a file's name or a record may hold sequences that clear the screen,
 * rename the window, turn the direction of writing around or pretend to be the program's own words.
 *
 * <p>Nothing is dropped that could be meant: control characters become visible ones.
 */
final class Printable {

    private Printable() {}

    /** Returns {@code text} in one line: line breaks and tabs become spaces. */
    static String line(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().forEach(point -> result.appendCodePoint(isBreak(point) ? ' ' : safe(point)));
        return result.toString();
    }

    /** Returns {@code text} with its line breaks, which become {@code \n}, and its tabs. */
    static String text(String text) {
        StringBuilder result = new StringBuilder(text.length());
        String lines = text.replace("\r\n", "\n");
        lines.codePoints()
                .forEach(point -> result.appendCodePoint(point == '\t' ? '\t' : isBreak(point) ? '\n' : safe(point)));
        return result.toString();
    }

    /**
     * Returns a line of JSON in which what {@link #line} would change is escaped, so that it means the same. Such
     * characters stand in JSON only within strings.
     */
    static String json(String line) {
        StringBuilder result = new StringBuilder(line.length());
        line.codePoints().forEach(point -> {
            if (safe(point) == point) {
                result.appendCodePoint(point);
            } else {
                String hex = "000" + Integer.toHexString(point);
                result.append("\\u").append(hex.substring(hex.length() - 4));
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

    /** Returns a visible character in the place of one that does something to a terminal. */
    private static int safe(int point) {
        if (point < 0x20) {
            // The block of pictures of these characters.
            return 0x2400 + point;
        }
        if (point == 0x7F) {
            return 0x2421;
        }
        boolean isControl = point < 0xA0 && point > 0x7F;
        boolean turnsDirection = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
        return isControl || turnsDirection || Character.getType(point) == Character.SURROGATE ? 0xFFFD : point;
    }
}
