package org.rapporteur.coding.agreements;

import java.util.Locale;

/** What is claimed to have become of an accord. */
public enum Claim {
    /** Somebody does what it says, or it holds. */
    KEPT,
    /** Somebody does not do what it says, or left it. */
    BROKEN,
    /** It was made. */
    SIGNED,
    /** It was put to the parties and is not made yet. */
    PROPOSED,
    /** Somebody does not want it, or does not regard it as binding. */
    REJECTED;

    /** Returns the word of the codebook. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
