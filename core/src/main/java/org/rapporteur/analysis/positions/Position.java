package org.rapporteur.analysis.positions;

import java.util.List;
import java.util.Optional;
import org.rapporteur.analysis.Day;
import org.rapporteur.model.StatementId;

/**
 * Where somebody stands on something.
 *
 * @param who the actor, organisation or side
 * @param topic the proposition or issue
 * @param latest the position of the last day on which one was taken: of several on that day the most frequent one, of equally frequent ones
 *     that which is more frequent over all; empty if none was taken on a known day
 * @param when that day, as far as it is known; also if only the topic was touched
 * @param held the positions that were taken, the most frequent first; of equals the latest first
 * @param outlets how many outlets reported any of it
 * @param sure how sure the codes are: the mean over the statements, from 0 to 1
 * @param statements all statements that touch the topic, by day, those without a day first
 */
public record Position(
        String who,
        String topic,
        Optional<Held> latest,
        Optional<Day> when,
        List<Held> held,
        int outlets,
        double sure,
        List<StatementId> statements) {

    /** Copies the lists. */
    public Position {
        held = List.copyOf(held);
        statements = List.copyOf(statements);
    }

    /**
     * That a position was taken.
     *
     * @param position the codebook's word for a stance or an act
     * @param statements in which, by day, those without a day first; for the latest position those of the last day alone
     */
    public record Held(String position, List<StatementId> statements) {

        /** Copies the list. */
        public Held {
            statements = List.copyOf(statements);
        }
    }

    /** Returns the position that was taken most often; empty if the topic was only touched. */
    public Optional<Held> prevailing() {
        return held.stream().findFirst();
    }

    /** Returns how often the prevailing position was taken, as a share of all positions taken: from 0 to 1. */
    public double share() {
        int all = held.stream().mapToInt(each -> each.statements().size()).sum();
        return all == 0 ? 0 : (double) held.get(0).statements().size() / all;
    }

    /** Returns whether a position was taken. */
    public boolean isHeld(String position) {
        return held.stream().anyMatch(each -> each.position().equals(position));
    }
}
