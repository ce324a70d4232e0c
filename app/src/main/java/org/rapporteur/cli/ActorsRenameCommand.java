package org.rapporteur.cli;

import java.util.concurrent.Callable;
import org.rapporteur.service.ActorWish;
import org.rapporteur.service.EditActors;
import org.rapporteur.service.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says what an actor is called. */
@Command(
        name = "rename",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {"Says what an actor is called. The id stays."},
        footerHeading = "%nExamples:%n",
        footer = {"  rapporteur actors rename named-drehl \"Oskar Drehl\""})
final class ActorsRenameCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "The actor: an id, the beginning of one, or a name or word of one.")
    private String key;

    @Parameters(paramLabel = "NAME", description = "What the actor is called from now on.")
    private String name;

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
                spec, EditActors.make(parent.record(spec, record), new ActorWish.Rename(key, name), person.person()));
        return CommandLine.ExitCode.OK;
    }
}
