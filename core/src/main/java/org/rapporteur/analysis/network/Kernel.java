package org.rapporteur.analysis.network;

/**
 * How much a statement counts by its distance from the time that a network is of. Those beyond the window count nothing; only {@link #GAUSSIAN}
 * has no end.
 */
public enum Kernel {
    /** Every one in the window the same. */
    UNIFORM,
    /** 0.75 (1 − d²). */
    EPANECHNIKOV,
    /** |1 − d|, as Discourse Network Analyzer has it: what is past counts less and less, what is to come more and more. */
    TRIANGULAR,
    /** The density of the normal distribution. */
    GAUSSIAN,
    /** 0.75 (1 − d)², as Discourse Network Analyzer had it before version 3.1. */
    EPANECHNIKOV_3_0,
    /** 1 − |d|, the same before and after. Corrects {@link #TRIANGULAR}. */
    TRIANGULAR_SYMMETRIC;

    /** Returns whether it counts what lies outside the window as well. */
    boolean isEndless() {
        return this == GAUSSIAN;
    }

    /**
     * Returns how much a statement counts.
     *
     * @param d by how many half windows it is before the time that the network is of; less than 0 if after it
     */
    double weight(double d) {
        if (!isEndless() && Math.abs(d) > 1) {
            return 0;
        }
        return switch (this) {
            case UNIFORM -> 0.5;
            case EPANECHNIKOV -> 0.75 * (1 - d * d);
            case TRIANGULAR -> Math.abs(1 - d);
            case GAUSSIAN -> Math.exp(-d * d / 2) / Math.sqrt(2 * Math.PI);
            case EPANECHNIKOV_3_0 -> 0.75 * (1 - d) * (1 - d);
            case TRIANGULAR_SYMMETRIC -> 1 - Math.abs(d);
        };
    }
}
