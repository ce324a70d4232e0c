package org.rapporteur.table;

import java.util.List;
import org.rapporteur.analysis.contradictions.Contradiction;
import org.rapporteur.analysis.contradictions.ContradictionSettings;

/** Contradictions as rows. */
public final class ContradictionTable {

    private ContradictionTable() {}

    /** Returns a row for each contradiction. */
    public static Results of(List<Contradiction> contradictions, ContradictionSettings settings) {
        Results results = new Results(
                        "contradictions",
                        List.of(
                                new Column("reason", Column.Show.ALWAYS),
                                Column.wide("proposition"),
                                Column.hidden("strength"),
                                Column.wide("one_day"),
                                new Column("one_speaker", Column.Show.ALWAYS),
                                new Column("one", Column.Show.ALWAYS),
                                Column.wide("other_day"),
                                new Column("other_speaker", Column.Show.ALWAYS),
                                new Column("other", Column.Show.ALWAYS),
                                Column.wide("further")))
                .fact("days", Cell.of(settings.days()));
        for (Contradiction each : contradictions) {
            results.row(
                    each.statements(),
                    Cell.of(each.kind().words()),
                    Cell.of(each.proposition()),
                    Cell.share(each.strength()),
                    Days.of(each.one()),
                    Cell.of(each.one().best().who().actor()),
                    Cell.of(each.one().best().words()),
                    Days.of(each.other()),
                    Cell.of(each.other().best().who().actor()),
                    Cell.of(each.other().best().words()),
                    Cell.of(each.further().size()));
        }
        return results;
    }
}
