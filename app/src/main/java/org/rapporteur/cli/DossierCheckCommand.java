package org.rapporteur.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.rapporteur.service.DossierFiles;
import org.rapporteur.service.InputException;
import org.rapporteur.service.ShownDossier;
import org.rapporteur.table.Figures;
import org.rapporteur.text.Printable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what has to be mended in dossiers. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Says what has to be mended in dossiers, or what is in them.",
            "",
            "Each defect gets a line with file, line and key, and what mends it."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:Nothing has to be mended.",
            "1:Something has; each defect has a line on standard error.",
            "2:The command line is wrong."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  rapporteur dossier check river-war.yaml", "  rapporteur dossier check dossiers/*.yaml"})
final class DossierCheckCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Dossiers: files, or folders with a dossier.yaml in them.")
    private List<String> files;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        int status = CommandLine.ExitCode.OK;
        for (String file : files) {
            try {
                spec.commandLine().getOut().println(Printable.line(file) + ": " + summary(DossierFiles.show(file)));
                spec.commandLine().getOut().flush();
            } catch (InputException e) {
                e.lines().forEach(line -> spec.commandLine().getErr().println(Messages.of(line)));
                status = CommandLine.ExitCode.SOFTWARE;
            }
        }
        return status;
    }

    private static String summary(ShownDossier dossier) {
        long worded = dossier.propositions().stream()
                .filter(each ->
                        each.wordsFor().isPresent() && each.wordsAgainst().isPresent())
                .count();
        return "good. " + dossier.name() + " has "
                + dossier.conflict()
                        .map(conflict -> number(conflict.parties().size(), "party", "parties"))
                        .orElse("no conflict")
                + ", " + Figures.count(dossier.actors().size(), "actor") + " of its own, "
                + Figures.count(dossier.issues().size(), "issue") + ", "
                + Figures.count(dossier.propositions().size(), "proposition")
                + (dossier.propositions().isEmpty() ? "" : " (" + worded + " with for and against)") + ", "
                + Figures.count(dossier.agreements().size(), "agreement") + ", "
                + Figures.count(dossier.outlets().size(), "outlet");
    }

    private static String number(int count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }
}
