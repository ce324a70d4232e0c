package org.rapporteur.cli;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.rapporteur.service.ExplainStatement;
import org.rapporteur.service.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows how a statement came about. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows how a statement of a record came about.",
            "",
            "Each field has its value and below it the rule or the part of the model that decided, how sure it was, from 0"
                    + " to 1, and the words that it rests on with their places: code points of the article's text,"
                    + " from 0, the end exclusive. What a coder was not sure enough of is marked \"proposed\"."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  rapporteur explain 601a9ae97ca8113f-1174-1212", "  rapporteur explain 601a9ae9-1174"})
final class ExplainCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "STATEMENT",
            description = "The statement's id as \"rapporteur article\" shows it, or as much of it as no other has:"
                    + " the first digits of the article's id and the place where the statement begins.")
    private String key;

    @Mixin
    private RecordOption record;

    @Spec
    private CommandSpec spec;

    private final Supplier<Screen> screen;

    ExplainCommand(Supplier<Screen> screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws InputException {
        CommandLine commandLine = spec.commandLine();
        commandLine.getOut().print(ExplainPage.of(ExplainStatement.run(record.file(), key), screen.get()));
        commandLine.getOut().flush();
        return CommandLine.ExitCode.OK;
    }
}
