package org.rapporteur.analysis.reliability;

/** A field of a statement that has any number of values. */
public enum Several {
    /** What it is about. */
    ISSUES("issues"),
    /** Where it stands, on which proposition. */
    STANCES("stances"),
    /** What it depends on. */
    CONDITIONS("conditions");

    private final String word;

    Several(String word) {
        this.word = word;
    }

    /** Returns the field's name in the record format. */
    public String word() {
        return word;
    }
}
