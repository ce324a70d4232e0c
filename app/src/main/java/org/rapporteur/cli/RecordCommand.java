package org.rapporteur.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is done with records as a whole; its commands do it. */
@Command(
        name = "record",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Moves, backs up and restores records.",
            "",
            "A record is a file, or is kept by a PostgreSQL server, so that a team works on it. docs/postgresql.md says how to set"
                    + " one up."
        },
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur record copy rapporteur.sqlite postgresql://ana@db.example.org/news",
            "                                     take a record to a server",
            "  rapporteur record copy postgresql://ana@db.example.org/news backup-2031-03-09.sqlite",
            "                                     back it up, while others go on"
        },
        subcommands = RecordCopyCommand.class)
final class RecordCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    /** Says which commands there are, as naming none is a mistake. */
    @Override
    public Integer call() {
        CommandLine commandLine = spec.commandLine();
        throw new ParameterException(
                commandLine,
                "A command is missing; the commands are "
                        + String.join(", ", commandLine.getSubcommands().keySet()));
    }
}
