package org.rapporteur.query;

import java.util.Locale;

/** By what a search can be narrowed to values, and its results counted. */
public enum Facet {
    /** The speaker: an actor's id, or {@code ~} and the words of the source for somebody without one. */
    SPEAKER,
    /** The party for which the speaker speaks. */
    SIDE,
    /** The body for which the speaker speaks, by name. */
    ORGANISATION,
    /** An issue's short name. */
    ISSUE,
    /** The id of a proposition on which a stance is taken. */
    PROPOSITION,
    /** The id of a proposition, a colon, and the stance on it; as a filter also the stance alone. */
    STANCE,
    /** What the statement does. */
    ACT,
    /** How much is quoted. */
    KIND,
    /** Who published it. */
    OUTLET,
    /** Who vouches for the codes: {@code machine}, or {@code hand} where a person gave them. */
    REVIEWED;

    /** Stands before the words of a speaker who has no id. */
    public static final String NAMELESS = "~";

    /** Returns the facet's word: its name in small letters. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
