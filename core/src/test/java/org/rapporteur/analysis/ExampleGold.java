package org.rapporteur.analysis;

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
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.rapporteur.analysis.accords.Spoken;
import org.rapporteur.model.Act;
import org.rapporteur.model.Claim;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Span;
import org.rapporteur.model.Stance;
import org.rapporteur.model.StatementId;
import org.rapporteur.text.CodePoints;

/** The example's articles as people coded them. */
public final class ExampleGold {

    private static final Path EXAMPLES = Path.of("..", "examples");

    private final List<Said> said = new ArrayList<>();
    private final List<Spoken> spoken = new ArrayList<>();

    private ExampleGold() {}

    /** Reads the file. */
    public static ExampleGold read() throws IOException {
        ExampleGold gold = new ExampleGold();
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(EXAMPLES.resolve("gold.jsonl"))) {
            gold.add(json.readTree(line));
        }
        return gold;
    }

    /** Returns the statements, in the order of the file. */
    public List<Said> said() {
        return said;
    }

    /** Returns the accords that the articles speak of, in the order of the file. */
    public List<Spoken> spoken() {
        return spoken;
    }

    private void add(JsonNode article) throws IOException {
        String name = article.path("doc").asText();
        CodePoints text =
                CodePoints.of(Files.readString(EXAMPLES.resolve("articles").resolve(name)));
        Optional<Day> published = optional(article.path("published"))
                .map(DateInterval::parse)
                .map(date -> new Day(date.earliest(), date.latest(), true));
        Said.Report report = new Said.Report(name, optional(article.path("outlet")), published);
        for (JsonNode each : article.path("statements")) {
            said.add(said(each, text, report));
        }
        for (JsonNode each : article.path("agreements")) {
            spoken.add(spoken(each, article.path("statements"), text, report));
        }
    }

    private static Said said(JsonNode each, CodePoints text, Said.Report report) {
        Map<String, Stance> stances = new LinkedHashMap<>();
        each.path("stances")
                .properties()
                .forEach(stance -> stances.put(
                        stance.getKey(), Stance.ofWord(stance.getValue().asText())));
        List<Said.Precondition> conditions = new ArrayList<>();
        each.path("conditions")
                .forEach(condition -> conditions.add(new Said.Precondition(
                        condition.path("text").asText(),
                        optional(condition.path("on")),
                        optional(condition.path("for")))));
        return new Said(
                new StatementId(each.path("id").asText()),
                new Said.Voice(
                        each.path("speaker").asText(),
                        optional(each.path("speaker")),
                        Optional.empty(),
                        optional(each.path("side")),
                        optional(each.path("role"))),
                optional(each.path("said_on"))
                        .map(DateInterval::parse)
                        .map(date -> new Day(date.earliest(), date.latest(), false))
                        .or(report::published),
                report,
                Kind.ofWord(each.path("kind").asText()),
                spans(each.path("content")).stream().map(text::slice).collect(Collectors.joining(" … ")),
                new Said.Codes(
                        optional(each.path("act")).map(Act::ofWord),
                        texts(each.path("issues")),
                        stances,
                        conditions,
                        optional(each.path("about")),
                        1));
    }

    private static Spoken spoken(JsonNode accord, JsonNode statements, CodePoints text, Said.Report report) {
        List<Spoken.Claimed> claims = new ArrayList<>();
        for (JsonNode claim : accord.path("claims")) {
            Span span = spans(List.of(claim.path("span"))).get(0);
            String claimant = claim.path("claimant").asText();
            Optional<JsonNode> statement = StreamSupport.stream(statements.spliterator(), false)
                    .filter(each -> each.path("speaker").asText().equals(claimant)
                            && spans(each.path("content")).stream().anyMatch(span::overlaps))
                    .findFirst();
            claims.add(new Spoken.Claimed(
                    Claim.ofWord(claim.path("claim").asText()),
                    new Spoken.Claimant(
                            claimant,
                            statement.flatMap(each -> optional(each.path("side"))),
                            statement.map(
                                    each -> new StatementId(each.path("id").asText()))),
                    report.published(),
                    text.slice(span),
                    1));
        }
        return new Spoken(
                report,
                accord.path("name").asText(),
                optional(accord.path("date")).map(DateInterval::parse),
                texts(accord.path("parties")),
                claims);
    }

    private static Optional<String> optional(JsonNode value) {
        return value.isTextual() ? Optional.of(value.asText()) : Optional.empty();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static List<Span> spans(Iterable<JsonNode> array) {
        List<Span> spans = new ArrayList<>();
        array.forEach(
                each -> spans.add(new Span(each.path(0).asInt(), each.path(1).asInt())));
        return spans;
    }
}
