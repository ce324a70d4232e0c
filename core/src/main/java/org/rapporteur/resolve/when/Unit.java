package org.rapporteur.resolve.when;

/** A length of time that words name. */
enum Unit {
    /** Minutes and hours: too short to change the day. */
    HOUR,
    DAY,
    WEEK,
    WEEKEND,
    MONTH,
    SEASON,
    QUARTER,
    YEAR
}
