package org.rapporteur.inference;

/** The letter case of a word, which the encoder's lower-case pieces have lost. The training code has the same classes. */
final class Case {

    private static final int PUNCTUATION = 0;
    private static final int LOWER = 1;
    private static final int CAPITALISED = 2;
    private static final int UPPER = 3;
    private static final int OTHER = 4;
    private static final int DIGITS = 5;

    private Case() {}

    /** Returns the class, 0 to 5, of a word or punctuation mark; {@code word} is not empty. */
    static int of(String word) {
        int first = word.codePointAt(0);
        if (!Units.isAlphanumeric(first)) {
            return PUNCTUATION;
        }
        if (word.codePoints().allMatch(Character::isDigit)) {
            return DIGITS;
        }
        boolean lower = word.codePoints().anyMatch(Character::isLowerCase);
        boolean upper = word.codePoints().anyMatch(Case::isUpper);
        if (lower && !upper) {
            return LOWER;
        }
        if (upper && !lower) {
            return word.codePointCount(0, word.length()) > 1 ? UPPER : CAPITALISED;
        }
        String rest = word.substring(Character.charCount(first));
        boolean capitalised = isUpper(first) && lower && rest.codePoints().noneMatch(Case::isUpper);
        return capitalised ? CAPITALISED : OTHER;
    }

    private static boolean isUpper(int c) {
        return Character.isUpperCase(c) || Character.isTitleCase(c);
    }
}
