package org.rapporteur.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.actors.Actor;
import org.rapporteur.actors.Directory;
import org.rapporteur.dossier.Dossiers;
import org.rapporteur.model.Act;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Capacity;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Coding;
import org.rapporteur.model.Condition;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Finding;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Occasion;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.Provenance;
import org.rapporteur.model.Reading;
import org.rapporteur.model.SaidOn;
import org.rapporteur.model.Sha256;
import org.rapporteur.model.SoftwareVersion;
import org.rapporteur.model.Span;
import org.rapporteur.model.Speaker;
import org.rapporteur.model.Stance;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementId;
import org.rapporteur.store.RecordFile;
import org.rapporteur.store.Settings;

/** A record of the example as it was read and coded by hand. */
public final class ExampleRecord {

    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final Provenance HOW = new Provenance(new SoftwareVersion("0.1.0"), "hand");

    private final Directory directory =
            Dossiers.builtIn("example").orElseThrow().directory();

    private ExampleRecord() {}

    /** Writes the record. */
    public static Path record(Path file) throws IOException {
        ExampleRecord example = new ExampleRecord();
        ObjectMapper json = new ObjectMapper();
        List<Reading> readings = new ArrayList<>();
        for (String line : Files.readAllLines(EXAMPLES.resolve("gold.jsonl"))) {
            readings.add(example.reading(json.readTree(line)));
        }
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            record.atOnce(() -> readings.forEach(
                    reading -> record.keep(reading, new Settings(HOW, 0.5, "example 0123456789abcdef"))));
        }
        return file;
    }

    private Reading reading(JsonNode json) throws IOException {
        String name = json.path("doc").asText();
        byte[] bytes = Files.readAllBytes(EXAMPLES.resolve("articles").resolve(name));
        Metadata about = new Metadata(
                text(json, "title"),
                Optional.empty(),
                List.of(),
                text(json, "outlet"),
                text(json, "published").map(PartialDate::new),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Article article = new Article(name, new String(bytes, UTF_8), Sha256.of(bytes), about, List.of(), List.of());
        List<Statement> statements = new ArrayList<>();
        json.path("statements").forEach(each -> statements.add(statement(article, each)));
        return new Reading(article, statements, List.of(), List.of());
    }

    private Statement statement(Article article, JsonNode json) {
        Attribution what = new Attribution(
                spans(json.path("content")),
                spans(json.path("source")),
                spans(json.path("cue")),
                Kind.ofWord(json.path("kind").asText()),
                1);
        String speaker = json.path("speaker").asText();
        List<Actor> known = directory.named(speaker);
        return new Statement(
                StatementId.of(article.id(), what),
                what,
                new Speaker(
                        speaker,
                        known.size() == 1 ? Optional.of(known.get(0).id().value()) : Optional.empty(),
                        "hand",
                        1),
                new Capacity(finding(json, "role"), finding(json, "side")),
                new Occasion(
                        text(json, "said_on")
                                .map(iso -> SaidOn.on(DateInterval.parse(iso), "hand"))
                                .orElseGet(() -> SaidOn.unknown("hand")),
                        Finding.none("hand")),
                finding(json, "about"),
                coding(json),
                HOW);
    }

    private static Coding coding(JsonNode json) {
        List<Coded<String>> issues = new ArrayList<>();
        json.path("issues").forEach(issue -> issues.add(Coded.asserted(issue.asText(), 1, Coded.BY_HAND)));
        Map<String, Coded<Stance>> stances = new LinkedHashMap<>();
        json.path("stances")
                .properties()
                .forEach(each -> stances.put(
                        each.getKey(),
                        Coded.asserted(Stance.ofWord(each.getValue().asText()), 1, Coded.BY_HAND)));
        List<Coded<Condition>> conditions = new ArrayList<>();
        for (JsonNode each : json.path("conditions")) {
            Span span = span(each.path("span"));
            conditions.add(Coded.asserted(
                    new Condition(span, each.path("text").asText(), text(each, "on"), text(each, "for")),
                    1,
                    Coded.BY_HAND));
        }
        Optional<Coded<Act>> act = text(json, "act").map(word -> Coded.asserted(Act.ofWord(word), 1, Coded.BY_HAND));
        return new Coding(issues, act, stances, conditions);
    }

    private static Finding finding(JsonNode json, String field) {
        return text(json, field).map(value -> Finding.of(value, "hand")).orElseGet(() -> Finding.none("hand"));
    }

    private static List<Span> spans(JsonNode json) {
        List<Span> spans = new ArrayList<>();
        json.forEach(each -> spans.add(span(each)));
        return spans;
    }

    private static Span span(JsonNode json) {
        return new Span(json.path(0).asInt(), json.path(1).asInt());
    }

    private static Optional<String> text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        return value.isTextual() ? Optional.of(value.asText()) : Optional.empty();
    }
}
