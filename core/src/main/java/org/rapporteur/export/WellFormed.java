package org.rapporteur.export;

/** Makes texts such that a form of writing can hold them. Each letter stays one, so that positions hold. */
public final class WellFormed {

    private static final int REPLACEMENT = 0xFFFD;

    private WellFormed() {}

    /** Returns {@code text} with every surrogate that lacks its partner replaced by U+FFFD, as UTF-8 has no bytes for one. */
    public static String of(String text) {
        if (text.chars().noneMatch(unit -> Character.isSurrogate((char) unit))) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> Character.getType(point) == Character.SURROGATE ? REPLACEMENT : point)
                .forEach(result::appendCodePoint);
        return result.toString();
    }

    /** Returns {@code text} with all that XML 1.0 cannot hold, not even escaped, replaced by U+FFFD. */
    public static String forXml(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().map(point -> isOfXml(point) ? point : REPLACEMENT).forEach(safe::appendCodePoint);
        return safe.toString();
    }

    private static boolean isOfXml(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
