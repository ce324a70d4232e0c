package org.rapporteur.web.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.model.StatementId;
import org.rapporteur.service.Analysis;
import org.rapporteur.service.AnalysisQuestion;
import org.rapporteur.service.AnalysisWords;
import org.rapporteur.service.InputException;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.RunAnalysis;
import org.rapporteur.table.Cell;
import org.rapporteur.table.Column;
import org.rapporteur.table.Figures;
import org.rapporteur.table.ResultCsv;
import org.rapporteur.table.Results;

/** The analyses, with the settings that their pages have. */
final class AnalysisResource implements Resource {

    private static final Parameter NAME = new Parameter(
            "analysis",
            true,
            true,
            "Which analysis.",
            Schema.words(Arrays.stream(Analysis.values()).map(Analysis::word).toList()));

    private static final String PNG = "image/png";

    private static final Parameter FORMAT = Parameter.query(
            "format",
            "As which file; PNG has two dots where a pixel was.",
            Schema.words(List.of("svg", "png")).and("default", "svg"));

    /** What all analyses take, in the order and with the names of {@link AnalysisWords#NAMES}. */
    static final List<Parameter> SETTINGS = List.of(
            choice(Analysis.Asked.BY, "Whose positions, where the analysis asks that."),
            choice(Analysis.Asked.ON, "On propositions or on issues, where the analysis asks that."),
            choice(Analysis.Asked.BASIS, "Which of several stances counts for common ground."),
            Parameter.query("at", "As of which day, where the analysis asks that.", Filter.DATE),
            Parameter.query(
                    "days",
                    "Within how many days, where the analysis asks that.",
                    Schema.whole(1, AnalysisWords.MOST_DAYS)),
            Parameter.query("speaker", "Words in the speaker's name, or the speaker's id."),
            Parameter.query("side", "The party for which the speaker speaks."),
            Parameter.query("outlet", "Who published the article."),
            Parameter.query("proposition", "The id of a proposition on which a stance is taken."),
            Parameter.query("issue", "An issue's short name."),
            Parameter.query("since", "In an article published then or later.", Filter.DATE),
            Parameter.query("until", "In an article published then or earlier.", Filter.DATE));

    private final OpenRecord record;

    AnalysisResource(OpenRecord record) {
        this.record = record;
    }

    private static Parameter choice(Analysis.Asked asked, String description) {
        return Parameter.query(AnalysisWords.word(asked), description, Schema.words(AnalysisWords.of(asked)));
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.get("/analyses", "listAnalyses", "Lists what can be worked out from the record.")
                        .page("Analysis", "total", Schema.count())
                        .by(question ->
                                question.page(List.of(Analysis.values()), Analysis::word, AnalysisResource::about)),
                Operation.get("/analyses/{analysis}", "analyse", "Returns what an analysis finds, row by row.")
                        .with(NAME)
                        .with(SETTINGS)
                        .page(
                                "AnalysisRow",
                                "analysis",
                                Schema.text(),
                                "columns",
                                Schema.list(Schema.text()),
                                "facts",
                                Schema.map(new Schema(Map.of())).and("description", "What holds for the whole."),
                                "total",
                                Schema.count())
                        .by(this::rows),
                Operation.get("/analyses/{analysis}/csv", "analyseAsCsv", "Returns what an analysis finds, all of it.")
                        .with(NAME)
                        .with(SETTINGS)
                        .answers(200, "CSV (RFC 4180) with a heading.", "text/csv", Schema.text())
                        .by(question -> new Answer.Text(
                                "text/csv; charset=utf-8; header=present",
                                ResultCsv.of(RunAnalysis.rows(record, analysis(question), asked(question))))),
                Operation.get("/analyses/{analysis}/picture", "analyseAsPicture", "Returns the picture of an analysis.")
                        .with(NAME, FORMAT)
                        .with(SETTINGS)
                        .answers(200, "The picture.", "image/svg+xml", Schema.text())
                        .answers(200, "The picture.", PNG, Schema.text().and("format", "binary"))
                        .by(this::picture));
    }

    private static Map<String, Object> about(Analysis analysis) {
        return Json.object(
                "name", analysis.word(),
                "title", analysis.title(),
                "about", analysis.about(),
                "settings",
                        Arrays.stream(Analysis.Asked.values())
                                .filter(analysis::asks)
                                .map(AnalysisWords::word)
                                .toList(),
                "has_picture", RunAnalysis.hasPicture(analysis));
    }

    private static Analysis analysis(Question question) {
        return Analysis.ofWord(question.required("analysis")).orElseThrow();
    }

    private static AnalysisQuestion asked(Question question) throws InputException {
        return asked(analysis(question), question);
    }

    /** Returns what a question with {@link #SETTINGS} asks of an analysis. */
    static AnalysisQuestion asked(Analysis analysis, Question question) throws InputException {
        Map<String, String> given = new HashMap<>();
        for (Parameter each : SETTINGS) {
            question.text(each.name()).filter(text -> !text.isBlank()).ifPresent(text -> given.put(each.name(), text));
        }
        return AnalysisWords.question(analysis, given);
    }

    private Answer rows(Question question) throws InputException {
        // Asked for before the rows are: if they change in between, the next page says so.
        String version = record.version();
        Results results = RunAnalysis.rows(record, analysis(question), asked(question));
        int from = question.after().map(place -> row(place, version)).orElse(0);
        int to = Math.min(from + question.whole("limit"), results.rows().size());
        List<String> columns = results.columns().stream().map(Column::name).toList();
        List<Object> items = new ArrayList<>();
        for (List<Cell> row : results.rows().subList(from, to)) {
            items.add(row(columns, row));
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        results.facts().forEach((name, cell) -> facts.put(name, value(cell)));
        return question.page(
                items,
                Json.object(
                        "analysis",
                        results.analysis(),
                        "columns",
                        columns,
                        "facts",
                        facts,
                        "total",
                        results.rows().size()),
                to < results.rows().size() ? Optional.of(version + " " + to) : Optional.empty());
    }

    /** Returns the row at which a page begins, from where the page before ended. */
    private static int row(String place, String version) {
        String[] parts = place.split(" ", 2);
        if (!parts[0].equals(version)) {
            throw Problem.changed();
        }
        return Integer.parseInt(parts[1]);
    }

    private static Map<String, Object> row(List<String> columns, List<Cell> cells) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            row.put(columns.get(i), value(cells.get(i)));
        }
        return row;
    }

    private static Object value(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text.words();
        }
        if (cell instanceof Cell.Whole whole) {
            return whole.number();
        }
        if (cell instanceof Cell.Fraction fraction) {
            return new Json.Raw(Figures.decimal(fraction.number(), fraction.decimals()));
        }
        if (cell instanceof Cell.Flag flag) {
            return flag.isSo();
        }
        if (cell instanceof Cell.Texts several) {
            return several.words();
        }
        return cell instanceof Cell.Statements statements
                ? statements.ids().stream().map(StatementId::value).toList()
                : Optional.empty();
    }

    private Answer picture(Question question) throws InputException {
        Analysis analysis = analysis(question);
        String svg = RunAnalysis.picture(record, analysis, asked(question))
                .orElseThrow(() -> new Problem(404, analysis.title() + " have no picture"));
        return question.required(FORMAT.name()).equals("png")
                ? new Answer.Bytes(PNG, RunAnalysis.png(svg))
                : new Answer.Text("image/svg+xml", svg);
    }
}
