package org.rapporteur.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.rapporteur.model.Article;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.Reading;
import org.rapporteur.model.Statement;
import org.rapporteur.text.CodePoints;

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
            "source",
            "cue",
            "kind",
            "confidence",
            "statement");

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
        Metadata about = article.metadata();
        CodePoints text = CodePoints.of(article.text());
        try {
            for (Statement statement : reading.statements()) {
                csv.printRecord(
                        cell(statement.id().value()),
                        about.published().map(PartialDate::iso).orElse(""),
                        cell(about.outlet().orElse("")),
                        cell(about.title().orElse("")),
                        cell(article.name()),
                        cell(statement.who().name()),
                        cell(Quoted.words(text, statement.what().source())),
                        cell(Quoted.words(text, statement.what().cue())),
                        statement.what().kind().word(),
                        Figures.decimal(statement.what().confidence(), 4),
                        cell(Quoted.words(text, statement.what().content())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A PrintWriter throws nothing", e);
        }
    }

    private static String cell(String words) {
        String safe = Printable.line(words);
        return !safe.isEmpty() && FORMULA.indexOf(safe.charAt(0)) >= 0 ? "'" + safe : safe;
    }
}
