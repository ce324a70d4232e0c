package org.rapporteur.model;

import java.time.LocalDate;

/**
 * A date or an interval of dates, at the precision at which it is known.
 *
 * @param from the first date, or the only one
 * @param to the last date, included; equal to {@code from} if there is only one
 */
public record DateInterval(PartialDate from, PartialDate to) {

    private static final char SEPARATOR = '/';

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if {@code to} begins before {@code from} or ends before it
     */
    public DateInterval {
        if (to.earliest().isBefore(from.earliest()) || to.latest().isBefore(from.latest())) {
            throw new IllegalArgumentException("An interval cannot end with " + to + " if it begins with " + from);
        }
    }

    /** Returns a single date. */
    public static DateInterval of(PartialDate date) {
        return new DateInterval(date, date);
    }

    /** Returns a single day. */
    public static DateInterval of(LocalDate day) {
        return of(PartialDate.of(day));
    }

    /** Returns the days from {@code first} to {@code last}, both included. */
    public static DateInterval of(LocalDate first, LocalDate last) {
        return new DateInterval(PartialDate.of(first), PartialDate.of(last));
    }

    /**
     * Returns what the record format's words mean.
     *
     * @param iso a date such as {@code 2025-09}, or two with a stroke between them
     * @throws IllegalArgumentException if it has another form, or a date does not exist
     */
    public static DateInterval parse(String iso) {
        int stroke = iso.indexOf(SEPARATOR);
        return stroke < 0
                ? of(new PartialDate(iso))
                : new DateInterval(
                        new PartialDate(iso.substring(0, stroke)), new PartialDate(iso.substring(stroke + 1)));
    }

    /** Returns the first day that can be meant. */
    public LocalDate earliest() {
        return from.earliest();
    }

    /** Returns the last day that can be meant. */
    public LocalDate latest() {
        return to.latest();
    }

    /** Returns whether exactly one day is meant. */
    public boolean isDay() {
        return earliest().equals(latest());
    }

    /** Returns the record format's words: {@code 2025-09-03}, {@code 2025-09}, {@code 2025}, or two with a stroke between them. */
    @Override
    public String toString() {
        return from.equals(to) ? from.iso() : from.iso() + SEPARATOR + to.iso();
    }
}
