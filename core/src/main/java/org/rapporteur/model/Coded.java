package org.rapporteur.model;

/**
 * A value that a coder gave a statement, and how it came by it.
 *
 * @param value what it gave
 * @param confidence how sure it was, from 0 to 1; 1 for one given by hand
 * @param how the part of the model, the rule or the hand that decided; one word
 * @param asserted whether the value holds; if not, the coder was not sure enough, so that it is only proposed
 * @param <T> what kind of value, immutable
 */
public record Coded<T>(T value, double confidence, String how, boolean asserted) {

    /** What decided a code that a person gave. */
    public static final String BY_HAND = "hand";

    /**
     * Checks the confidence and the word.
     *
     * @throws IllegalArgumentException if {@code confidence} is outside 0 to 1 or {@code how} is not one word
     */
    public Coded {
        Texts.zeroToOne(confidence, "Confidence");
        Texts.oneWord(how, "What decided a code");
    }

    /** Returns a value that holds. */
    public static <T> Coded<T> asserted(T value, double confidence, String how) {
        return new Coded<>(value, confidence, how, true);
    }

    /** Returns a value that is only proposed. */
    public static <T> Coded<T> proposed(T value, double confidence, String how) {
        return new Coded<>(value, confidence, how, false);
    }

    /** Returns whether a person gave the value. */
    public boolean isByHand() {
        return how.equals(BY_HAND);
    }
}
