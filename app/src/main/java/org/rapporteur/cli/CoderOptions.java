package org.rapporteur.cli;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.reviews.By;
import org.rapporteur.model.reviews.Standing;
import org.rapporteur.service.InputException;
import picocli.CommandLine.Option;

/** The options that say who decides something, and why. */
final class CoderOptions {

    @Option(
            names = "--coder",
            paramLabel = "NAME",
            defaultValue = "${env:RAPPORTEUR_CODER:-${sys:user.name}}",
            description =
                    "Who decides; without it, what the environment variable RAPPORTEUR_CODER says, or else the name of the"
                            + " account. It is kept in the record.")
    private String coder;

    @Option(names = "--why", paramLabel = "WORDS", description = "Why; kept in the record.")
    private @Nullable String why;

    String coder() {
        return coder;
    }

    /** Returns who decides, now. */
    By by(Clock clock, Standing standing) throws InputException {
        try {
            return new By(coder, clock.instant(), Optional.ofNullable(why), standing);
        } catch (IllegalArgumentException e) {
            throw InputException.wrongCall(String.valueOf(e.getMessage()));
        }
    }
}
