package org.rapporteur.analysis.network;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * A stretch of time with both its ends.
 *
 * @param start its begin
 * @param mid what lies in its middle, or the time around which a window lies
 * @param stop its end, included
 */
public record Period(LocalDateTime start, LocalDateTime mid, LocalDateTime stop) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if {@code stop} is before {@code start}
     */
    public Period {
        if (stop.isBefore(start)) {
            throw new IllegalArgumentException("No time is between " + start + " and " + stop);
        }
    }

    /** Returns the period between two times, its middle in whole seconds. */
    public static Period between(LocalDateTime start, LocalDateTime stop) {
        long seconds = Math.max(Duration.between(start, stop).toSeconds(), 0);
        return new Period(start, start.plus(seconds / 2, ChronoUnit.SECONDS), stop);
    }
}
