package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** The option of every analysis that says how its results are printed. */
final class ResultOptions {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            completionCandidates = Words.ResultFormats.class,
            description = {
                "table: a line for each row, cut to the terminal's width; whole where there is none. The ids of"
                        + " statements are shortened to what \"rapporteur explain\" needs.",
                "json: one object: what was asked, and \"rows\", each with the ids of the statements behind it.",
                "csv: a row for each, with a heading (RFC 4180, UTF-8); semicolons part several values in a cell. A"
                        + " cell that a spreadsheet would take for a formula, as it begins with = + - or @, gets an"
                        + " apostrophe in front."
            })
    private ResultFormat format;

    /** Returns whether a person is meant to read the results, and hence also what is said beside them. */
    boolean isForPeople() {
        return format == ResultFormat.TABLE;
    }

    /** Prints results. */
    void print(Results results, PrintWriter out, Supplier<Screen> screen) {
        out.print(
                switch (format) {
                    case TABLE -> ResultTable.of(results, screen.get());
                    case JSON -> ResultJson.of(results);
                    case CSV -> ResultCsv.of(results);
                });
        out.flush();
    }
}
