package org.rapporteur.brief;

import java.util.List;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.contradictions.Contradiction;
import org.rapporteur.analysis.positions.PositionMatrix;
import org.rapporteur.analysis.preconditions.Deadlock;
import org.rapporteur.analysis.preconditions.Precondition;
import org.rapporteur.analysis.shifts.Shift;
import org.rapporteur.model.Codebook;

/**
 * What analyses found in the statements of a period, whoever made them. A brief chooses among it.
 *
 * @param said the statements
 * @param positions at the level and on the topics of the brief
 * @param shifts at the level of the brief
 * @param preconditions all of them
 * @param deadlocks all of them
 * @param contradictions all of them
 * @param codebook the propositions and issues by which the statements were coded
 */
public record Findings(
        List<Said> said,
        PositionMatrix positions,
        List<Shift> shifts,
        List<Precondition> preconditions,
        List<Deadlock> deadlocks,
        List<Contradiction> contradictions,
        Codebook codebook) {

    /** Copies the lists. */
    public Findings {
        said = List.copyOf(said);
        shifts = List.copyOf(shifts);
        preconditions = List.copyOf(preconditions);
        deadlocks = List.copyOf(deadlocks);
        contradictions = List.copyOf(contradictions);
    }
}
