package org.rapporteur.resolve.when;

import java.time.LocalDate;
import java.util.Optional;
import org.rapporteur.model.DateInterval;

/**
 * What a relative time expression counts from.
 *
 * @param today the day on which the text was written; empty if unknown
 * @param frame the date of which the text speaks where the expression stands, for "a day later" and "the same evening"; empty
 *     if it has named none
 */
record Reference(Optional<LocalDate> today, Optional<DateInterval> frame) {

    /** Returns the reference of a text that was written on {@code today} and has named no date yet. */
    static Reference of(LocalDate today) {
        return new Reference(Optional.of(today), Optional.empty());
    }

    /** Returns this reference where the text speaks of {@code other}. */
    Reference within(Optional<DateInterval> other) {
        return new Reference(today, other);
    }

    /** Returns what "a day earlier" is earlier than: the frame, else today. */
    Optional<DateInterval> anchor() {
        return frame.or(() -> today.map(DateInterval::of));
    }
}
