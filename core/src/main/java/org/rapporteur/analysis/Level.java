package org.rapporteur.analysis;

/** Whose positions are told apart. */
public enum Level {
    /** Each person or body for itself. */
    ACTOR,
    /** Those who speak for the same body together. */
    ORGANISATION,
    /** Those of the same party to the conflict together. */
    SIDE
}
