package org.rapporteur.model;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A text as received, what is known about it, and which of its paragraphs are the article.
 *
 * <p>Immutable. The text is never cleaned: every span of a statement counts its code points. Of a page of the web, it is the
 * text that was taken out of the markup.
 *
 * @param name how the reader knows it, such as a path below the folder that was read; not blank
 * @param text the text as received: with its line ends, and with its byte order mark, if it has one, as U+FEFF
 * @param sha256 the digest of the bytes as received
 * @param metadata what is known about it
 * @param paragraphs its paragraphs in text order; they do not overlap and lie inside the text
 * @param warnings what a person should know about how it was read, such as a guessed encoding
 */
public record Article(
        String name, String text, Sha256 sha256, Metadata metadata, List<Paragraph> paragraphs, List<String> warnings) {

    /**
     * Copies the lists and checks them.
     *
     * @throws IllegalArgumentException if {@code name} is blank, or paragraphs are out of order, overlap or leave the
     *     text
     */
    public Article {
        Texts.notBlank(name, "An article's name");
        paragraphs = List.copyOf(paragraphs);
        warnings = List.copyOf(warnings);
        List<Span> spans = Span.inOrder(paragraphs.stream().map(Paragraph::span).toList(), "Paragraphs");
        if (!spans.isEmpty()) {
            requireInside(text, spans.get(spans.size() - 1), "A paragraph");
        }
    }

    /**
     * Returns whether the bytes as received are this text in UTF-8, so that anybody can count spans in them. Those of a page
     * of the web are not, nor are those of a file in another encoding.
     */
    public boolean isAsReceived() {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).equals(sha256);
    }

    /**
     * Returns the language because of which nothing of this article is analysed, as a tag of BCP 47: that of most of its text. Empty if
     * some of it is analysed, or all of it is masked for other reasons.
     */
    public Optional<String> notAnalysed() {
        Map<String, Integer> lengths = new TreeMap<>();
        for (Paragraph paragraph : paragraphs) {
            if (!paragraph.isMasked()) {
                return Optional.empty();
            }
            paragraph
                    .language()
                    .ifPresent(tag -> lengths.merge(
                            tag, paragraph.span().end() - paragraph.span().start(), Integer::sum));
        }
        return lengths.entrySet().stream()
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .map(Map.Entry::getKey);
    }

    /** Returns the id of this text, made from its digest. */
    public ArticleId id() {
        return ArticleId.of(sha256);
    }

    /** Throws if {@code span} goes beyond the end of {@code text}; {@code what} names it in the message. */
    static void requireInside(String text, Span span, String what) {
        // A text has at least half as many code points as UTF-16 units, so most calls need not count.
        if (span.end() > text.length() / 2 && span.end() > text.codePointCount(0, text.length())) {
            throw new IllegalArgumentException(what + " at " + span + " leaves the text, which has "
                    + text.codePointCount(0, text.length()) + " code points");
        }
    }
}
