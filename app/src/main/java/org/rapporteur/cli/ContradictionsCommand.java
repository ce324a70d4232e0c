package org.rapporteur.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.rapporteur.analysis.contradictions.Contradiction;
import org.rapporteur.analysis.contradictions.ContradictionSettings;
import org.rapporteur.analysis.contradictions.Contradictions;
import org.rapporteur.service.GatheredUtterances;
import org.rapporteur.service.InputException;
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
        Results results = new Results(
                        "contradictions",
                        List.of(
                                new Column("reason", Column.Show.ALWAYS),
                                Column.wide("proposition"),
                                Column.hidden("strength"),
                                Column.wide("one_day"),
                                new Column("one_speaker", Column.Show.ALWAYS),
                                new Column("one", Column.Show.ALWAYS),
                                Column.wide("other_day"),
                                new Column("other_speaker", Column.Show.ALWAYS),
                                new Column("other", Column.Show.ALWAYS),
                                Column.wide("further")))
                .fact("days", Cell.of(days));
        for (Contradiction each :
                Contradictions.of(gathered.said(), gathered.utterances(), gathered.propositions(), settings)) {
            results.row(
                    each.statements(),
                    Cell.of(each.kind().words()),
                    Cell.of(each.proposition()),
                    Cell.share(each.strength()),
                    UtteranceOptions.day(each.one()),
                    Cell.of(each.one().best().who().actor()),
                    Cell.of(each.one().best().words()),
                    UtteranceOptions.day(each.other()),
                    Cell.of(each.other().best().who().actor()),
                    Cell.of(each.other().best().words()),
                    Cell.of(each.further().size()));
        }
        result.print(results);
        if (result.isForPeople()) {
            UtteranceOptions.stances(gathered, result.commandLine());
        }
        return CommandLine.ExitCode.OK;
    }
}
