package org.rapporteur.ingest.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.ingest.layout.Wrapped;
import org.rapporteur.ingest.metadata.Facts;

/** Exports of ProQuest as text: fields by their names, and a line of underscores between documents. */
final class ProQuest {

    private static final Pattern RULE = Pattern.compile("\\s*_{20,}\\s*");
    private static final Pattern COUNT = Pattern.compile("\\s*Document \\d{1,5} of \\d{1,5}\\s*");
    private static final Pattern FIELD = Pattern.compile("([A-Z][A-Za-z /-]{2,40}):(?:\\s+(.*)|$)");

    /** The names of fields; others that stand alone before a colon are text. */
    private static final Set<String> NAMES = Set.of(
            "Title",
            "Author",
            "Publication title",
            "Publication date",
            "Publication year",
            "Publication info",
            "Publication subject",
            "Full text",
            "Abstract",
            "Section",
            "Language of publication",
            "Document URL",
            "Document type",
            "ProQuest document ID",
            "Source type",
            "Source attribution",
            "Publisher",
            "Place of publication",
            "Country of publication",
            "ISSN",
            "e-ISSN",
            "Copyright",
            "Last updated",
            "Database",
            "Subject",
            "Location",
            "Links",
            "Identifier / keyword",
            "Company / organization",
            "Business indexing term",
            "People",
            "Pages",
            "Volume",
            "Issue",
            "First page",
            "Start page",
            "Number of pages",
            "Dateline",
            "Credit",
            "Column",
            "Edition",
            "Accession number");

    /** Those that no paragraph begins with. */
    private static final Set<String> SURE = Set.of(
            "Publication title",
            "Publication date",
            "Publication year",
            "Publication info",
            "Publication subject",
            "Language of publication",
            "Document URL",
            "Document type",
            "ProQuest document ID",
            "Source type",
            "Source attribution",
            "Place of publication",
            "Country of publication",
            "ISSN",
            "e-ISSN",
            "Last updated",
            "Identifier / keyword",
            "Company / organization",
            "Business indexing term",
            "Number of pages",
            "Accession number");

    /** Those with which a paragraph may begin, but whose values are no sentences. */
    private static final Set<String> TERMS = Set.of(
            "Location", "Subject", "People", "Section", "Column", "Issue", "Volume", "Pages", "Edition", "Dateline");

    private static final String TEXT = "Full text";

    private ProQuest() {}

    /** What stands between two rules: its fields, and whether it is counted as a document. */
    private record Section(Map<String, List<String>> fields, boolean isCounted) {

        boolean isWhole() {
            return fields.containsKey("Publication title")
                    && (fields.containsKey("Publication date") || fields.containsKey("Publication year"))
                    && (fields.containsKey(TEXT) || fields.containsKey("Abstract"));
        }

        boolean isMarked() {
            return isCounted || fields.containsKey("ProQuest document ID");
        }
    }

    /**
     * Returns the articles if the text is such an export: if a document in it tells its publication and the day, and has text or a summary
     * behind the field's name, and if ProQuest's number or count of documents is there. Of an export, what is counted or numbered is an
     * article, even if it has no text.
     */
    static List<Clipping> of(List<String> blocks, int width) {
        List<Section> sections = new ArrayList<>();
        List<String> open = new ArrayList<>();
        boolean counted = false;
        for (String block : blocks) {
            for (String line : block.lines().toList()) {
                if (RULE.matcher(line).matches()) {
                    sections.add(new Section(fields(open), counted));
                    open.clear();
                    counted = false;
                } else if (COUNT.matcher(line).matches()) {
                    counted = true;
                } else {
                    open.add(line);
                }
            }
            open.add("");
        }
        sections.add(new Section(fields(open), counted));
        boolean isExport = sections.stream().anyMatch(Section::isWhole)
                && sections.stream()
                        .anyMatch(section -> section.isCounted() || (section.isWhole() && section.isMarked()));
        return isExport
                ? sections.stream()
                        .filter(section -> section.isWhole() || section.isMarked())
                        .map(section -> clipping(section.fields(), width))
                        .toList()
                : List.of();
    }

    /** Returns the fields of a document by their names, with their lines. */
    private static Map<String, List<String>> fields(List<String> lines) {
        int text = 0;
        while (text < lines.size() && !name(lines.get(text)).equals(TEXT)) {
            text++;
        }
        int behind = behind(lines, text);
        Map<String, List<String>> fields = new LinkedHashMap<>();
        List<String> value = new ArrayList<>();
        fields.put("", value);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String name = i <= text || i >= behind ? name(line) : "";
            if (name.isEmpty()) {
                value.add(line);
            } else {
                value = fields.computeIfAbsent(name, key -> new ArrayList<>());
                value.add(line.substring(name.length() + 1).strip());
            }
        }
        return fields;
    }

    /** Returns which field a line begins, by its name; nothing if it begins none. */
    private static String name(String line) {
        Matcher m = FIELD.matcher(line.length() > 100_000 ? "" : line);
        return m.matches() && NAMES.contains(m.group(1)) ? m.group(1) : "";
    }

    /** Returns where the text ends that begins in a line: where a field begins behind which there are fields alone. */
    private static int behind(List<String> lines, int text) {
        int end = Math.min(lines.size(), text + 1);
        while (end < lines.size() && !SURE.contains(name(lines.get(end)))) {
            end++;
        }
        while (true) {
            int last = end - 1;
            while (last > text && lines.get(last).isBlank()) {
                last--;
            }
            int first = last;
            while (first > text + 1
                    && name(lines.get(first)).isEmpty()
                    && !lines.get(first - 1).isBlank()) {
                first--;
            }
            if (last <= text || !isField(lines.get(first), lines.get(last))) {
                return end;
            }
            end = first;
        }
    }

    private static boolean isField(String first, String last) {
        String name = name(first);
        return !name.isEmpty() && !(TERMS.contains(name) && Keys.isSentence(last));
    }

    private static Clipping clipping(Map<String, List<String>> fields, int width) {
        Facts facts = new Facts();
        Optional<String> title = value(fields, "Title")
                .or(() -> fields.getOrDefault("", List.of()).stream()
                        .filter(line -> !line.isBlank())
                        .findFirst());
        value(fields, "Author").ifPresent(facts::byline);
        value(fields, "Publication title").map(name -> name.split(" ?; ", 2)[0]).ifPresent(facts::outlet);
        value(fields, "Publication date")
                .or(() -> value(fields, "Publication year"))
                .ifPresent(facts::published);
        value(fields, "Section").ifPresent(facts::section);
        value(fields, "Language of publication").ifPresent(facts::language);
        value(fields, "Document URL").ifPresent(facts::url);
        List<String> text = Wrapped.paragraphs(fields.getOrDefault(TEXT, List.of()), width);
        boolean absent =
                text.isEmpty() || (text.size() == 1 && text.get(0).matches("(?i)(?:full text )?not available\\.?"));
        if (absent) {
            text = Wrapped.paragraphs(fields.getOrDefault("Abstract", List.of()), width);
            facts.warn(
                    "The export has only a summary of this article; export it with its full text to read all of it.");
        }
        return Clipping.of(title, Optional.empty(), facts, text);
    }

    private static Optional<String> value(Map<String, List<String>> fields, String name) {
        return Optional.ofNullable(fields.get(name))
                .map(lines -> Clipping.one(String.join(" ", lines)))
                .filter(line -> !line.isEmpty());
    }
}
