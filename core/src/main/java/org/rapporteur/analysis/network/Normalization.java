package org.rapporteur.analysis.network;

import java.util.EnumSet;
import java.util.Set;

/** By what a figure is divided. Where it would be by nothing, the figure is 0. */
public enum Normalization {
    /** By nothing. */
    NO,
    /** Two-mode: by how much the row has to say. */
    ACTIVITY,
    /** Two-mode: by how much is said of the column. Discourse Network Analyzer 3.1.2 fails here with {@link Aggregation#COMBINE}; this does not. */
    PROMINENCE,
    /** One-mode: by the mean of how much the two have to say. */
    AVERAGE,
    /** One-mode: by all that either of the two says, and both. */
    JACCARD,
    /** One-mode: by the product of how much the two have to say, which Discourse Network Analyzer calls cosine though it is not. */
    COSINE,
    /** One-mode: by the lengths of the two as vectors of counts, so that two who say the same in the same shares have 1. Corrects {@link #COSINE}. */
    COSINE_SIMILARITY;

    /** Returns those that a network of {@code mode} can have. */
    public static Set<Normalization> of(Mode mode) {
        return mode == Mode.TWO_MODE
                ? EnumSet.of(NO, ACTIVITY, PROMINENCE)
                : EnumSet.of(NO, AVERAGE, JACCARD, COSINE, COSINE_SIMILARITY);
    }
}
