package org.rapporteur.cli;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.rapporteur.analysis.contradictions.ContradictionSettings;
import org.rapporteur.analysis.contradictions.Contradictions;
import org.rapporteur.service.GatheredUtterances;
import org.rapporteur.service.InputException;
import org.rapporteur.table.ContradictionTable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what does not fit. */
@Command(
        name = "contradictions",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows what does not fit: two statements of the same speaker, two voices of one body, a claim and its denial.",
            "",
            "The plainest stand first. Wire copies of a pair are no further pairs. To refuse something, and to be ready for"
                    + " it under a condition, is no contradiction."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur contradictions --dossier my-war.yaml",
            "  rapporteur contradictions --side Velland --days 30",
            "  rapporteur contradictions --issue ceasefire --format csv"
        })
final class ContradictionsCommand implements Callable<Integer> {

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "14",
            description =
                    "How many days may lie between two things said at about the same time; ${DEFAULT-VALUE} without"
                            + " it.")
    private int days;

    @Mixin
    private final ResultOptions result;

    @Mixin
    private UtteranceOptions options;

    ContradictionsCommand(Supplier<Screen> screen) {
        result = new ResultOptions(screen);
    }

    @Override
    public Integer call() throws InputException {
        ContradictionSettings settings =
                AnalysisOptions.settings(() -> new ContradictionSettings(days, ContradictionSettings.USUAL.words()));
        GatheredUtterances gathered = options.gather(result.commandLine());
        result.print(ContradictionTable.of(
                Contradictions.of(gathered.wordings(), gathered.utterances(), gathered.propositions(), settings),
                settings));
        if (result.isForPeople()) {
            UtteranceOptions.stances(gathered, result.commandLine());
        }
        return CommandLine.ExitCode.OK;
    }
}
