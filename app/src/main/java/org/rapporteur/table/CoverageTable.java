package org.rapporteur.table;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.analysis.Level;
import org.rapporteur.analysis.coverage.Coverage;
import org.rapporteur.analysis.coverage.Outlet;
import org.rapporteur.analysis.coverage.Remark;
import org.rapporteur.model.Kind;
import org.rapporteur.model.StatementId;

/** What outlets report and leave out, as rows. */
public final class CoverageTable {

    private CoverageTable() {}

    /** Returns a row for each outlet. */
    public static Results outlets(Coverage coverage, Level level) {
        List<Column> columns = new ArrayList<>(
                Column.named("outlet", "articles", "count", "direct", "mixed", "indirect", "occasions", "left_out"));
        columns.add(Column.wide("most_quoted"));
        columns.add(Column.hidden("direct_statements"));
        columns.add(Column.hidden("mixed_statements"));
        columns.add(Column.hidden("indirect_statements"));
        Results results = Results.overview("coverage", columns);
        for (Outlet outlet : coverage.outlets()) {
            List<StatementId> all =
                    outlet.kinds().values().stream().flatMap(List::stream).toList();
            results.row(
                    all,
                    Cell.of(outlet.name()),
                    Cell.of(outlet.articles()),
                    Cell.of(outlet.statements()),
                    Cell.share(outlet.share(Kind.DIRECT)),
                    Cell.share(outlet.share(Kind.MIXED)),
                    Cell.share(outlet.share(Kind.INDIRECT)),
                    Cell.of(outlet.occasions()),
                    Cell.of(outlet.left()),
                    Cell.of(outlet.quoted().stream().findFirst().map(Outlet.Quoted::who)),
                    Cell.behind(outlet.kinds().getOrDefault(Kind.DIRECT, List.of())),
                    Cell.behind(outlet.kinds().getOrDefault(Kind.MIXED, List.of())),
                    Cell.behind(outlet.kinds().getOrDefault(Kind.INDIRECT, List.of())));
        }
        return with(results, coverage, level);
    }

    /** Returns a row for each outlet and whom it quotes. */
    public static Results quoted(Coverage coverage, Level level) {
        Results results = Results.overview("coverage", Column.named("outlet", "who", "count", "share"));
        for (Outlet outlet : coverage.outlets()) {
            for (Outlet.Quoted quoted : outlet.quoted()) {
                int count = quoted.statements().size();
                results.row(
                        quoted.statements(),
                        Cell.of(outlet.name()),
                        Cell.of(quoted.who()),
                        Cell.of(count),
                        Cell.share((double) count / outlet.statements()));
            }
            if (!outlet.unattributed().isEmpty()) {
                int count = outlet.unattributed().size();
                results.row(
                        outlet.unattributed(),
                        Cell.of(outlet.name()),
                        new Cell.None(),
                        Cell.of(count),
                        Cell.share((double) count / outlet.statements()));
            }
        }
        return with(results, coverage, level);
    }

    /** Returns a row for each outlet and remark that it leaves out. */
    public static Results leftOut(Coverage coverage, Level level) {
        List<Column> columns = new ArrayList<>(Column.named("outlet", "said_on", "who", "reported_by"));
        columns.add(new Column("words", Column.Show.ALWAYS));
        Results results = new Results("coverage", columns);
        for (Outlet outlet : coverage.outlets()) {
            for (Remark remark : coverage.remarks()) {
                if (remark.leftOutBy().contains(outlet.name())) {
                    results.row(
                            remark.reports().values().stream()
                                    .flatMap(List::stream)
                                    .toList(),
                            Cell.of(outlet.name()),
                            Cell.of(remark.day().toString()),
                            Cell.of(remark.who()),
                            Cell.of(List.copyOf(remark.reports().keySet())),
                            Cell.of(remark.words()));
                }
            }
        }
        return with(results, coverage, level);
    }

    private static Results with(Results results, Coverage coverage, Level level) {
        return results.fact("by", Cell.word(level)).fact("unknown_outlet", Cell.of(coverage.unknown()));
    }
}
