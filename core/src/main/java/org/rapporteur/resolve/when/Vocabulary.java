package org.rapporteur.resolve.when;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of time, in lower case. */
final class Vocabulary {

    /** Shortened weekdays that are also words or names of their own. */
    static final Set<String> WEAK_WEEKDAYS = Set.of("sat", "sun", "wed", "mon", "fri");

    static final Map<String, Integer> NUMBERS = numbers();

    static final Map<String, Integer> ORDINALS = Map.of("first", 1, "second", 2, "third", 3, "fourth", 4);

    /** Seasons with the number of the month in which each begins in the north. */
    static final Map<String, Integer> SEASONS = Map.of("spring", 3, "summer", 6, "autumn", 9, "fall", 9, "winter", 12);

    static final Set<String> DAYPARTS =
            Set.of("morning", "afternoon", "evening", "night", "noon", "midday", "dawn", "lunchtime");

    static final Map<String, Unit> UNITS = Map.ofEntries(
            Map.entry("minute", Unit.HOUR),
            Map.entry("minutes", Unit.HOUR),
            Map.entry("hour", Unit.HOUR),
            Map.entry("hours", Unit.HOUR),
            Map.entry("day", Unit.DAY),
            Map.entry("days", Unit.DAY),
            Map.entry("week", Unit.WEEK),
            Map.entry("weeks", Unit.WEEK),
            Map.entry("weekend", Unit.WEEKEND),
            Map.entry("month", Unit.MONTH),
            Map.entry("months", Unit.MONTH),
            Map.entry("quarter", Unit.QUARTER),
            Map.entry("year", Unit.YEAR),
            Map.entry("years", Unit.YEAR));

    /** Words before an expression that belong to it and do not change what it means. */
    static final Set<String> SHADES = Set.of("early", "late", "mid", "earlier", "later", "only", "just", "the", "or");

    /** Words that put an expression into a sentence as the time at which something happens. */
    static final Set<String> AT = Set.of("on", "in", "at", "during", "over", "of", "throughout", "back");

    /** Words that make an expression the bound of a stretch of time, or a plan, instead of the time of a remark. */
    static final Set<String> BOUNDS = Set.of(
            "since", "until", "till", "by", "before", "after", "for", "through", "from", "to", "between", "than", "as",
            "about");

    static final Set<String> NEXT = Set.of("next", "coming", "upcoming");

    static final Set<String> LAST = Set.of("last", "past", "previous");

    private static final int TEENS_END = 13;

    private Vocabulary() {}

    private static Map<String, Integer> numbers() {
        Map<String, Integer> out = new HashMap<>();
        List<String> words = List.of(
                "a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
        for (int i = 1; i < TEENS_END; i++) {
            out.put(words.get(i - 1), i);
        }
        out.put("an", 1);
        out.put("one", 1);
        out.put("couple", 2);
        out.put("twenty", 20);
        out.put("thirty", 30);
        out.put("fifteen", 15);
        out.put("eighteen", 18);
        return Collections.unmodifiableMap(out);
    }
}
