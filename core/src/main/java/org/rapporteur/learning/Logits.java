package org.rapporteur.learning;

/** Probabilities and their logits. */
public final class Logits {

    /** Probabilities as near as this to 0 or 1 are as good as certain. */
    private static final double CERTAIN = 1e-6;

    private Logits() {}

    /** Returns the logit of a probability; none is beyond those of what is as good as certain. */
    public static double logit(double probability) {
        double p = Math.min(1 - CERTAIN, Math.max(CERTAIN, probability));
        return Math.log(p / (1 - p));
    }

    /** Returns the probability that a logit stands for. */
    public static double sigmoid(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    /** Returns the probabilities that logits of which one holds stand for. */
    public static double[] softmax(double[] logits) {
        double max = Double.NEGATIVE_INFINITY;
        for (double each : logits) {
            max = Math.max(max, each);
        }
        double[] p = new double[logits.length];
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            p[i] = Math.exp(logits[i] - max);
            sum += p[i];
        }
        for (int i = 0; i < p.length; i++) {
            p[i] /= sum;
        }
        return p;
    }

    /** Returns the index of the greatest number, the first of several. */
    public static int best(double[] numbers) {
        int best = 0;
        for (int i = 1; i < numbers.length; i++) {
            best = numbers[i] > numbers[best] ? i : best;
        }
        return best;
    }
}
