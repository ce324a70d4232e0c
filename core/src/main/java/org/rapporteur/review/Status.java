package org.rapporteur.review;

/** What persons made of a statement. */
public enum Status {
    /** Nobody has decided anything about it. */
    UNREVIEWED("unreviewed"),
    /** What was decided is what the machine found. */
    ACCEPTED("accepted"),
    /** Something was decided that the machine did not find. */
    CORRECTED("corrected"),
    /** It is no statement. */
    REJECTED("rejected"),
    /** A person found it. */
    ADDED("added");

    private final String word;

    Status(String word) {
        this.word = word;
    }

    /** Returns the word for it, such as {@code corrected}. */
    public String word() {
        return word;
    }
}
