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

    private ProQuest() {}

    /**
     * Returns the articles if the text is such an export: if a document in it tells its publication and the day, and has text or a summary
     * behind the field's name, and if ProQuest's number or count of documents is there.
     */
    static List<Clipping> of(List<String> blocks, int width) {
        List<Map<String, List<String>>> documents = new ArrayList<>();
        List<String> open = new ArrayList<>();
        boolean marked = false;
        for (String block : blocks) {
            for (String line : block.lines().toList()) {
                if (RULE.matcher(line).matches()) {
                    fields(open).ifPresent(documents::add);
                    open.clear();
                } else if (COUNT.matcher(line).matches()) {
                    marked = true;
                } else {
                    open.add(line);
                }
            }
            open.add("");
        }
        fields(open).ifPresent(documents::add);
        marked = marked || documents.stream().anyMatch(fields -> fields.containsKey("ProQuest document ID"));
        return marked
                ? documents.stream().map(fields -> clipping(fields, width)).toList()
                : List.of();
    }

    /** Returns the fields of a document by their names, with their lines; empty if what stands there is none. */
    private static Optional<Map<String, List<String>>> fields(List<String> lines) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        List<String> value = new ArrayList<>();
        fields.put("", value);
        for (String line : lines) {
            Matcher m = FIELD.matcher(line.length() > 100_000 ? "" : line);
            if (m.matches() && NAMES.contains(m.group(1))) {
                value = fields.computeIfAbsent(m.group(1), name -> new ArrayList<>());
                value.add(m.group(2) == null ? "" : m.group(2));
            } else {
                value.add(line);
            }
        }
        boolean whole = fields.containsKey("Publication title")
                && (fields.containsKey("Publication date") || fields.containsKey("Publication year"))
                && (fields.containsKey("Full text") || fields.containsKey("Abstract"));
        return whole ? Optional.of(fields) : Optional.empty();
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
        List<String> text = Wrapped.paragraphs(fields.getOrDefault("Full text", List.of()), width);
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
