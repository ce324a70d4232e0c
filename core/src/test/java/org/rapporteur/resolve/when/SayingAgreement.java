package org.rapporteur.resolve.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rapporteur.ingest.Articles;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Paragraph;
import org.rapporteur.model.ParagraphRole;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.SaidOn;
import org.rapporteur.model.Sha256;
import org.rapporteur.model.Span;

/**
 * Measures how often a saying date is the one that a gold file expects, with the gold file's own spans, so that nothing but the
 * dating is measured: {@code SayingAgreement GOLD.jsonl TEXT_DIR [errors] [DOC=2025-09-03 ...]}. Prints the share that agrees,
 * per rule and in all, with {@code errors} every one that does not; {@code DOC=…} gives an article whose name begins so a date.
 */
final class SayingAgreement {

    private final Map<String, int[]> perRule = new TreeMap<>();
    private final List<String> errors = new ArrayList<>();

    private SayingAgreement() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        SayingAgreement agreement = new SayingAgreement();
        List<String> options = List.of(args).subList(2, args.length);
        for (String line : Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8)) {
            agreement.add(new ObjectMapper().readTree(line), Path.of(args[1]), options);
        }
        if (options.contains("errors")) {
            agreement.errors.forEach(out::println);
        }
        int[] sum = new int[2];
        agreement.perRule.forEach((rule, n) -> {
            sum[0] += n[0];
            sum[1] += n[1];
            out.printf(Locale.ROOT, "%-14s %4d of %4d  %5.1f %%%n", rule, n[0], n[1], 100.0 * n[0] / n[1]);
        });
        out.printf(Locale.ROOT, "%-14s %4d of %4d  %5.1f %%%n", "all", sum[0], sum[1], 100.0 * sum[0] / sum[1]);
    }

    private void add(JsonNode gold, Path texts, List<String> options) throws IOException {
        String name = gold.get("doc").asText();
        Article article = article(gold, Files.readAllBytes(texts.resolve(name)));
        Optional<PartialDate> published = options.stream()
                .filter(option -> option.indexOf('=') > 0 && name.startsWith(option.substring(0, option.indexOf('='))))
                .map(option -> new PartialDate(option.substring(option.indexOf('=') + 1)))
                .findFirst()
                .or(() -> text(gold, "published").map(PartialDate::new))
                .or(() -> article.metadata().published());
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
        List<SaidOn> dates = SayingDates.of(article, attributions, published);
        for (int i = 0; i < dates.size(); i++) {
            String found = dates.get(i).date().map(Object::toString).orElse("-");
            String expected = text(statements.get(i), "said_on").orElse("-");
            int[] n = perRule.computeIfAbsent(dates.get(i).how(), h -> new int[2]);
            n[0] += found.equals(expected) ? 1 : 0;
            n[1]++;
            if (!found.equals(expected)) {
                Attribution what = attributions.get(i);
                errors.add(String.join(
                        " | ",
                        name + "@" + what.extent().start(),
                        dates.get(i).how(),
                        found,
                        expected,
                        what.source().isEmpty()
                                ? "-"
                                : cut(article, what.source().get(0)),
                        what.cue().isEmpty() ? "-" : cut(article, what.cue().get(0))));
            }
        }
    }

    private static String cut(Article article, Span span) {
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

    private static Optional<String> text(JsonNode node, String field) {
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
