package org.rapporteur.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.service.DossierFiles;
import org.rapporteur.service.InputException;
import org.rapporteur.text.Printable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a dossier to begin with. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes a dossier to begin with: an example of every key, with comments.",
            "",
            "Put your conflict in the place of the invented one. A file that is there is never written over."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  rapporteur dossier new river-war", "  rapporteur dossier new river-war river-war/dossier.yaml"})
final class DossierNewCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "NAME",
            description = "The dossier's short name, of a to z, digits and hyphens; the conflict gets it too.")
    private String name;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            description = "The file to write; without it, NAME.yaml in the current folder.")
    private @Nullable Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InputException {
        String written = Printable.line(
                DossierFiles.create(name, Optional.ofNullable(file)).toString());
        spec.commandLine()
                .getOut()
                .println("Written: " + written + ". Put your conflict in the place of the invented one, then call"
                        + " \"rapporteur dossier check " + written + "\"");
        return CommandLine.ExitCode.OK;
    }
}
