package org.rapporteur.cli;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is done with dossiers; its commands do it. */
@Command(
        name = "dossier",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Makes, checks and shows dossiers.",
            "",
            "A dossier makes the program fit a conflict: its parties, who is known beforehand, on which propositions one can"
                    + " take a stand, which agreements articles refer to. \"rapporteur read\" and \"rapporteur extract\" take one with"
                    + " --dossier. docs/dossiers.md explains the file."
        },
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur dossier new river-war",
            "  rapporteur dossier check river-war.yaml",
            "  rapporteur dossier show war-in-ukraine"
        },
        subcommands = {DossierNewCommand.class, DossierCheckCommand.class, DossierShowCommand.class})
final class DossierCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    private final Supplier<Screen> screen;

    DossierCommand(Supplier<Screen> screen) {
        this.screen = screen;
    }

    /** Says which commands there are, as naming none is a mistake. */
    @Override
    public Integer call() {
        CommandLine commandLine = spec.commandLine();
        throw new ParameterException(
                commandLine,
                "A command is missing; the commands are "
                        + String.join(", ", commandLine.getSubcommands().keySet()));
    }

    /** Returns where a command below this one prints. */
    Screen screen() {
        return screen.get();
    }
}
