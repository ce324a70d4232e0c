package org.rapporteur.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rapporteur.analysis.Level;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.Topic;
import org.rapporteur.analysis.positions.Position;
import org.rapporteur.analysis.positions.PositionMatrix;
import org.rapporteur.model.Issue;
import org.rapporteur.model.Proposition;
import org.rapporteur.model.StatementId;
import org.rapporteur.picture.Leads;
import org.rapporteur.service.Analysis;
import org.rapporteur.service.AnalysisQuestion;
import org.rapporteur.service.InputException;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.RunAnalysis;
import org.rapporteur.table.Cell;
import org.rapporteur.table.Column;
import org.rapporteur.table.Figures;
import org.rapporteur.table.ResultCsv;
import org.rapporteur.table.ResultJson;
import org.rapporteur.table.Results;

/** The analyses: each a page with its settings, its picture and its rows, every row with the statements behind it. */
public final class AnalysisPages implements Desk.Part {

    private static final int ROWS = 100;
    private static final int BEHIND = 8;

    /** More speakers or topics make no table that can be read; CSV has all. */
    private static final int SPEAKERS = 60;

    private final OpenRecord record;
    private final Answers answers;

    AnalysisPages(OpenRecord record, Answers answers) {
        this.record = record;
        this.answers = answers;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(
                "/analyses", request -> answers.page(request, "analyses.jte", "Analyses", List.of(Analysis.values())));
        routes.get("/analyses/{name}", this::page);
        routes.get("/analyses/{name}/picture.svg", this::svg);
        routes.get("/analyses/{name}/picture.png", this::png);
        routes.get("/analyses/{name}/rows.csv", this::csv);
        routes.get("/analyses/{name}/rows.json", this::json);
    }

    /**
     * An analysis.
     *
     * @param analysis which
     * @param form the settings, as given
     * @param matrix the positions as a matrix, if it is one that can be read
     * @param figure the picture as SVG, all of it escaped, if there is one and no matrix
     * @param columns the names of the columns but the last
     * @param rows the rows of this page
     * @param total how many rows there are
     * @param before the address of the page before this one
     * @param after the address of the page after this one
     * @param addresses those of the picture, if there is one, and of the rows as CSV and JSON
     */
    public record View(
            Analysis analysis,
            AnalysisForm form,
            Optional<Matrix> matrix,
            Optional<String> figure,
            List<String> columns,
            List<Row> rows,
            int total,
            Optional<String> before,
            Optional<String> after,
            Addresses addresses) {

        /** Copies the lists. */
        public View {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * Where the same is found in other forms.
     *
     * @param picture as SVG, if there is a picture
     * @param png as PNG, if there is a picture
     * @param csv as CSV
     * @param json as JSON
     */
    public record Addresses(Optional<String> picture, Optional<String> png, String csv, String json) {}

    /**
     * A row.
     *
     * @param cells the words of each cell but the last
     * @param behind some of the statements behind it
     * @param count how many statements are behind it
     * @param address where all of them are
     */
    public record Row(List<String> cells, List<Said> behind, int count, String address) {

        /** Copies the lists. */
        public Row {
            cells = List.copyOf(cells);
            behind = List.copyOf(behind);
        }

        /** Returns whether a cell is a day, which is not broken into two lines. */
        public static boolean isDay(String cell) {
            return cell.matches("~?[0-9]{4}-[0-9]{2}-[0-9]{2}");
        }
    }

    /**
     * Positions, a row for each proposition or issue.
     *
     * @param speakers the columns
     * @param rows the rows
     */
    public record Matrix(List<String> speakers, List<MatrixRow> rows) {

        /** Copies the lists. */
        public Matrix {
            speakers = List.copyOf(speakers);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row of positions.
     *
     * @param topic the proposition or issue
     * @param wording what it says
     * @param cells one for each speaker
     */
    public record MatrixRow(String topic, String wording, List<MatrixCell> cells) {

        /** Copies the list. */
        public MatrixRow {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One speaker's position on one topic.
     *
     * @param position the latest, or else the prevailing one; empty for silence
     * @param prevailing the prevailing one, where it is another
     * @param count how many statements
     * @param address where these statements are
     */
    public record MatrixCell(String position, Optional<String> prevailing, int count, String address) {}

    /**
     * Returns the analysis that an address names.
     *
     * @throws InputException if there is none
     */
    static Analysis analysis(Context request) throws InputException {
        String word = request.pathParam("name");
        return Analysis.ofWord(word)
                .orElseThrow(
                        () -> InputException.broken("There is no analysis " + word + "; look at the list of analyses"));
    }

    private void page(Context request) throws InputException {
        Analysis analysis = analysis(request);
        AnalysisForm form = AnalysisForm.of(request, analysis);
        AnalysisQuestion asked = form.question();
        Results results = RunAnalysis.rows(record, analysis, asked);
        List<List<Cell>> rows = results.rows();
        int page = Parameters.page(request, rows.size(), ROWS);
        int from = (page - 1) * ROWS;
        int to = Math.min(from + ROWS, rows.size());
        int[] shown = shown(results.columns());
        List<Row> visible = new ArrayList<>();
        Map<StatementId, Said> byId = record.saidById();
        AnalysisLeads leads = AnalysisLeads.of(analysis, form, rows);
        for (int i = from; i < to; i++) {
            visible.add(row(rows.get(i), shown, byId, leads.row(Leads.Row.of(i))));
        }
        String query = Optional.ofNullable(request.queryString())
                .map(text -> "?" + text)
                .orElse("");
        String base = "/analyses/" + analysis.word();
        Optional<String> picture = Optional.of(base + "/picture").filter(address -> RunAnalysis.hasPicture(analysis));
        View view = new View(
                analysis,
                form,
                analysis == Analysis.POSITIONS ? Optional.of(matrix(asked, form, leads)) : Optional.empty(),
                picture.isPresent() && analysis != Analysis.POSITIONS
                        ? AnalysisLeads.figure(record, analysis, form)
                        : Optional.empty(),
                Arrays.stream(shown)
                        .mapToObj(i -> results.columns().get(i).name().replace('_', ' '))
                        .toList(),
                visible,
                rows.size(),
                page > 1 ? Optional.of(Parameters.with(request, "page", page - 1)) : Optional.empty(),
                to < rows.size() ? Optional.of(Parameters.with(request, "page", page + 1)) : Optional.empty(),
                new Addresses(
                        picture.map(address -> address + ".svg" + query),
                        picture.map(address -> address + ".png" + query),
                        base + "/rows.csv" + query,
                        base + "/rows.json" + query));
        answers.page(request, "analysis.jte", analysis.title(), view);
    }

    /** Returns the places of the columns that people see, without the statements behind the rows. */
    private static int[] shown(List<Column> columns) {
        return IntStream.range(0, columns.size() - 1)
                .filter(i -> columns.get(i).show() != Column.Show.NEVER)
                .toArray();
    }

    private static Row row(List<Cell> cells, int[] shown, Map<StatementId, Said> byId, String address) {
        List<Said> behind = new ArrayList<>();
        int count = 0;
        if (cells.get(cells.size() - 1) instanceof Cell.Statements statements) {
            count = statements.ids().size();
            for (StatementId id : statements.ids().subList(0, Math.min(count, BEHIND))) {
                Optional.ofNullable(byId.get(id)).ifPresent(behind::add);
            }
        }
        return new Row(Arrays.stream(shown).mapToObj(i -> words(cells.get(i))).toList(), behind, count, address);
    }

    /** Returns a cell as people see it. */
    static String words(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text.words();
        }
        if (cell instanceof Cell.Whole whole) {
            return Long.toString(whole.number());
        }
        if (cell instanceof Cell.Fraction fraction) {
            return Figures.decimal(fraction.number(), fraction.decimals());
        }
        if (cell instanceof Cell.Flag flag) {
            return flag.isSo() ? "yes" : "no";
        }
        if (cell instanceof Cell.Texts several) {
            return String.join("; ", several.words());
        }
        return cell instanceof Cell.Statements statements
                ? Integer.toString(statements.ids().size())
                : "–";
    }

    private Matrix matrix(AnalysisQuestion asked, AnalysisForm form, AnalysisLeads leads) throws InputException {
        PositionMatrix matrix = RunAnalysis.positions(record, asked);
        List<String> speakers = matrix.speakers().stream().limit(SPEAKERS).toList();
        List<String> topics = matrix.topics();
        List<MatrixRow> rows = new ArrayList<>();
        for (int t = 0; t < topics.size(); t++) {
            List<MatrixCell> cells = new ArrayList<>();
            for (int s = 0; s < speakers.size(); s++) {
                // The table has all topics of the first speaker, then those of the next. A body's timeline cannot be
                // asked for.
                String address = asked.level() == Level.ORGANISATION
                        ? leads.row(Leads.Row.of(s * topics.size() + t))
                        : form.laneOf(speakers.get(s), topics.get(t));
                cells.add(cell(matrix.at(speakers.get(s), topics.get(t)), address));
            }
            rows.add(new MatrixRow(topics.get(t), wording(asked.topic(), topics.get(t)), cells));
        }
        return new Matrix(speakers, rows);
    }

    private static MatrixCell cell(Optional<Position> position, String address) {
        Optional<String> prevailing = position.flatMap(Position::prevailing).map(Position.Held::position);
        Optional<String> latest =
                position.flatMap(Position::latest).map(Position.Held::position).or(() -> prevailing);
        return new MatrixCell(
                latest.orElse(position.isPresent() ? "–" : ""),
                prevailing.filter(word -> !latest.equals(prevailing)),
                position.map(held -> held.statements().size()).orElse(0),
                address);
    }

    private String wording(Topic topic, String id) {
        return topic == Topic.PROPOSITION
                ? record.codebook().propositions().stream()
                        .filter(each -> each.id().equals(id))
                        .map(Proposition::text)
                        .findFirst()
                        .orElse("")
                : record.codebook().issues().stream()
                        .filter(each -> each.id().equals(id))
                        .map(Issue::covers)
                        .findFirst()
                        .orElse("");
    }

    private String picture(Context request) throws InputException {
        Analysis analysis = analysis(request);
        return RunAnalysis.picture(
                        record, analysis, AnalysisForm.of(request, analysis).question())
                .orElseThrow(() -> InputException.broken(analysis.title() + " have no picture"));
    }

    private void svg(Context request) throws InputException {
        // With nothing behind the type, so that it is packed: other pictures are packed already. It is UTF-8, as XML
        // is.
        request.contentType("image/svg+xml")
                .header("Cache-Control", "private, no-cache")
                .result(picture(request).getBytes(UTF_8));
    }

    private void png(Context request) throws InputException {
        byte[] png = RunAnalysis.png(picture(request));
        request.contentType("image/png")
                .header("Cache-Control", "private, no-cache")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + analysis(request).word() + ".png\"")
                .result(png);
    }

    private void csv(Context request) throws InputException {
        Analysis analysis = analysis(request);
        Results rows = RunAnalysis.rows(
                record, analysis, AnalysisForm.of(request, analysis).question());
        request.contentType("text/csv; charset=utf-8; header=present")
                .header("Content-Disposition", "attachment; filename=\"" + analysis.word() + ".csv\"")
                .result(ResultCsv.of(rows).getBytes(UTF_8));
    }

    private void json(Context request) throws InputException {
        Analysis analysis = analysis(request);
        Results rows = RunAnalysis.rows(
                record, analysis, AnalysisForm.of(request, analysis).question());
        request.contentType("application/json").result(ResultJson.of(rows).getBytes(UTF_8));
    }
}
