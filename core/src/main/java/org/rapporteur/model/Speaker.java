package org.rapporteur.model;

/**
 * Who a statement's source is, and how that was found.
 *
 * @param name the person or organisation in its fullest known name, or {@link #UNSPECIFIED}; not blank
 * @param how the rule that found the name, such as {@code pronoun}; one word
 */
public record Speaker(String name, String how) {

    /** The name of a speaker whom the text leaves open, as in "is believed to". */
    public static final String UNSPECIFIED = "unspecified";

    /**
     * Checks the words.
     *
     * @throws IllegalArgumentException if {@code name} is blank or {@code how} is not one word
     */
    public Speaker {
        Texts.notBlank(name, "A speaker's name");
        Texts.oneWord(how, "The rule that found a speaker");
    }

    /** Returns the speaker whom the text leaves open, as found by the rule {@code how}. */
    public static Speaker unspecified(String how) {
        return new Speaker(UNSPECIFIED, how);
    }

    /** Returns whether somebody is named. */
    public boolean isSpecified() {
        return !name.equals(UNSPECIFIED);
    }
}
