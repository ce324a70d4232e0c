package org.rapporteur.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.model.Act;
import org.rapporteur.model.Stance;

/**
 * The codes that there are in a record.
 *
 * @param issues the issues' short names, in alphabetical order
 * @param acts the acts, in the alphabetical order of their words
 * @param stances the stances that somebody takes, by the id of the proposition, in alphabetical order
 */
public record UsedCodes(List<String> issues, List<Act> acts, Map<String, List<Stance>> stances) {

    /** Copies the collections. */
    public UsedCodes {
        issues = List.copyOf(issues);
        acts = List.copyOf(acts);
        Map<String, List<Stance>> copy = new LinkedHashMap<>();
        stances.forEach((proposition, taken) -> copy.put(proposition, List.copyOf(taken)));
        stances = Collections.unmodifiableMap(copy);
    }
}
