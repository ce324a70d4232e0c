package org.rapporteur.resolve.when;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.OptionalInt;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.PartialDate;

/** What a time expression says, before anybody asks which day that was. */
sealed interface Meaning {

    int FIRST_YEAR = 1000;
    int LAST_YEAR = 9999;

    /** Returns the date that is meant; empty if the reference does not tell, or the calendar has no such date. */
    Optional<DateInterval> on(Reference reference, Direction direction);

    /** Returns the date that is meant, as {@link #on(Reference, Direction)}, for any input. */
    default Optional<DateInterval> dated(Reference reference, Direction direction) {
        try {
            return on(reference, direction)
                    .filter(d ->
                            d.earliest().getYear() >= FIRST_YEAR && d.latest().getYear() <= LAST_YEAR);
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty(); // February 30, or a year that four digits cannot hold
        }
    }

    /**
     * A day of a month, as in "Dec. 8" or "8–10 December 2024".
     *
     * @param last the last of several days, equal to {@code first} if it is one
     */
    record Day(Which year, int month, int first, int last) implements Meaning {
        @Override
        public Optional<DateInterval> on(Reference reference, Direction direction) {
            OptionalInt known = year.year(reference);
            if (known.isPresent()) {
                return Optional.of(in(known.getAsInt()));
            }
            if (!year.isNear() || reference.today().isEmpty()) {
                return Optional.empty();
            }
            LocalDate today = reference.today().get();
            boolean past = direction == Direction.PAST;
            int step = past ? -1 : 1;
            for (int i = 0; Math.abs(i) <= 8; i += step) { // eight years hold a February 29
                int candidate = today.getYear() + i;
                if (YearMonth.of(candidate, month).isValidDay(last)) {
                    LocalDate day = LocalDate.of(candidate, month, first);
                    if (past ? !day.isAfter(today) : !day.isBefore(today)) {
                        return Optional.of(in(candidate));
                    }
                }
            }
            return Optional.empty();
        }

        private DateInterval in(int known) {
            return DateInterval.of(LocalDate.of(known, month, first), LocalDate.of(known, month, last));
        }
    }

    /** A stretch of whole months, as in "March", "this spring" or "the first quarter". */
    record Months(Which year, int first, int length) implements Meaning {
        @Override
        public Optional<DateInterval> on(Reference reference, Direction direction) {
            OptionalInt known = year.year(reference);
            if (known.isPresent()) {
                YearMonth begin = YearMonth.of(known.getAsInt(), first);
                boolean runs = year.kind() == Which.Kind.RELATIVE && length > 1 && direction == Direction.PAST;
                if (runs
                        && reference.today().isPresent()
                        && begin.isAfter(YearMonth.from(reference.today().get()))) {
                    begin = begin.minusYears(1); // "this winter", in January
                }
                return Optional.of(upTo(begin, year.kind() == Which.Kind.GIVEN ? Optional.empty() : reference.today()));
            }
            if (!year.isNear() || reference.today().isEmpty()) {
                return Optional.empty();
            }
            YearMonth now = YearMonth.from(reference.today().get());
            YearMonth begin = YearMonth.of(now.getYear() + 1, first);
            if (year.kind() == Which.Kind.NEXT
                    || (year.kind() == Which.Kind.NEAREST && direction == Direction.FUTURE)) {
                boolean begun = year.kind() == Which.Kind.NEXT;
                YearMonth sooner = begin.minusYears(1);
                return Optional.of(whole(
                        sooner.isAfter(now)
                                        || (!begun
                                                && !sooner.plusMonths(length - 1L)
                                                        .isBefore(now))
                                ? sooner
                                : begin));
            }
            while (year.kind() == Which.Kind.LAST
                    ? !begin.plusMonths(length - 1L).isBefore(now)
                    : begin.isAfter(now)) {
                begin = begin.minusYears(1);
            }
            return Optional.of(upTo(begin, reference.today()));
        }

        /** Leaves out the months of a stretch that today have not come yet, if it has begun. */
        private DateInterval upTo(YearMonth begin, Optional<LocalDate> today) {
            YearMonth end = begin.plusMonths(length - 1L);
            YearMonth now = today.map(YearMonth::from).orElse(end);
            return months(begin, now.isBefore(end) && !now.isBefore(begin) ? now : end);
        }

        private DateInterval whole(YearMonth begin) {
            return months(begin, begin.plusMonths(length - 1L));
        }

        private static DateInterval months(YearMonth from, YearMonth to) {
            return new DateInterval(new PartialDate(from.toString()), new PartialDate(to.toString()));
        }
    }

    /** Years, as in "2022" or "the 1990s". */
    record Years(int first, int last) implements Meaning {
        @Override
        public Optional<DateInterval> on(Reference reference, Direction direction) {
            return Optional.of(
                    new DateInterval(new PartialDate(String.valueOf(first)), new PartialDate(String.valueOf(last))));
        }
    }

    /**
     * A weekday.
     *
     * @param week 0 for the nearest; -1 for "last Tuesday", 1 for "next Tuesday"
     * @param ofWeek whether {@code week} counts weeks from Monday to Sunday, as in "Tuesday of last week"
     */
    record Weekday(DayOfWeek day, int week, boolean ofWeek) implements Meaning {
        @Override
        public Optional<DateInterval> on(Reference reference, Direction direction) {
            return reference.today().map(today -> DateInterval.of(in(today, direction)));
        }

        private LocalDate in(LocalDate today, Direction direction) {
            if (ofWeek) {
                return today.plusWeeks(week)
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .with(TemporalAdjusters.nextOrSame(day));
            }
            if (week != 0) {
                return today.with(week < 0 ? TemporalAdjusters.previous(day) : TemporalAdjusters.next(day));
            }
            return today.with(
                    direction == Direction.PAST
                            ? TemporalAdjusters.previousOrSame(day)
                            : TemporalAdjusters.nextOrSame(day));
        }
    }

    /**
     * A day, week, weekend, month or year counted from the present one, as in "yesterday" or "last week".
     *
     * @param earlier whether it says that the part of it that is over is meant, as in "earlier this week"
     */
    record Current(Unit unit, int offset, boolean earlier) implements Meaning {
        @Override
        public Optional<DateInterval> on(Reference reference, Direction direction) {
            return reference.today().map(today -> in(today, direction));
        }

        private DateInterval in(LocalDate today, Direction direction) {
            return switch (unit) {
                case WEEK -> week(today, direction);
                case WEEKEND -> weekend(today, direction);
                case MONTH ->
                    DateInterval.of(new PartialDate(
                            YearMonth.from(today).plusMonths(offset).toString()));
                case YEAR, SEASON, QUARTER ->
                    DateInterval.of(new PartialDate(String.valueOf(today.getYear() + offset)));
                case DAY, HOUR -> DateInterval.of(today.plusDays(offset));
            };
        }

        private DateInterval week(LocalDate today, Direction direction) {
            LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .plusWeeks(offset);
            if (offset != 0 || direction == Direction.FUTURE) {
                return DateInterval.of(monday, monday.plusDays(6));
            }
            return DateInterval.of(monday, earlier && monday.isBefore(today) ? today.minusDays(1) : today);
        }

        private DateInterval weekend(LocalDate today, Direction direction) {
            boolean past = offset < 0 || (offset == 0 && direction == Direction.PAST);
            LocalDate sunday = today.with(
                    past
                            ? TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)
                            : TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            return DateInterval.of(sunday.minusDays(1), sunday);
        }
    }

    /** A stretch that ends today, as in "in the past few days". */
    record UpToNow(Unit unit, int length) implements Meaning {
        @Override
        public Optional<DateInterval> on(Reference reference, Direction direction) {
            return reference.today().map(today -> {
                PartialDate begin = precise(today.minus(length, step(unit)), unit);
                return new DateInterval(begin, precise(today, unit));
            });
        }
    }

    /**
     * A distance from today, as in "three weeks ago", of which only the limits may be known, as in "some weeks ago".
     *
     * @param least the least number of units
     * @param most the largest
     */
    record Ago(Unit unit, int least, int most) implements Meaning {
        @Override
        public Optional<DateInterval> on(Reference reference, Direction direction) {
            return reference
                    .today()
                    .map(today -> new DateInterval(
                            precise(today.minus(most, step(unit)), unit),
                            precise(today.minus(least, step(unit)), unit)));
        }
    }

    /** A distance from the frame, as in "a day earlier" or "two days before the summit"; 0 for "the same day". */
    record Shift(Unit unit, int length, Optional<String> event) implements Meaning {
        @Override
        public Optional<DateInterval> on(Reference reference, Direction direction) {
            if (unit == Unit.HOUR) {
                return reference.anchor();
            }
            if (length == 0) {
                return reference.frame();
            }
            return reference.anchor().map(anchor -> {
                boolean coarse = !anchor.isDay() && (unit == Unit.DAY || unit == Unit.WEEK);
                return coarse
                        ? anchor
                        : DateInterval.of(precise(anchor.earliest().plus(length, step(unit)), unit));
            });
        }
    }

    private static ChronoUnit step(Unit unit) {
        return switch (unit) {
            case HOUR, DAY -> ChronoUnit.DAYS;
            case WEEK, WEEKEND -> ChronoUnit.WEEKS;
            case MONTH, QUARTER, SEASON -> ChronoUnit.MONTHS;
            case YEAR -> ChronoUnit.YEARS;
        };
    }

    /** Returns a date no more precisely than the unit in which it was counted. */
    private static PartialDate precise(LocalDate day, Unit unit) {
        return switch (unit) {
            case HOUR, DAY, WEEK, WEEKEND -> PartialDate.of(day);
            case MONTH, QUARTER, SEASON -> new PartialDate(YearMonth.from(day).toString());
            case YEAR -> new PartialDate(String.valueOf(day.getYear()));
        };
    }
}
