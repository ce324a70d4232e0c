package org.rapporteur.analysis.queue;

import org.rapporteur.analysis.Said;

/**
 * A statement that a person may look at.
 *
 * @param said the statement
 * @param sure how sure the machine is of what it is least sure of, from 0 to 1
 * @param state what persons have made of it so far
 */
public record Candidate(Said said, double sure, State state) {

    /** What persons have made of a statement. */
    public enum State {
        /** Nobody has looked. */
        OPEN,
        /** Somebody has decided: it counts for the positions of its speaker and is not queued. */
        DONE,
        /** Coders differ, and nobody has decided between them. */
        DISPUTED
    }

    /**
     * Checks the confidence.
     *
     * @throws IllegalArgumentException if {@code sure} is outside 0 to 1
     */
    public Candidate {
        // Written so that NaN fails too.
        if (!(sure >= 0 && sure <= 1)) {
            throw new IllegalArgumentException("Confidence must lie in 0 to 1, but is " + sure);
        }
    }
}
