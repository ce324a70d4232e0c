package org.rapporteur.ingest.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.ingest.metadata.Facts;

/** Exports of Nexis Uni, Nexis and Lexis Advance, of which each article ends with "End of Document". */
final class NexisUni {

    private static final Pattern END =
            Pattern.compile("(?i)\\s*(?:End of Document|Ende des Dokuments|Fin du document)\\s*");
    private static final Pattern BODY = Pattern.compile("\\s*Body\\s*");
    private static final Pattern BELOW = Pattern.compile("\\s*(?:Classification|Graphic)\\s*");
    private static final Pattern COPYRIGHT =
            Pattern.compile("(?is)\\s*(?:copyright\\b|©|\\(c\\) ?\\d{4}|all rights reserved).*");
    private static final Pattern LINK =
            Pattern.compile("\\s*(?:Link to Image|Link zum PDF-Dokument|Link to PDF.*)\\s*");

    private NexisUni() {}

    /**
     * Returns the articles if the text is such an export: if it has both the line that ends a document and the one that begins its body,
     * and a length or a date of loading with them.
     */
    static List<Clipping> of(List<String> blocks) {
        List<List<String>> documents = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (END.matcher(blocks.get(i)).matches()) {
                documents.add(blocks.subList(from, i));
                from = i + 1;
            }
        }
        long marked = documents.stream().filter(NexisUni::isMarked).count();
        return marked == 0 || 2 * marked < documents.size()
                ? List.of()
                : documents.stream().map(NexisUni::clipping).toList();
    }

    private static boolean isMarked(List<String> document) {
        boolean measured = document.stream()
                .anyMatch(block -> Keys.isLength(block, false) || block.strip().startsWith("Load-Date:"));
        return measured && bodyAt(document) < document.size();
    }

    private static int bodyAt(List<String> document) {
        int at = 0;
        while (at < document.size() && !BODY.matcher(document.get(at)).matches()) {
            at++;
        }
        return at;
    }

    private static Clipping clipping(List<String> document) {
        Facts facts = new Facts();
        int body = bodyAt(document);
        Optional<String> standfirst = Optional.empty();
        List<String> paragraphs = new ArrayList<>();
        int top = body;
        for (int i = body - 1; i >= 0 && !Days.is(document.get(i)); i--) {
            top = i;
        }
        for (String block : document.subList(top, body)) {
            Optional<Keys.Line> line = Keys.of(block, false);
            if (line.isPresent()) {
                String value = line.get().value();
                switch (line.get().key()) {
                    case BYLINE -> facts.byline(value);
                    case SECTION -> facts.section(value);
                    case HIGHLIGHT -> standfirst = Optional.of(value);
                    case DATELINE -> paragraphs.add(value);
                    default -> {}
                }
            }
        }
        Optional<String> title = head(document, top - 1, facts);
        boolean below = false;
        for (String block : document.subList(Math.min(body + 1, document.size()), document.size())) {
            Optional<Keys.Line> line = Keys.of(block, false);
            below = below || BELOW.matcher(block).matches() || block.strip().startsWith("Load-Date:");
            if (!below && !LINK.matcher(block).matches()) {
                block.lines().forEach(paragraphs::add);
            }
            line.filter(l -> l.key() == Keys.Key.LANGUAGE).ifPresent(l -> facts.language(l.value()));
        }
        return Clipping.of(title, standfirst, facts, paragraphs);
    }

    /** Reads the lines above the keys, from the day upwards: behind a list of what was exported, only so can they be told. */
    private static Optional<String> head(List<String> document, int day, Facts facts) {
        if (day < 0) {
            return document.stream()
                    .filter(block -> !COPYRIGHT.matcher(block).matches())
                    .findFirst();
        }
        facts.published(document.get(day));
        List<String> above = new ArrayList<>();
        for (int i = day - 1; i >= 0 && above.size() < 2; i--) {
            if (!COPYRIGHT.matcher(document.get(i)).matches()) {
                above.add(document.get(i));
            }
        }
        if (above.isEmpty()) {
            return Optional.empty();
        }
        facts.outlet(above.get(0));
        return above.size() < 2 ? Optional.empty() : Optional.of(above.get(1));
    }
}
