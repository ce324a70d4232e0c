package org.rapporteur.analysis.ground;

/** How two positions on a proposition lie to each other. */
public enum Ground {
    /** Both are for it, or both against it. */
    AGREED("agreed"),
    /** One is for it under a condition, and the other for it with or without one. */
    COMPATIBLE("compatible"),
    /** One is against it and the other is not. */
    CONTESTED("contested"),
    /** One of them, or both, take no position. */
    UNADDRESSED("unaddressed");

    private final String word;

    Ground(String word) {
        this.word = word;
    }

    /** Returns the word, such as {@code contested}. */
    public String word() {
        return word;
    }
}
