package org.rapporteur.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.rapporteur.model.Article;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Coding;
import org.rapporteur.model.Condition;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Finding;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.Reading;
import org.rapporteur.model.SaidOn;
import org.rapporteur.model.Statement;
import org.rapporteur.text.CodePoints;
import org.rapporteur.text.Printable;

/**
 * Statements as CSV (RFC 4180), one row each, with a heading.
 *
 * <p>A spreadsheet takes a cell that begins with {@code =}, {@code +}, {@code -} or {@code @} for a formula and runs it; an
 * article must not be able to make it. Such a cell gets an apostrophe in front, by which spreadsheets know text.
 */
final class CsvFormat implements StatementFormat {

    private static final List<String> HEADING = List.of(
            "id",
            "published",
            "outlet",
            "title",
            "article",
            "speaker",
            "speaker_id",
            "role",
            "side",
            "said_on",
            "venue",
            "about",
            "issues",
            "act",
            "stances",
            "conditions",
            "conditions_on",
            "conditions_for",
            "proposed",
            "source",
            "cue",
            "kind",
            "confidence",
            "statement",
            "speaker_how",
            "role_how",
            "side_how",
            "said_on_how",
            "venue_how",
            "about_how",
            "issues_confidence",
            "issues_how",
            "act_confidence",
            "act_how",
            "stances_confidence",
            "stances_how",
            "conditions_confidence",
            "conditions_how",
            "model",
            "software");

    private static final String FORMULA = "=+-@";

    private final CSVPrinter csv;

    CsvFormat(PrintWriter out) {
        try {
            csv = new CSVPrinter(out, CSVFormat.RFC4180);
            csv.printRecord(HEADING);
        } catch (IOException e) {
            throw new UncheckedIOException("A PrintWriter throws nothing", e);
        }
    }

    @Override
    public void print(Reading reading) {
        Article article = reading.article();
        CodePoints text = CodePoints.of(article.text());
        try {
            for (Statement statement : reading.statements()) {
                csv.printRecord(row(statement, article, text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A PrintWriter throws nothing", e);
        }
    }

    private static List<String> row(Statement statement, Article article, CodePoints text) {
        Metadata known = article.metadata();
        SaidOn saidOn = statement.where().saidOn();
        Coding coding = statement.coding();
        List<String> row = new ArrayList<>();
        Collections.addAll(
                row,
                cell(statement.id().value()),
                known.published().map(PartialDate::iso).orElse(""),
                cell(known.outlet().orElse("")),
                cell(known.title().orElse("")),
                cell(article.name()),
                cell(statement.who().name()),
                cell(statement.who().id().orElse("")),
                cell(statement.as().role()),
                cell(statement.as().side()),
                saidOn.date().map(DateInterval::toString).orElse(""),
                cell(statement.where().venue()),
                cell(statement.about()));
        row.addAll(codes(coding));
        Collections.addAll(
                row,
                cell(Quoted.words(text, statement.what().source())),
                cell(Quoted.words(text, statement.what().cue())),
                statement.what().kind().word(),
                Figures.decimal(statement.what().confidence(), 4),
                cell(Quoted.words(text, statement.what().content())),
                cell(statement.who().how()),
                cell(statement.as().role().how()),
                cell(statement.as().side().how()),
                cell(saidOn.how()),
                cell(statement.where().venue().how()),
                cell(statement.about().how()));
        row.addAll(howCoded(coding.asserted()));
        Collections.addAll(
                row,
                cell(statement.how().model()),
                cell(statement.how().software().value()));
        return row;
    }

    private static List<String> codes(Coding coding) {
        Coding holds = coding.asserted();
        List<Condition> conditions =
                holds.conditions().stream().map(Coded::value).toList();
        return List.of(
                cell(CodeWords.issues(holds)),
                cell(CodeWords.act(holds)),
                cell(CodeWords.stances(holds)),
                joined(conditions.stream().map(Condition::text)),
                joined(conditions.stream().map(condition -> condition.on().orElse(""))),
                joined(conditions.stream().map(condition -> condition.unlocks().orElse(""))),
                cell(CodeWords.proposed(coding)));
    }

    private static List<String> howCoded(Coding coding) {
        return Stream.of(
                        coding.issues(),
                        coding.act().stream().toList(),
                        coding.stances().values(),
                        coding.conditions())
                .flatMap(codes ->
                        Stream.of(CodeWords.confidences(codes.stream()), cell(CodeWords.rules(codes.stream()))))
                .toList();
    }

    private static String joined(Stream<String> values) {
        return cell(values.collect(Collectors.joining("; ")));
    }

    private static String cell(Finding finding) {
        return cell(finding.value().orElse(""));
    }

    /** Returns words as a cell that no spreadsheet takes for a formula. */
    static String cell(String words) {
        String safe = Printable.line(words);
        return !safe.isEmpty() && FORMULA.indexOf(safe.charAt(0)) >= 0 ? "'" + safe : safe;
    }
}
