package org.rapporteur.brief;

import java.util.List;
import org.rapporteur.analysis.contradictions.Contradiction;
import org.rapporteur.analysis.positions.PositionMatrix;
import org.rapporteur.analysis.preconditions.Deadlock;
import org.rapporteur.analysis.preconditions.Precondition;
import org.rapporteur.analysis.shifts.Shift;
import org.rapporteur.model.Codebook;

/**
 * What analyses found in the statements of a period, whoever made them. A brief chooses among it.
 *
 * @param voices the statements, at the level and on the topics of the brief
 * @param positions at the level and on the topics of the brief
 * @param shifts at the level of the brief
 * @param preconditions all of them, on the topics of the brief
 * @param deadlocks all of them
 * @param contradictions all of them, on the topics of the brief
 * @param codebook the propositions and issues by which the statements were coded
 */
public record Findings(
        Voices voices,
        PositionMatrix positions,
        List<Shift> shifts,
        OnTopics<Precondition> preconditions,
        List<Deadlock> deadlocks,
        OnTopics<Contradiction> contradictions,
        Codebook codebook) {

    /** Copies the lists. */
    public Findings {
        shifts = List.copyOf(shifts);
        deadlocks = List.copyOf(deadlocks);
    }
}
