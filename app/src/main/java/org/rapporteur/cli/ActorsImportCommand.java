package org.rapporteur.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.rapporteur.service.DoneEdit;
import org.rapporteur.service.ExchangeActors;
import org.rapporteur.service.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Takes what a layer of the directory says of a record's actors. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Renames and merges the actors of a record as a layer of the directory says.",
            "",
            "An actor there whose name or alias is that of another one, known by name alone, takes that one in, also in articles"
                    + " that are read later. What the file leaves out stays: a merger is taken back by \"rapporteur actors undo\".",
            "",
            "Where the file is broken, each defect gets a line with file, line and key, and nothing is changed."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  rapporteur actors import actors.yaml"})
final class ActorsImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "A layer of the directory of actors, in YAML.")
    private Path layer;

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
        List<DoneEdit> done = ExchangeActors.take(parent.record(spec, record), layer, person.person());
        done.forEach(edit -> ActorsCommand.say(spec, edit));
        if (done.isEmpty()) {
            spec.commandLine().getOut().println("Nothing to change: the record's actors are as the file says");
        }
        return CommandLine.ExitCode.OK;
    }
}
