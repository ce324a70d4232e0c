package org.rapporteur.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.PartialDate;
import org.rapporteur.service.DateRange;
import org.rapporteur.service.InputException;
import picocli.CommandLine.Option;

/** The options that choose articles by when they were published. */
final class PublishedOptions {

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "In an article published then or later: 2031-03-09, 2031-03 or 2031.")
    private @Nullable PartialDate since;

    @Option(names = "--until", paramLabel = "DATE", description = "In an article published then or earlier.")
    private @Nullable PartialDate until;

    /**
     * Returns the days that are wanted.
     *
     * @throws InputException if there is none
     */
    DateRange range() throws InputException {
        return range("--since", since, "--until", until);
    }

    /**
     * Returns the range between two options.
     *
     * @throws InputException if no day lies in it
     */
    static DateRange range(String first, @Nullable PartialDate since, String last, @Nullable PartialDate until)
            throws InputException {
        DateRange range = new DateRange(Optional.ofNullable(since), Optional.ofNullable(until));
        if (range.isEmpty()) {
            throw InputException.wrongCall(
                    "No day lies between " + first + " " + since + " and " + last + " " + until + "; exchange the two");
        }
        return range;
    }
}
