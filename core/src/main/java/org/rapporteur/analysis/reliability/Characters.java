package org.rapporteur.analysis.reliability;

/**
 * Which code points are white space and which belong to words.
 *
 * <p>Figures are only comparable between programs that mean the same by these, and the published ones were computed in
 * Python. Java's own {@code \w} and {@code \s} are ASCII, or with a flag follow other properties of Unicode: its words take
 * in combining marks, and {@link Character#isWhitespace(int)} leaves out the no-break spaces.
 */
final class Characters {

    private static final int NEXT_LINE = 0x85;

    private Characters() {}

    /** Returns whether Python's {@code str.isspace} and {@code \s} hold. */
    static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == NEXT_LINE;
    }

    /** Returns whether Python's {@code \w} holds: letters, digits and all other numbers, and the underscore. */
    static boolean isWord(int point) {
        if (Character.isLetterOrDigit(point) || point == '_') {
            return true;
        }
        int type = Character.getType(point);
        return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    /** Returns whether {@code point} can stand between two parts of one word, as in "don't" and "U.S". */
    static boolean isJoint(int point) {
        return point == '’' || point == '\'' || point == '.' || point == '-';
    }

    /** Returns whether {@code point} is punctuation that conventions leave in or out at the ends of content. */
    static boolean isOuterPunctuation(int point) {
        return point == '.' || point == ',' || point == ';' || point == ':';
    }
}
