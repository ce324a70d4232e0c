package org.rapporteur.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.rapporteur.service.ActorWish;
import org.rapporteur.service.EditActors;
import org.rapporteur.service.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says that several actors of a record are one. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Says that several actors are one.",
            "",
            "Their statements are shown as that one's from now on, also those of articles that are read later. What was read"
                    + " stays as it is, so \"rapporteur actors undo\" takes it back."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur actors merge named-m-oslow --into named-marit-oslow",
            "  rapporteur actors merge \"Volodymyr Zelenski\" --into ua-zelensky"
        })
final class ActorsMergeCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "ID",
            description = "Those that are really another one: an id, the beginning of one, or a name or word of one.")
    private List<String> keys;

    @Option(
            names = "--into",
            required = true,
            paramLabel = "ID",
            description = "Who they are. May be one of the built-in directory whom the record does not have yet.")
    private String into;

    @Mixin
    private RecordOption record;

    @Mixin
    private PersonOption person;

    @ParentCommand
    private ActorsCommand parent;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InputException {
        ActorsCommand.say(
                spec, EditActors.make(parent.record(spec, record), new ActorWish.Merge(keys, into), person.person()));
        return CommandLine.ExitCode.OK;
    }
}
