package org.rapporteur.cli;

import java.nio.file.Path;
import org.rapporteur.service.InputException;
import org.rapporteur.service.ReadProgress;
import org.rapporteur.service.Tally;
import picocli.CommandLine;

/** Does something to all articles of a record with a line that tells how far it is, and last words if it is stopped. */
final class WatchedRun {

    private WatchedRun() {}

    /** What is done to the articles. */
    interface Work {
        Tally run(ReadProgress progress) throws InputException;
    }

    /**
     * Does the work and takes the line away.
     *
     * @param command the command that the last words say to call again
     */
    static Tally of(CommandLine commandLine, Screen screen, String command, Path record, Work work)
            throws InputException {
        ProgressLine progress = new ProgressLine(commandLine.getErr(), screen, System::nanoTime, command);
        LastWords ifStopped = new LastWords(() -> progress.stops(record));
        try {
            return work.run(progress);
        } finally {
            progress.ends();
            ifStopped.unsaid();
        }
    }
}
