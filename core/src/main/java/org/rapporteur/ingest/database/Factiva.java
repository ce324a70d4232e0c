package org.rapporteur.ingest.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.ingest.metadata.Facts;

/** Exports of Factiva as text, as its files in RTF have it: with two-letter codes before the fields, or without. */
final class Factiva {

    /** What an article ends with: a word and the number under which Factiva keeps it, with the day in it. */
    static final Pattern ACCESSION =
            Pattern.compile("\\s*(?:\\p{L}{2,12}:? )?[A-Z][A-Z0-9]{5,9}(?:19|20)\\d{6}[a-z0-9]{7,11}\\s*");

    static final Pattern WORDS = Pattern.compile(
            "\\s*[\\d.,\\u00A0 ]+ ?(?:words?|mots?|Wörter|palabras|parole|palavras|woorden|слов|語|字)\\s*");

    static final Pattern RIGHTS = Pattern.compile("(?i)\\s*(?:copyright\\b|©|\\(c\\)).*");

    private static final Pattern CODED = Pattern.compile("\\s*([A-Z]{2,3})(?:\\s*\\t\\s*|\\u00A0\\s*| {2,}|\\s*$)(.*)");
    private static final Pattern SOURCE_CODE = Pattern.compile("\\s*[A-Z][A-Z0-9]{2,9}\\s*");
    private static final Pattern CLOCK = Pattern.compile("\\s*\\d{1,2}:\\d{2}.{0,6}");
    private static final int MOST_HEAD_LINES = 10;

    private static final Set<String> CODES = Set.of(
            "SE", "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "NGC", "GC", "ED", "PG", "VOL", "LA", "CY", "LP",
            "TD", "ART", "CLM", "CT", "CX", "DLN", "RF", "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN", "RST");

    private Factiva() {}

    /** Returns the articles if the text is such an export: if articles are whole and end with an accession number. */
    static List<Clipping> of(List<String> blocks) {
        List<String> lines = blocks.stream().flatMap(String::lines).toList();
        List<Clipping> coded = coded(lines);
        return coded.isEmpty() ? uncoded(lines) : coded;
    }

    private static List<Clipping> coded(List<String> lines) {
        List<Map<String, List<String>>> articles = new ArrayList<>();
        Map<String, List<String>> fields = new LinkedHashMap<>();
        List<String> value = new ArrayList<>();
        for (String line : lines) {
            Matcher m = CODED.matcher(line.length() > 100_000 ? "" : line);
            if (m.matches() && CODES.contains(m.group(1))) {
                value = fields.computeIfAbsent(m.group(1), code -> new ArrayList<>());
                value.add(m.group(2));
            } else {
                value.add(line);
            }
            if (fields.getOrDefault("AN", List.of()).stream()
                    .anyMatch(number -> ACCESSION.matcher(number).matches())) {
                articles.add(fields);
                fields = new LinkedHashMap<>();
                value = new ArrayList<>();
            }
        }
        return articles.stream().anyMatch(Factiva::isWhole)
                ? articles.stream().map(Factiva::clipping).toList()
                : List.of();
    }

    /** Returns whether fields that codes name are those that each article has. */
    static boolean isWhole(Map<String, List<String>> fields) {
        return fields.containsKey("HD")
                && fields.containsKey("PD")
                && (fields.containsKey("SN") || fields.containsKey("SC"))
                && (fields.containsKey("LP") || fields.containsKey("TD"));
    }

    /** Returns an article by the fields that codes name. */
    static Clipping clipping(Map<String, List<String>> fields) {
        Facts facts = new Facts();
        value(fields, "BY").ifPresent(facts::byline);
        value(fields, "PD").ifPresent(facts::published);
        value(fields, "SN").ifPresent(facts::outlet);
        value(fields, "SE").ifPresent(facts::section);
        value(fields, "LA").ifPresent(facts::language);
        List<String> text = new ArrayList<>(fields.getOrDefault("LP", List.of()));
        text.addAll(fields.getOrDefault("TD", List.of()));
        return Clipping.of(value(fields, "HD"), Optional.empty(), facts, text);
    }

    private static Optional<String> value(Map<String, List<String>> fields, String code) {
        return Optional.ofNullable(fields.get(code))
                .map(lines -> Clipping.one(String.join(" ", lines)))
                .filter(line -> !line.isEmpty());
    }

    private static List<Clipping> uncoded(List<String> lines) {
        List<List<String>> articles = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (String line : lines) {
            if (ACCESSION.matcher(line.length() > 100 ? "" : line).matches()) {
                articles.add(open);
                open = new ArrayList<>();
            } else if (!line.isBlank()) {
                open.add(Clipping.one(line));
            }
        }
        return articles.stream().anyMatch(Factiva::isMeasured)
                ? articles.stream().map(Factiva::measured).toList()
                : List.of();
    }

    /** Returns whether lines tell, close to the first, how many words an article has and then the day, and go on. */
    private static boolean isMeasured(List<String> lines) {
        int words = words(lines);
        return words > 0 && words < MOST_HEAD_LINES && words + 2 < lines.size();
    }

    /** Returns which line tells how many words an article has, before one with the day; 0 if none does. */
    private static int words(List<String> lines) {
        for (int i = 1; i + 1 < lines.size(); i++) {
            if (WORDS.matcher(lines.get(i)).matches() && Days.is(lines.get(i + 1))) {
                return i;
            }
        }
        return 0;
    }

    /** Returns an article whose lines tell first how many words it has and then the day. */
    private static Clipping measured(List<String> lines) {
        int words = words(lines);
        if (words == 0) {
            return unmeasured(lines);
        }
        Facts facts = new Facts().published(lines.get(words + 1));
        String title = above(lines.subList(0, words), facts);
        int at = words + 2;
        at += at < lines.size() && CLOCK.matcher(lines.get(at)).matches() ? 1 : 0;
        facts.outlet(at < lines.size() ? lines.get(at) : "");
        int end = Math.min(lines.size(), at + MOST_HEAD_LINES);
        int body = Math.min(lines.size(), at + 1);
        for (int i = at + 1; i < end; i++) {
            if (RIGHTS.matcher(lines.get(i)).matches()) {
                facts.language(lines.get(i - 1));
                body = i + 1;
                break;
            }
            if (i == at + 1 && SOURCE_CODE.matcher(lines.get(i)).matches()) {
                body = i + 1;
            }
        }
        return Clipping.of(
                Optional.of(title), Optional.empty(), facts, withoutPublisher(lines.subList(body, lines.size())));
    }

    /** Returns an article of which only the end is known for sure. */
    private static Clipping unmeasured(List<String> lines) {
        Facts facts = new Facts();
        facts.warn(
                "The export does not say how many words this article has, and its day; all that stands there was read as text.");
        return Clipping.of(
                lines.stream().findFirst(),
                Optional.empty(),
                facts,
                lines.subList(Math.min(1, lines.size()), lines.size()));
    }

    /** Reads the lines above the count of words, of which one alone is sure, and returns the headline. */
    private static String above(List<String> lines, Facts facts) {
        int last = lines.size() - 1;
        boolean signed = last > 0 && isByline(lines.get(last));
        if (signed) {
            facts.byline(lines.get(last));
            last--;
        }
        if (last > 0) {
            facts.section(lines.get(last - 1));
        }
        return lines.get(last);
    }

    private static boolean isByline(String line) {
        return line.length() < 100
                && (line.matches("(?i)(?:by|von|par|por|di) .*")
                        || line.matches("\\p{Lu}[\\p{L}'’.-]+ \\p{Lu}[\\p{L}'’.-]+"));
    }

    private static List<String> withoutPublisher(List<String> body) {
        int last = body.size() - 1;
        boolean publisher = last > 0
                && body.get(last).split(" ", -1).length <= 8
                && !body.get(last).matches("(?s).*[.!?…:;\"”’»)]\\s*");
        return publisher ? body.subList(0, last) : body;
    }
}
