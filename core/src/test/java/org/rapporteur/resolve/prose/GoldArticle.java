package org.rapporteur.resolve.prose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.ingest.Articles;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Paragraph;
import org.rapporteur.model.ParagraphRole;
import org.rapporteur.model.Sha256;
import org.rapporteur.model.Span;

/**
 * An article of a gold file with the statements expected of it, to measure what is told about them with their own spans.
 *
 * @param name its file's name
 * @param node the article's line of the gold file
 * @param statements the statements expected, in the order of their content
 * @param attributions their spans, in the same order
 */
public record GoldArticle(
        String name, JsonNode node, Article article, List<JsonNode> statements, List<Attribution> attributions) {

    /** Reads the articles of a gold file, whose texts lie in a folder. */
    public static List<GoldArticle> read(Path gold, Path texts) throws IOException {
        List<GoldArticle> out = new ArrayList<>();
        for (String line : Files.readAllLines(gold, StandardCharsets.UTF_8)) {
            out.add(of(new ObjectMapper().readTree(line), texts));
        }
        return out;
    }

    private static GoldArticle of(JsonNode gold, Path texts) throws IOException {
        String name = gold.get("doc").asText();
        List<JsonNode> statements = new ArrayList<>();
        gold.get("statements").forEach(statements::add);
        statements.sort(Comparator.comparing(s -> spans(s.get("content")).get(0)));
        List<Attribution> attributions = statements.stream()
                .map(s -> new Attribution(
                        spans(s.get("content")),
                        spans(s.path("source")),
                        spans(s.path("cue")),
                        Kind.ofWord(s.get("kind").asText()),
                        1))
                .toList();
        Article article = article(gold, Files.readAllBytes(texts.resolve(name)));
        return new GoldArticle(name, gold, article, statements, attributions);
    }

    /** Returns the speaker expected of a statement. */
    public String speaker(int statement) {
        return statements.get(statement).get("speaker").asText();
    }

    /** Returns the words of the article at a span. */
    public String cut(Span span) {
        String text = article.text();
        return text.substring(text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end()));
    }

    private static Article article(JsonNode gold, byte[] bytes) {
        String name = gold.get("doc").asText();
        if (!gold.has("paragraphs")) {
            return ((Ingested.Received) Articles.read(name, new ByteArrayInputStream(bytes))).article();
        }
        List<Paragraph> paragraphs = new ArrayList<>();
        for (JsonNode p : gold.get("paragraphs")) {
            String role = p.get(2).asText().toUpperCase(Locale.ROOT).replace('-', '_');
            Span span = new Span(p.get(0).asInt(), p.get(1).asInt());
            paragraphs.add(Paragraph.because(span, ParagraphRole.valueOf(role), "gold"));
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return new Article(name, text, Sha256.of(bytes), Metadata.unknown(), paragraphs, List.of());
    }

    /** Returns a field of the gold file that has a value. */
    public static Optional<String> text(JsonNode node, String field) {
        return Optional.of(node.path(field).asText("")).filter(value -> !value.isEmpty() && !value.equals("null"));
    }

    private static List<Span> spans(JsonNode list) {
        List<Span> out = new ArrayList<>();
        if (list.isArray() && list.size() == 2 && list.get(0).isInt()) {
            out.add(new Span(list.get(0).asInt(), list.get(1).asInt()));
        } else if (list.isArray()) {
            list.forEach(p -> out.add(new Span(p.get(0).asInt(), p.get(1).asInt())));
        }
        out.sort(Comparator.naturalOrder());
        return out;
    }
}
