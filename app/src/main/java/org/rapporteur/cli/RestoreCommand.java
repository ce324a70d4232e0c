package org.rapporteur.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.rapporteur.model.reviews.Standing;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.InputException;
import org.rapporteur.service.Person;
import org.rapporteur.service.ReviewStatement;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a review back. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Takes a review back: the statement is shown as it would be without it.",
            "",
            "Reviews are never deleted, and taking back is one itself: to have a review that was taken back again, restore the number of"
                    + " what took it back."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  rapporteur restore 4", "  rapporteur restore 4 --why \"the wrong statement\""})
final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NUMBER", description = "The review's number, as \"rapporteur history\" shows it.")
    private int number;

    @Mixin
    private CoderOptions coder;

    @Mixin
    private RecordOption record;

    @Spec
    private CommandSpec spec;

    private final Clock clock;

    RestoreCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws InputException {
        spec.commandLine()
                .getOut()
                .println(ReviewWords.of(ReviewStatement.of(record.file(), HowToRead.DEFAULT)
                        .restore(number, coder.by(clock, Standing.OPEN), Person.OWNER)));
        return CommandLine.ExitCode.OK;
    }
}
