package org.rapporteur.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.review.View;
import org.rapporteur.service.InputException;
import org.rapporteur.service.ReviewQuery;
import picocli.CommandLine.Option;

/** The options that choose statements by what persons decided about them. */
final class ReviewOptions {

    @Option(names = "--reviewed", description = "About which a person has decided something.")
    private boolean reviewed;

    @Option(names = "--unreviewed", description = "About which nobody has decided anything.")
    private boolean unreviewed;

    @Option(
            names = "--coder",
            paramLabel = "NAME",
            description =
                    "As this coder alone codes them: what the machine found, with this coder's reviews and nobody else's.")
    private @Nullable String coder;

    /**
     * Returns which statements are wanted.
     *
     * @throws InputException if options contradict each other
     */
    ReviewQuery query() throws InputException {
        if (reviewed && unreviewed) {
            throw InputException.wrongCall("No statement is reviewed and unreviewed; leave one of the two out");
        }
        return new ReviewQuery(
                coder == null ? View.RECORD : View.of(coder),
                reviewed || unreviewed ? Optional.of(reviewed) : Optional.empty());
    }
}
