package org.rapporteur.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.rapporteur.analysis.Said;
import org.rapporteur.model.StatementId;
import org.rapporteur.service.Analysis;
import org.rapporteur.service.InputException;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.RunAnalysis;
import org.rapporteur.table.Cell;
import org.rapporteur.table.Column;
import org.rapporteur.table.Results;

/** One row of what an analysis found, with all the statements behind it. */
public final class RowPage implements Desk.Part {

    /** The number of the row, from 1, as it was when the address was made. */
    static final String ROW = "row";

    /** What tells the row from others. */
    static final String MARK = "mark";

    /** A column with statements, if those alone are meant. */
    static final String COLUMN = "column";

    /** Whose statements alone are meant. */
    static final String WHO = "who";

    private static final int SHOWN = 50;
    private static final String ARTICLES = "articles";

    private final OpenRecord record;
    private final Answers answers;

    RowPage(OpenRecord record, Answers answers) {
        this.record = record;
        this.answers = answers;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/analyses/{name}/row", this::page);
    }

    /**
     * A row.
     *
     * @param analysis of which analysis
     * @param all the address of all rows
     * @param cells its words, by the names of the columns; those without words are left out
     * @param only which of its statements are meant, in words; empty for all of them
     * @param statements those of this page
     * @param total how many there are
     * @param articles the names of the articles that it rests on, where the analysis tells them
     * @param before the address of the page before this one
     * @param after the address of the page after this one
     */
    public record View(
            Analysis analysis,
            String all,
            Map<String, String> cells,
            Optional<String> only,
            List<Said> statements,
            int total,
            List<String> articles,
            Optional<String> before,
            Optional<String> after) {

        /** Copies the lists. The map keeps its order, which a copy would not. */
        public View {
            statements = List.copyOf(statements);
            articles = List.copyOf(articles);
        }
    }

    private void page(Context request) throws InputException {
        Analysis analysis = AnalysisPages.analysis(request);
        AnalysisForm form = AnalysisForm.of(request, analysis);
        Results results = RunAnalysis.rows(record, analysis, form.question());
        List<Cell> row = row(request, results.rows());
        String column = Parameters.text(request, COLUMN);
        String who = Parameters.text(request, WHO);
        List<Said> behind = new ArrayList<>();
        Map<StatementId, Said> byId = record.saidById();
        for (StatementId id : ids(results.columns(), row, column)) {
            Optional.ofNullable(byId.get(id))
                    .filter(said ->
                            who.isEmpty() || said.allBy(form.question().level()).contains(who))
                    .ifPresent(behind::add);
        }
        int page = Parameters.page(request, behind.size(), SHOWN);
        int to = Math.min(page * SHOWN, behind.size());
        View view = new View(
                analysis,
                AnalysisForm.address(analysis, "", form.given()),
                cells(results.columns(), row),
                only(column, who),
                behind.subList((page - 1) * SHOWN, to),
                behind.size(),
                articles(results.columns(), row),
                page > 1 ? Optional.of(Parameters.with(request, "page", page - 1)) : Optional.empty(),
                to < behind.size() ? Optional.of(Parameters.with(request, "page", page + 1)) : Optional.empty());
        answers.page(request, "row.jte", analysis.title(), view);
    }

    /** Returns the row that is meant: where it was, or else wherever it is now. */
    private static List<Cell> row(Context request, List<List<Cell>> rows) throws InputException {
        String number = Parameters.text(request, ROW);
        String mark = Parameters.text(request, MARK);
        // Nine digits fit an int.
        int at = number.matches("[0-9]{1,9}") ? Integer.parseInt(number) - 1 : -1;
        if (at >= 0 && at < rows.size() && AnalysisLeads.mark(rows.get(at)).equals(mark)) {
            return rows.get(at);
        }
        return rows.stream()
                .filter(row -> AnalysisLeads.mark(row).equals(mark))
                .findFirst()
                .orElseThrow(() -> InputException.broken(
                        "The record has changed, and the analysis has no such row any more; look at all of its rows"));
    }

    private static Set<StatementId> ids(List<Column> columns, List<Cell> row, String column) throws InputException {
        int at = column.isEmpty() ? row.size() - 1 : place(columns, column);
        if (at < 0 || !(row.get(at) instanceof Cell.Statements statements)) {
            throw InputException.wrongCall("The analysis has no column of statements " + column);
        }
        return new LinkedHashSet<>(statements.ids());
    }

    private static int place(List<Column> columns, String name) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).name().equals(name))
                .findFirst()
                .orElse(-1);
    }

    private static Optional<String> only(String column, String who) {
        String words = column.replace("_statements", "").replace('_', ' ');
        return column.isEmpty() && who.isEmpty()
                ? Optional.empty()
                : Optional.of(words + (words.isEmpty() || who.isEmpty() ? "" : ", ") + who);
    }

    private static Map<String, String> cells(List<Column> columns, List<Cell> row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size() - 1; i++) {
            if (columns.get(i).show() != Column.Show.NEVER) {
                String words = AnalysisPages.words(row.get(i));
                if (!words.isEmpty()) {
                    cells.put(columns.get(i).name().replace('_', ' '), words);
                }
            }
        }
        return cells;
    }

    /** Returns the articles that a row names: those of the ledger, of which some claims are no statement of anybody. */
    private static List<String> articles(List<Column> columns, List<Cell> row) {
        int at = place(columns, ARTICLES);
        return at >= 0 && row.get(at) instanceof Cell.Texts texts ? texts.words() : List.of();
    }
}
