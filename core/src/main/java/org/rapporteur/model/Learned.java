package org.rapporteur.model;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was learned from reviews: numbers that stand over those of the coder's model. Immutable.
 *
 * @param number its number in the record, from 1; 0 before the record has it
 * @param model the id of the coder's model from whose numbers it was learned; with another one it means nothing
 * @param numbers by their names, such as {@code issue.slope}, or {@code issue:talks} for a label of its own
 */
public record Learned(int number, String model, Map<String, Double> numbers) {

    /** Nothing: the model's own numbers hold. */
    public static final Learned NONE = new Learned(0, "none", Map.of());

    /**
     * Copies the numbers, in the order of their names.
     *
     * @throws IllegalArgumentException if the model's id or a name is not one word, or a number is none
     */
    public Learned {
        Texts.oneWord(model, "A model's id");
        Map<String, Double> inOrder = new TreeMap<>(numbers);
        inOrder.forEach((name, value) -> {
            Texts.oneWord(name, "The name of what was learned");
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "What was learned of " + name + " must be a number, but is " + value);
            }
        });
        numbers = Collections.unmodifiableMap(inOrder);
    }

    /** Returns whether there is nothing. */
    public boolean isNone() {
        return numbers.isEmpty();
    }

    /** Returns a number; empty if the model's own holds. */
    public Optional<Double> get(String name) {
        return Optional.ofNullable(numbers.get(name));
    }

    /** Returns the same with its number. */
    public Learned numbered(int own) {
        return new Learned(own, model, numbers);
    }

    /** Returns the one word by which codes and readings name it: {@code learned-3}. */
    public String word() {
        return "learned-" + number;
    }
}
