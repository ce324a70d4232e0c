package org.rapporteur.model;

/** Checks on strings that several types of this package make at construction. */
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
        if (value.isEmpty() || value.codePoints().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException(what + " must be one word, but is \"" + value + "\"");
        }
        return value;
    }
}
