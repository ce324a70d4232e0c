package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.rapporteur.analysis.Topic;
import org.rapporteur.analysis.ground.CommonGround;
import org.rapporteur.analysis.ground.GroundSettings;
import org.rapporteur.analysis.positions.PositionSettings;
import org.rapporteur.model.PartialDate;
import org.rapporteur.picture.GroundPicture;
import org.rapporteur.service.InputException;
import org.rapporteur.service.KnownTopics;
import org.rapporteur.table.GroundTable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what sides have in common. */
@Command(
        name = "common-ground",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows where sides agree, might agree, and do not.",
            "",
            "A line for each proposition and each two sides: agreed (both are for it, or both against), compatible (one or"
                    + " both are for it on a condition), contested (one is against it and the other is not), or"
                    + " unaddressed (one of them is silent). Conditions are those of statements that are for the"
                    + " proposition if they are met. Divided are those who were heard both for and against it."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur common-ground --dossier my-war.yaml --at 2031-05-31",
            "  rapporteur common-ground --between Velland --between Sorrane --basis prevailing",
            "  rapporteur common-ground --by actor --between \"Ilse Varrow\" --between \"Anselm Korvane\""
        })
final class CommonGroundCommand implements Callable<Integer> {

    @Option(
            names = "--between",
            paramLabel = "NAME",
            description = "Compare these, each named in full; give it twice or more. Without it, the "
                    + GroundSettings.MOST + " sides that take most positions, third parties left out.")
    private List<String> between = new ArrayList<>();

    @Option(
            names = "--basis",
            paramLabel = "BASIS",
            defaultValue = "latest",
            completionCandidates = Words.Bases.class,
            description = "What counts if several stances were taken: the latest, or the prevailing, which is the most"
                    + " frequent.")
    private GroundSettings.Basis basis;

    @Mixin
    private AnalysisOptions.Time time;

    @Mixin
    private PictureOptions picture;

    @Mixin
    private final ResultOptions result;

    @Mixin
    private AnalysisOptions options;

    CommonGroundCommand(Supplier<Screen> screen) {
        result = new ResultOptions(screen);
    }

    @Override
    public Integer call() throws InputException {
        CommandLine commandLine = result.commandLine();
        PrintWriter err = commandLine.getErr();
        List<String> known = KnownTopics.of(options.how(), Topic.PROPOSITION);
        Optional<String> only = options.only(Topic.PROPOSITION);
        GroundSettings settings = AnalysisOptions.settings(() -> new GroundSettings(
                new PositionSettings(
                        options.level(),
                        Topic.PROPOSITION,
                        known,
                        only,
                        time.at().map(PartialDate::latest),
                        time.days().map(OptionalInt::of).orElseGet(OptionalInt::empty)),
                between,
                basis));
        CommonGround ground = CommonGround.of(options.said(commandLine), settings);
        picture.write(() -> GroundPicture.of(ground));
        result.print(GroundTable.of(ground, settings));
        if (result.isForPeople()) {
            options.leftOut(ground.leftOut().unattributed(), ground.leftOut().undated(), err);
            if (ground.shared().isEmpty()) {
                err.println(Messages.of("no two take a position in these statements"));
            }
        }
        return CommandLine.ExitCode.OK;
    }
}
