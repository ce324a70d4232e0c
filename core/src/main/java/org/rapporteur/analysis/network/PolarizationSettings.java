package org.rapporteur.analysis.network;

/**
 * How polarization is measured.
 *
 * @param groups into how many groups
 * @param measure what the score is
 * @param algorithm how groups are sought
 * @param breeding how the genetic algorithms breed; of no meaning for the others
 * @param seed of all chances; the same seed finds the same groups
 */
public record PolarizationSettings(int groups, Measure measure, Algorithm algorithm, Breeding breeding, long seed) {

    /** What the score is. */
    public enum Measure {
        /**
         * How far congruence and conflict are from what is expected, from 0 to 1, as Discourse Network Analyzer has it if it normalizes: the mean
         * over all pairs within groups, or between, times the share of these pairs that the group or the two groups have. A debate that
         * is split without exception is near to what is expected, and so does not score high.
         */
        DISTANCE,
        /** {@link #DISTANCE} times all congruence and conflict, as Discourse Network Analyzer has it without normalizing: who says more scores more. */
        DISTANCE_MASS,
        /**
         * How near congruence and conflict are to the means over all pairs within groups, or between: 1 if all congruence is evenly
         * within, and all conflict evenly between. Corrects {@link #DISTANCE}.
         */
        FIT
    }

    /** How groups are sought. They have the same size, or differ by one. */
    public enum Algorithm {
        /**
         * From one random beginning two nodes change places as long as the score grows, as in Discourse Network Analyzer, whose beginning cannot
         * be seeded.
         */
        GREEDY,
        /** The best of 20 beginnings of {@link #GREEDY}. */
        GREEDY_RESTARTS,
        /**
         * Breeds groups from groups, as Discourse Network Analyzer 3.1.2 does: its mutations come to nothing, as they change a copy, and of three
         * groups or more it may match the wrong ones before it crosses them.
         */
        GENETIC,
        /** Breeds with mutations, and matches the groups that have most nodes in common. Corrects {@link #GENETIC}. */
        GENETIC_CORRECTED
    }

    /**
     * How the genetic algorithms breed.
     *
     * @param parents how many divisions into groups there are at a time
     * @param iterations how many times they are followed by others at most; they end when all have been alike for ten times
     * @param elite the share of the best that live on, from 0 to 1; one does at least
     * @param mutation the share of the nodes that change places in a new one, from 0 to 1
     */
    public record Breeding(int parents, int iterations, double elite, double mutation) {

        /** That of Discourse Network Analyzer. */
        public static final Breeding DEFAULT = new Breeding(50, 1000, 0.1, 0.1);

        private static final int MOST = 1_000_000;

        /**
         * Checks.
         *
         * @throws IllegalArgumentException if there are less than 2 parents, no iterations, more than a million of both together, or a share
         *     is not between 0 and 1
         */
        public Breeding {
            if (parents < 2 || iterations < 1 || (long) parents * iterations > MOST) {
                throw new IllegalArgumentException("There are 2 or more parents and 1 or more iterations, at most "
                        + MOST + " of both multiplied, and not " + parents + " and " + iterations);
            }
            if (!(elite >= 0 && elite <= 1 && mutation >= 0 && mutation <= 1)) {
                throw new IllegalArgumentException(
                        "Elite and mutation are shares from 0 to 1 and not " + elite + " and " + mutation);
            }
        }
    }

    /**
     * Checks.
     *
     * @throws IllegalArgumentException if there are less than 2 groups
     */
    public PolarizationSettings {
        if (groups < 2) {
            throw new IllegalArgumentException("There are at least 2 groups and not " + groups);
        }
    }
}
