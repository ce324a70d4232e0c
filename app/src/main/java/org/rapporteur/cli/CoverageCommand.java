package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.rapporteur.analysis.coverage.Coverage;
import org.rapporteur.analysis.coverage.CoverageSettings;
import org.rapporteur.analysis.coverage.Outlet;
import org.rapporteur.analysis.coverage.Remark;
import org.rapporteur.model.Kind;
import org.rapporteur.model.StatementId;
import org.rapporteur.picture.CoveragePicture;
import org.rapporteur.service.InputException;
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
    private SvgOption svg;

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
        svg.write(() -> CoveragePicture.of(coverage));
        Results results = switch (show) {
            case OUTLETS -> outlets(coverage);
            case QUOTED -> quoted(coverage);
            case LEFT_OUT -> leftOut(coverage);
        };
        results.fact("by", Cell.of(Words.word(options.level()))).fact("unknown_outlet", Cell.of(coverage.unknown()));
        result.print(results);
        if (result.isForPeople() && coverage.unknown() > 0) {
            err.println(Messages.of(Figures.count(coverage.unknown(), "statement")
                    + " left out, since the outlet of the article is not known"));
        }
        return CommandLine.ExitCode.OK;
    }

    private static Results outlets(Coverage coverage) {
        List<Column> columns = new ArrayList<>(
                Column.named("outlet", "articles", "count", "direct", "mixed", "indirect", "occasions", "left_out"));
        columns.add(Column.wide("most_quoted"));
        columns.add(Column.hidden("direct_statements"));
        columns.add(Column.hidden("mixed_statements"));
        columns.add(Column.hidden("indirect_statements"));
        Results results = Results.overview("coverage", columns);
        for (Outlet outlet : coverage.outlets()) {
            List<StatementId> all =
                    outlet.kinds().values().stream().flatMap(List::stream).toList();
            results.row(
                    all,
                    Cell.of(outlet.name()),
                    Cell.of(outlet.articles()),
                    Cell.of(outlet.statements()),
                    Cell.share(outlet.share(Kind.DIRECT)),
                    Cell.share(outlet.share(Kind.MIXED)),
                    Cell.share(outlet.share(Kind.INDIRECT)),
                    Cell.of(outlet.occasions()),
                    Cell.of(outlet.left()),
                    Cell.of(outlet.quoted().stream().findFirst().map(Outlet.Quoted::who)),
                    Cell.behind(outlet.kinds().getOrDefault(Kind.DIRECT, List.of())),
                    Cell.behind(outlet.kinds().getOrDefault(Kind.MIXED, List.of())),
                    Cell.behind(outlet.kinds().getOrDefault(Kind.INDIRECT, List.of())));
        }
        return results;
    }

    private static Results quoted(Coverage coverage) {
        Results results = Results.overview("coverage", Column.named("outlet", "who", "count", "share"));
        for (Outlet outlet : coverage.outlets()) {
            for (Outlet.Quoted quoted : outlet.quoted()) {
                int count = quoted.statements().size();
                results.row(
                        quoted.statements(),
                        Cell.of(outlet.name()),
                        Cell.of(quoted.who()),
                        Cell.of(count),
                        Cell.share((double) count / outlet.statements()));
            }
            if (!outlet.unattributed().isEmpty()) {
                int count = outlet.unattributed().size();
                results.row(
                        outlet.unattributed(),
                        Cell.of(outlet.name()),
                        new Cell.None(),
                        Cell.of(count),
                        Cell.share((double) count / outlet.statements()));
            }
        }
        return results;
    }

    private static Results leftOut(Coverage coverage) {
        List<Column> columns = new ArrayList<>(Column.named("outlet", "said_on", "who", "reported_by"));
        columns.add(new Column("words", Column.Show.ALWAYS));
        Results results = new Results("coverage", columns);
        for (Outlet outlet : coverage.outlets()) {
            for (Remark remark : coverage.remarks()) {
                if (remark.leftOutBy().contains(outlet.name())) {
                    results.row(
                            remark.reports().values().stream()
                                    .flatMap(List::stream)
                                    .toList(),
                            Cell.of(outlet.name()),
                            Cell.of(remark.day().toString()),
                            Cell.of(remark.who()),
                            Cell.of(List.copyOf(remark.reports().keySet())),
                            Cell.of(remark.words()));
                }
            }
        }
        return results;
    }
}
