package org.rapporteur.coding;

import org.rapporteur.inference.CoderModel;
import org.rapporteur.learning.Kind;
import org.rapporteur.learning.Line;
import org.rapporteur.learning.Logits;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Learned;

/**
 * How often the model is right when its numbers are so sure, and from where on a code holds; learned on conflicts of which the
 * model has seen nothing, or from reviews.
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

    /** Returns what the model's file tells of a kind of code, whose numbers stand there in the order of the kinds. */
    static Line shipped(CoderModel model, Kind kind) {
        int i = Kind.IN_ORDER.indexOf(kind);
        return new Line(
                model.numbers("slopes")[i],
                model.numbers("offsets")[i],
                model.numbers("asserted")[i],
                model.numbers("proposed")[i]);
    }

    /** Returns what the model's file tells of a kind of code, or what was learned instead. */
    static Calibration of(CoderModel model, Kind kind, Learned learned) {
        Line line = shipped(model, kind).or(learned, kind);
        return new Calibration(line.slope(), line.offset(), line.asserted(), line.proposed());
    }

    /** Returns the chance that what the model gives a probability is right. */
    double chance(double probability) {
        return chance(probability, 0);
    }

    /** Returns the chance that what the model gives a probability is right, with what was learned of its label alone. */
    double chance(double probability, double label) {
        return sigmoid(slope * logit(probability) + offset + label);
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
        return Logits.logit(probability);
    }

    /** Returns the probability that a logit stands for. */
    static double sigmoid(double logit) {
        return Logits.sigmoid(logit);
    }

    /** Returns the probabilities that {@code n} logits from {@code from} on stand for. */
    static double[] softmax(float[] logits, int from, int n) {
        double[] own = new double[n];
        for (int i = 0; i < n; i++) {
            own[i] = logits[from + i];
        }
        return Logits.softmax(own);
    }
}
