package org.rapporteur.analysis.ground;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.positions.Position;
import org.rapporteur.model.StatementId;

/**
 * How two lie to each other on one proposition.
 *
 * @param proposition its id
 * @param ground what they have in common
 * @param one the first of the two
 * @param other the second
 */
public record Shared(String proposition, Ground ground, Party one, Party other) {

    /**
     * One of the two.
     *
     * @param name the actor, organisation or side
     * @param stance the stance that counts, with the statements that take it; empty if none is taken
     * @param isDivided whether it was both for and against the proposition, with or without conditions, in the time that counts
     * @param conditions on what it makes the proposition depend, by day
     */
    public record Party(String name, Optional<Position.Held> stance, boolean isDivided, List<Demand> conditions) {

        /** Copies the list. */
        public Party {
            conditions = List.copyOf(conditions);
        }

        /** Returns the statements that the stance and the conditions rest on, each once. */
        public List<StatementId> statements() {
            return Stream.concat(
                            stance.stream().flatMap(held -> held.statements().stream()),
                            conditions.stream().map(Demand::statement))
                    .distinct()
                    .toList();
        }
    }

    /**
     * A condition on which somebody is for a proposition.
     *
     * @param statement where it is told
     * @param condition the condition
     */
    public record Demand(StatementId statement, Said.Precondition condition) {}
}
