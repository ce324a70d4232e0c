package org.rapporteur.resolve;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Paragraph;
import org.rapporteur.model.ParagraphRole;
import org.rapporteur.model.Sha256;
import org.rapporteur.model.Span;

/**
 * An article with its attributions, written down with marks: a source in square brackets, a cue in round ones, a content in
 * braces, a double bar between paragraphs. A source or cue belongs to the content after it, if that stands in the same
 * sentence and has none yet, else to the one before.
 */
record Marked(Article article, List<Attribution> attributions) {

    static Marked of(String marked) {
        StringBuilder text = new StringBuilder();
        List<Part> parts = new ArrayList<>();
        List<Paragraph> paragraphs = new ArrayList<>();
        int at = 0;
        int paragraph = 0;
        Part open = null;
        for (int c : marked.replace("(TLF)", "‹TLF›")
                .replace("(PFO)", "‹PFO›")
                .replace("(ret.)", "‹ret.›")
                .codePoints()
                .toArray()) {
            if (open == null && "[({".indexOf(c) >= 0) {
                open = new Part(c, at, at);
            } else if (open != null && "])}".indexOf(c) >= 0) {
                if (at > open.start()) {
                    parts.add(new Part(open.mark(), open.start(), at));
                }
                open = null;
            } else if (c == '|') {
                if (at > paragraph) {
                    paragraphs.add(Paragraph.of(new Span(paragraph, at), ParagraphRole.BODY));
                }
                text.append('\n');
                at++;
                paragraph = at;
            } else {
                // The two halves of a pair may have met here, which makes them one.
                boolean met = text.length() > 0
                        && c <= Character.MAX_VALUE
                        && Character.isSurrogatePair(text.charAt(text.length() - 1), (char) c);
                text.appendCodePoint(c == '‹' ? '(' : c == '›' ? ')' : c);
                at += met ? 0 : 1;
            }
        }
        if (at > paragraph) {
            paragraphs.add(Paragraph.of(new Span(paragraph, at), ParagraphRole.BODY));
        }
        String plain = text.toString();
        Article article = new Article(
                "marked.txt",
                plain,
                Sha256.of(plain.getBytes(StandardCharsets.UTF_8)),
                Metadata.unknown(),
                paragraphs,
                List.of());
        return new Marked(article, attributions(plain.codePoints().toArray(), parts));
    }

    private static List<Attribution> attributions(int[] text, List<Part> parts) {
        List<Attribution> out = new ArrayList<>();
        List<Span> source = new ArrayList<>();
        List<Span> cue = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Span span = new Span(part.start(), part.end());
            if (part.mark() == '[') {
                source = new ArrayList<>(List.of(span));
            } else if (part.mark() == '(') {
                cue = new ArrayList<>(List.of(span));
            } else {
                boolean alone = source.isEmpty() && cue.isEmpty();
                int next = i + 1;
                while (alone
                        && next < parts.size()
                        && parts.get(next).mark() != '{'
                        && !ends(text, span, parts.get(next))) {
                    Part behind = parts.get(next);
                    Span place = new Span(behind.start(), behind.end());
                    (behind.mark() == '[' ? source : cue).clear();
                    (behind.mark() == '[' ? source : cue).add(place);
                    next++;
                }
                i = next - 1;
                boolean direct = text[span.start()] == '“';
                out.add(new Attribution(List.of(span), source, cue, direct ? Kind.DIRECT : Kind.INDIRECT, 1));
                source = new ArrayList<>();
                cue = new ArrayList<>();
            }
        }
        return out;
    }

    private static boolean ends(int[] text, Span content, Part part) {
        for (int i = content.end(); i < part.start(); i++) {
            if (text[i] == '.' || text[i] == '\n') {
                return true;
            }
        }
        return false;
    }

    private record Part(int mark, int start, int end) {}
}
