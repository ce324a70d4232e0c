package org.rapporteur.analysis.preconditions;

import java.util.List;
import org.rapporteur.analysis.utterances.Utterance;

/**
 * A change of one stance that would end a deadlock.
 *
 * @param who would have to change
 * @param accepts what they would have to want without any condition
 * @param without what they would no longer demand first; the same as {@code accepts} if they would give in to a demand
 * @param evidence where they called that acceptable, by day; none if they never did
 */
public record Opening(String who, Want accepts, Want without, List<Utterance> evidence) {

    /** Copies the list. */
    public Opening {
        evidence = List.copyOf(evidence);
    }

    /** Returns whether it is giving in to a demand, not giving up one. */
    public boolean isGivingIn() {
        return accepts.equals(without);
    }
}
