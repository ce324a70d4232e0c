package org.rapporteur.cli;

import java.util.function.Supplier;
import org.rapporteur.table.ResultCsv;
import org.rapporteur.table.ResultJson;
import org.rapporteur.table.Results;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option of every analysis that says how its results are printed, and where they and what is said beside them go. */
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

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    private final Supplier<Screen> screen;

    /**
     * Makes the option of a command.
     *
     * @param screen where its results are printed
     */
    ResultOptions(Supplier<Screen> screen) {
        this.screen = screen;
    }

    /** Returns the command that has the option. */
    CommandLine commandLine() {
        return spec.commandLine();
    }

    /** Returns what is known of the place where results are printed. */
    Screen screen() {
        return screen.get();
    }

    /** Returns whether a person is meant to read the results, and hence also what is said beside them. */
    boolean isForPeople() {
        return format == ResultFormat.TABLE;
    }

    /** Prints results. */
    void print(Results results) {
        print(results, format, commandLine(), screen);
    }

    /** Says something beside the results if a person reads them. */
    void note(String message) {
        if (isForPeople()) {
            commandLine().getErr().println(Messages.of(message));
        }
    }

    /** Prints results in a format. */
    static void print(Results results, ResultFormat format, CommandLine commandLine, Supplier<Screen> screen) {
        commandLine
                .getOut()
                .print(
                        switch (format) {
                            case TABLE -> ResultTable.of(results, screen.get());
                            case JSON -> ResultJson.of(results);
                            case CSV -> ResultCsv.of(results);
                        });
        commandLine.getOut().flush();
    }
}
