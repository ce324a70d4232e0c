package org.rapporteur.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete this program's commands. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Prints a script with which bash or zsh completes commands and options at the press of Tab.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  source <(rapporteur completion)          for this shell",
            "  rapporteur completion > ~/.rapporteur-completion",
            "  echo 'source ~/.rapporteur-completion' >> ~/.bashrc     for every new one"
        })
final class CompletionCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine commandLine = spec.commandLine();
        commandLine.getOut().print(CompletionScript.of(spec.root().commandLine()));
        commandLine.getOut().flush();
        return CommandLine.ExitCode.OK;
    }
}
