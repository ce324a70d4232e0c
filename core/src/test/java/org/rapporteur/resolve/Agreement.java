package org.rapporteur.resolve;

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
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rapporteur.analysis.reliability.Names;
import org.rapporteur.dossier.Dossier;
import org.rapporteur.dossier.Dossiers;
import org.rapporteur.ingest.Articles;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Conflict;
import org.rapporteur.model.Finding;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Paragraph;
import org.rapporteur.model.ParagraphRole;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.Sha256;
import org.rapporteur.model.Span;
import org.rapporteur.yaml.BrokenFileException;

/**
 * Measures how often what the resolution finds is what a gold file expects, with the gold file's own spans, so that nothing else
 * is measured: {@code Agreement GOLD.jsonl TEXT_DIR [FIELD] [OPTION ...]}. A field is {@code speaker} (the default), {@code side},
 * {@code said_on}, {@code role}, {@code venue} or {@code about}. Options:
 *
 * <ul>
 *   <li>{@code errors}: every one that does not agree
 *   <li>{@code DOC=2025-09-03}: a date for an article whose name begins so
 *   <li>{@code dossier=NAME} or {@code dossier=FILE}: the conflict and its actors
 *   <li>{@code parties}: the parties that the gold file names for each article
 * </ul>
 *
 * Prints the share that agrees, per rule and in all. Names are compared as the evaluation does.
 */
final class Agreement {

    private final Map<String, int[]> perRule = new TreeMap<>();
    private final List<String> errors = new ArrayList<>();
    private final Path texts;
    private final String field;
    private final List<String> options;
    private final Dossier dossier;

    private Agreement(Path texts, String field, List<String> options) throws BrokenFileException {
        this.texts = texts;
        this.field = field;
        this.options = options;
        String named = option("dossier").orElse(Dossiers.GENERIC);
        Optional<Dossier> builtIn = Dossiers.builtIn(named);
        this.dossier = builtIn.isPresent() ? builtIn.get() : Dossiers.read(Path.of(named));
    }

    public static void main(String[] args) throws IOException, BrokenFileException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> options = List.of(args).subList(2, args.length);
        List<String> fields = List.of("speaker", "side", "said_on", "role", "venue", "about");
        Agreement agreement = new Agreement(
                Path.of(args[1]),
                fields.stream().filter(options::contains).findFirst().orElse("speaker"),
                options);
        for (String line : Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8)) {
            agreement.add(new ObjectMapper().readTree(line));
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

    private Optional<String> option(String key) {
        return options.stream()
                .filter(option -> option.startsWith(key + "="))
                .map(option -> option.substring(key.length() + 1))
                .findFirst();
    }

    private void add(JsonNode gold) throws IOException {
        String name = gold.get("doc").asText();
        Article article = article(gold, Files.readAllBytes(texts.resolve(name)));
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
        List<Resolved> resolved = new Resolver(dossier.directory(), conflict(gold)).resolve(article, attributions);
        for (int i = 0; i < resolved.size(); i++) {
            if (statements.get(i).has(field)) {
                count(article, attributions.get(i), found(resolved.get(i)), text(statements.get(i), field));
            }
        }
    }

    private Optional<Conflict> conflict(JsonNode gold) {
        if (options.contains("parties") && gold.has("parties")) {
            List<String> parties =
                    Stream.of(gold.get("parties").asText().split("; ", -1)).toList();
            return Optional.of(new Conflict("gold", parties));
        }
        return dossier.conflict();
    }

    private Finding found(Resolved resolved) {
        return switch (field) {
            case "side" -> resolved.as().side();
            case "role" -> resolved.as().role();
            case "venue" -> resolved.where().venue();
            case "about" -> resolved.about();
            case "said_on" ->
                new Finding(
                        resolved.where().saidOn().date().map(Object::toString),
                        resolved.where().saidOn().how());
            default -> Finding.of(resolved.who().name(), resolved.who().how());
        };
    }

    private void count(Article article, Attribution what, Finding found, Optional<String> expected) {
        String one = expected.orElse("");
        String other = found.value().orElse("");
        boolean same = Set.of("side", "said_on").contains(field) ? one.equals(other) : Names.areSame(one, other);
        int[] n = perRule.computeIfAbsent(found.how(), h -> new int[2]);
        n[0] += same ? 1 : 0;
        n[1]++;
        if (!same) {
            errors.add(String.join(
                    " | ",
                    article.name() + "@" + what.extent().start(),
                    found.how(),
                    other,
                    one,
                    what.source().isEmpty() ? "-" : cut(article, what.source().get(0)),
                    what.cue().isEmpty() ? "-" : cut(article, what.cue().get(0))));
        }
    }

    private Optional<PartialDate> published(JsonNode gold) {
        return option(gold.get("doc").asText().substring(0, 3))
                .or(() -> text(gold, "published"))
                .map(PartialDate::new);
    }

    private static String cut(Article article, Span span) {
        String text = article.text();
        return text.substring(text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end()));
    }

    private Article article(JsonNode gold, byte[] bytes) {
        String name = gold.get("doc").asText();
        if (!gold.has("paragraphs")) {
            Article read = ((Ingested.Received) Articles.read(name, new ByteArrayInputStream(bytes))).article();
            Metadata known = metadata(gold).orElse(read.metadata());
            return new Article(name, read.text(), read.sha256(), known, read.paragraphs(), List.of());
        }
        List<Paragraph> paragraphs = new ArrayList<>();
        for (JsonNode p : gold.get("paragraphs")) {
            String role = p.get(2).asText().toUpperCase(Locale.ROOT).replace('-', '_');
            Span span = new Span(p.get(0).asInt(), p.get(1).asInt());
            paragraphs.add(Paragraph.because(span, ParagraphRole.valueOf(role), "gold"));
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return new Article(name, text, Sha256.of(bytes), metadata(gold), paragraphs, List.of());
    }

    private Metadata metadata(JsonNode gold) {
        List<String> byline = new ArrayList<>();
        gold.path("byline").forEach(author -> byline.add(author.asText()));
        return new Metadata(
                Optional.empty(),
                Optional.empty(),
                byline,
                Optional.empty(),
                published(gold),
                Optional.empty(),
                Optional.empty());
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
