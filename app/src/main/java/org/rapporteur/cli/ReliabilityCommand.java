package org.rapporteur.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.rapporteur.analysis.reliability.Agreed;
import org.rapporteur.analysis.reliability.CoderReliability;
import org.rapporteur.service.CoderAgreement;
import org.rapporteur.service.InputException;
import org.rapporteur.table.Cell;
import org.rapporteur.table.Column;
import org.rapporteur.table.Figures;
import org.rapporteur.table.Results;
import org.rapporteur.text.Printable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows how far the coders of a record agree. */
@Command(
        name = "reliability",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows how far the coders of a record agree who decided about the same statements.",
            "",
            "Each counts with what that coder alone decided, over what the machine found; decisions between coders do not. Fields are"
                    + " compared where both decided about them; issues and stances as one decision for each issue or proposition"
                    + " that anybody gave, conditions as whether there are any. Where statements are is compared in articles about all"
                    + " of whose statements coders decided. Intervals come from drawing articles 1000 times."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur reliability",
            "  rapporteur reliability --coder Ada --coder Bo --format csv",
            "  rapporteur reliability --markdown"
        })
final class ReliabilityCommand implements Callable<Integer> {

    @Option(
            names = "--coder",
            paramLabel = "NAME",
            description = "Compare this coder; give two or more. Without it, all.")
    private List<String> coders = new ArrayList<>();

    @Option(names = "--markdown", description = "Print a paragraph and a table for a section on methods, in Markdown.")
    private boolean markdown;

    @Mixin
    private RecordOption record;

    @Mixin
    private final ResultOptions result;

    @Spec
    private CommandSpec spec;

    ReliabilityCommand(Supplier<Screen> screen) {
        result = new ResultOptions(screen);
    }

    @Override
    public Integer call() throws InputException {
        CoderAgreement agreement = CoderAgreement.of(record.file(), coders);
        if (markdown) {
            spec.commandLine().getOut().print(markdown(agreement));
            return CommandLine.ExitCode.OK;
        }
        Results results = Results.overview(
                        spec.name(),
                        Column.named("what", "measure", "coders", "units", "articles", "value", "low", "high"))
                .fact("coders", Cell.of(agreement.coders()))
                .fact("draws", Cell.of(CoderReliability.DRAWS));
        for (Agreed each : agreement.agreed()) {
            results.row(
                    List.of(),
                    Cell.of(each.what()),
                    Cell.of(each.measure().words()),
                    Cell.of(each.coders()),
                    Cell.of(each.units()),
                    Cell.of(each.articles()),
                    each.value().map(ReliabilityCommand::figure).orElseGet(Cell.None::new),
                    each.interval().map(found -> figure(found.low())).orElseGet(Cell.None::new),
                    each.interval().map(found -> figure(found.high())).orElseGet(Cell.None::new));
        }
        result.print(results);
        return CommandLine.ExitCode.OK;
    }

    private static Cell figure(double value) {
        return new Cell.Fraction(value, 3);
    }

    private static String markdown(CoderAgreement agreement) {
        List<Agreed> all = agreement.agreed().stream()
                .filter(each -> each.measure() == Agreed.Measure.F1
                        || (each.measure() == Agreed.Measure.ALPHA
                                && each.coders().size() == agreement.coders().size()))
                .toList();
        String figures = all.stream()
                .filter(each -> each.measure() == Agreed.Measure.ALPHA)
                .map(each -> words(each.what()) + " α = " + value(each))
                .collect(Collectors.joining("; "));
        StringBuilder page = new StringBuilder();
        page.append(Figures.count(agreement.coders().size(), "coder"))
                .append(
                        " decided independently about the statements that Rapporteur had found, each seeing its values and nobody else's."
                                + " Agreement beyond chance, as Krippendorff's α for nominal data with the 95 % interval of ")
                .append(CoderReliability.DRAWS)
                .append(" bootstrap samples of articles: ")
                .append(figures.isEmpty() ? "none, as no two decided about the same" : figures)
                .append(".\n\n| what | measure | coders | units | articles | value | 95 % interval |\n")
                .append("| --- | --- | --- | ---: | ---: | ---: | --- |\n");
        for (Agreed each : agreement.agreed()) {
            page.append("| ")
                    .append(words(each.what()))
                    .append(" | ")
                    .append(each.measure().words())
                    .append(" | ")
                    .append(each.coders().stream()
                            .map(ReliabilityCommand::escaped)
                            .collect(Collectors.joining(", ")))
                    .append(" | ")
                    .append(each.units())
                    .append(" | ")
                    .append(each.articles())
                    .append(" | ")
                    .append(each.value().map(found -> Figures.decimal(found, 3)).orElse("–"))
                    .append(" | ")
                    .append(interval(each))
                    .append(" |\n");
        }
        return page.toString();
    }

    private static String words(String field) {
        return field.replace('_', ' ');
    }

    /** Returns a name that Markdown takes for nothing else. */
    private static String escaped(String name) {
        return Printable.line(name).replaceAll("([\\\\`*_{}\\[\\]<>()#+!|~-])", "\\\\$1");
    }

    private static String value(Agreed each) {
        String interval = interval(each);
        return each.value().map(found -> Figures.decimal(found, 2)).orElse("–")
                + (interval.isEmpty() ? "" : " (" + interval + ")")
                + ", n = " + each.units();
    }

    private static String interval(Agreed each) {
        return each.interval()
                .map(found -> Figures.decimal(found.low(), 2) + " to " + Figures.decimal(found.high(), 2))
                .orElse("");
    }
}
