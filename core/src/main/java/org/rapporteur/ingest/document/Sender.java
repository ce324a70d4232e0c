package org.rapporteur.ingest.document;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.ingest.metadata.Facts;

/** What the head of a message says about the article in it. */
final class Sender {

    private static final Pattern PREFIX =
            Pattern.compile("(?i)^(?:\\s*+(?:fwd?|re|aw|wg|tr|rv)\\s*+(?:\\[\\d{1,5}\\])?:\\s*+)++");

    /** The day of the week: before a comma in any language, and without one in English. */
    private static final Pattern WEEKDAY = Pattern.compile(
            "(?i)^\\s*+(?:\\p{L}{2,9}\\.?,|(?:mon|tue|wed|thu|fri|sat|sun)\\p{L}{0,6}+)\\s++(?=.*\\p{L}{3})");

    /** The time of the day, which some programs write between the day and the year. */
    private static final Pattern CLOCK =
            Pattern.compile("\\s++\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s++(?:[A-Z]{3,4}\\b|[+-]\\d{4}))?");

    /** {@code "Name" <address>}, or the address alone. */
    private static final Pattern NAMED = Pattern.compile("\\s*\"?([^\"<>]*?)\"?\\s*<[^<>]*>.*", Pattern.DOTALL);

    /** A person and the outlet: "Karel Hann from Norrin", "Karel Hann | Norrin", "Karel Hann, Norrin". */
    private static final Pattern BOTH = Pattern.compile(
            "(\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]*){1,2})(?:,? (?:from|at|of|von|de|via|für) | ?[|•·@] ?| [–—-] |, | \\()(.{2,60}?)\\)?");

    private static final Pattern PERSON = Pattern.compile("(?!The )\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]*){1,2}");
    private static final List<String> OF_LISTS = List.of("list-id", "list-unsubscribe", "list-post", "feedback-id");
    private static final int LONGEST = 300;
    private static final int MOST_NAMED = 3;

    private Sender() {}

    /**
     * Returns the facts: the subject as title, the date of sending, and the sender as outlet if the message went to a list, as newsletters
     * do, and otherwise as author.
     *
     * @param fields the fields by their names in lower case, decoded
     * @param attached the names of what is attached and not read
     */
    static Facts facts(Map<String, String> fields, List<String> attached) {
        Facts facts = new Facts();
        facts.title(PREFIX.matcher(fields.getOrDefault("subject", "")).replaceFirst(""));
        String date = fields.getOrDefault("date", "");
        if (!date.isBlank()) {
            String head = date.length() > LONGEST ? date.substring(0, LONGEST) : date;
            facts.published(
                    CLOCK.matcher(WEEKDAY.matcher(head).replaceFirst("")).replaceFirst(""));
        }
        fields.getOrDefault("content-language", "").lines().findFirst().ifPresent(facts::language);
        String name = name(fields.getOrDefault("from", ""));
        String list = name(fields.getOrDefault("list-id", ""));
        Matcher both = BOTH.matcher(name.length() > LONGEST ? "" : name);
        if (both.matches()) {
            facts.byline(both.group(1)).outlet(both.group(2));
        } else if (OF_LISTS.stream().anyMatch(fields::containsKey)) {
            boolean person = !list.isBlank()
                    && !list.equalsIgnoreCase(name)
                    && PERSON.matcher(name.length() > LONGEST ? "" : name).matches();
            facts.outlet(person ? list : name);
            facts.byline(person ? name : "");
        } else if (PERSON.matcher(name.length() > LONGEST ? "" : name).matches()) {
            facts.byline(name);
        } else {
            facts.outlet(name);
        }
        if (!attached.isEmpty()) {
            facts.warn("Attached and not read: "
                    + String.join(", ", attached.subList(0, Math.min(MOST_NAMED, attached.size())))
                    + (attached.size() > MOST_NAMED ? " and " + (attached.size() - MOST_NAMED) + " more" : "")
                    + "; to have it read, save it as a file.");
        }
        return facts;
    }

    /** Returns the name before an address; nothing if there is only the address. */
    private static String name(String mailbox) {
        Matcher m = NAMED.matcher(mailbox.length() > 4 * LONGEST ? mailbox.substring(0, 4 * LONGEST) : mailbox);
        return m.matches() ? m.group(1).replace("\\", "").strip() : "";
    }
}
