package org.rapporteur.analysis.network;

/**
 * How a {@link BackboneSet} is sought.
 *
 * @param spectrum what networks are compared by
 * @param method how sets are tried
 * @param iterations how many sets {@link Method#ANNEALING} tries
 * @param seed of the chances of {@link Method#ANNEALING}; the same seed finds the same set
 */
public record BackboneSearch(Backbone.Spectrum spectrum, Method method, int iterations, long seed) {

    /** More iterations are a mistake. */
    public static final int MOST_ITERATIONS = 1_000_000;

    /** How sets are tried. */
    public enum Method {
        /**
         * By simulated annealing, as Discourse Network Analyzer does, but seeded: a concept is added, left out or exchanged by chance, and a worse
         * set is taken now and then, ever more seldom.
         */
        ANNEALING,
        /**
         * From the nested backbone on, the one change that gains most is made, as long as any gains. It has no chances in it, and asks for
         * fewer networks.
         */
        GREEDY
    }

    /**
     * Checks the iterations.
     *
     * @throws IllegalArgumentException if there are none, or more than {@link #MOST_ITERATIONS}
     */
    public BackboneSearch {
        if (iterations < 1 || iterations > MOST_ITERATIONS) {
            throw new IllegalArgumentException(
                    "There are 1 to " + MOST_ITERATIONS + " iterations and not " + iterations);
        }
    }
}
