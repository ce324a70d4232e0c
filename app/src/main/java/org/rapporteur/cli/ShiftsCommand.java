package org.rapporteur.cli;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.rapporteur.analysis.Level;
import org.rapporteur.analysis.shifts.ShiftSettings;
import org.rapporteur.analysis.shifts.Shifts;
import org.rapporteur.service.GatheredUtterances;
import org.rapporteur.service.InputException;
import org.rapporteur.table.ShiftTable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows where positions change. */
@Command(
        name = "shifts",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows where positions change: from one side to the other, a condition dropped or added, a demand raised,"
                    + " and what articles themselves report as conceded.",
            "",
            "A day that stands alone between two that agree is no shift, nor is what reports attribute to different"
                    + " speakers. The last thing said before and the first thing said after stand side by side."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur shifts --dossier my-war.yaml",
            "  rapporteur shifts --by organisation --proposition talks-now",
            "  rapporteur shifts --least 1 --speaker tal"
        })
final class ShiftsCommand implements Callable<Integer> {

    @Option(
            names = "--by",
            paramLabel = "LEVEL",
            defaultValue = "actor",
            completionCandidates = Words.Levels.class,
            description = "Each actor alone (which you get without it), or those who speak for the same organisation or"
                    + " side together.")
    private Level level;

    @Option(
            names = "--least",
            paramLabel = "N",
            defaultValue = "2",
            description = "By so many remarks or outlets a new position has to be shown, unless the speaker concedes or"
                    + " accepts it or an article tells of the change; ${DEFAULT-VALUE} without it. 1 also shows what may"
                    + " be one odd statement.")
    private int least;

    @Mixin
    private final ResultOptions result;

    @Mixin
    private UtteranceOptions options;

    ShiftsCommand(Supplier<Screen> screen) {
        result = new ResultOptions(screen);
    }

    @Override
    public Integer call() throws InputException {
        ShiftSettings settings = AnalysisOptions.settings(() -> new ShiftSettings(level, least));
        GatheredUtterances gathered = options.gather(result.commandLine());
        result.print(ShiftTable.of(Shifts.of(gathered.utterances(), gathered.propositions(), settings), settings));
        if (result.isForPeople()) {
            UtteranceOptions.stances(gathered, result.commandLine());
        }
        return CommandLine.ExitCode.OK;
    }
}
