package org.rapporteur.ingest.metadata;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The months in other languages than English: databases write dates in the language of those who use them. */
final class Months {

    private static final String ENGLISH =
            "january february march april may june july august september october november december";

    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        for (String months : new String[] {
            "januar februar märz april mai juni juli august september oktober november dezember",
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
            "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
            "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        }) {
            String[] names = months.split(" ", -1);
            String[] english = ENGLISH.split(" ", -1);
            for (int i = 0; i < names.length; i++) {
                NAMES.put(names[i], english[i]);
            }
        }
    }

    private static final Pattern WORD = Pattern.compile("\\p{L}{3,10}");
    private static final Pattern ORDINAL = Pattern.compile("\\b(\\d{1,2})(?:\\.|er|º)(?= \\p{L})");
    private static final Pattern OF = Pattern.compile("(?<=\\p{L}|\\d) (?:de|del) (?=\\p{L}|\\d)");

    private Months() {}

    /** Returns a date with its month in English, and otherwise as it was. */
    static String inEnglish(String date) {
        Matcher words = WORD.matcher(date);
        String english = words.replaceAll(word -> {
            String known = NAMES.get(word.group().toLowerCase(Locale.ROOT));
            return Matcher.quoteReplacement(known == null ? word.group() : known);
        });
        return english.equals(date)
                ? date
                : ORDINAL.matcher(OF.matcher(english).replaceAll(" ")).replaceAll("$1");
    }
}
