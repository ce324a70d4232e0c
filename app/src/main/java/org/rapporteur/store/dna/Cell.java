package org.rapporteur.store.dna;

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
