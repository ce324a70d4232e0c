package org.rapporteur.analysis.shifts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.model.Stance;
import org.rapporteur.model.StatementId;

/**
 * A change of position.
 *
 * @param who whose it is
 * @param proposition its id
 * @param kind how it changes
 * @param from where they stood before; empty if only the article tells that they once stood elsewhere
 * @param to where they stand then
 * @param before what showed the former position, by day
 * @param after what shows the new one, by day
 * @param day the day on which the new position was first taken, or the last on which it may have been
 * @param demands the propositions that are demanded of others from then on: for a demand that is raised
 * @param reported statements by which articles themselves tell that the position has changed
 */
public record Shift(
        String who,
        String proposition,
        Kind kind,
        Optional<Stance> from,
        Stance to,
        List<Utterance> before,
        List<Utterance> after,
        LocalDate day,
        List<String> demands,
        List<StatementId> reported) {

    /** How a position changes. */
    public enum Kind {
        /** From one side to the other. */
        REVERSED("reversed"),
        /** From a refusal to readiness under a condition. */
        OPENED("opened"),
        /** From readiness under a condition to a refusal. */
        CLOSED("closed"),
        /** From readiness under a condition to readiness. */
        CONDITION_DROPPED("condition dropped"),
        /** From readiness to readiness under a condition. */
        CONDITION_ADDED("condition added"),
        /** Still ready under a condition, but another demand has come up. */
        DEMAND_RAISED("demand raised"),
        /** Given up, as the article says, something that the record does not have. */
        CONCEDED("conceded");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Returns the words for it, such as {@code condition dropped}. */
        public String words() {
            return words;
        }

        static Kind of(Stance from, Stance to) {
            return switch (to) {
                case SUPPORT -> from == Stance.CONDITIONAL ? CONDITION_DROPPED : REVERSED;
                case OPPOSE -> from == Stance.CONDITIONAL ? CLOSED : REVERSED;
                case CONDITIONAL -> from == Stance.SUPPORT ? CONDITION_ADDED : OPENED;
            };
        }
    }

    /** Copies the lists. */
    public Shift {
        before = List.copyOf(before);
        after = List.copyOf(after);
        demands = List.copyOf(demands);
        reported = List.copyOf(reported);
    }

    /** Returns the last thing said before it. */
    public Optional<Utterance> last() {
        return before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
    }

    /** Returns the first thing said by which it shows. */
    public Utterance first() {
        return after.get(0);
    }

    /** Returns how many outlets reported what shows the new position. */
    public int outlets() {
        return (int) after.stream()
                .flatMap(each -> each.reports().stream())
                .flatMap(said -> said.report().outlet().stream())
                .distinct()
                .count();
    }

    /** Returns the statements that it rests on: before, after, then those by which articles tell of it. */
    public List<StatementId> statements() {
        return Stream.of(
                        before.stream().flatMap(each -> each.statements().stream()),
                        after.stream().flatMap(each -> each.statements().stream()),
                        reported.stream())
                .flatMap(ids -> ids)
                .distinct()
                .toList();
    }
}
