package org.rapporteur.learning;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A statement with what the model gave its codes, before it is told how sure it may be, and what persons decided. Immutable.
 *
 * @param text the id of its article's text: what is learned from a text is never measured on it
 * @param act what the model gave the acts; empty if nobody decided the act
 * @param tries what the model gave each other code that it may give
 * @param given how many codes of a kind persons gave; a kind that nobody decided is not there
 */
public record Lesson(String text, Optional<Acts> act, List<Try> tries, Map<Kind, Integer> given) {

    /** Copies the collections. */
    public Lesson {
        tries = List.copyOf(tries);
        Map<Kind, Integer> copy = new EnumMap<>(Kind.class);
        copy.putAll(given);
        given = Collections.unmodifiableMap(copy);
    }

    /**
     * What the model gave the acts.
     *
     * @param logits one for each act
     * @param right the index of the one that a person gave
     */
    public record Acts(List<Double> logits, int right) {

        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException if there is no act of that index
         */
        public Acts {
            logits = List.copyOf(logits);
            if (right < 0 || right >= logits.size()) {
                throw new IllegalArgumentException("There is no act " + right + " among " + logits.size());
            }
        }
    }

    /**
     * A code that the model may give.
     *
     * @param kind its kind
     * @param label which of that kind; what has no label of its own shares one
     * @param logit of the probability that the model gave it
     * @param right whether a person gave it, too
     */
    public record Try(Kind kind, String label, double logit, boolean right) {}
}
