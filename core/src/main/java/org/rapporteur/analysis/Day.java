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

    /**
     * Compares by the first day, and of the same first day by the last: what was said "in March" stands before what was said on 2 March, where a
     * reader looks for it, and after what was said on 1 March.
     */
    @Override
    public int compareTo(Day other) {
        int byFirst = first.compareTo(other.first);
        return byFirst != 0 ? byFirst : last.compareTo(other.last);
    }
}
