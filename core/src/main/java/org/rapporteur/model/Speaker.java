package org.rapporteur.model;

import java.util.Optional;

/**
 * Who a statement's source is, and how that was found.
 *
 * @param name the person or organisation in its fullest known name, the source's own words if nobody is named, or
 *     {@link #UNSPECIFIED}; not blank
 * @param id names the actor in the directory or the record; empty for somebody without a name
 * @param how the rule that found the name, such as {@code pronoun}; one word
 * @param sure the probability that this is the right one, from 0 to 1
 */
public record Speaker(String name, Optional<String> id, String how, double sure) {

    /** The name of a speaker whom the text leaves open, as in "is believed to". */
    public static final String UNSPECIFIED = "unspecified";

    /** The rule for a mention that means somebody who cannot be told for sure. */
    public static final String UNRESOLVED = "unresolved";

    /**
     * Checks the words and the probability.
     *
     * @throws IllegalArgumentException if {@code name} or the id is blank, {@code how} is not one word, or {@code sure} is not
     *     from 0 to 1
     */
    public Speaker {
        Texts.notBlank(name, "A speaker's name");
        id.ifPresent(i -> Texts.oneWord(i, "An actor's id"));
        Texts.oneWord(how, "The rule that found a speaker");
        // Written so that NaN fails too.
        if (!(sure >= 0 && sure <= 1)) {
            throw new IllegalArgumentException("A speaker's probability is from 0 to 1, not " + sure);
        }
    }

    /** Returns the speaker whom the text leaves open, as found by the rule {@code how} with the probability {@code sure}. */
    public static Speaker unspecified(String how, double sure) {
        return new Speaker(UNSPECIFIED, Optional.empty(), how, sure);
    }

    /** Returns whether somebody is named. */
    public boolean isSpecified() {
        return !name.equals(UNSPECIFIED);
    }

    /** Returns whether the name is only the mention as it stands, since who that is was not sure enough. */
    public boolean isUnresolved() {
        return how.equals(UNRESOLVED);
    }
}
