package org.rapporteur.model;

import java.util.Optional;

/**
 * Where something was said, and how that was found: on which occasion, in which medium, or to whom.
 *
 * @param name the venue in words of the article, such as {@code press conference, Tallis} or {@code to Norrin Wire}; not blank,
 *     and empty if the article gives no ground
 * @param how the rule that decided, also that there is no ground, such as {@code occasion}; one word
 */
public record Venue(Optional<String> name, String how) {

    /**
     * Checks the words.
     *
     * @throws IllegalArgumentException if {@code name} is blank or {@code how} is not one word
     */
    public Venue {
        name.ifPresent(words -> Texts.notBlank(words, "A venue's name"));
        Texts.oneWord(how, "The rule that found a venue");
    }

    /** Returns a venue found by the rule {@code how}. */
    public static Venue at(String name, String how) {
        return new Venue(Optional.of(name), how);
    }

    /** Returns that the rule {@code how} found no ground for a venue. */
    public static Venue unknown(String how) {
        return new Venue(Optional.empty(), how);
    }
}
