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

/** Takes a correction of who is who back. */
@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Takes an edit back: the statements concerned are shown as they would be without it.",
            "",
            "Any edit can be undone, unless a later one depends on it, which is then named: undo that first. Edits are never"
                    + " deleted, so the record tells what was once thought."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  rapporteur actors undo 4"})
final class ActorsUndoCommand implements Callable<Integer> {

    @Parameters(paramLabel = "N", description = "The edit's number, as \"rapporteur actors edits\" shows it.")
    private String number;

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
                spec, EditActors.make(parent.record(spec, record), new ActorWish.Undo(number()), person.person()));
        return CommandLine.ExitCode.OK;
    }

    private int number() throws InputException {
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException e) {
            throw InputException.wrongCall("\"" + number
                    + "\" is no number of an edit; \"rapporteur actors edits\" lists the edits with theirs");
        }
    }
}
