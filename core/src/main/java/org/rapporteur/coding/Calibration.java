package org.rapporteur.coding;

import org.rapporteur.inference.CoderModel;
import org.rapporteur.model.Coded;

/**
 * How often the model is right when its numbers are so sure, and from where on a code holds; learned on conflicts of which the
 * model has seen nothing.
 *
 * <p>The probability that the model gives what it chose is turned into the chance that it is right by a line through the
 * logits (Platt 1999).
 *
 * @param slope of the line
 * @param offset of the line
 * @param asserted the chance from which a code holds
 * @param proposed the chance from which a code is at least proposed
 */
record Calibration(double slope, double offset, double asserted, double proposed) {

    /** The fields, each with its place among the numbers that the model's file tells. */
    enum Field {
        ACT(0),
        ISSUE(1),
        WORDING(2),
        STANCE(3),
        CONDITION(4);

        private final int place;

        Field(int place) {
            this.place = place;
        }
    }

    /** Probabilities as near as this to 0 or 1 are as good as certain. */
    private static final double CERTAIN = 1e-6;

    /** Returns what the model's file tells of a field. */
    static Calibration of(CoderModel model, Field field) {
        int i = field.place;
        return new Calibration(
                model.numbers("slopes")[i],
                model.numbers("offsets")[i],
                model.numbers("asserted")[i],
                model.numbers("proposed")[i]);
    }

    /** Returns the chance that what the model gives a probability is right. */
    double chance(double probability) {
        return sigmoid(slope * logit(probability) + offset);
    }

    /** Returns a code, which holds if its chance is good enough. */
    <T> Coded<T> coded(T value, double chance, String how) {
        return new Coded<>(value, chance, how, chance >= asserted);
    }

    /** Returns whether a code is worth a proposal. */
    boolean proposes(double chance) {
        return chance >= proposed;
    }

    /** Returns the logit of a probability; none is beyond those of what is as good as certain. */
    static double logit(double probability) {
        double p = Math.min(1 - CERTAIN, Math.max(CERTAIN, probability));
        return Math.log(p / (1 - p));
    }

    /** Returns the probability that a logit stands for. */
    static double sigmoid(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    /** Returns the probabilities that {@code n} logits from {@code from} on stand for. */
    static double[] softmax(float[] logits, int from, int n) {
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            max = Math.max(max, logits[from + i]);
        }
        double[] p = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            p[i] = Math.exp(logits[from + i] - max);
            sum += p[i];
        }
        for (int i = 0; i < n; i++) {
            p[i] /= sum;
        }
        return p;
    }
}
