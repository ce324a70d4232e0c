package org.rapporteur.learning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.model.Act;
import org.rapporteur.model.Span;
import org.rapporteur.model.Stance;

/**
 * What persons decided about the codes of a statement. What nobody decided is empty.
 *
 * @param act the act
 * @param issues the issues, all of them
 * @param stances the stance by the id of the proposition, all of them
 * @param conditions where the conditions stand, all of them
 * @param worded whether issues and propositions of the dossier could be given when it was decided: if not, that one is missing says nothing
 */
public record Decided(
        Optional<Act> act,
        Optional<Set<String>> issues,
        Optional<Map<String, Stance>> stances,
        Optional<List<Span>> conditions,
        boolean worded) {

    /** Copies the collections. */
    public Decided {
        issues = issues.map(Set::copyOf);
        stances = stances.map(Map::copyOf);
        conditions = conditions.map(List::copyOf);
    }

    /** Returns whether nobody decided about any code. */
    public boolean isEmpty() {
        return act.isEmpty() && issues.isEmpty() && stances.isEmpty() && conditions.isEmpty();
    }
}
