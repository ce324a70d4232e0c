package org.rapporteur.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * A date at the precision at which it is known: a day, a month or a year.
 *
 * @param iso the date in ISO 8601: {@code 2025-09-03}, {@code 2025-09} or {@code 2025}
 */
public record PartialDate(String iso) {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    /**
     * Checks that the calendar has the date.
     *
     * @throws IllegalArgumentException if {@code iso} has another form, or names a day or month that does not exist
     */
    public PartialDate {
        if (!FORM.matcher(iso).matches()) {
            throw new IllegalArgumentException(
                    "A date is written 2025-09-03, 2025-09 or 2025, but got \"" + iso + "\"");
        }
        try {
            if (iso.length() > MONTH) {
                LocalDate.parse(iso);
            } else if (iso.length() > YEAR) {
                YearMonth.parse(iso);
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("The calendar has no " + iso, e);
        }
    }

    /** Returns the date of a day that is known. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.toString());
    }

    /** Returns the first day that the date can mean: that of the month or year if no more is known. */
    public LocalDate earliest() {
        return switch (iso.length()) {
            case YEAR -> LocalDate.parse(iso + "-01-01");
            case MONTH -> YearMonth.parse(iso).atDay(1);
            default -> LocalDate.parse(iso);
        };
    }

    /** Returns the last day that the date can mean. */
    public LocalDate latest() {
        return switch (iso.length()) {
            case YEAR -> LocalDate.parse(iso + "-12-31");
            case MONTH -> YearMonth.parse(iso).atEndOfMonth();
            default -> LocalDate.parse(iso);
        };
    }

    /** Returns the ISO form. */
    @Override
    public String toString() {
        return iso;
    }
}
