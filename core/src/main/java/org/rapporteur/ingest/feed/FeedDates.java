package org.rapporteur.ingest.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Moments as feeds write them: RFC 822 with its usual slips, and ISO 8601 from the year alone to the second.
 *
 * <p>A time without a zone is taken as UTC, a date without a time as its beginning. What cannot be told is nothing.
 */
final class FeedDates {

    private static final int LONGEST = 64;

    private static final Pattern RFC_822 =
            Pattern.compile("(?:\\p{Alpha}{2,9}\\.?,?\\s+)?(\\d{1,2})[\\s-]+(\\p{Alpha}{3})\\p{Alpha}{0,6}\\.?[\\s-]+"
                    + "(\\d{4}|\\d{2})(?:,?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?)?(?:\\s*(\\S+))?");

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:[Tt\\s]+(\\d{2}):(\\d{2})"
            + "(?::(\\d{2})(?:[.,]\\d+)?)?\\s*(\\S+)?)?)?)?");

    private static final Pattern OFFSET = Pattern.compile("(?:GMT|UTC?)?([+-])(\\d{2}):?(\\d{2})?");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** Hours from UTC of the zones that RFC 822 names, and two that Europe uses. */
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("Z", 0),
            Map.entry("UT", 0),
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7),
            Map.entry("CET", 1),
            Map.entry("CEST", 2));

    private FeedDates() {}

    /** Returns the moment that {@code text} tells; empty if it tells none. */
    static Optional<Instant> of(String text) {
        String words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Matcher iso = ISO.matcher(words);
            if (iso.matches()) {
                LocalDate day = LocalDate.of(number(iso.group(1), 0), number(iso.group(2), 1), number(iso.group(3), 1));
                return moment(day, iso, 4);
            }
            Matcher mail = RFC_822.matcher(words);
            if (mail.matches()) {
                int month = 1 + MONTHS.indexOf(mail.group(2).toLowerCase(Locale.ROOT));
                return moment(LocalDate.of(year(mail.group(3)), month, number(mail.group(1), 0)), mail, 4);
            }
        } catch (DateTimeException e) {
            return Optional.empty(); // the 31st of February, or a thirteenth month
        }
        return Optional.empty();
    }

    private static Optional<Instant> moment(LocalDate day, Matcher matcher, int hour) {
        int second = Math.min(number(matcher.group(hour + 2), 0), 59); // a leap second is no other moment to a feed
        LocalTime time = LocalTime.of(number(matcher.group(hour), 0), number(matcher.group(hour + 1), 0), second);
        return zone(matcher.group(hour + 3))
                .map(zone -> LocalDateTime.of(day, time).toInstant(zone));
    }

    private static Optional<ZoneOffset> zone(@Nullable String zone) {
        if (zone == null) {
            return Optional.of(ZoneOffset.UTC);
        }
        String word = zone.toUpperCase(Locale.ROOT);
        Integer hours = ZONES.get(word);
        if (hours != null) {
            return Optional.of(ZoneOffset.ofHours(hours));
        }
        Matcher offset = OFFSET.matcher(word);
        if (!offset.matches()) {
            return Optional.empty();
        }
        int sign = offset.group(1).equals("-") ? -1 : 1;
        return Optional.of(
                ZoneOffset.ofHoursMinutes(sign * number(offset.group(2), 0), sign * number(offset.group(3), 0)));
    }

    private static int year(String digits) {
        int year = number(digits, 0);
        return digits.length() > 2 ? year : year + (year < 70 ? 2000 : 1900);
    }

    private static int number(@Nullable String digits, int absent) {
        return digits == null ? absent : Integer.parseInt(digits);
    }
}
