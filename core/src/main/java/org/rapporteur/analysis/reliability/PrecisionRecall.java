package org.rapporteur.analysis.reliability;

/**
 * How many of the predicted are right, how many of the right are predicted, and the harmonic mean of the two: each from 0
 * to 1, rounded to four decimals, and 0 where there is nothing to divide by.
 *
 * @param precision the share of the predicted that are right
 * @param recall the share of the right that are predicted
 * @param f1 the harmonic mean of the unrounded two
 */
public record PrecisionRecall(double precision, double recall, double f1) {

    /** Returns the figures of {@code right} out of {@code predicted}, where {@code gold} were to be found. */
    static PrecisionRecall of(int right, int predicted, int gold) {
        double precision = predicted == 0 ? 0 : right / (double) predicted;
        double recall = gold == 0 ? 0 : right / (double) gold;
        double sum = precision + recall;
        return new PrecisionRecall(
                Decimals.rounded(precision),
                Decimals.rounded(recall),
                sum == 0 ? 0 : Decimals.rounded(2 * precision * recall / sum));
    }
}
