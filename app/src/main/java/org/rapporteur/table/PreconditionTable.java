package org.rapporteur.table;

import java.time.LocalDate;
import java.util.List;
import org.rapporteur.analysis.preconditions.Precondition;
import org.rapporteur.analysis.preconditions.Want;

/** Preconditions as rows. */
public final class PreconditionTable {

    private PreconditionTable() {}

    /** Returns a row for each precondition. */
    public static Results of(List<Precondition> found) {
        Results results = new Results(
                "preconditions",
                List.of(
                        new Column("who", Column.Show.ALWAYS),
                        new Column("demands", Column.Show.ALWAYS),
                        new Column("of", Column.Show.ALWAYS),
                        new Column("before", Column.Show.ALWAYS),
                        new Column("words", Column.Show.ALWAYS),
                        Column.wide("since"),
                        Column.wide("until"),
                        Column.wide("remarks"),
                        Column.wide("articles")));
        for (Precondition each : found) {
            results.row(
                    each.statements(),
                    Cell.of(each.holder()),
                    Cell.of(each.demands().map(Want::toString)),
                    Cell.of(each.on()),
                    Cell.of(each.unlocks().map(Want::toString).or(each::words)),
                    Cell.of(each.wordings()),
                    Cell.of(each.first().map(LocalDate::toString)),
                    Cell.of(each.until().map(LocalDate::toString)),
                    Cell.of(each.utterances().size()),
                    Cell.of(each.articles()));
        }
        return results;
    }
}
