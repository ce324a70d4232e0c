package org.rapporteur.coding.agreements;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.PartialDate;

/** What the dates in an article mean that accords are named by, and those on which it tells that they were signed. */
final class Dating {

    private static final List<String> MONTHS = List.of("jan feb mar apr may jun jul aug sep oct nov dec".split(" "));
    private static final Set<String> MONTH_NAMES = Words.set(
            "january february march april may june july august september october november december jan feb mar apr jun"
                    + " jul aug sep sept oct nov dec");
    private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12));
    private static final Set<String> TODAY = Set.of("today", "tonight");
    private static final Set<String> PARTS_OF_DAY = Set.of("morning", "afternoon", "evening");
    private static final int FIRST_YEAR = 1600;
    private static final int LAST_YEAR = 2199;
    private static final int MOST_DAYS = 31;
    private static final int MOST_UNITS = 1000;
    private static final int DAYS_OF_WEEK = 7;

    private final Sheet sheet;
    private final Optional<LocalDate> published;

    /**
     * A date in the text.
     *
     * @param relative whether it is told from the day of the article
     * @param last the token behind it
     */
    record Dated(DateInterval date, boolean relative, int last) {}

    Dating(Sheet sheet, Optional<LocalDate> published) {
        this.sheet = sheet;
        this.published = published;
    }

    private static Map<String, DayOfWeek> weekdays() {
        Map<String, DayOfWeek> out = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            out.put(day.name().toLowerCase(Locale.ROOT), day);
        }
        return out;
    }

    /** Returns the date that begins at a token. */
    Optional<Dated> at(int t) {
        if (!sheet.isWord(t)) {
            return Optional.empty();
        }
        return calendar(t).or(() -> relative(t));
    }

    /** Returns whether a folded word is the name of a month. */
    static boolean isMonthName(String word) {
        return MONTH_NAMES.contains(word);
    }

    /** Returns whether a token is the name of a month. */
    boolean isMonth(int t) {
        return sheet.isCapital(t) && sheet.is(t, MONTH_NAMES);
    }

    private Optional<Dated> calendar(int t) {
        int day = number(t, MOST_DAYS);
        if (day > 0 && isMonth(t + 1)) {
            return year(day, t + 1, afterMonth(t + 1));
        }
        if (isMonth(t)) {
            int next = afterMonth(t);
            int after = number(next, MOST_DAYS);
            return after > 0 ? year(after, t, next + 1) : year(0, t, next);
        }
        int year = yearAt(t);
        return year > 0 ? dated(year, 0, 0, t + 1) : Optional.empty();
    }

    /** The token behind a month and the full stop that shortens it. */
    private int afterMonth(int month) {
        boolean shortened = sheet.word(month).length() <= 4 && ".".equals(sheet.word(month + 1));
        return month + (shortened ? 2 : 1);
    }

    private Optional<Dated> year(int day, int month, int after) {
        int number = MONTHS.indexOf(sheet.word(month).substring(0, 3)) + 1;
        int comma = ",".equals(sheet.word(after)) && day > 0 ? 1 : 0;
        int year = yearAt(after + comma);
        if (year > 0) {
            return dated(year, number, day, after + comma + 1);
        }
        return published.flatMap(today -> {
            // The last one that is not in the future, give or take what an article tells of tomorrow.
            LocalDate bound = today.plusDays(3);
            boolean later =
                    number > bound.getMonthValue() || (number == bound.getMonthValue() && day > bound.getDayOfMonth());
            return dated(bound.getYear() - (later ? 1 : 0), number, day, after);
        });
    }

    private static Optional<Dated> dated(int year, int month, int day, int last) {
        try {
            String iso = String.format(Locale.ROOT, "%04d", year);
            if (month > 0) {
                iso += String.format(Locale.ROOT, "-%02d", month);
            }
            if (month > 0 && day > 0) {
                LocalDate.of(year, month, day);
                iso += String.format(Locale.ROOT, "-%02d", day);
            }
            return Optional.of(new Dated(DateInterval.of(new PartialDate(iso)), false, last));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Dated> relative(int t) {
        if (published.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = published.get();
        String word = sheet.word(t);
        String next = sheet.word(t + 1);
        if (TODAY.contains(word) || ("this".equals(word) && PARTS_OF_DAY.contains(next))) {
            return Optional.of(day(today, t + (TODAY.contains(word) ? 1 : 2)));
        }
        if ("yesterday".equals(word) || ("last".equals(word) && "night".equals(next))) {
            return Optional.of(day(today.minusDays(1), t + ("last".equals(word) ? 2 : 1)));
        }
        DayOfWeek weekday = sheet.isCapital(t) && !"good".equals(sheet.word(t - 1)) ? WEEKDAYS.get(word) : null;
        if (weekday != null) {
            return Optional.of(day(today.with(TemporalAdjusters.previousOrSame(weekday)), t + 1));
        }
        if ("last".equals(word) && WEEKDAYS.containsKey(next)) {
            return Optional.of(day(today.with(TemporalAdjusters.previous(WEEKDAYS.get(next))), t + 2));
        }
        return ago(t, today);
    }

    private Optional<Dated> ago(int t, LocalDate today) {
        int count = Math.max(number(t, MOST_UNITS), NUMBERS.getOrDefault(sheet.word(t), 0));
        boolean back = "ago".equals(sheet.word(t + 2)) || "earlier".equals(sheet.word(t + 2));
        if (count <= 0 || !back) {
            return Optional.empty();
        }
        return switch (sheet.word(t + 1)) {
            case "day", "days" -> Optional.of(day(today.minusDays(count), t + 3));
            case "week", "weeks" -> Optional.of(around(today.minusDays((long) DAYS_OF_WEEK * count), t + 3));
            case "fortnight" -> Optional.of(around(today.minusDays(2L * DAYS_OF_WEEK), t + 3));
            case "month", "months" -> Optional.of(month(today.minusMonths(count), t + 3));
            case "year", "years" -> Optional.of(yearOf(today.minusYears(count), t + 3));
            default -> Optional.empty();
        };
    }

    private static Dated day(LocalDate day, int last) {
        return new Dated(DateInterval.of(day), true, last);
    }

    private static Dated around(LocalDate day, int last) {
        return new Dated(DateInterval.of(day.minusDays(3), day.plusDays(3)), true, last);
    }

    private static Dated month(LocalDate day, int last) {
        return new Dated(DateInterval.of(new PartialDate(day.toString().substring(0, 7))), true, last);
    }

    private static Dated yearOf(LocalDate day, int last) {
        return new Dated(DateInterval.of(new PartialDate(day.toString().substring(0, 4))), true, last);
    }

    private int yearAt(int t) {
        int year = number(t, LAST_YEAR);
        return year >= FIRST_YEAR && sheet.word(t).length() == 4 ? year : 0;
    }

    private int number(int t, int most) {
        String word = sheet.word(t);
        if (word.isEmpty() || word.length() > 4) {
            return 0;
        }
        int number = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < '0' || c > '9') {
                return 0;
            }
            number = 10 * number + c - '0';
        }
        return number <= most ? number : 0;
    }
}
