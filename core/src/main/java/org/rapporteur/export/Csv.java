package org.rapporteur.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table as CSV (RFC 4180): lines end in CR LF, and a cell that needs quotation marks has them. Not for several threads. */
public final class Csv {

    /** With what a spreadsheet takes a cell for a formula; some pass over white space before it. */
    private static final String FORMULA = "=+-@\t\r\n";

    private final CSVPrinter csv;

    /**
     * Begins a table.
     *
     * @param out where to, not closed
     * @throws IOException if {@code out} fails
     */
    public Csv(Writer out) throws IOException {
        csv = new CSVPrinter(out, CSVFormat.RFC4180);
    }

    /**
     * Writes a row. The cells are written as they are, except that a surrogate without its partner, for which UTF-8 has no bytes,
     * becomes U+FFFD.
     *
     * @throws IOException if what is written to fails
     */
    public void row(List<String> cells) throws IOException {
        csv.printRecord(cells.stream().map(WellFormed::of).toList());
    }

    /**
     * Hands on all that is held back.
     *
     * @throws IOException if what is written to fails
     */
    public void flush() throws IOException {
        csv.flush();
    }

    /**
     * Returns a cell that no spreadsheet takes for a formula, which it would run: one that begins like one gets an apostrophe in front,
     * by which spreadsheets know text.
     */
    public static String guarded(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
