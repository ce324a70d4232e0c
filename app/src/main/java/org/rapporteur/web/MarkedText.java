package org.rapporteur.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rapporteur.model.Article;
import org.rapporteur.model.Paragraph;
import org.rapporteur.model.Span;
import org.rapporteur.model.Statement;
import org.rapporteur.text.CodePoints;
import org.rapporteur.text.Printable;

/**
 * An article cut into blocks, and these into pieces each of which looks the same all through. Put together, the pieces are the
 * text as received, but for the line breaks between blocks.
 *
 * @param blocks its blocks in text order
 */
public record MarkedText(List<Block> blocks) {

    /** Copies the list. */
    public MarkedText {
        blocks = List.copyOf(blocks);
    }

    /** What a piece of text is. */
    public enum Mark {
        /** Nothing in particular. */
        PLAIN,
        /** What was said. */
        CONTENT,
        /** Words that attribute. */
        CUE,
        /** Who said it. */
        SOURCE
    }

    /**
     * A piece of text.
     *
     * @param start its first code point in the article
     * @param text its characters
     * @param mark what it is
     * @param of the statement to which it belongs; the innermost, if several do
     * @param isFirst whether the content of that statement begins here
     */
    public record Piece(int start, String text, Mark mark, Optional<Statement> of, boolean isFirst) {

        /** Returns the code point in the article after its last. */
        public int end() {
            return start + text.codePointCount(0, text.length());
        }

        /** Returns the style class of its mark. */
        public String style() {
            return mark.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A paragraph, or what stands between paragraphs.
     *
     * @param masked why it was left out, if it is not article text
     * @param language the language because of which it was left out, as a tag of BCP 47
     * @param pieces its pieces in text order; not empty
     * @param statements those whose content begins in it, in text order
     */
    public record Block(
            Optional<String> masked, Optional<String> language, List<Piece> pieces, List<Statement> statements) {

        /** Copies the lists. */
        public Block {
            pieces = List.copyOf(pieces);
            statements = List.copyOf(statements);
        }
    }

    private record Marked(Span span, Mark mark, Statement of) {}

    /** Returns the text of an article with its statements marked. */
    public static MarkedText of(Article article, List<Statement> statements) {
        CodePoints text = CodePoints.of(article.text());
        List<Marked> marks = marks(statements);
        List<Block> blocks = new ArrayList<>();
        // A byte order mark is no part of what is to be read.
        int at = article.text().startsWith("\uFEFF") ? 1 : 0;
        for (Paragraph paragraph : article.paragraphs()) {
            between(text, at, paragraph.span().start(), marks).ifPresent(blocks::add);
            Optional<String> masked = paragraph.isMasked()
                    ? Optional.of(paragraph.role().word()
                            + paragraph.reason().map(why -> ": " + why).orElse(""))
                    : Optional.empty();
            Block block = block(text, paragraph.span(), masked, marks);
            blocks.add(new Block(block.masked(), paragraph.language(), block.pieces(), block.statements()));
            at = paragraph.span().end();
        }
        between(text, at, text.length(), marks).ifPresent(blocks::add);
        return new MarkedText(blocks);
    }

    /**
     * Returns the pieces of a part of an article.
     *
     * @param span the part, inside the text
     * @param statements those that are marked
     */
    public static List<Piece> pieces(CodePoints text, Span span, List<Statement> statements) {
        return block(text, span, Optional.empty(), marks(statements)).pieces();
    }

    private static List<Marked> marks(List<Statement> statements) {
        return statements.stream()
                .flatMap(statement -> Stream.of(
                                marked(statement.what().content(), Mark.CONTENT, statement),
                                marked(statement.what().cue(), Mark.CUE, statement),
                                marked(statement.what().source(), Mark.SOURCE, statement))
                        .flatMap(marks -> marks))
                .sorted(Comparator.comparing(Marked::span))
                .toList();
    }

    private static Stream<Marked> marked(List<Span> spans, Mark mark, Statement of) {
        return spans.stream().map(span -> new Marked(span, mark, of));
    }

    /** Returns what stands between paragraphs, unless it is white space. */
    private static Optional<Block> between(CodePoints text, int from, int to, List<Marked> marks) {
        return from >= to || text.slice(new Span(from, to)).isBlank()
                ? Optional.empty()
                : Optional.of(block(text, new Span(from, to), Optional.empty(), marks));
    }

    private static Block block(CodePoints text, Span span, Optional<String> masked, List<Marked> all) {
        List<Marked> marks =
                all.stream().filter(marked -> marked.span().overlaps(span)).toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(span.start(), span.end()));
        for (Marked marked : marks) {
            cuts.add(Math.max(marked.span().start(), span.start()));
            cuts.add(Math.min(marked.span().end(), span.end()));
        }
        cutAround(text, span, cuts);
        List<Piece> pieces = new ArrayList<>();
        int start = span.start();
        for (int end : cuts.tailSet(start, false)) {
            pieces.add(piece(text, new Span(start, end), marks));
            start = end;
        }
        List<Statement> begun = marks.stream()
                .filter(marked -> marked.mark() == Mark.CONTENT && span.contains(first(marked.of())))
                .map(Marked::of)
                .distinct()
                .toList();
        return new Block(masked, Optional.empty(), pieces, begun);
    }

    /** Cuts around what a page shows otherwise than it is, so that places in the other pieces can be counted in the page. */
    private static void cutAround(CodePoints text, Span span, Set<Integer> cuts) {
        int[] points = text.slice(span).codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            String shown = Character.toString(points[i]);
            if (!Printable.text(shown).equals(shown)) {
                boolean isPair = points[i] == '\r' && i + 1 < points.length && points[i + 1] == '\n';
                cuts.add(span.start() + i);
                i += isPair ? 1 : 0;
                cuts.add(span.start() + i + 1);
            }
        }
    }

    private static Piece piece(CodePoints text, Span span, List<Marked> marks) {
        // The shortest is the innermost: a statement may hold another one, and content holds cues.
        Optional<Marked> inner = marks.stream()
                .filter(marked -> marked.span().contains(span))
                .min(Comparator.comparingInt((Marked marked) -> marked.span().length())
                        .thenComparing(Marked::mark, Comparator.reverseOrder()));
        return new Piece(
                span.start(),
                text.slice(span),
                inner.map(Marked::mark).orElse(Mark.PLAIN),
                inner.map(Marked::of),
                inner.filter(marked -> marked.mark() == Mark.CONTENT && first(marked.of()) == span.start())
                        .isPresent());
    }

    private static int first(Statement statement) {
        return statement.what().content().get(0).start();
    }
}
