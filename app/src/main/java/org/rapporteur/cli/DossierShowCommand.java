package org.rapporteur.cli;

import java.util.concurrent.Callable;
import org.rapporteur.service.DossierFiles;
import org.rapporteur.service.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows what is in a dossier. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows what is in a dossier: parties, actors, issues, propositions and agreements.",
            "",
            "Of the actors those are listed whom the dossier adds to the built-in ones or changes."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  rapporteur dossier show war-in-ukraine", "  rapporteur dossier show river-war.yaml | less"})
final class DossierShowCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE|NAME",
            description = "A dossier's file or folder, or a built-in one: generic, war-in-ukraine or example.")
    private String dossier;

    @ParentCommand
    private DossierCommand parent;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InputException {
        spec.commandLine().getOut().print(DossierPage.of(DossierFiles.show(dossier), parent.screen()));
        spec.commandLine().getOut().flush();
        return CommandLine.ExitCode.OK;
    }
}
