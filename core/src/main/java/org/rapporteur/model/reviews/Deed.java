package org.rapporteur.model.reviews;

/** What a person did. */
public enum Deed {
    /** Said that all fields of a statement are right as they were shown. */
    ACCEPT("accept"),
    /** Said what some fields of a statement are. */
    CORRECT("correct"),
    /** Said that something is no statement. */
    REJECT("reject"),
    /** Found a statement that was missed. */
    ADD("add"),
    /** Took an earlier review back. */
    RESTORE("restore");

    private final String word;

    Deed(String word) {
        this.word = word;
    }

    /** Returns the word for it, such as {@code accept}. */
    public String word() {
        return word;
    }

    /**
     * Returns the deed of a word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Deed ofWord(String word) {
        for (Deed deed : values()) {
            if (deed.word.equals(word)) {
                return deed;
            }
        }
        throw new IllegalArgumentException("unknown kind of a review: " + word);
    }
}
