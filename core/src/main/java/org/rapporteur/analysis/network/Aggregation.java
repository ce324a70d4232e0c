package org.rapporteur.analysis.network;

import java.util.EnumSet;
import java.util.Set;

/** What is made of the qualifier, such as whether a speaker agrees with the concept. */
public enum Aggregation {
    /** Nothing: statements are counted whatever their qualifier is. */
    IGNORE,
    /** Two-mode only: which levels of the qualifier occur, as a binary number whose highest digit is the first level. */
    COMBINE,
    /** Two-mode: for less against. One-mode: {@link #CONGRUENCE} less {@link #CONFLICT}. */
    SUBTRACT,
    /** One-mode only: how often two speak of the same with the same qualifier; the nearer on a scale, the more. */
    CONGRUENCE,
    /** One-mode only: how often two speak of the same with another qualifier; the farther on a scale, the more. */
    CONFLICT,
    /** One-mode and in moving windows only: {@link #CONGRUENCE} and {@link #CONFLICT} by turns, two networks for each window. */
    CONGRUENCE_AND_CONFLICT;

    /** Returns those that a network of {@code mode} can have. */
    public static Set<Aggregation> of(Mode mode) {
        return mode == Mode.TWO_MODE
                ? EnumSet.of(IGNORE, COMBINE, SUBTRACT)
                : EnumSet.of(IGNORE, SUBTRACT, CONGRUENCE, CONFLICT, CONGRUENCE_AND_CONFLICT);
    }
}
