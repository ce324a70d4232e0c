package org.rapporteur.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.service.DoneEdit;
import org.rapporteur.service.InputException;
import org.rapporteur.service.ListActors;
import org.rapporteur.service.ListedActors;
import org.rapporteur.table.Figures;
import org.rapporteur.text.Printable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the actors of a record; its commands correct them. */
@Command(
        name = "actors",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        synopsisSubcommandLabel = "[COMMAND]",
        description = {
            "Lists the actors of a record: everybody with a name who is said to have said something.",
            "",
            "Nobody has to be known beforehand. Who is in the directory of actors has its id, such as ua-zelensky; who is"
                    + " not has one made of the name, such as named-marit-oslow. Sources without a name, such as three"
                    + " officials, are not listed.",
            "",
            "Where the program takes one for two or two for one, merge or split them with the commands below. What was"
                    + " read stays as it is: corrections are kept beside it, follow it in all that is shown, also in"
                    + " articles read later, and can be undone."
        },
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur actors --search minister --side third-party",
            "  rapporteur actors show oslow",
            "  rapporteur actors merge named-m-oslow --into named-marit-oslow",
            "  rapporteur actors undo 1"
        },
        subcommands = {
            ActorsShowCommand.class,
            ActorsMergeCommand.class,
            ActorsSplitCommand.class,
            ActorsRenameCommand.class,
            ActorsEditsCommand.class,
            ActorsUndoCommand.class,
            ActorsExportCommand.class,
            ActorsImportCommand.class
        })
final class ActorsCommand implements Callable<Integer> {

    @Option(
            names = "--search",
            paramLabel = "WORDS",
            description = "Those in whose id, names or roles all these words stand.")
    private @Nullable String words;

    @Option(
            names = "--side",
            paramLabel = "SIDE",
            description = "Those who spoke for this party to the conflict; third-party are states and bodies that are"
                    + " none, none are those who speak for nobody.")
    private @Nullable String side;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            completionCandidates = Words.Formats.class,
            description = {
                "table: a line for each, who said most first.",
                "jsonl: one JSON object for each.",
                "csv: one row for each (RFC 4180, UTF-8); several names, roles and sides are parted by semicolons."
            })
    private StatementFormat.Name format;

    @Mixin
    private RecordOption record;

    @Spec
    private CommandSpec spec;

    private final Supplier<Screen> screen;

    ActorsCommand(Supplier<Screen> screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws InputException {
        ListedActors found = ListActors.run(record.file(), Optional.ofNullable(words), Optional.ofNullable(side));
        CommandLine commandLine = spec.commandLine();
        PrintWriter out = commandLine.getOut();
        out.print(
                switch (format) {
                    case TABLE -> ActorsFormat.table(found.actors(), screen.get());
                    case JSONL -> ActorsFormat.jsonLines(found.actors());
                    case CSV -> ActorsFormat.csv(found.actors());
                });
        out.flush();
        if (format == StatementFormat.Name.TABLE) {
            commandLine
                    .getErr()
                    .println(Figures.count(found.actors().size(), "actor") + "; "
                            + Figures.count(found.unnamed(), "statement")
                            + " of the record by sources without a name");
        }
        found.otherSides()
                .ifPresent(others -> commandLine.getErr().println(Messages.ofNoSide(String.valueOf(side), others)));
        return CommandLine.ExitCode.OK;
    }

    /** Returns the record that a command below this one uses, wherever on the command line it is named. */
    Path record(CommandSpec below, RecordOption own) {
        return below.commandLine().getParseResult().hasMatchedOption("--record") ? own.file() : record.file();
    }

    /** Says what an edit did. */
    static void say(CommandSpec command, DoneEdit edit) {
        command.commandLine()
                .getOut()
                .println("Edit " + edit.number() + ": " + Printable.line(edit.words()) + "; changes "
                        + Figures.count(edit.statements(), "statement"));
    }
}
