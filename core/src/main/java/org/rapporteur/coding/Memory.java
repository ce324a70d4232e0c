package org.rapporteur.coding;

import java.util.ArrayList;
import java.util.List;

/**
 * Statements whose stance on a proposition a person has told, which say where one that is alike stands.
 *
 * <p>What the model has learned and what its nearest neighbours among the examples are coded as are mixed, as in Khandelwal et al.
 * (2020, "Generalization through memorization"). Statements are alike if the model makes the same of them when it reads them
 * together with the proposition.
 */
final class Memory {

    /** Examples less alike than this have no say. */
    private final double least;

    /** The share of an example that is all alike. */
    private final double most;

    private final List<Remembered> remembered = new ArrayList<>();

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Remembered(float[] both, int stance) {}

    Memory(double least, double most) {
        this.least = least;
        this.most = most;
    }

    /** Remembers what the model makes of a statement beside the proposition, and the index of the stance that a person told. */
    void add(float[] both, int stance) {
        remembered.add(new Remembered(unit(both), stance));
    }

    /**
     * Returns the probabilities of the stances after a look at the examples.
     *
     * @param stances the probabilities before
     * @param read what the model makes of the statement beside the proposition
     */
    double[] consult(double[] stances, float[] read) {
        if (remembered.isEmpty()) {
            return stances;
        }
        double[] p = stances.clone();
        float[] both = unit(read);
        double[] votes = new double[p.length];
        double sum = 0;
        double nearest = 0;
        for (Remembered example : remembered) {
            double likeness = dot(both, example.both());
            if (likeness > least) {
                double weight = (likeness - least) / (1 - least);
                nearest = Math.max(nearest, weight);
                votes[example.stance()] += weight * weight;
                sum += weight * weight;
            }
        }
        double share = most * nearest;
        for (int i = 0; sum > 0 && i < p.length; i++) {
            p[i] = (1 - share) * p[i] + share * votes[i] / sum;
        }
        return p;
    }

    private static float[] unit(float[] vector) {
        double length = Math.sqrt(dot(vector, vector));
        float[] unit = new float[vector.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (vector[i] / length);
        }
        return unit;
    }

    /** Returns the sum of the products of two vectors of one length. */
    static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
