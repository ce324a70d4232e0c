package org.rapporteur.cli;

import java.util.concurrent.Callable;
import org.rapporteur.service.InputException;
import org.rapporteur.service.ListActors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows an actor of a record and its statements. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows an actor of a record.",
            "",
            "Names, roles and sides are those that the articles tell. Below stand the articles and the statements, by whose"
                    + " ids \"rapporteur actors split\" takes them, and the edits that made the actor what is shown."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  rapporteur actors show named-tomas-brandeth", "  rapporteur actors show brandeth"})
final class ActorsShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "The actor: an id, the beginning of one, or a name or word of one.")
    private String key;

    @Mixin
    private RecordOption record;

    @ParentCommand
    private ActorsCommand parent;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InputException {
        spec.commandLine().getOut().print(ActorPage.of(ListActors.show(parent.record(spec, record), key)));
        spec.commandLine().getOut().flush();
        return CommandLine.ExitCode.OK;
    }
}
