package org.rapporteur.ingest.html;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.model.PartialDate;

/** Dates as pages of many countries write them: in ISO 8601, in numbers, with the names of months in a dozen languages. */
final class PageDates {

    /** The first letters of the months' names, without accents, longer ones first where two months begin alike. */
    private static final List<List<String>> MONTHS = List.of(
            List.of("jan", "jän", "ener", "ene", "gen", "янв", "січ", "sty", "oca", "led", "tam"),
            List.of("feb", "fev", "fév", "febr", "фев", "лют", "lut", "şub", "úno", "hel"),
            List.of("mar", "mär", "maer", "mrz", "maa", "мар", "бер", "bře"),
            List.of("apr", "abr", "avr", "апр", "кві", "kwi", "nis", "dub", "huh"),
            List.of("may", "mai", "maj", "mag", "mei", "май", "мая", "трав", "kvě", "tou"),
            List.of("jun", "lipnj", "lipanj", "juin", "giu", "июн", "черв", "cze", "haz", "červn", "kes"),
            List.of("jul", "srpnj", "srpanj", "juil", "lug", "июл", "лип", "lip", "tem", "červen", "hei"),
            List.of("aug", "ago", "aoû", "aou", "авг", "сер", "sie", "ağu", "srp", "elo"),
            List.of("sep", "set", "сен", "вер", "wrz", "eyl", "zář", "syy"),
            List.of("oct", "okt", "ott", "out", "окт", "жов", "paź", "eki", "říj", "lok"),
            List.of("nov", "ноя", "лис", "lis", "kas", "marras"),
            List.of("dec", "dez", "déc", "dic", "дек", "груд", "gru", "ara", "pro", "jou"));

    private static final Pattern ISO = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)-([01]?\\d)-([0-3]?\\d)(?!\\d)");
    private static final Pattern COMPACT = Pattern.compile("^((?:19|20)\\d\\d)([01]\\d)([0-3]\\d)(?:T.*|\\d{4,6})?$");
    private static final Pattern SLASHED =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[/.]([01]?\\d)[/.]([0-3]?\\d)(?!\\d)");
    private static final Pattern DOTTED =
            Pattern.compile("(?<![\\d.])([0-3]?\\d)\\. ?([01]?\\d)\\. ?((?:19|20)\\d\\d|\\d\\d)(?!\\d)");
    private static final Pattern DASHED =
            Pattern.compile("(?<![\\d-])([0-3]?\\d)([-/])([01]?\\d)\\2((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<!\\d)([0-3]?\\d)(?:\\.|º|er|st|nd|rd|th)?,? (?:de |of )?(\\p{L}{3,12})\\.?,? (?:de |del )?((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?<!\\p{L})(\\p{L}{3,12})\\.? ([0-3]?\\d)(?:st|nd|rd|th)?,? ((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern IN_ADDRESS = Pattern.compile(
            "/((?:19|20)\\d\\d)[/-]([01]?\\d)[/-]([0-3]?\\d)(?=[/-]|$)|[/_-]((?:19|20)\\d\\d)([01]\\d)([0-3]\\d)(?=[/_.-]|$)");

    private static final int LONGEST = 400;

    private PageDates() {}

    /** Returns the date that a machine wrote, as in JSON-LD: the day that its own clock showed. */
    static Optional<PartialDate> written(String value) {
        String plain = value.strip();
        Matcher compact = COMPACT.matcher(plain.length() > 40 ? plain.substring(0, 40) : plain);
        if (compact.matches()) {
            return day(compact.group(1), compact.group(2), compact.group(3));
        }
        if (plain.matches("(?:19|20)\\d\\d(?:-[01]\\d)?")) {
            return partial(plain);
        }
        return in(plain);
    }

    /** Returns the first full date in a short text. */
    static Optional<PartialDate> in(String text) {
        String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        if (head.chars().noneMatch(c -> '0' <= c && c <= '9')) {
            return Optional.empty();
        }
        List<Found> found = new ArrayList<>();
        first(ISO, head).ifPresent(m -> found.add(new Found(m.start(), day(m.group(1), m.group(2), m.group(3)))));
        first(SLASHED, head).ifPresent(m -> found.add(new Found(m.start(), day(m.group(1), m.group(2), m.group(3)))));
        first(DOTTED, head)
                .ifPresent(m -> found.add(new Found(m.start(), day(year(m.group(3)), m.group(2), m.group(1)))));
        first(DASHED, head).ifPresent(m -> found.add(new Found(m.start(), sure(m))));
        named(DAY_FIRST, head, true).ifPresent(found::add);
        named(MONTH_FIRST, head, false).ifPresent(found::add);
        return found.stream()
                .filter(each -> each.date().isPresent())
                .min(Comparator.comparingInt(Found::start))
                .flatMap(Found::date);
    }

    /** Returns the day that the path of an address names. */
    static Optional<PartialDate> inAddress(String address) {
        Matcher m = IN_ADDRESS.matcher(address.length() > LONGEST ? address.substring(0, LONGEST) : address);
        if (!m.find()) {
            return Optional.empty();
        }
        return m.group(1) == null ? day(m.group(4), m.group(5), m.group(6)) : day(m.group(1), m.group(2), m.group(3));
    }

    private record Found(int start, Optional<PartialDate> date) {}

    private static Optional<Matcher> first(Pattern pattern, String text) {
        Matcher m = pattern.matcher(text);
        return m.find() ? Optional.of(m) : Optional.empty();
    }

    private static Optional<Found> named(Pattern pattern, String text, boolean dayFirst) {
        Matcher m = pattern.matcher(text);
        while (m.find()) {
            int month = month(m.group(dayFirst ? 2 : 1));
            if (month > 0) {
                return Optional.of(
                        new Found(m.start(), day(m.group(3), String.valueOf(month), m.group(dayFirst ? 1 : 2))));
            }
        }
        return Optional.empty();
    }

    private static int month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int best = 0;
        int longest = 0;
        for (int i = 0; i < MONTHS.size(); i++) {
            for (String start : MONTHS.get(i)) {
                if (lower.startsWith(start) && start.length() > longest) {
                    best = i + 1;
                    longest = start.length();
                }
            }
        }
        return best;
    }

    private static String year(String digits) {
        return digits.length() == 4 ? digits : (Integer.parseInt(digits) > 70 ? "19" : "20") + digits;
    }

    /** Reads 04/03/2031 only as far as it is sure: it is April in one country and March in another. */
    private static Optional<PartialDate> sure(Matcher m) {
        int one = Integer.parseInt(m.group(1));
        int other = Integer.parseInt(m.group(3));
        if (!m.group(2).equals(".") && one <= 12 && other <= 12 && one != other) {
            return Optional.empty();
        }
        return one <= 12 && other > 12
                ? day(m.group(4), m.group(1), m.group(3))
                : day(m.group(4), m.group(3), m.group(1));
    }

    private static Optional<PartialDate> day(String year, String month, String day) {
        try {
            return Optional.of(PartialDate.of(
                    LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<PartialDate> partial(String iso) {
        try {
            return Optional.of(new PartialDate(iso));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
