package org.rapporteur.resolve.prose;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of months and weekdays, in lower case. */
public final class DateWords {

    /** Months with the number of each, written out and shortened. */
    public static final Map<String, Integer> MONTHS = numbered(
            List.of(
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december"),
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
            Map.of("sept", 9));

    /** Weekdays with the number of each, Monday first. */
    public static final Map<String, Integer> WEEKDAYS = numbered(
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
            List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
            Map.of("tues", 2, "weds", 3, "thur", 4, "thurs", 4));

    private DateWords() {}

    private static Map<String, Integer> numbered(
            List<String> words, List<String> shortWords, Map<String, Integer> more) {
        Map<String, Integer> out = new HashMap<>(more);
        for (int i = 0; i < words.size(); i++) {
            out.put(words.get(i), i + 1);
            out.put(shortWords.get(i), i + 1);
        }
        return Collections.unmodifiableMap(out);
    }
}
