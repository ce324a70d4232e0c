package org.rapporteur.analysis.network;

import java.util.Set;

/**
 * Leaves out events by the value of one variable.
 *
 * <p>By a variable of the document, they count for nothing, as if they did not exist. By another, they can still be isolates, and levels of the qualifier.
 *
 * @param variable the variable's name
 * @param values the values; of numbers and of yes or no, in decimal digits
 * @param isInverted whether only events with one of the values stay, rather than those with none
 */
public record Exclusion(String variable, Set<String> values, boolean isInverted) {

    /** Copies the values. */
    public Exclusion {
        values = Set.copyOf(values);
    }

    /** Returns whether an event with {@code value} stays. */
    boolean keeps(String value) {
        return values.contains(value) == isInverted;
    }
}
