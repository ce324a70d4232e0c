package org.rapporteur.service;

import java.util.List;

/**
 * A value that was asked for and that no statement of the record has.
 *
 * @param what what kind of value
 * @param asked the value as it was given
 * @param others the values of this kind that there are, in the order in which they are shown
 */
public record Nowhere(What what, String asked, List<String> others) {

    /** Copies the list. */
    public Nowhere {
        others = List.copyOf(others);
    }

    /** The kinds of values. */
    public enum What {
        /** The party for which somebody speaks. */
        SIDE,
        /** What a statement is about. */
        ISSUE,
        /** What a statement does. */
        ACT,
        /** On what a statement takes a stance. */
        PROPOSITION,
        /** Which stance it takes. */
        STANCE
    }
}
