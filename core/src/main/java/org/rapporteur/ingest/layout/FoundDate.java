package org.rapporteur.ingest.layout;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.model.PartialDate;

/**
 * A date as newspapers write it.
 *
 * @param date the date; empty if the text leaves the year open
 * @param start where it begins, in UTF-16 units of what was searched
 * @param end where it ends
 */
public record FoundDate(Optional<PartialDate> date, int start, int end) {

    private static final String MONTHS = "(?<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
            + "|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?,?";
    private static final String DAY = "(?<d>[0-3]?\\d)(?:st|nd|rd|th)?";
    private static final String YEAR = "(?<y>(?:19|20)\\d\\d)";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?<![\\d.])" + YEAR + "-(?<n>[01]\\d)-(?<d>[0-3]\\d)(?!\\d)", FLAGS),
            Pattern.compile("\\b" + MONTHS + " " + DAY + "\\b(?:,? " + YEAR + "\\b)?(?!:)", FLAGS),
            Pattern.compile("(?<![\\d:.])" + DAY + " (?:of )?" + MONTHS + "(?: " + YEAR + "\\b)?", FLAGS),
            Pattern.compile("(?<![\\d.])(?<d>[0-3]?\\d)\\.(?<n>[01]?\\d)\\." + YEAR + "\\b", FLAGS),
            Pattern.compile("(?<![\\d/])(?<d>[0-3]?\\d)/(?<n>[01]?\\d)/" + YEAR + "\\b", FLAGS),
            Pattern.compile("\\b" + MONTHS + " " + YEAR + "\\b", FLAGS));

    private static final String MONTH_STARTS = "jan feb mar apr may jun jul aug sep oct nov dec";

    /** Returns whether {@code text} has a date in it, with or without a year. */
    static boolean isIn(String text) {
        return first(text).isPresent();
    }

    /** Returns the first date in {@code text}, which should be short. */
    public static Optional<FoundDate> first(String text) {
        Optional<FoundDate> first = Optional.empty();
        if (text.chars().noneMatch(c -> '0' <= c && c <= '9')) {
            return first;
        }
        for (Pattern form : FORMS) {
            Matcher m = form.matcher(text);
            if (m.find() && (first.isEmpty() || m.start() < first.get().start)) {
                Optional<FoundDate> found = read(m, form.pattern());
                first = found.isPresent() ? found : first;
            }
        }
        return first;
    }

    private static Optional<FoundDate> read(Matcher m, String form) {
        boolean numeric = form.contains("(?<n>");
        boolean hasDay = form.contains("(?<d>");
        int month = numeric ? Integer.parseInt(m.group("n")) : monthOf(m.group("m"));
        String year = m.group("y");
        try {
            if (!hasDay) {
                PartialDate date = new PartialDate(String.format(Locale.ROOT, "%s-%02d", year, month));
                return Optional.of(new FoundDate(Optional.of(date), m.start(), m.end()));
            }
            int day = Integer.parseInt(m.group("d"));
            boolean ambiguous = numeric && form.contains("/") && day <= 12 && month <= 12 && day != month;
            // 04/03/2031 is April in one country and March in another: only the year is sure.
            if (ambiguous) {
                return Optional.of(new FoundDate(Optional.of(new PartialDate(year)), m.start(), m.end()));
            }
            if (numeric && month > 12) {
                int swapped = day;
                day = month;
                month = swapped;
            }
            // 2000 was a leap year, so a day that it lacks is none in any year.
            LocalDate inAnyYear = LocalDate.of(year == null ? 2000 : Integer.parseInt(year), month, day);
            return Optional.of(new FoundDate(
                    year == null ? Optional.empty() : Optional.of(PartialDate.of(inAnyYear)), m.start(), m.end()));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static int monthOf(String name) {
        return MONTH_STARTS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) / 4 + 1;
    }
}
