package org.rapporteur.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapporteur.analysis.preconditions.Deadlock;
import org.rapporteur.analysis.preconditions.Opening;
import org.rapporteur.analysis.preconditions.Precondition;
import org.rapporteur.model.StatementId;

/** Deadlocks and what would open them, as rows. */
public final class DeadlockTable {

    private DeadlockTable() {}

    /** Returns a row for each deadlock. */
    public static Results of(List<Deadlock> found) {
        Results results = new Results(
                "deadlocks",
                List.of(
                        new Column("number", Column.Show.ALWAYS),
                        new Column("kind", Column.Show.ALWAYS),
                        Column.wide("since"),
                        Column.wide("until"),
                        new Column("preconditions", Column.Show.ALWAYS),
                        Column.wide("refused_by"),
                        Column.wide("best_opening")));
        for (int i = 0; i < found.size(); i++) {
            Deadlock each = found.get(i);
            results.row(
                    each.statements(),
                    Cell.of(i + 1L),
                    Cell.of(each.kind().name().toLowerCase(Locale.ROOT)),
                    Cell.of(each.since().map(LocalDate::toString)),
                    Cell.of(each.until().map(LocalDate::toString)),
                    Cell.of(each.preconditions().stream()
                            .map(DeadlockTable::words)
                            .toList()),
                    Cell.of(each.rejections().stream()
                            .map(rejection -> rejection.best().who().actor())
                            .distinct()
                            .toList()),
                    Cell.of(each.openings().stream().findFirst().map(DeadlockTable::words)));
        }
        return results;
    }

    /** Returns a row for each change of a stance that would end one. */
    public static Results openings(List<Deadlock> found) {
        Results results = new Results(
                "deadlocks",
                List.of(
                        new Column("number", Column.Show.ALWAYS),
                        new Column("who", Column.Show.ALWAYS),
                        new Column("would_accept", Column.Show.ALWAYS),
                        new Column("without", Column.Show.ALWAYS),
                        new Column("said_so", Column.Show.ALWAYS),
                        new Column("in_words", Column.Show.ALWAYS)));
        for (int i = 0; i < found.size(); i++) {
            for (Opening each : found.get(i).openings()) {
                List<StatementId> behind = new ArrayList<>();
                each.evidence().forEach(utterance -> behind.addAll(utterance.statements()));
                results.row(
                        behind,
                        Cell.of(i + 1L),
                        Cell.of(each.who()),
                        Cell.of(each.accepts().toString()),
                        each.isGivingIn()
                                ? new Cell.None()
                                : Cell.of(each.without().toString()),
                        Cell.of(each.evidence().size()),
                        Cell.of(each.evidence().stream()
                                .findFirst()
                                .map(utterance -> utterance.best().words())));
            }
        }
        return results;
    }

    private static String words(Precondition precondition) {
        return precondition.holder() + ": " + precondition.unlocks().orElseThrow() + " only after "
                + precondition.demands().orElseThrow();
    }

    /** Returns an opening in words. */
    public static String words(Opening opening) {
        return opening.who() + " accepts " + opening.accepts()
                + (opening.isGivingIn() ? "" : " without " + opening.without());
    }
}
