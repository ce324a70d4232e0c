package org.rapporteur.analysis.network;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Which events count.
 *
 * @param start from when on; from the first event on if empty
 * @param stop until when, included; until the last event if empty
 * @param exclusions what is left out; an event has to pass all
 * @param duplicates what counts once
 * @param hasIsolates whether also those are nodes who only have events that were left out
 */
public record Selection(
        Optional<LocalDateTime> start,
        Optional<LocalDateTime> stop,
        List<Exclusion> exclusions,
        Duplicates duplicates,
        boolean hasIsolates) {

    /** All events, each once and with no isolates. */
    public static final Selection ALL =
            new Selection(Optional.empty(), Optional.empty(), List.of(), Duplicates.INCLUDE, false);

    /** Copies the exclusions. */
    public Selection {
        exclusions = List.copyOf(exclusions);
    }

    /** Returns the same with isolates or without. */
    public Selection withIsolates(boolean keeps) {
        return new Selection(start, stop, exclusions, duplicates, keeps);
    }

    /** Returns the same with another rule of duplicates. */
    public Selection with(Duplicates rule) {
        return new Selection(start, stop, exclusions, rule, hasIsolates);
    }
}
