package org.rapporteur.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rapporteur.analysis.Level;
import org.rapporteur.analysis.preconditions.Precondition;
import org.rapporteur.model.Sha256;
import org.rapporteur.picture.Leads;
import org.rapporteur.service.Analysis;
import org.rapporteur.service.InputException;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.RunAnalysis;
import org.rapporteur.table.Cell;

/** Where rows of an analysis, and the parts of its picture, lead. */
final class AnalysisLeads implements Leads {

    private static final int MARK = 12;

    private final Analysis analysis;
    private final AnalysisForm form;
    private final List<List<Cell>> rows;

    /** The places of preconditions among their rows; empty for pictures of other things. */
    private final IdentityHashMap<Precondition, Integer> waiting;

    private final Optional<AnalysisLeads> preconditions;

    private AnalysisLeads(
            Analysis analysis,
            AnalysisForm form,
            List<List<Cell>> rows,
            IdentityHashMap<Precondition, Integer> waiting,
            Optional<AnalysisLeads> preconditions) {
        this.analysis = analysis;
        this.form = form;
        this.rows = rows;
        this.waiting = waiting;
        this.preconditions = preconditions;
    }

    /**
     * Returns where the rows of an analysis lead, and those parts of its picture that are no preconditions.
     *
     * @param rows what it found
     */
    static AnalysisLeads of(Analysis analysis, AnalysisForm form, List<List<Cell>> rows) {
        return new AnalysisLeads(analysis, form, rows, new IdentityHashMap<>(), Optional.empty());
    }

    /**
     * Returns the picture of an analysis as a page has it; empty if it has none. It is remembered until the record changes.
     *
     * @throws InputException if the record cannot be used
     */
    static Optional<String> figure(OpenRecord record, Analysis analysis, AnalysisForm form) throws InputException {
        return record.result(List.of("figure", analysis, form), () -> {
            List<List<Cell>> rows =
                    RunAnalysis.rows(record, analysis, form.question()).rows();
            AnalysisLeads leads = of(analysis, form, rows);
            if (analysis == Analysis.PRECONDITIONS || analysis == Analysis.DEADLOCKS) {
                leads = new AnalysisLeads(
                        analysis,
                        form,
                        rows,
                        waiting(record, form),
                        Optional.of(of(
                                Analysis.PRECONDITIONS,
                                form,
                                RunAnalysis.rows(record, Analysis.PRECONDITIONS, form.question())
                                        .rows())));
            }
            return RunAnalysis.figure(record, analysis, form.question(), leads);
        });
    }

    private static IdentityHashMap<Precondition, Integer> waiting(OpenRecord record, AnalysisForm form)
            throws InputException {
        IdentityHashMap<Precondition, Integer> places = new IdentityHashMap<>();
        for (Precondition each : RunAnalysis.preconditions(record, form.question())) {
            places.put(each, places.size());
        }
        return places;
    }

    /** Returns what tells a row from others, whatever it counts: the beginning of a digest of its words. */
    static String mark(List<Cell> row) {
        String words = row.stream()
                .map(cell -> cell instanceof Cell.Text text
                        ? text.words()
                        : cell instanceof Cell.Texts texts ? String.join("\t", texts.words()) : "")
                .collect(Collectors.joining("\n"));
        return Sha256.of(words.getBytes(UTF_8)).hex().substring(0, MARK);
    }

    /** Returns the address of a row with all its statements. */
    String row(Row row) {
        Map<String, String> all = new TreeMap<>(form.given());
        all.put(RowPage.ROW, String.valueOf(row.number() + 1));
        all.put(RowPage.MARK, mark(rows.get(row.number())));
        row.column().ifPresent(column -> all.put(RowPage.COLUMN, column));
        row.who().ifPresent(who -> all.put(RowPage.WHO, who));
        return AnalysisForm.address(analysis, "/row", all);
    }

    @Override
    public Optional<String> to(Part part) {
        if (part instanceof Statement statement) {
            return Optional.of(Links.statement(statement.id()));
        }
        if (part instanceof Row row) {
            return Optional.of(row(row));
        }
        if (part instanceof Waits waits) {
            return Optional.ofNullable(waiting.get(waits.by()))
                    .flatMap(number -> preconditions.map(leads -> leads.row(Row.of(number))));
        }
        if (form.question().level() == Level.ORGANISATION) {
            // No setting narrows an analysis to a body.
            return Optional.empty();
        }
        if (part instanceof Speaker speaker) {
            return Optional.of(form.laneOf(speaker.who()));
        }
        return part instanceof Lane lane ? Optional.of(lane(lane)) : Optional.empty();
    }

    private String lane(Lane lane) {
        return lane.first().isPresent() && lane.last().isPresent()
                ? form.laneOf(
                        lane.who(),
                        lane.topic(),
                        lane.first().get(),
                        lane.last().get())
                : form.laneOf(lane.who(), lane.topic());
    }
}
