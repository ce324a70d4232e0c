package org.rapporteur.table;

import java.util.List;
import org.rapporteur.analysis.utterances.Utterance;

/** Remarks with all their reports, as rows. */
public final class UtteranceTable {

    private UtteranceTable() {}

    /** Returns a row for each remark that at least so many statements report. */
    public static Results of(List<Utterance> all, int least) {
        Results results = new Results(
                "utterances",
                List.of(
                        Column.wide("said_on"),
                        new Column("speakers", Column.Show.ALWAYS),
                        new Column("reports", Column.Show.ALWAYS),
                        Column.wide("articles"),
                        Column.wide("outlets"),
                        Column.wide("disputed"),
                        new Column("words", Column.Show.ALWAYS),
                        Column.hidden("wordings")));
        for (Utterance each : all) {
            if (each.reports().size() >= least) {
                results.row(
                        each.statements(),
                        Days.of(each),
                        Cell.of(each.speakers()),
                        Cell.of(each.reports().size()),
                        Cell.of(each.articles()),
                        Cell.of(each.outlets()),
                        Cell.flag(each.isDisputed()),
                        Cell.of(each.best().words()),
                        Cell.of(each.wordings()));
            }
        }
        return results.fact("utterances", Cell.of(all.size()));
    }
}
