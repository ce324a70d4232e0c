package org.rapporteur.store.dna;

import org.jspecify.annotations.Nullable;

/** A value in a table of SQLite, of the type that it has there. */
public sealed interface Cell {

    /** No value. */
    record Nothing() implements Cell {}

    /**
     * A whole number.
     *
     * @param value the number
     */
    record Whole(long value) implements Cell {}

    /**
     * Another number.
     *
     * @param value the number
     */
    record Real(double value) implements Cell {}

    /**
     * Words.
     *
     * @param value the words
     */
    record Words(String value) implements Cell {}

    /**
     * Returns the cell of a value as a database gives it.
     *
     * @throws IllegalArgumentException if it is neither a number nor words
     */
    static Cell of(@Nullable Object value) {
        if (value == null) {
            return new Nothing();
        }
        if (value instanceof Integer || value instanceof Long) {
            return new Whole(((Number) value).longValue());
        }
        if (value instanceof Double number) {
            return new Real(number);
        }
        if (value instanceof String words) {
            return new Words(words);
        }
        throw new IllegalArgumentException("a value is neither a number nor words");
    }

    /** Returns words, or a number in decimal digits; nothing is empty. */
    default String text() {
        if (this instanceof Words words) {
            return words.value();
        }
        if (this instanceof Whole whole) {
            return Long.toString(whole.value());
        }
        return this instanceof Real real ? Double.toString(real.value()) : "";
    }
}
