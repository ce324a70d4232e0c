package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.rapporteur.service.EditActors;
import org.rapporteur.service.InputException;
import org.rapporteur.service.ListedEdit;
import org.rapporteur.text.Printable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lists the corrections of who is who. */
@Command(
        name = "edits",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Lists all merging, splitting, renaming and undoing, in order, with numbers, and who did it when."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  rapporteur actors edits"})
final class ActorsEditsCommand implements Callable<Integer> {

    @Mixin
    private RecordOption record;

    @ParentCommand
    private ActorsCommand parent;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InputException {
        PrintWriter out = spec.commandLine().getOut();
        for (ListedEdit edit : EditActors.list(parent.record(spec, record))) {
            out.print(edit.number() + "  " + Printable.line(edit.words())
                    + edit.undoneBy().map(by -> "  (undone by " + by + ")").orElse("")
                    + edit.by()
                            .map(by -> "  – " + Printable.line(by.coder()) + ", " + by.at())
                            .orElse("")
                    + "\n");
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }
}
