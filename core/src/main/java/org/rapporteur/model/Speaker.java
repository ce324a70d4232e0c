package org.rapporteur.model;

import java.util.Optional;

/**
 * Who a statement's source is, and how that was found.
 *
 * @param name the person or organisation in its fullest known name, the source's own words if nobody is named, or
 *     {@link #UNSPECIFIED}; not blank
 * @param id names the actor in the directory or the record; empty for somebody without a name
 * @param how the rule that found the name, such as {@code pronoun}; one word
 */
public record Speaker(String name, Optional<String> id, String how) {

    /** The name of a speaker whom the text leaves open, as in "is believed to". */
    public static final String UNSPECIFIED = "unspecified";

    /**
     * Checks the words.
     *
     * @throws IllegalArgumentException if {@code name} or the id is blank, or {@code how} is not one word
     */
    public Speaker {
        Texts.notBlank(name, "A speaker's name");
        id.ifPresent(i -> Texts.oneWord(i, "An actor's id"));
        Texts.oneWord(how, "The rule that found a speaker");
    }

    /** Returns somebody who has no id: without a name, or named only where no one else asks. */
    public static Speaker of(String name, String how) {
        return new Speaker(name, Optional.empty(), how);
    }

    /** Returns the speaker whom the text leaves open, as found by the rule {@code how}. */
    public static Speaker unspecified(String how) {
        return of(UNSPECIFIED, how);
    }

    /** Returns the same speaker as found by another rule. */
    public Speaker by(String rule) {
        return new Speaker(name, id, rule);
    }

    /** Returns whether somebody is named. */
    public boolean isSpecified() {
        return !name.equals(UNSPECIFIED);
    }
}
