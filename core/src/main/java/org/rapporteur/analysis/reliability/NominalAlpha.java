package org.rapporteur.analysis.reliability;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Krippendorff's alpha for two coders who both label every unit, with labels that are equal or not.
 *
 * <p>Krippendorff, Content Analysis, 4th ed., chapter 12: one minus the observed disagreement over the one expected if the
 * labels of both coders were dealt out by chance.
 */
final class NominalAlpha {

    private final Map<String, Long> counts = new HashMap<>();
    private long units;
    private long disagreements;

    /** Counts one unit that the coders labelled {@code first} and {@code second}. */
    void add(String first, String second) {
        units++;
        disagreements += first.equals(second) ? 0 : 1;
        counts.merge(first, 1L, Long::sum);
        counts.merge(second, 1L, Long::sum);
    }

    /** Returns alpha rounded to four decimals, 1 if only one label was used, nothing if there was no unit. */
    OptionalDouble value() {
        if (units == 0) {
            return OptionalDouble.empty();
        }
        double observed = disagreements / (double) units;
        long labels = 2 * units;
        long samePairs = counts.values().stream().mapToLong(n -> n * (n - 1)).sum();
        double expected = 1 - samePairs / (double) (labels * (labels - 1));
        return OptionalDouble.of(expected == 0 ? 1 : Decimals.rounded(1 - observed / expected));
    }
}
