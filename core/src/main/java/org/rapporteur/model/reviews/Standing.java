package org.rapporteur.model.reviews;

/** What a review counts beside those of others. */
public enum Standing {
    /** Made in view of the record: it replaces what others said before. */
    OPEN("open"),
    /** Made without seeing what others said: it replaces nothing of theirs, and where it differs, somebody has to decide. */
    BLIND("blind"),
    /** Decides between coders: it holds until it is taken back or another decision is made. */
    DECISION("decision");

    private final String word;

    Standing(String word) {
        this.word = word;
    }

    /** Returns the word for it, such as {@code blind}. */
    public String word() {
        return word;
    }

    /**
     * Returns the standing of a word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Standing ofWord(String word) {
        for (Standing standing : values()) {
            if (standing.word.equals(word)) {
                return standing;
            }
        }
        throw new IllegalArgumentException("unknown standing of a review: " + word);
    }
}
