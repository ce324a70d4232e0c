package org.rapporteur.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.preconditions.Deadlock;
import org.rapporteur.analysis.preconditions.Deadlocks;
import org.rapporteur.analysis.preconditions.Precondition;
import org.rapporteur.analysis.preconditions.Preconditions;
import org.rapporteur.model.PartialDate;
import org.rapporteur.picture.PreconditionPicture;
import org.rapporteur.service.GatheredUtterances;
import org.rapporteur.service.InputException;
import org.rapporteur.table.Cell;
import org.rapporteur.table.DeadlockTable;
import org.rapporteur.table.Figures;
import org.rapporteur.table.Results;
import org.rapporteur.text.Printable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows where preconditions block each other. */
@Command(
        name = "deadlocks",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows where preconditions block each other: circles, in which each waits for another, and demands that were"
                    + " refused.",
            "",
            "A circle counts if there was a day on which all of it stood. With --openings, it shows the changes of a stance"
                    + " that would end each, those that were called acceptable most often first."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur deadlocks --dossier my-war.yaml",
            "  rapporteur deadlocks --at 2031-03-01 --svg deadlocks.svg",
            "  rapporteur deadlocks --openings --format csv"
        })
final class DeadlocksCommand implements Callable<Integer> {

    @Option(names = "--at", paramLabel = "DATE", description = "Those that stood on this day: 2031-03-09.")
    private @Nullable PartialDate at;

    @Option(names = "--openings", description = "A row for each change that would end one, with what speaks for it.")
    private boolean openings;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "" + PreconditionsCommand.MOST,
            description = "Look for circles among so many preconditions, those that stand in most articles;"
                    + " ${DEFAULT-VALUE} without it.")
    private int most;

    @Mixin
    private PictureOptions picture;

    @Mixin
    private final ResultOptions result;

    @Mixin
    private UtteranceOptions options;

    DeadlocksCommand(Supplier<Screen> screen) {
        result = new ResultOptions(screen);
    }

    @Override
    public Integer call() throws InputException {
        if (most < 1) {
            throw InputException.wrongCall("--most has to be at least 1, but is " + most);
        }
        GatheredUtterances gathered = options.gather(result.commandLine());
        List<Precondition> preconditions = Preconditions.of(gathered.utterances(), gathered.propositions());
        List<Deadlock> found =
                Deadlocks.of(gathered.utterances(), preconditions, gathered.propositions(), most).stream()
                        .filter(this::stood)
                        .toList();
        picture.write(() -> PreconditionPicture.of(
                Deadlocks.dependencies(
                        gathered.utterances(),
                        found.stream()
                                .flatMap(each -> each.preconditions().stream())
                                .distinct()
                                .toList()),
                found));
        List<String> together =
                Deadlocks.together(found).stream().map(DeadlockTable::words).toList();
        Results results = (openings ? DeadlockTable.openings(found) : DeadlockTable.of(found))
                .fact("at", Cell.of(Optional.ofNullable(at).map(PartialDate::iso)))
                .fact("together", Cell.of(together));
        CommandLine commandLine = result.commandLine();
        result.print(results);
        if (result.isForPeople()) {
            UtteranceOptions.stances(gathered, commandLine);
        }
        if (result.isForPeople() && !together.isEmpty()) {
            commandLine
                    .getErr()
                    .println(Printable.line("All circles would end with " + Figures.count(together.size(), "change")
                            + ": " + String.join("; ", together)));
        }
        return CommandLine.ExitCode.OK;
    }

    private boolean stood(Deadlock deadlock) {
        if (at == null) {
            return true;
        }
        PartialDate day = at;
        return deadlock.since().filter(since -> !since.isAfter(day.latest())).isPresent()
                && deadlock.until()
                        .filter(until -> !until.isAfter(day.earliest()))
                        .isEmpty();
    }
}
