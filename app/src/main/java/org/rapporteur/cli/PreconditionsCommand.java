package org.rapporteur.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.rapporteur.analysis.preconditions.Deadlocks;
import org.rapporteur.analysis.preconditions.Precondition;
import org.rapporteur.analysis.preconditions.Preconditions;
import org.rapporteur.picture.PreconditionPicture;
import org.rapporteur.service.GatheredUtterances;
import org.rapporteur.service.InputException;
import org.rapporteur.table.PreconditionTable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows who demands what of whom before what. */
@Command(
        name = "preconditions",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows who demands what of whom before what.",
            "",
            "Those of one body that demand one proposition before another are one row, whatever their words; what is no"
                    + " proposition of the dossier stands in words. A precondition stands until its holder wants without"
                    + " it what it was for. The picture has a box for what is held back and an arrow to what that waits for."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur preconditions --dossier my-war.yaml --svg preconditions.svg",
            "  rapporteur preconditions --proposition withdrawal",
            "  rapporteur preconditions --side Sorrane --format csv"
        })
final class PreconditionsCommand implements Callable<Integer> {

    /** The picture marks circles among so many preconditions. */
    static final int MOST = 500;

    @Mixin
    private PictureOptions picture;

    @Mixin
    private final ResultOptions result;

    @Mixin
    private UtteranceOptions options;

    PreconditionsCommand(Supplier<Screen> screen) {
        result = new ResultOptions(screen);
    }

    @Override
    public Integer call() throws InputException {
        GatheredUtterances gathered = options.gather(result.commandLine());
        List<Precondition> found = Preconditions.of(gathered.utterances(), gathered.propositions());
        picture.write(() -> PreconditionPicture.of(
                Deadlocks.dependencies(gathered.utterances(), found),
                Deadlocks.of(gathered.utterances(), found, gathered.propositions(), MOST)));
        result.print(PreconditionTable.of(found));
        if (result.isForPeople()) {
            UtteranceOptions.stances(gathered, result.commandLine());
        }
        return CommandLine.ExitCode.OK;
    }
}
