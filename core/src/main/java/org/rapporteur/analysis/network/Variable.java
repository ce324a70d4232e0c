package org.rapporteur.analysis.network;

/**
 * What is noted of every event, such as the organisation or the concept.
 *
 * @param name its name; no two of the same events share one
 * @param type what its values are
 * @param isOfDocument whether it tells of the document, such as its author, and is the same for all events of one
 */
public record Variable(String name, Type type, boolean isOfDocument) {

    /** What the values of a variable are. */
    public enum Type {
        /** Any words; empty if there is none. */
        TEXT,
        /** A whole number in decimal digits. */
        INTEGER,
        /** {@code 1} for yes and {@code 0} for no. */
        BOOLEAN
    }

    /** Returns a variable of words that tells of the statement. */
    public static Variable text(String name) {
        return new Variable(name, Type.TEXT, false);
    }
}
