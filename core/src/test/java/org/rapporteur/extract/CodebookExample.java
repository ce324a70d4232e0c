package org.rapporteur.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.docs.Documents;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Paragraph;
import org.rapporteur.model.ParagraphRole;
import org.rapporteur.model.Sha256;
import org.rapporteur.model.Span;

/**
 * An example of docs/codebook.md: a text annotated in place, and a row for each of its statements. The page says how to read
 * it.
 *
 * @param line where it begins on the page, from 1
 * @param article the text without the marks
 * @param statements what it attributes, in the order of the first content span
 */
record CodebookExample(int line, Article article, List<Expected> statements) {

    private static final int NAME_LENGTH = 60;

    /**
     * What the page says about a statement.
     *
     * @param what its parts, and the kind as written
     * @param speaker as written
     */
    record Expected(Attribution what, String speaker) {}

    CodebookExample {
        statements = List.copyOf(statements);
    }

    /** Returns the examples in the order of the page. */
    static List<CodebookExample> all() throws IOException {
        List<CodebookExample> examples = new ArrayList<>();
        for (Documents.Block block : Documents.blocks("codebook.md", "example")) {
            try {
                examples.add(new Parser().parse(block));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("docs/codebook.md:" + block.line() + ": " + e.getMessage(), e);
            }
        }
        return examples;
    }

    /** Returns the first words of the text, which tell it from the other examples. */
    String name() {
        String text = article.text().replace('\n', ' ').strip();
        return text.length() <= NAME_LENGTH
                ? text
                : text.substring(0, NAME_LENGTH).strip();
    }

    List<Attribution> attributions() {
        return statements.stream().map(Expected::what).toList();
    }

    @Override
    public String toString() {
        return "codebook.md:" + line + " " + name();
    }

    private static final class Parser {

        private static final Pattern MARK = Pattern.compile("\\{([SQC])(\\d+(?:,\\d+)*):|\\}");
        private static final Pattern ROLE = Pattern.compile("@([a-z-]+) ");
        private static final Pattern ROW = Pattern.compile("(\\d+) \\| (\\w+) \\| (\\S.*)");
        private static final String NONE = "no statement";

        private final StringBuilder text = new StringBuilder();
        private int size;
        private final List<Paragraph> paragraphs = new ArrayList<>();
        private final Map<Integer, Map<Part, List<Span>>> spans = new TreeMap<>();
        private final Deque<Open> open = new ArrayDeque<>();

        private record Open(Part part, String numbers, int start) {}

        CodebookExample parse(Documents.Block block) {
            List<String> lines = block.lines();
            int rows = 0;
            while (rows < lines.size() && !isRow(lines.get(rows))) {
                line(lines.get(rows));
                rows++;
            }
            List<Expected> statements = new ArrayList<>();
            for (String row : lines.subList(rows, lines.size())) {
                if (!row.equals(NONE)) {
                    statements.add(statement(row));
                }
            }
            require(rows < lines.size(), "has neither rows nor \"" + NONE + "\"");
            require(spans.isEmpty(), "has no row for the statements " + spans.keySet());
            statements.sort(Comparator.comparing(s -> s.what().content().get(0)));
            String plain = text.toString();
            Article article = new Article(
                    "codebook.md", plain, Sha256.of(plain.getBytes(UTF_8)), Metadata.unknown(), paragraphs, List.of());
            return new CodebookExample(block.line(), article, statements);
        }

        private static boolean isRow(String line) {
            return line.equals(NONE) || ROW.matcher(line).matches();
        }

        private void line(String line) {
            Matcher role = ROLE.matcher(line);
            boolean hasRole = role.lookingAt();
            String rest = hasRole ? line.substring(role.end()) : line;
            int start = size;
            Matcher mark = MARK.matcher(rest);
            int at = 0;
            while (mark.find()) {
                add(rest.substring(at, mark.start()));
                at = mark.end();
                if (mark.group(1) == null) {
                    close();
                } else {
                    open.push(new Open(part(mark.group(1)), mark.group(2), size));
                }
            }
            add(rest.substring(at));
            require(open.isEmpty(), "has a span that is not closed on its line");
            if (size > start) {
                ParagraphRole what = hasRole ? role(role.group(1)) : ParagraphRole.BODY;
                Span span = new Span(start, size);
                paragraphs.add(
                        what.isArticleText()
                                ? Paragraph.of(span, what)
                                : Paragraph.because(span, what, "the page says so"));
            }
            add("\n");
        }

        private void add(String piece) {
            text.append(piece);
            size += piece.codePointCount(0, piece.length());
        }

        private void close() {
            require(!open.isEmpty(), "has a closing brace without an opening one");
            Open opened = open.pop();
            for (String number : opened.numbers().split(",", -1)) {
                spans.computeIfAbsent(Integer.valueOf(number), n -> new EnumMap<>(Part.class))
                        .computeIfAbsent(opened.part(), p -> new ArrayList<>())
                        .add(new Span(opened.start(), size));
            }
        }

        private Expected statement(String line) {
            Matcher row = ROW.matcher(line);
            require(row.matches(), "wants \"number | kind | speaker\", has \"" + line + "\"");
            Integer number = Integer.valueOf(row.group(1));
            Map<Part, List<Span>> parts = spans.getOrDefault(number, Map.of());
            spans.remove(number);
            Attribution what = new Attribution(
                    parts.getOrDefault(Part.CONTENT, List.of()),
                    parts.getOrDefault(Part.SOURCE, List.of()),
                    parts.getOrDefault(Part.CUE, List.of()),
                    Kind.ofWord(row.group(2)),
                    1);
            return new Expected(what, row.group(3));
        }

        private static Part part(String letter) {
            return switch (letter) {
                case "S" -> Part.SOURCE;
                case "Q" -> Part.CUE;
                default -> Part.CONTENT;
            };
        }

        private static ParagraphRole role(String word) {
            return ParagraphRole.valueOf(word.replace('-', '_').toUpperCase(Locale.ROOT));
        }

        private static void require(boolean condition, String what) {
            if (!condition) {
                throw new IllegalArgumentException("The example " + what);
            }
        }
    }
}
