package org.rapporteur.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.rapporteur.export.Csv;
import org.rapporteur.export.StatementCsv;
import org.rapporteur.model.Reading;
import org.rapporteur.text.Printable;

/**
 * Statements as CSV for a person and their spreadsheet: a statement in a line, all that drives a terminal shown by its number.
 *
 * <p>A spreadsheet takes a cell that begins with {@code =}, {@code +}, {@code -} or {@code @} for a formula and runs it; an
 * article must not be able to make it. Such a cell gets an apostrophe in front, by which spreadsheets know text.
 */
final class CsvFormat implements StatementFormat {

    private final StatementCsv csv;

    CsvFormat(PrintWriter out) {
        try {
            csv = new StatementCsv(out, CsvFormat::cell);
        } catch (IOException e) {
            throw new UncheckedIOException("A PrintWriter throws nothing", e);
        }
    }

    @Override
    public void print(Reading reading) {
        try {
            csv.write(reading);
        } catch (IOException e) {
            throw new UncheckedIOException("A PrintWriter throws nothing", e);
        }
    }

    /** Returns words as a cell that no spreadsheet takes for a formula. */
    static String cell(String words) {
        return Csv.guarded(Printable.line(words));
    }
}
