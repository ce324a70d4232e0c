package org.rapporteur.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.rapporteur.analysis.network.Events;
import org.rapporteur.analysis.network.Mode;
import org.rapporteur.analysis.network.NetworkSettings;
import org.rapporteur.analysis.network.Polarization;
import org.rapporteur.analysis.network.PolarizationSettings;
import org.rapporteur.analysis.network.Window;
import org.rapporteur.picture.PolarizationPicture;
import org.rapporteur.service.InputException;
import org.rapporteur.table.Cell;
import org.rapporteur.table.Column;
import org.rapporteur.table.Results;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows how far a debate is split. */
@Command(
        name = "polarization",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows how far a debate is split into groups that agree within and disagree between, and who is in them.",
            "",
            "One row for the whole time, or with --time-window one for each step; the picture has a line. The settings have"
                    + " the words of Discourse Network Analyzer: docs/analyses.md tells where they differ."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur polarization --variable1 side",
            "  rapporteur polarization --time-window days --window-size 90 --kernel gaussian --svg split.svg",
            "  rapporteur polarization --dna sample.dna --duplicates include --measure distance --algorithm genetic"
        })
final class PolarizationCommand implements Callable<Integer> {

    private static final int DECIMALS = 6;

    @Option(
            names = "--groups",
            paramLabel = "N",
            defaultValue = "2",
            description = "Into how many groups; without it, ${DEFAULT-VALUE}.")
    private int groups;

    @Option(
            names = "--measure",
            paramLabel = "WHAT",
            defaultValue = "fit",
            description = {
                "fit (which you get without it): 1 if all congruence is evenly within and all conflict evenly between.",
                "distance: that of Discourse Network Analyzer, normalized, which is not high for a clean split.",
                "distance-mass: the same, not normalized."
            })
    private PolarizationSettings.Measure measure;

    @Option(
            names = "--algorithm",
            paramLabel = "HOW",
            defaultValue = "greedy-restarts",
            description = "How groups are sought: greedy-restarts (which you get without it), the best of 20 of greedy;"
                    + " greedy and genetic, those of Discourse Network Analyzer; genetic-corrected, with the mutations"
                    + " that come to nothing there.")
    private PolarizationSettings.Algorithm algorithm;

    @Option(
            names = "--parents",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many divisions a genetic algorithm has at a time; without it, ${DEFAULT-VALUE}.")
    private int parents;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How often a genetic algorithm breeds at most; without it, ${DEFAULT-VALUE}.")
    private int iterations;

    @Option(
            names = "--elite",
            paramLabel = "SHARE",
            defaultValue = "0.1",
            description = "The share of the divisions that lives on; without it, ${DEFAULT-VALUE}.")
    private double elite;

    @Option(
            names = "--mutation",
            paramLabel = "SHARE",
            defaultValue = "0.1",
            description = "The share of the nodes that change places; without it, ${DEFAULT-VALUE}.")
    private double mutation;

    @Option(
            names = "--ties",
            paramLabel = "WHAT",
            defaultValue = "both",
            description = "In moving windows: both congruence and conflict, or difference-3-1, which Discourse Network"
                    + " Analyzer 3.1 takes for either, leaving out what lies on the ends of a window.")
    private Ties ties;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The beginning of all chances: the same seed gives the same groups; without it,"
                    + " ${DEFAULT-VALUE}.")
    private long seed;

    /** What is taken for congruence and conflict. */
    enum Ties {
        BOTH,
        DIFFERENCE_3_1
    }

    @Mixin
    private NetworkOptions options;

    @Mixin
    private EventOptions source;

    @Mixin
    private PictureOptions picture;

    @Mixin
    private final ResultOptions result;

    PolarizationCommand(Supplier<Screen> screen) {
        result = new ResultOptions(screen);
    }

    @Override
    public Integer call() throws InputException {
        PolarizationSettings how = AnalysisOptions.settings(() -> new PolarizationSettings(
                groups,
                measure,
                algorithm,
                new PolarizationSettings.Breeding(parents, iterations, elite, mutation),
                seed));
        Events events = source.events(result.commandLine());
        NetworkSettings settings = options.settings(Mode.ONE_MODE, events, source.range());
        if (settings.qualifier().isEmpty()) {
            throw InputException.wrongCall("Without a qualifier there is neither congruence nor conflict; name one with"
                    + " --qualifier, or take --concepts propositions");
        }
        Optional<Window> window = options.window(ties == Ties.DIFFERENCE_3_1);
        List<Polarization> found = AnalysisOptions.settings(
                () -> window.map(moving -> Polarization.each(events, settings, moving, ties(), how))
                        .orElseGet(() -> List.of(Polarization.of(events, settings, how))));
        picture.write(() -> PolarizationPicture.of(found));
        result.print(results(found));
        if (found.stream().allMatch(each -> each.groups().isEmpty())) {
            result.note("there are no ties between more nodes than groups, so that nothing is split");
        }
        return CommandLine.ExitCode.OK;
    }

    private Polarization.Ties ties() {
        return ties == Ties.BOTH ? Polarization.Ties.BOTH : Polarization.Ties.DIFFERENCE;
    }

    private Results results(List<Polarization> found) {
        Results results = Results.overview(
                        "polarization",
                        List.of(
                                new Column("start", Column.Show.ALWAYS),
                                Column.hidden("mid"),
                                new Column("stop", Column.Show.ALWAYS),
                                new Column("score", Column.Show.ALWAYS),
                                new Column("events", Column.Show.ALWAYS),
                                new Column("groups", Column.Show.ALWAYS)))
                .fact("measure", Cell.of(Words.word(measure)))
                .fact("algorithm", Cell.of(Words.word(algorithm)))
                .fact("seed", Cell.of(seed));
        for (Polarization each : found) {
            results.row(
                    each.statements(),
                    Cell.of(each.period().map(period -> period.start().toString())),
                    Cell.of(each.period().map(period -> period.mid().toString())),
                    Cell.of(each.period().map(period -> period.stop().toString())),
                    new Cell.Fraction(each.score(), DECIMALS),
                    Cell.of(each.events()),
                    Cell.of(each.groups().stream()
                            .map(group -> String.join(", ", group))
                            .toList()));
        }
        return results;
    }
}
