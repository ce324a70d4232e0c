package org.rapporteur.cli;

import java.util.List;
import org.rapporteur.model.Failure;

/** What the program says about its own run, on standard error: one safe line each, which names the program. */
final class Messages {

    private Messages() {}

    static String of(String message) {
        return "rapporteur: " + Printable.line(message);
    }

    /** Returns the line for a side that nobody in the record has. */
    static String ofNoSide(String side, List<String> others) {
        return of("nobody in the record speaks for \"" + side + "\"; "
                + (others.isEmpty() ? "nobody there has a side" : "the sides there are " + String.join(", ", others)));
    }

    /** Returns the line for an article that could not be read. */
    static String of(Failure failure) {
        return of(failure.name() + " " + failure.message());
    }
}
