package org.rapporteur.learning;

import java.util.List;
import java.util.Locale;

/**
 * What learning one kind of code is worth, measured on articles from which it was not learned. Immutable.
 *
 * @param kind the kind
 * @param statements about so many statements persons decided what they are of this kind
 * @param articles in so many articles
 * @param verdict what comes of it
 * @param figures how good the codes are before and after; none if there are too few statements
 */
public record Worth(Kind kind, int statements, int articles, Verdict verdict, List<Figure> figures) {

    /** Copies the list. */
    public Worth {
        figures = List.copyOf(figures);
    }

    /** What comes of it. */
    public enum Verdict {
        /** It is better, and is taken. */
        TAKEN("taken"),
        /** It is no better, so the shipped numbers stay. */
        NO_BETTER("no better: stays as it is"),
        /** There are too few to learn from, so the shipped numbers stay. */
        TOO_FEW("too few: stays as it is");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        /** Returns the words for it. */
        public String words() {
            return words;
        }
    }

    /** By what it is told how good codes are. */
    public enum Measure {
        /** The harmonic mean of precision and recall, of codes that hold. */
        F1("F1"),
        /** The share of codes that hold which are right. */
        PRECISION("precision"),
        /** The share of a person's codes that hold. */
        RECALL("recall"),
        /** How wrong the confidences are: 0 if each were 1 or 0, and right. Less is better. */
        LOG_LOSS("log loss");

        private final String words;

        Measure(String words) {
            this.words = words;
        }

        /** Returns the words for it, such as {@code log loss}. */
        public String words() {
            return words;
        }
    }

    /**
     * A figure with where it lies in 95 of 100 samples of articles. Not numbers if it is not defined.
     *
     * @param value the figure
     * @param low the lower end
     * @param high the upper end
     */
    public record Bounded(double value, double low, double high) {

        /** What is not defined. */
        public static final Bounded NONE = new Bounded(Double.NaN, Double.NaN, Double.NaN);

        /** Returns whether there is a figure. */
        public boolean isDefined() {
            return !Double.isNaN(value);
        }

        /** Returns it for people: {@code 0.54 (0.48 to 0.61)}. */
        public String words() {
            return isDefined() ? String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", value, low, high) : "–";
        }
    }

    /**
     * How good codes are by one measure.
     *
     * @param measure the measure
     * @param before with the shipped numbers
     * @param after with those that were learned
     * @param change by how much it changes
     */
    public record Figure(Measure measure, Bounded before, Bounded after, Bounded change) {}

    /** Returns whether the codes are better: more right confidences, and F1 not less. */
    boolean isBetter() {
        return change(Measure.LOG_LOSS) < 0 && change(Measure.F1) >= 0;
    }

    private double change(Measure measure) {
        return figures.stream()
                .filter(each -> each.measure() == measure)
                .mapToDouble(each -> each.change().value())
                .findFirst()
                .orElse(Double.NaN);
    }

    Worth taken() {
        return new Worth(kind, statements, articles, Verdict.TAKEN, figures);
    }
}
