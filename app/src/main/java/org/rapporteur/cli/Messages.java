package org.rapporteur.cli;

import org.rapporteur.model.Failure;

/** What the program says about its own run, on standard error: one safe line each, which names the program. */
final class Messages {

    private Messages() {}

    static String of(String message) {
        return "rapporteur: " + Printable.line(message);
    }

    /** Returns the line for an article that could not be read. */
    static String of(Failure failure) {
        return of(failure.name() + " " + failure.message());
    }
}
