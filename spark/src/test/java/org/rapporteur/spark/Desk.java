package org.rapporteur.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.Speakers;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Coding;
import org.rapporteur.model.Reading;
import org.rapporteur.model.Statement;

/** Statements as the desktop's analyses take them. */
final class Desk {

    private Desk() {}

    static List<Said> said(List<Reading> readings) {
        List<Said> said = new ArrayList<>();
        for (Reading reading : readings) {
            Optional<Day> published =
                    reading.article().metadata().published().map(date -> new Day(date.earliest(), date.latest(), true));
            Said.Report report = new Said.Report(
                    reading.article().name(), reading.article().metadata().outlet(), published);
            reading.statements().forEach(statement -> said.add(said(statement, report)));
        }
        return Speakers.named(said);
    }

    private static Said said(Statement statement, Said.Report report) {
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
                        Optional.empty(),
                        statement.as().side().value(),
                        statement.as().role().value()),
                statement
                        .where()
                        .saidOn()
                        .date()
                        .map(date -> new Day(date.earliest(), date.latest(), false))
                        .or(report::published),
                report,
                statement.what().kind(),
                "",
                new Said.Codes(
                        coding.act().map(Coded::value),
                        coding.issues().stream().map(Coded::value).toList(),
                        coding.stances().entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        each -> each.getValue().value())),
                        List.of(),
                        Optional.empty(),
                        sure));
    }
}
