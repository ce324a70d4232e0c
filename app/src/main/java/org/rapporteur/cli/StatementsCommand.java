package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.rapporteur.service.FindStatements;
import org.rapporteur.service.FoundStatements;
import org.rapporteur.service.InputException;
import org.rapporteur.table.Figures;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finds statements in a record. */
@Command(
        name = "statements",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Prints the statements of a record.",
            "",
            "They are those of the present version of each article, by date of publication.",
            "",
            "Several options narrow the choice together. Words are compared without regard to capitals, accents and"
                    + " the shape of quotation marks. Speakers are those that \"rapporteur actors\" shows, after all"
                    + " corrections made there. Of issues, acts, stances and conditions,"
                    + " those count that the coder was sure of."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur statements --speaker \"foreign minister\" --since 2031-03",
            "  rapporteur statements --text ceasefire --kind direct",
            "  rapporteur statements --side third-party --role envoy",
            "  rapporteur statements --issue talks --act reject --condition withdraw",
            "  rapporteur statements --stance talks-now:conditional --side Velland",
            "  rapporteur statements --said-since 2031-03-01 --said-until 2031-03-15",
            "  rapporteur statements --format csv > statements.csv"
        })
final class StatementsCommand implements Callable<Integer> {

    @Mixin
    private FilterOptions filter;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            completionCandidates = Words.Formats.class,
            description = {
                "table: by speaker, with role and side, and a line for each statement with when it was said, cut to"
                        + " the terminal's width; whole where there is none. A wide one shows where it was said, the"
                        + " act, the issues and the stances. A pronoun or description of which it is not"
                        + " sure whom it means is marked \"unresolved\".",
                "jsonl: as \"rapporteur extract\" prints them, with the statements found only.",
                "csv: all that is known, one row for each; the columns that end in _how tell the rules that"
                        + " decided; semicolons part several values in a cell (RFC 4180, UTF-8). A cell that a"
                        + " spreadsheet would take for a formula, as it begins with = + - or @, gets an apostrophe in"
                        + " front; what was said has an ellipsis where something interrupts it."
            })
    private StatementFormat.Name format;

    @Mixin
    private RecordOption record;

    @Spec
    private CommandSpec spec;

    private final Supplier<Screen> screen;

    StatementsCommand(Supplier<Screen> screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws InputException {
        CommandLine commandLine = spec.commandLine();
        PrintWriter out = commandLine.getOut();
        PrintWriter err = commandLine.getErr();
        StatementFormat printer = format.on(out, format == StatementFormat.Name.TABLE ? screen.get() : Screen.NONE);
        FoundStatements found = FindStatements.run(record.file(), filter.query(), reading -> {
            printer.print(reading);
            if (out.checkError()) {
                throw new NobodyListensException();
            }
        });
        out.flush();
        if (format == StatementFormat.Name.TABLE) {
            err.println(Figures.count(found.statements(), "statement") + " in "
                    + Figures.count(found.articles(), "article"));
        }
        if (found.undated() > 0) {
            err.println(Messages.of(Figures.count(found.undated(), "article")
                    + " of the record left out, since when it was published is not known"));
        }
        if (found.unsaid() > 0) {
            err.println(Messages.of(
                    Figures.count(found.unsaid(), "statement") + " left out, since when they were said is not known"));
        }
        found.nowhere().forEach(nowhere -> err.println(Messages.of(nowhere)));
        return CommandLine.ExitCode.OK;
    }
}
