package org.rapporteur.table;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.rapporteur.export.Csv;
import org.rapporteur.model.StatementId;
import org.rapporteur.text.Printable;

/** Results as CSV (RFC 4180), with a heading. */
public final class ResultCsv {

    private static final String SEPARATOR = "; ";

    private ResultCsv() {}

    /** Returns the whole file. */
    public static String of(Results results) {
        StringWriter out = new StringWriter();
        try {
            Csv csv = new Csv(out);
            csv.row(results.columns().stream().map(Column::name).toList());
            for (List<Cell> row : results.rows()) {
                csv.row(row.stream().map(ResultCsv::cell).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A string cannot fail to be written to", e);
        }
        return out.toString();
    }

    private static String cell(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return guarded(text.words());
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
            return guarded(String.join(SEPARATOR, several.words()));
        }
        if (cell instanceof Cell.Statements statements) {
            return guarded(String.join(
                    SEPARATOR, statements.ids().stream().map(StatementId::value).toList()));
        }
        return "";
    }

    /** Returns words as a cell that no spreadsheet takes for a formula. */
    private static String guarded(String words) {
        return Csv.guarded(Printable.line(words));
    }
}
