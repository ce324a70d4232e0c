package org.rapporteur.analysis.network;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The values that a qualifier can have.
 *
 * @param type what they are; of words, one is as far from another as from any
 * @param names the values, ascending
 * @param numbers what each stands for as a number; of no meaning for words
 */
record Levels(Variable.Type type, List<String> names, List<Double> numbers) {

    /** Without a qualifier there is one level, by which all are alike. */
    static final Levels NONE = new Levels(Variable.Type.TEXT, List.of(""), List.of(0.0));

    /**
     * Returns the levels among values, of which empty ones are none.
     *
     * @throws IllegalArgumentException if one is not of the variable's type
     */
    static Levels of(Variable qualifier, Stream<String> values) {
        List<String> found = values.filter(value -> !value.isEmpty()).distinct().toList();
        return switch (qualifier.type()) {
            case TEXT -> {
                List<String> sorted = List.copyOf(new TreeSet<>(found));
                yield new Levels(
                        qualifier.type(),
                        sorted,
                        sorted.stream().map(name -> 0.0).toList());
            }
            case INTEGER -> {
                List<BigInteger> sorted = found.stream()
                        .map(value -> number(qualifier, value))
                        .distinct()
                        .sorted()
                        .toList();
                yield new Levels(
                        qualifier.type(),
                        sorted.stream().map(BigInteger::toString).toList(),
                        sorted.stream().map(BigInteger::doubleValue).toList());
            }
            case BOOLEAN -> {
                for (String value : found) {
                    if (!Set.of("0", "1").contains(value)) {
                        throw new IllegalArgumentException(
                                "The qualifier \"" + qualifier.name() + "\" is 0 or 1 and not \"" + value + "\"");
                    }
                }
                yield new Levels(qualifier.type(), List.of("0", "1"), List.of(0.0, 1.0));
            }
        };
    }

    private static BigInteger number(Variable qualifier, String value) {
        try {
            return new BigInteger(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "The qualifier \"" + qualifier.name() + "\" is a whole number and not \"" + value + "\"", e);
        }
    }

    /** Returns the place of each value. */
    Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            places.put(names.get(i), i);
        }
        return places;
    }

    /** Returns the value in the words of {@link #names()}. */
    String canonical(String value) {
        return type == Variable.Type.INTEGER ? new BigInteger(value).toString() : value;
    }

    int size() {
        return names.size();
    }

    /** Returns whether one value can be nearer to another than a third is. */
    boolean isScale() {
        return type != Variable.Type.TEXT;
    }

    /** Returns how alike two values are, from 0 to 1. Where there is but one number, it is like itself. */
    double likeness(int one, int other) {
        if (!isScale()) {
            return one == other ? 1 : 0;
        }
        double range = numbers.get(numbers.size() - 1) - numbers.get(0);
        return range == 0 ? 1 : 1 - Math.abs(numbers.get(one) - numbers.get(other)) / range;
    }

    /** Returns what a statement of a level adds to a figure of those for less those against. */
    double sign(int level) {
        return switch (type) {
            case BOOLEAN -> level == 0 ? -1 : 1;
            case INTEGER -> numbers.get(level);
            case TEXT -> 1;
        };
    }
}
