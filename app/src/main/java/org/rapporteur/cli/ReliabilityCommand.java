package org.rapporteur.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.rapporteur.analysis.reliability.Agreed;
import org.rapporteur.analysis.reliability.CoderReliability;
import org.rapporteur.service.AgreementText;
import org.rapporteur.service.CoderAgreement;
import org.rapporteur.service.InputException;
import org.rapporteur.table.Cell;
import org.rapporteur.table.Column;
import org.rapporteur.table.Results;
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
            spec.commandLine().getOut().print(AgreementText.markdown(agreement));
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
}
