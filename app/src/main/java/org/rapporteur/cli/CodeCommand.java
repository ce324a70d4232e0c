package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.rapporteur.service.CodeRecord;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.InputException;
import org.rapporteur.service.Person;
import org.rapporteur.service.Tally;
import org.rapporteur.table.Figures;
import org.rapporteur.text.Printable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Codes the statements of a record anew. */
@Command(
        name = "code",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Codes the statements of a record anew: after a change of the dossier, or with a new version of this program.",
            "",
            "Articles are not read again: statements stay where they were found. What a person has coded stays as it is; who said"
                    + " what follows the dossier's actors, and then the corrections made with \"rapporteur actors\"."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:Every article's statements are coded.",
            "1:Some could not be, or the record is broken; each has a line on standard error.",
            "2:The command line is wrong, the record is missing or the dossier cannot be used.",
            "130:It was stopped by Ctrl-C; the same command goes on."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur code --dossier my-war",
            "  rapporteur code --record talks.sqlite --dossier war-in-ukraine --actors mine.yaml"
        })
final class CodeCommand implements Callable<Integer> {

    @Mixin
    private RecordOption record;

    @Mixin
    private DossierOptions dossier;

    @Spec
    private CommandSpec spec;

    private final Supplier<Screen> screen;

    CodeCommand(Supplier<Screen> screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws InputException {
        CommandLine commandLine = spec.commandLine();
        HowToRead how = AnalysisOptions.how(dossier);
        Tally tally = WatchedRun.of(
                commandLine,
                screen.get(),
                spec.name(),
                record.file(),
                progress -> CodeRecord.run(record.file(), how, progress, Person.OWNER));
        PrintWriter out = commandLine.getOut();
        out.println(Figures.count(tally.articles(), "article") + " with "
                + Figures.count(tally.statements(), "statement") + " in "
                + Printable.line(record.file().toString()) + ": " + tally.readAnew() + " coded anew, "
                + tally.unchanged() + " unchanged");
        if (tally.failed() > 0) {
            out.println(Figures.count(tally.failed(), "article") + " could not be coded");
        }
        return tally.failed() > 0 ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }
}
