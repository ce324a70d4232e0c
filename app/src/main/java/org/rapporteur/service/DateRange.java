package org.rapporteur.service;

import java.util.Optional;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.PartialDate;

/**
 * Dates between two others, both included, at the precision that both sides have: {@code 2031-05} may be the 15th, so it lies
 * in a range that begins on that day.
 *
 * @param since the first; empty if any is early enough
 * @param until the last; empty if any is late enough
 */
public record DateRange(Optional<PartialDate> since, Optional<PartialDate> until) {

    /** The range of all dates, known or not. */
    public static final DateRange ANY = new DateRange(Optional.empty(), Optional.empty());

    /** Returns whether all dates lie in it, also those that are not known. */
    public boolean isAny() {
        return since.isEmpty() && until.isEmpty();
    }

    /** Returns whether no day lies in it, as it ends before it begins. */
    public boolean isEmpty() {
        return since.flatMap(first -> until.map(last -> first.earliest().isAfter(last.latest())))
                .orElse(false);
    }

    /** Returns whether a date may lie in it. */
    boolean mayHave(DateInterval date) {
        return since.map(first -> !date.latest().isBefore(first.earliest())).orElse(true)
                && until.map(last -> !date.earliest().isAfter(last.latest())).orElse(true);
    }
}
