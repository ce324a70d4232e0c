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
        int begin = begin();
        int end = end(begin);
        Facts facts = new Facts();
        List<String> head = new ArrayList<>();
        List<String> body = new ArrayList<>();
        Optional<String> title = Optional.empty();
        Optional<String> standfirst = Optional.empty();
        boolean keyed = false;
        for (String block : blocks.subList(0, begin)) {
            Optional<Keys.Line> line = Keys.of(block, true);
            if (line.isEmpty()) {
                if (!keyed) {
                    head.add(block);
                } else if (!isCopyright(block)) {
                    body.addAll(paragraphs(block));
                }
                continue;
            }
            keyed = true;
            String value = line.get().value();
            switch (line.get().key()) {
                case TITLE -> title = Optional.of(value);
                case BYLINE -> facts.byline(value);
                case SECTION -> facts.section(value);
                case HIGHLIGHT -> standfirst = Optional.of(value);
                case DATELINE, BODY -> body.add(value);
                default -> below(line.get(), facts);
            }
        }
        blocks.subList(begin, end).forEach(block -> body.addAll(paragraphs(block)));
        for (String block : blocks.subList(end, blocks.size())) {
            Keys.of(block, true).ifPresent(line -> below(line, facts));
        }
        Optional<String> above = head(head, facts);
        return Clipping.of(title.or(() -> above), standfirst, facts, body);
    }

    private static void below(Keys.Line line, Facts facts) {
        if (line.key() == Keys.Key.LANGUAGE) {
            facts.language(line.value());
        } else if (line.key() == Keys.Key.URL) {
            facts.url(line.value());
        }
    }

    /**
     * Returns where the text begins, in which keys are words as others: behind the key BODY, or else with the first block that has none
     * behind the length, or behind any key if no length is told.
     */
    private int begin() {
        boolean open = false;
        boolean measured = blocks.stream().anyMatch(block -> Keys.isLength(block, true));
        int first = blocks.size();
        for (int i = 0; i < blocks.size(); i++) {
            String block = blocks.get(i);
            Optional<Keys.Line> line = Keys.of(block, true);
            boolean begun = first < i;
            if (line.isPresent()
                    && line.get().key() == Keys.Key.BODY
                    && (!begun || line.get().value().isEmpty())) {
                return i + 1;
            }
            if (!begun && open && (line.isEmpty() || Keys.isClosing(block))) {
                first = i;
            }
            open = open || (measured ? Keys.isLength(block, true) : line.isPresent());
        }
        return first;
    }

    /** Returns where the text ends: before what stands only below an article, and before keys and rights that stand last. */
    private int end(int begin) {
        int end = begin;
        while (end < blocks.size() && !Keys.isClosing(blocks.get(end))) {
            end++;
        }
        while (end > begin && (Keys.isBelow(blocks.get(end - 1)) || isCopyright(blocks.get(end - 1)))) {
            end--;
        }
        return end;
    }

    private static boolean isCopyright(String block) {
        return COPYRIGHT.matcher(block.lines().findFirst().orElse("")).matches();
    }

    private List<String> paragraphs(String block) {
        return Wrapped.paragraphs(block.lines().toList(), width);
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
