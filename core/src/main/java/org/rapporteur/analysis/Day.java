package org.rapporteur.analysis;

import java.time.LocalDate;

/**
 * The days on which something may have been said.
 *
 * @param first the first of them
 * @param last the last of them, included; the same if the day is known
 * @param isPublication whether it is only known when the article was published, not when it was said
 */
public record Day(LocalDate first, LocalDate last, boolean isPublication) implements Comparable<Day> {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if {@code last} is before {@code first}
     */
    public Day {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("Days cannot end with " + last + " if they begin with " + first);
        }
    }

    /** Returns a day that is known. */
    public static Day on(LocalDate day) {
        return new Day(day, day, false);
    }

    /** Compares by the last day, as what was said "this month" was said by its end, and then by the first. */
    @Override
    public int compareTo(Day other) {
        int byLast = last.compareTo(other.last);
        return byLast != 0 ? byLast : first.compareTo(other.first);
    }
}
