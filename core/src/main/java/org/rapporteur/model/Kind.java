package org.rapporteur.model;

/** How much of a statement's content stands in quotation marks. */
public enum Kind {
    /** All of it. */
    DIRECT("direct"),
    /** None of it. */
    INDIRECT("indirect"),
    /** Part of it. */
    MIXED("mixed");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    /** Returns the record format's word: {@code direct}, {@code indirect} or {@code mixed}. */
    public String word() {
        return word;
    }

    /**
     * Returns the kind that the record format's word names.
     *
     * @param word the word, exactly as {@link #word()} gives it
     * @throws IllegalArgumentException if no kind has that word
     */
    public static Kind ofWord(String word) {
        for (Kind kind : values()) {
            if (kind.word.equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(
                "Unknown kind \"" + word + "\"; it is one of \"direct\", \"indirect\", \"mixed\"");
    }
}
