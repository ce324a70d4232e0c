package org.rapporteur.analysis.network;

import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;

/**
 * Within what the same row, column and (unless it is ignored) qualifier count once. The earliest is kept.
 *
 * <p>Discourse Network Analyzer compares integer qualifiers by reference, so that some equal ones beyond 127 count as different there; here equal
 * ones are equal.
 */
public enum Duplicates {
    /** All count. */
    INCLUDE,
    /** Within a document. */
    DOCUMENT,
    /** Within a week of the same number, whatever its year, as Discourse Network Analyzer does. Weeks begin on Monday (ISO 8601). */
    WEEK,
    /** Within a month of the same name, whatever its year, as Discourse Network Analyzer does. */
    MONTH,
    /** Within a calendar year. */
    YEAR,
    /** Anywhere. */
    ACROSSRANGE,
    /** Within a week of one year (ISO 8601). Corrects {@link #WEEK}. */
    CALENDAR_WEEK,
    /** Within a month of one year. Corrects {@link #MONTH}. */
    CALENDAR_MONTH;

    /** Returns the number of the stretch of time that {@code when} is in; of no meaning for documents. */
    int stretch(LocalDateTime when) {
        return switch (this) {
            case INCLUDE, DOCUMENT, ACROSSRANGE -> 0;
            case WEEK -> when.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case MONTH -> when.getMonthValue();
            case YEAR -> when.getYear();
            case CALENDAR_WEEK ->
                when.get(IsoFields.WEEK_BASED_YEAR) * 100 + when.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case CALENDAR_MONTH -> (int) when.getLong(ChronoField.PROLEPTIC_MONTH);
        };
    }
}
