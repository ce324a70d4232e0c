package org.rapporteur.analysis.network;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * How a network is made.
 *
 * @param mode what its nodes are
 * @param variable1 the variable of its rows; in a one-mode network of its columns as well
 * @param variable2 the variable of its columns; in a one-mode network of what ties the nodes
 * @param qualifier the variable that tells how somebody stands to something
 * @param aggregation what is made of the qualifier
 * @param normalization by what the figures are divided
 * @param selection which events count
 */
public record NetworkSettings(
        Mode mode,
        String variable1,
        String variable2,
        Optional<String> qualifier,
        Aggregation aggregation,
        Normalization normalization,
        Selection selection) {

    /**
     * Checks that the settings go together.
     *
     * @throws IllegalArgumentException if the aggregation or the normalization is not of the mode, there is no qualifier to
     *     aggregate, or a variable is used twice
     */
    public NetworkSettings {
        if (!Aggregation.of(mode).contains(aggregation)) {
            throw new IllegalArgumentException(wrong("aggregation", aggregation, mode, Aggregation.of(mode)));
        }
        if (!Normalization.of(mode).contains(normalization)) {
            throw new IllegalArgumentException(wrong("normalization", normalization, mode, Normalization.of(mode)));
        }
        if (qualifier.isEmpty() && aggregation != Aggregation.IGNORE) {
            throw new IllegalArgumentException("Without a qualifier the aggregation can only be ignore");
        }
        if (variable1.equals(variable2)
                || qualifier.filter(variable1::equals).isPresent()
                || qualifier.filter(variable2::equals).isPresent()) {
            throw new IllegalArgumentException("The two variables and the qualifier have to differ");
        }
    }

    private static String wrong(String what, Enum<?> given, Mode mode, Collection<? extends Enum<?>> possible) {
        return "The " + what + " " + word(given) + " is none of a " + word(mode) + " network; possible are "
                + String.join(", ", possible.stream().map(NetworkSettings::word).toList());
    }

    /** Returns the word for a value, as in {@code two-mode}. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the same with another selection. */
    public NetworkSettings with(Selection other) {
        return new NetworkSettings(mode, variable1, variable2, qualifier, aggregation, normalization, other);
    }

    /** Returns the same with another aggregation. */
    public NetworkSettings with(Aggregation other) {
        return new NetworkSettings(mode, variable1, variable2, qualifier, other, normalization, selection);
    }

    /** Returns the same with another normalization. */
    public NetworkSettings with(Normalization other) {
        return new NetworkSettings(mode, variable1, variable2, qualifier, aggregation, other, selection);
    }
}
