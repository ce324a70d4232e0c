package org.rapporteur.actors;

import java.time.LocalDate;
import java.util.Optional;
import org.rapporteur.model.PartialDate;

/**
 * A time in an office.
 *
 * <p>The day on which it ends belongs to it, as does the day on which it begins: on the day of a handover, both hold the
 * office. A term without an end goes on, as far as is known; one without a beginning began nobody knows when.
 *
 * @param title what a newspaper calls the office, with its country or body: {@code foreign minister of Iran}
 * @param office its class
 * @param of the government, body or group whose office it is
 * @param from the first day, at the precision known
 * @param to the last day, at the precision known
 */
public record Term(String title, Office office, ActorId of, Optional<PartialDate> from, Optional<PartialDate> to) {

    /**
     * Checks the order of the dates.
     *
     * @throws IllegalArgumentException if the term is sure to end before it begins
     */
    public Term {
        if (from.isPresent()
                && to.isPresent()
                && from.get().earliest().isAfter(to.get().latest())) {
            throw new IllegalArgumentException("A term cannot begin on " + from.get() + " and end on " + to.get());
        }
    }

    /** Returns whether {@code day} may lie in the term, given how much is known of its ends. */
    public boolean mayCover(LocalDate day) {
        return (from.isEmpty() || !day.isBefore(from.get().earliest())) && !isOver(day);
    }

    /** Returns whether {@code day} surely lies in the term. */
    public boolean covers(LocalDate day) {
        return from.isPresent()
                && !day.isBefore(from.get().latest())
                && (to.isEmpty() || !day.isAfter(to.get().earliest()));
    }

    /** Returns whether the term has surely ended before {@code day}. */
    public boolean isOver(LocalDate day) {
        return to.isPresent() && day.isAfter(to.get().latest());
    }

    /** Returns when the term began, or else when it ended, at the earliest: terms are put in order by it. */
    Optional<LocalDate> start() {
        return from.or(() -> to).map(PartialDate::earliest);
    }

    /** Returns whether two terms surely have days in common besides a day of handover. */
    public boolean overlaps(Term other) {
        return surelyBeginsBeforeEndOf(other) && other.surelyBeginsBeforeEndOf(this) && isLong() && other.isLong();
    }

    private boolean surelyBeginsBeforeEndOf(Term other) {
        LocalDate begun = from.map(PartialDate::latest).orElse(LocalDate.MAX);
        LocalDate end = other.to.map(PartialDate::earliest).orElse(LocalDate.MAX);
        return begun.isBefore(end);
    }

    private boolean isLong() {
        return surelyBeginsBeforeEndOf(this);
    }
}
