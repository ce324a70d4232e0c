package org.rapporteur.analysis.reliability;

/** On what two statements are compared that were found to be the same. */
public enum Matched {
    /** The sources share a word, or neither has one. */
    SOURCE_OVERLAP("source_overlap"),
    /** The contents have the same words. */
    CONTENT_EXACT("content_exact"),
    /** Both say how much is quoted. */
    KIND("kind"),
    /** Both say for which party the speaker speaks. */
    SIDE("side"),
    /** Both say when it was said. */
    SAID_ON("said_on"),
    /** Both say what the statement does. */
    ACT("act"),
    /** Gold names the speaker. */
    SPEAKER("speaker");

    private final String word;

    Matched(String word) {
        this.word = word;
    }

    /** Returns the name of the comparison in the report, such as {@code source_overlap}. */
    public String word() {
        return word;
    }
}
