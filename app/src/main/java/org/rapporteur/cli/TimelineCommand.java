package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.rapporteur.analysis.Topic;
import org.rapporteur.analysis.timeline.Timeline;
import org.rapporteur.analysis.timeline.TimelineSettings;
import org.rapporteur.picture.TimelinePicture;
import org.rapporteur.service.InputException;
import org.rapporteur.table.TimelineTable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows positions through time. */
@Command(
        name = "timeline",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows positions through time.",
            "",
            "A line for each statement, by who it is and on what, with the day on which it was said; where that is not"
                    + " known, with the day of publication, and \"published\" behind it. \"turn\" says that the same"
                    + " speaker's statement before it took another position."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur timeline --by actor --speaker korvane --proposition withdrawal",
            "  rapporteur timeline --side Velland --proposition talks-now --svg talks.svg",
            "  rapporteur timeline --on issue --issue ceasefire --format csv"
        })
final class TimelineCommand implements Callable<Integer> {

    @Option(
            names = "--on",
            paramLabel = "TOPIC",
            defaultValue = "proposition",
            completionCandidates = Words.Topics.class,
            description = "proposition: stances on what the dossier proposes. issue: acts, by what they are about.")
    private Topic topic;

    @Mixin
    private PictureOptions picture;

    @Mixin
    private final ResultOptions result;

    @Mixin
    private AnalysisOptions options;

    TimelineCommand(Supplier<Screen> screen) {
        result = new ResultOptions(screen);
    }

    @Override
    public Integer call() throws InputException {
        CommandLine commandLine = result.commandLine();
        PrintWriter err = commandLine.getErr();
        TimelineSettings settings = new TimelineSettings(options.level(), topic, options.only(topic));
        Timeline timeline = Timeline.of(options.said(commandLine), settings);
        picture.write(() -> TimelinePicture.of(timeline, topic));
        result.print(TimelineTable.of(timeline, settings, result.isForPeople()));
        if (result.isForPeople()) {
            options.leftOut(timeline.unattributed(), timeline.undated(), err);
            if (timeline.lanes().isEmpty()) {
                err.println(Messages.of("no position is coded in these statements"));
            }
        }
        return CommandLine.ExitCode.OK;
    }
}
