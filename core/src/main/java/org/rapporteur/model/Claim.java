package org.rapporteur.model;

/** What is said to have become of an agreement. */
public enum Claim {
    /** It was or is kept. */
    KEPT("kept"),
    /** It was broken. */
    BROKEN("broken"),
    /** It was signed or made. */
    SIGNED("signed"),
    /** Somebody proposes it. */
    PROPOSED("proposed"),
    /** Somebody refuses it. */
    REJECTED("rejected");

    private final String word;

    Claim(String word) {
        this.word = word;
    }

    /** Returns the codebook's word, such as {@code broken}. */
    public String word() {
        return word;
    }

    /**
     * Returns the claim that the codebook's word names.
     *
     * @param word the word, exactly as {@link #word()} gives it
     * @throws IllegalArgumentException if no claim has that word
     */
    public static Claim ofWord(String word) {
        for (Claim claim : values()) {
            if (claim.word.equals(word)) {
                return claim;
            }
        }
        throw new IllegalArgumentException(
                "Unknown claim \"" + word + "\"; it is one of kept, broken, signed, proposed, rejected");
    }
}
