package org.rapporteur.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Who did something to a record, and when.
 *
 * @param coder the person's name
 * @param at when, to the second
 */
public record Author(String coder, Instant at) {

    /** Cuts the time to seconds. */
    public Author {
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }
}
