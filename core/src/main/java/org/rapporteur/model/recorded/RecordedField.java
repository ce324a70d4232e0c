package org.rapporteur.model.recorded;

/** A field of a recorded statement that has one value, or is recorded as unknown. */
public enum RecordedField {
    /** How much of the content is quoted. */
    KIND("kind"),
    /** The party to the conflict that the speaker speaks for. */
    SIDE("side"),
    /** When it was said. */
    SAID_ON("said_on"),
    /** What the statement does. */
    ACT("act"),
    /** Who said it. */
    SPEAKER("speaker");

    private final String word;

    RecordedField(String word) {
        this.word = word;
    }

    /** Returns the name that the field has in the record format, such as {@code said_on}. */
    public String word() {
        return word;
    }
}
