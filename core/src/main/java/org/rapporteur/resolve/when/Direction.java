package org.rapporteur.resolve.when;

/** On which side of the reference date an expression without a year, or a bare weekday, is looked for. */
enum Direction {
    /** At the reference date or before it: for what has been said or done. */
    PAST,
    /** At the reference date or after it: for what will be said or done. */
    FUTURE
}
