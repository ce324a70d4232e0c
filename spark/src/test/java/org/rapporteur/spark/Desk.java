package org.rapporteur.spark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.rapporteur.actors.Actor;
import org.rapporteur.actors.Bodies;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.Speakers;
import org.rapporteur.analysis.shifts.ShiftSettings;
import org.rapporteur.analysis.shifts.Shifts;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.analysis.utterances.UtteranceSettings;
import org.rapporteur.analysis.utterances.Utterances;
import org.rapporteur.dossier.Dossier;
import org.rapporteur.dossier.Dossiers;
import org.rapporteur.dossier.OutletNames;
import org.rapporteur.export.Words;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Coding;
import org.rapporteur.model.Reading;
import org.rapporteur.model.Stance;
import org.rapporteur.model.Statement;
import org.rapporteur.text.CodePoints;
import scala.collection.Seq;

/** Statements as the desktop's analyses take them. */
final class Desk {

    private static final Dossier DOSSIER = Dossiers.builtIn("example").orElseThrow();
    private static final OutletNames OUTLETS =
            new OutletNames(DOSSIER.coverage().outlets());
    private static final Bodies BODIES = new Bodies(DOSSIER.directory());

    private Desk() {}

    /** Returns the shifts that the desktop finds, a line for each. */
    static List<String> shifts(List<Said> said, ShiftSettings settings) {
        Map<List<String>, Integer> places = new HashMap<>();
        List<Utterance> utterances = Utterances.of(said, UtteranceSettings.USUAL);
        return Shifts.of(utterances, DOSSIER.propositions(), settings).stream()
                .map(shift -> String.join(
                        " | ",
                        shift.who(),
                        shift.proposition(),
                        Integer.toString(places.merge(List.of(shift.who(), shift.proposition()), 1, Integer::sum) - 1),
                        shift.kind().words(),
                        shift.from().map(Stance::word).orElse("null"),
                        shift.to().word(),
                        shift.day().toString(),
                        shift.demands().toString(),
                        Integer.toString(shift.outlets()),
                        best(shift.before()),
                        best(shift.after()),
                        shift.reported().toString(),
                        shift.statements().toString()))
                .sorted()
                .toList();
    }

    private static String best(List<Utterance> utterances) {
        return utterances.stream().map(each -> each.best().id()).toList().toString();
    }

    /** Returns the shifts that the cluster finds, as the same lines. */
    static List<String> shifts(Dataset<Row> rows) {
        return rows.collectAsList().stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(column -> row.get(column) instanceof Seq<?>
                                ? row.getList(column).toString()
                                : String.valueOf(row.get(column)))
                        .collect(Collectors.joining(" | ")))
                .sorted()
                .toList();
    }

    static List<Said> said(List<Reading> readings) {
        List<Said> said = new ArrayList<>();
        for (Reading reading : readings) {
            Optional<Day> published =
                    reading.article().metadata().published().map(date -> new Day(date.earliest(), date.latest(), true));
            Said.Report report = new Said.Report(
                    reading.article().name(),
                    reading.article().metadata().outlet().map(OUTLETS::of),
                    published);
            CodePoints text = CodePoints.of(reading.article().text());
            reading.statements().forEach(statement -> said.add(said(statement, report, text)));
        }
        return Speakers.named(said);
    }

    private static Said said(Statement statement, Said.Report report, CodePoints text) {
        Optional<Day> when = statement
                .where()
                .saidOn()
                .date()
                .map(date -> new Day(date.earliest(), date.latest(), false))
                .or(report::published);
        Coding coding = statement.coding().asserted();
        double sure = Stream.of(
                        coding.issues().stream(),
                        coding.act().stream(),
                        coding.stances().values().stream(),
                        coding.conditions().stream())
                .flatMap(codes -> codes)
                .flatMapToDouble(code -> DoubleStream.of(code.confidence()))
                .min()
                .orElse(1);
        return new Said(
                statement.id(),
                new Said.Voice(
                        statement.who().name(),
                        statement.who().id(),
                        BODIES.of(new Bodies.Speaker(
                                        statement.who().name(),
                                        statement.who().id(),
                                        statement.as().role().value().stream()
                                                .flatMap(roles -> Stream.of(roles.split(";", -1)))
                                                .map(String::strip)
                                                .toList(),
                                        when.map(Day::last).orElse(LocalDate.EPOCH)))
                                .map(Actor::name),
                        statement.as().side().value(),
                        statement.as().role().value()),
                when,
                report,
                statement.what().kind(),
                Words.of(text, statement.what().content()),
                new Said.Codes(
                        coding.act().map(Coded::value),
                        coding.issues().stream().map(Coded::value).toList(),
                        coding.stances().entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        each -> each.getValue().value())),
                        coding.conditions().stream()
                                .map(Coded::value)
                                .map(each -> new Said.Precondition(each.text(), each.on(), each.unlocks()))
                                .toList(),
                        statement.about().value(),
                        sure));
    }
}
