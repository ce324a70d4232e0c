package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.rapporteur.analysis.coverage.Coverage;
import org.rapporteur.analysis.coverage.CoverageSettings;
import org.rapporteur.picture.CoveragePicture;
import org.rapporteur.service.InputException;
import org.rapporteur.table.CoverageTable;
import org.rapporteur.table.Figures;
import org.rapporteur.table.Results;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares outlets. */
@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows what each outlet reports of the same, and what it leaves out.",
            "",
            "Outlets are compared on occasions that at least two of them report: what one speaker said on one known day. Reports"
                    + " that share half of their words are taken for reports of the same remark."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur coverage --svg coverage.svg",
            "  rapporteur coverage --show quoted --by actor",
            "  rapporteur coverage --show left-out --since 2031-03"
        })
final class CoverageCommand implements Callable<Integer> {

    /** What is shown of it. */
    enum Show {
        OUTLETS,
        QUOTED,
        LEFT_OUT
    }

    @Option(
            names = "--show",
            paramLabel = "WHAT",
            defaultValue = "outlets",
            completionCandidates = Words.CoverageShows.class,
            description = {
                "outlets: a line for each, with the shares of direct, mixed and indirect speech.",
                "quoted: whom each outlet quotes, and how often.",
                "left-out: remarks that an outlet leaves out although it reports something else that the same speaker said"
                        + " on the same day."
            })
    private Show show;

    @Mixin
    private PictureOptions picture;

    @Mixin
    private final ResultOptions result;

    @Mixin
    private AnalysisOptions options;

    CoverageCommand(Supplier<Screen> screen) {
        result = new ResultOptions(screen);
    }

    @Override
    public Integer call() throws InputException {
        CommandLine commandLine = result.commandLine();
        PrintWriter err = commandLine.getErr();
        Coverage coverage = Coverage.of(options.said(commandLine), CoverageSettings.of(options.level()));
        picture.write(() -> CoveragePicture.of(coverage));
        Results results = switch (show) {
            case OUTLETS -> CoverageTable.outlets(coverage, options.level());
            case QUOTED -> CoverageTable.quoted(coverage, options.level());
            case LEFT_OUT -> CoverageTable.leftOut(coverage, options.level());
        };
        result.print(results);
        if (result.isForPeople() && coverage.unknown() > 0) {
            err.println(Messages.of(Figures.count(coverage.unknown(), "statement")
                    + " left out, since the outlet of the article is not known"));
        }
        return CommandLine.ExitCode.OK;
    }
}
