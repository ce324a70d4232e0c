package org.rapporteur.resolve.prose;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Paragraph;
import org.rapporteur.model.ParagraphRole;
import org.rapporteur.model.Sha256;
import org.rapporteur.model.Span;

/**
 * An article written down with its statements: {@code {S1:source}}, {@code {Q1:cue}} and {@code {C1:content}}, a double bar
 * between paragraphs; {@code @caption } before a paragraph gives it another role than the body's.
 */
public record MarkedText(Article article, List<Attribution> attributions) {

    /** Returns an article in which every line is a paragraph. */
    public static Article plain(String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int at = 0;
        for (String line : text.split("\n", -1)) {
            int length = line.codePointCount(0, line.length());
            if (!line.isBlank()) {
                paragraphs.add(Paragraph.of(new Span(at, at + length), ParagraphRole.BODY));
            }
            at += length + 1;
        }
        return article(text, paragraphs);
    }

    private static Article article(String text, List<Paragraph> paragraphs) {
        Sha256 digest = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
        return new Article("sample.txt", text, digest, Metadata.unknown(), paragraphs, List.of());
    }

    /** Reads an article with its statements. */
    public static MarkedText of(String marked) {
        StringBuilder text = new StringBuilder();
        Map<Integer, Map<Character, List<Span>>> parts = new TreeMap<>();
        List<Paragraph> paragraphs = new ArrayList<>();
        for (String line : marked.split(" *\\|\\| *", -1)) {
            ParagraphRole role = ParagraphRole.BODY;
            String rest = line;
            if (line.startsWith("@")) {
                role = ParagraphRole.valueOf(
                        line.substring(1, line.indexOf(' ')).toUpperCase(Locale.ROOT));
                rest = line.substring(line.indexOf(' ') + 1);
            }
            int start = length(text);
            read(rest, text, parts);
            if (length(text) > start
                    && !text.substring(text.offsetByCodePoints(0, start)).isBlank()) {
                paragraphs.add(Paragraph.because(new Span(start, length(text)), role, "sample"));
            }
            text.append('\n');
        }
        return new MarkedText(
                article(text.toString(), paragraphs),
                parts.values().stream().map(MarkedText::attribution).toList());
    }

    private static void read(String line, StringBuilder text, Map<Integer, Map<Character, List<Span>>> parts) {
        Deque<int[]> open = new ArrayDeque<>();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '{') {
                int colon = line.indexOf(':', i);
                open.push(new int[] {line.charAt(i + 1), Integer.parseInt(line.substring(i + 2, colon)), length(text)});
                i = colon;
            } else if (c == '}' && !open.isEmpty()) {
                int[] part = open.pop();
                parts.computeIfAbsent(part[1], n -> new TreeMap<>())
                        .computeIfAbsent((char) part[0], n -> new ArrayList<>())
                        .add(new Span(part[2], length(text)));
            } else {
                text.append(c);
            }
        }
    }

    private static int length(StringBuilder text) {
        return text.codePointCount(0, text.length());
    }

    private static Attribution attribution(Map<Character, List<Span>> parts) {
        return new Attribution(
                parts.getOrDefault('C', List.of()),
                parts.getOrDefault('S', List.of()),
                parts.getOrDefault('Q', List.of()),
                Kind.INDIRECT,
                1);
    }
}
