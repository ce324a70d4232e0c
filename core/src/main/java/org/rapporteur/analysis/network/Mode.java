package org.rapporteur.analysis.network;

/** What the nodes of a network are. */
public enum Mode {
    /** Those of the first variable on one side and those of the second on the other, such as actors and concepts. */
    TWO_MODE,
    /** Those of the first variable, tied by what they have of the second in common. */
    ONE_MODE
}
