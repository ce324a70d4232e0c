package org.rapporteur.model;

/** Where a speaker stands on a proposition. Who takes no stand has no stance. */
public enum Stance {
    /** For it. */
    SUPPORT("support"),
    /** Against it. */
    OPPOSE("oppose"),
    /** For it if a condition is met. */
    CONDITIONAL("conditional");

    private final String word;

    Stance(String word) {
        this.word = word;
    }

    /** Returns the codebook's word: {@code support}, {@code oppose} or {@code conditional}. */
    public String word() {
        return word;
    }

    /**
     * Returns the stance that the codebook's word names.
     *
     * @param word the word, exactly as {@link #word()} gives it
     * @throws IllegalArgumentException if no stance has that word
     */
    public static Stance ofWord(String word) {
        for (Stance stance : values()) {
            if (stance.word.equals(word)) {
                return stance;
            }
        }
        throw new IllegalArgumentException(
                "Unknown stance \"" + word + "\"; it is one of support, oppose, conditional");
    }
}
