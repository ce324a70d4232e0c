package org.rapporteur.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.service.WebWish;
import picocli.CommandLine.Option;

/** The options that say how pages are fetched. */
final class WebOptions {

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            description = "How publishers reach you, an address of a page or of e-mail; servers are told it with every"
                    + " request.")
    private @Nullable String contact;

    @Option(
            names = "--allow-private",
            description =
                    "Also ask this machine and the networks around it, as for a feed in your own house. Without it,"
                            + " no page can send the program there.")
    private boolean allowPrivate;

    /** Returns how pages are to be fetched. */
    WebWish wish(boolean isOffline) {
        return new WebWish(Optional.ofNullable(contact), allowPrivate, isOffline);
    }
}
