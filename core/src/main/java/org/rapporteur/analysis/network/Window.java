package org.rapporteur.analysis.network;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What moves over the time of the events, by one unit a step.
 *
 * @param unit in what it is measured
 * @param width how wide it is, in units
 * @param kernel how what is in it counts; all alike and in whole figures if empty
 * @param overhangs whether those windows count as well that reach beyond the period, which cuts them; the middle of each lies in it. Of
 *     no meaning for events
 * @param excludesEnds whether what lies exactly on its ends is left out, as in the polarization of Discourse Network Analyzer. Of no meaning for events
 */
public record Window(Unit unit, int width, Optional<Kernel> kernel, boolean overhangs, boolean excludesEnds) {

    /** Makes one that lies wholly in the period and includes its ends. */
    public Window(Unit unit, int width, Optional<Kernel> kernel) {
        this(unit, width, kernel, false, false);
    }

    /**
     * Checks the width.
     *
     * @throws IllegalArgumentException if it is less than 1, or a kernel is to count by events
     */
    public Window {
        if (width < 1) {
            throw new IllegalArgumentException("A window is at least 1 wide and not " + width);
        }
        if (kernel.isPresent() && unit == Unit.EVENTS) {
            throw new IllegalArgumentException(
                    "A kernel weighs by time, so that its window cannot be measured in events");
        }
    }

    /** What a window is measured in. */
    public enum Unit {
        /** Seconds. */
        SECONDS(ChronoUnit.SECONDS),
        /** Minutes. */
        MINUTES(ChronoUnit.MINUTES),
        /** Hours. */
        HOURS(ChronoUnit.HOURS),
        /** Days. */
        DAYS(ChronoUnit.DAYS),
        /** Weeks. */
        WEEKS(ChronoUnit.WEEKS),
        /** Months. */
        MONTHS(ChronoUnit.MONTHS),
        /** Years. */
        YEARS(ChronoUnit.YEARS),
        /** Events, whenever they are. Those of the same time count in their order, and are not shuffled as in Discourse Network Analyzer. */
        EVENTS(ChronoUnit.FOREVER);

        private final ChronoUnit time;

        Unit(ChronoUnit time) {
            this.time = time;
        }

        LocalDateTime plus(LocalDateTime when, long units) {
            return when.plus(units, time);
        }

        /** Returns how many whole units lie between two times; less than 0 if the second is earlier. */
        long between(LocalDateTime first, LocalDateTime second) {
            return time.between(first, second);
        }
    }

    /** Returns by how many units it reaches to each side. That of a kernel is made even first. */
    int half() {
        return kernel.isPresent() ? (width + 1) / 2 : width / 2;
    }
}
