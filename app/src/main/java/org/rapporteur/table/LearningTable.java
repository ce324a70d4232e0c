package org.rapporteur.table;

import java.util.List;
import org.rapporteur.learning.Learning;
import org.rapporteur.learning.Worth;

/** What learning from reviews is worth, as rows: one for each measure of each kind of code. */
public final class LearningTable {

    private static final int DECIMALS = 3;

    private LearningTable() {}

    /** Returns the rows. */
    public static Results of(Learning.Outcome outcome) {
        Results results = Results.overview(
                "learn",
                List.of(
                        new Column("code", Column.Show.ALWAYS),
                        new Column("measure", Column.Show.ALWAYS),
                        new Column("before", Column.Show.ALWAYS),
                        Column.veryWide("before_low"),
                        Column.veryWide("before_high"),
                        new Column("after", Column.Show.ALWAYS),
                        Column.veryWide("after_low"),
                        Column.veryWide("after_high"),
                        new Column("change", Column.Show.ALWAYS),
                        new Column("change_low", Column.Show.ALWAYS),
                        new Column("change_high", Column.Show.ALWAYS),
                        Column.wide("decided"),
                        Column.wide("articles"),
                        new Column("verdict", Column.Show.ALWAYS)));
        results.fact("decided", Cell.of(outcome.statements()));
        results.fact("articles", Cell.of(outcome.articles()));
        for (Worth worth : outcome.worths()) {
            if (worth.figures().isEmpty()) {
                row(results, worth, new Cell.None(), Worth.Bounded.NONE, Worth.Bounded.NONE, Worth.Bounded.NONE);
            }
            for (Worth.Figure figure : worth.figures()) {
                row(
                        results,
                        worth,
                        Cell.of(figure.measure().words()),
                        figure.before(),
                        figure.after(),
                        figure.change());
            }
        }
        return results;
    }

    private static void row(Results results, Worth worth, Cell measure, Worth.Bounded... figures) {
        results.row(
                List.of(),
                Cell.of(worth.kind().word()),
                measure,
                cell(figures[0].value()),
                cell(figures[0].low()),
                cell(figures[0].high()),
                cell(figures[1].value()),
                cell(figures[1].low()),
                cell(figures[1].high()),
                cell(figures[2].value()),
                cell(figures[2].low()),
                cell(figures[2].high()),
                Cell.of(worth.statements()),
                Cell.of(worth.articles()),
                Cell.of(worth.verdict().words()));
    }

    private static Cell cell(double value) {
        return Double.isNaN(value) ? new Cell.None() : new Cell.Fraction(value, DECIMALS);
    }
}
