package org.rapporteur.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * A date at the precision at which it is known: a day, a month or a year.
 *
 * @param iso the date in ISO 8601: {@code 2025-09-03}, {@code 2025-09} or {@code 2025}
 */
public record PartialDate(String iso) {

    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;

    /**
     * Checks that the calendar has the date.
     *
     * @throws IllegalArgumentException if {@code iso} has another form, or names a day or month that does not exist
     */
    public PartialDate {
        if (!isForm(iso)) {
            throw new IllegalArgumentException(
                    "A date is written 2025-09-03, 2025-09 or 2025, but got \"" + iso + "\"");
        }
        try {
            first(iso);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("The calendar has no " + iso, e);
        }
    }

    // By hand, as a record has millions of dates and a formatter takes many times as long.
    private static boolean isForm(String iso) {
        boolean isForm = iso.length() == YEAR || iso.length() == MONTH || iso.length() == DAY;
        for (int i = 0; i < iso.length(); i++) {
            char letter = iso.charAt(i);
            boolean isDigit = letter >= '0' && letter <= '9';
            boolean isBetween = i == YEAR || i == MONTH;
            isForm = isForm && (isBetween ? letter == '-' : isDigit);
        }
        return isForm;
    }

    private static int number(String iso, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + iso.charAt(i) - '0';
        }
        return number;
    }

    private static LocalDate first(String iso) {
        return LocalDate.of(
                number(iso, 0, YEAR),
                iso.length() > YEAR ? number(iso, YEAR + 1, MONTH) : 1,
                iso.length() > MONTH ? number(iso, MONTH + 1, DAY) : 1);
    }

    /** Returns the date of a day that is known. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.toString());
    }

    /** Returns the first day that the date can mean: that of the month or year if no more is known. */
    public LocalDate earliest() {
        return first(iso);
    }

    /** Returns the last day that the date can mean. */
    public LocalDate latest() {
        return switch (iso.length()) {
            case YEAR -> first(iso).with(TemporalAdjusters.lastDayOfYear());
            case MONTH -> first(iso).with(TemporalAdjusters.lastDayOfMonth());
            default -> first(iso);
        };
    }

    /** Returns the ISO form. */
    @Override
    public String toString() {
        return iso;
    }
}
