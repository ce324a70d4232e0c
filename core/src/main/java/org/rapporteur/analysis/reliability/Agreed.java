package org.rapporteur.analysis.reliability;

import java.util.List;
import java.util.Optional;

/**
 * How far coders agree on one thing.
 *
 * @param what the field, or {@code words} and {@code statements} for where statements are
 * @param measure by what it is told
 * @param coders whose agreement it is
 * @param units how many decisions it rests on
 * @param articles in how many articles
 * @param value the figure, rounded to four decimals; empty if it is not defined
 * @param interval where it lies in 95 of 100 samples of articles; empty with fewer than two articles
 */
public record Agreed(
        String what,
        Measure measure,
        List<String> coders,
        int units,
        int articles,
        Optional<Double> value,
        Optional<Interval> interval) {

    /** Copies the list. */
    public Agreed {
        coders = List.copyOf(coders);
    }

    /**
     * An interval.
     *
     * @param low its lower end
     * @param high its upper end
     */
    public record Interval(double low, double high) {}

    /** By what agreement is told. */
    public enum Measure {
        /** Krippendorff's alpha for labels that are equal or not, of any number of coders. */
        ALPHA("Krippendorff's alpha"),
        /** Cohen's kappa of two coders. */
        KAPPA("Cohen's kappa"),
        /** The share of decisions on which two coders agree. */
        SHARE("share agreed"),
        /** The harmonic mean of the shares of each one's statements that the other has. */
        F1("F1");

        private final String words;

        Measure(String words) {
            this.words = words;
        }

        /** Returns the words for it, such as {@code Cohen's kappa}. */
        public String words() {
            return words;
        }
    }
}
