package org.rapporteur.ingest.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.ingest.layout.Wrapped;
import org.rapporteur.ingest.metadata.Facts;

/** Exports of LexisNexis in their older form, of which each article begins with "1 of 49 DOCUMENTS". */
final class LexisClassic {

    private static final Pattern MARK = Pattern.compile(
            "\\s*(?:Document |Dokument )?(\\d{1,5}) (?:of|von|de) (\\d{1,5})(?: DOCUMENTS?| DOKUMENTEN?)?\\s*");
    private static final Pattern NAMED = Pattern.compile("(?i)document|dokument");
    private static final Pattern COPYRIGHT = Pattern.compile(
            "(?i)\\s*(?:copyright\\b|©|\\(c\\)|all rights reserved|alle rechte vorbehalten|tous droits).*");
    private static final Pattern EDITION = Pattern.compile("(?i).*\\b(?:edition|ausgabe|édition)\\b.*");
    private static final int LONGEST_EDITION = 60;

    private final List<String> blocks;
    private final int width;

    private LexisClassic(List<String> blocks, int width) {
        this.blocks = blocks;
        this.width = width;
    }

    /**
     * Returns the articles if the text is such an export: if its documents are counted, and at least half of them, with the first, tell
     * their length as Lexis does.
     *
     * @param blocks the text's paragraphs, with the line breaks that are in them
     * @param width how wide lines are, if they were broken
     */
    static List<Clipping> of(List<String> blocks, int width) {
        List<Integer> marks = marks(blocks);
        List<List<String>> documents = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            int end = i + 1 < marks.size() ? marks.get(i + 1) : blocks.size();
            documents.add(blocks.subList(marks.get(i) + 1, end));
        }
        List<Boolean> measured = documents.stream()
                .map(document -> document.stream().anyMatch(block -> Keys.isLength(block, true)))
                .toList();
        if (measured.isEmpty()
                || !measured.get(0)
                || 2 * measured.stream().filter(m -> m).count() < measured.size()) {
            return List.of();
        }
        return documents.stream()
                .map(document -> new LexisClassic(document, width).clipping())
                .toList();
    }

    /** Returns where documents begin, if they are counted one by one. */
    private static List<Integer> marks(List<String> blocks) {
        List<Integer> marks = new ArrayList<>();
        int last = 0;
        String total = "";
        for (int i = 0; i < blocks.size(); i++) {
            String block = blocks.get(i);
            Matcher m = MARK.matcher(block.length() > 100 ? "" : block);
            if (m.matches() && NAMED.matcher(block).find()) {
                int number = Integer.parseInt(m.group(1));
                boolean counts =
                        marks.isEmpty() || (number == last + 1 && m.group(2).equals(total));
                if (counts && number <= Integer.parseInt(m.group(2))) {
                    marks.add(i);
                    last = number;
                    total = m.group(2);
                }
            }
        }
        return marks;
    }

    private Clipping clipping() {
        Facts facts = new Facts();
        List<String> head = new ArrayList<>();
        List<String> body = new ArrayList<>();
        Optional<String> title = Optional.empty();
        Optional<String> standfirst = Optional.empty();
        boolean begun = false;
        boolean below = false;
        for (String block : blocks) {
            Optional<Keys.Line> line = Keys.of(block, true);
            if (line.isEmpty()) {
                if (!begun) {
                    head.add(block);
                } else if (!below) {
                    body.addAll(paragraphs(block));
                }
                continue;
            }
            begun = true;
            String value = line.get().value();
            below = below || !line.get().key().isAbove();
            switch (line.get().key()) {
                case TITLE -> title = Optional.of(value);
                case BYLINE -> facts.byline(value);
                case SECTION -> facts.section(value);
                case HIGHLIGHT -> standfirst = Optional.of(value);
                case DATELINE, BODY -> body.add(value);
                case LANGUAGE -> facts.language(value);
                case URL -> facts.url(value);
                default -> {}
            }
        }
        Optional<String> above = head(head, facts);
        return Clipping.of(title.or(() -> above), standfirst, facts, body);
    }

    private List<String> paragraphs(String block) {
        List<String> lines = block.lines().toList();
        return COPYRIGHT.matcher(lines.isEmpty() ? "" : lines.get(0)).matches()
                ? List.of()
                : Wrapped.paragraphs(lines, width);
    }

    /** Reads what stands above the keys: the outlet, the day, perhaps an edition, and the headline, which is returned. */
    private static Optional<String> head(List<String> head, Facts facts) {
        String outlet = "";
        int at = 0;
        boolean dated = false;
        while (at < head.size() && !dated) {
            for (String line : head.get(at).lines().toList()) {
                if (!dated && Days.is(line)) {
                    facts.published(line);
                    dated = true;
                } else if (!dated && !line.isBlank() && !COPYRIGHT.matcher(line).matches()) {
                    outlet = line;
                }
            }
            at++;
        }
        facts.outlet(outlet);
        while (dated && at < head.size() && isEdition(head.get(at))) {
            at++;
        }
        return dated && at < head.size() ? Optional.of(head.get(at)) : Optional.empty();
    }

    private static boolean isEdition(String block) {
        return block.length() < LONGEST_EDITION && EDITION.matcher(block).matches();
    }
}
