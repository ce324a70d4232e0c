package org.rapporteur.model;

/**
 * The capacity in which somebody says something.
 *
 * @param role the office as of the statement: {@code former defence minister of Ukraine}
 * @param side the party to the conflict for which the speaker speaks, by its short name, or one of the words below
 */
public record Capacity(Finding role, Finding side) {

    /** The side of states and bodies that are no party. */
    public static final String THIRD_PARTY = "third-party";

    /** The side of those who speak for nobody: commentators, scholars, exiles. */
    public static final String NONE = "none";
}
