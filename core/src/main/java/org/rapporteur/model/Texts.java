package org.rapporteur.model;

/** Checks on strings and numbers that several types of this package make at construction. */
final class Texts {

    private Texts() {}

    /** Returns {@code value}, or throws if it is empty or only white space; {@code what} names it in the message. */
    static String notBlank(String value, String what) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank");
        }
        return value;
    }

    /** Returns {@code value}, or throws if it is empty or has white space in it; {@code what} names it in the message. */
    static String oneWord(String value, String what) {
        boolean isOne = !value.isEmpty();
        // All white space is in the basic plane; this is asked many times for each statement of a record.
        for (int i = 0; i < value.length(); i++) {
            isOne &= !Character.isWhitespace(value.charAt(i));
        }
        if (!isOne) {
            throw new IllegalArgumentException(what + " must be one word, but is \"" + value + "\"");
        }
        return value;
    }

    /** Returns {@code value}, or throws if it is outside 0 to 1 or no number; {@code what} names it in the message. */
    static double zeroToOne(double value, String what) {
        // Written so that NaN fails too.
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(what + " must lie in 0 to 1, but is " + value);
        }
        return value;
    }
}
