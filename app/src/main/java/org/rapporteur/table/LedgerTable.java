package org.rapporteur.table;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.analysis.accords.Entry;
import org.rapporteur.analysis.accords.Ledger;
import org.rapporteur.model.DateInterval;

/** The ledger of agreements as rows. */
public final class LedgerTable {

    private LedgerTable() {}

    /** Returns a row for each agreement, claim and claimant, and one for each of which nothing is claimed. */
    public static Results of(Ledger ledger) {
        List<Column> columns = new ArrayList<>(Column.named("agreement", "date"));
        columns.add(Column.veryWide("parties"));
        columns.addAll(Column.named("claim", "claimant"));
        columns.add(Column.wide("sides"));
        columns.add(new Column("first", Column.Show.ALWAYS));
        columns.add(Column.veryWide("last"));
        columns.add(new Column("reports", Column.Show.ALWAYS));
        columns.add(Column.veryWide("outlets"));
        columns.add(Column.hidden("sure"));
        columns.add(Column.veryWide("words"));
        columns.add(Column.hidden("articles"));
        Results results = new Results("agreements", columns);
        for (Entry entry : ledger.entries()) {
            entry.claims().forEach(line -> add(results, entry, line));
            if (entry.claims().isEmpty()) {
                mentioned(results, entry);
            }
        }
        return results;
    }

    private static void add(Results results, Entry entry, Entry.Line line) {
        results.row(
                line.statements(),
                Cell.of(entry.name()),
                Cell.of(entry.date().map(DateInterval::toString)),
                Cell.of(entry.parties()),
                Cell.of(line.claim().word()),
                Cell.of(line.claimant()),
                Cell.of(line.sides()),
                Days.cell(line.first()),
                Days.cell(line.last()),
                Cell.of(line.articles().size()),
                Cell.of(line.outlets()),
                Cell.share(line.sure()),
                Cell.of(line.words()),
                Cell.of(line.articles()));
    }

    /** Adds an agreement that is named and of which nothing is claimed. */
    private static void mentioned(Results results, Entry entry) {
        Cell none = new Cell.None();
        results.row(
                List.of(),
                Cell.of(entry.name()),
                Cell.of(entry.date().map(DateInterval::toString)),
                Cell.of(entry.parties()),
                none,
                none,
                none,
                none,
                none,
                Cell.of(entry.articles().size()),
                none,
                none,
                none,
                Cell.of(entry.articles()));
    }
}
