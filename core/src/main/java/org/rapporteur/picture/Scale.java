package org.rapporteur.picture;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Turns days into places.
 *
 * @param first the day that stands at the left
 * @param days how many days there are to the right edge; at least 1
 * @param left where the first day stands, in pixels
 * @param width how far the last day is from it, in pixels
 */
record Scale(LocalDate first, long days, double left, double width) {

    private static final int TICKS = 6;
    private static final double TICK = 6;

    /** Returns the scale from one day to another. */
    static Scale of(LocalDate first, LocalDate last, double left, double width) {
        return new Scale(first, Math.max(ChronoUnit.DAYS.between(first, last), 1), left, width);
    }

    /** Returns where a day stands, in pixels from the left edge of the picture. */
    double at(LocalDate day) {
        return left + width * ChronoUnit.DAYS.between(first, day) / days;
    }

    /** Returns whether a day is neither before the first nor behind the last. */
    boolean has(LocalDate day) {
        return !day.isBefore(first) && ChronoUnit.DAYS.between(first, day) <= days;
    }

    /** Returns in which of so many stretches of the whole time a day lies. */
    int cell(LocalDate day, int cells) {
        return (int) Math.min(cells - 1, ChronoUnit.DAYS.between(first, day) * cells / days);
    }

    /** Draws upright lines with their days above. */
    void axis(Svg svg, double top, double bottom) {
        long ticks = Math.min(TICKS, days);
        for (long i = 0; i <= ticks; i++) {
            LocalDate day = first.plusDays(Math.round((double) days * i / ticks));
            double x = at(day);
            svg.line(new double[] {x, top - TICK}, new double[] {x, bottom + TICK}, Svg.LIGHT);
            svg.words(x, top - TICK - 8, day.toString(), "text-anchor", "middle", "font-size", "10");
        }
    }
}
