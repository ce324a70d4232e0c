package org.rapporteur.model;

import java.util.Optional;

/**
 * When something was said, and how that was found.
 *
 * @param date the date or interval; empty if the article gives no ground
 * @param how the rule that decided, also that there is no ground, such as {@code cue-date}; one word
 */
public record SaidOn(Optional<DateInterval> date, String how) {

    /**
     * Checks the word.
     *
     * @throws IllegalArgumentException if {@code how} is not one word
     */
    public SaidOn {
        Texts.oneWord(how, "The rule that found a date");
    }

    /** Returns a date found by the rule {@code how}. */
    public static SaidOn on(DateInterval date, String how) {
        return new SaidOn(Optional.of(date), how);
    }

    /** Returns that the rule {@code how} found no ground for a date. */
    public static SaidOn unknown(String how) {
        return new SaidOn(Optional.empty(), how);
    }
}
