package org.rapporteur.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.rapporteur.actors.Actor;
import org.rapporteur.actors.Directory;
import org.rapporteur.analysis.accords.Spoken;
import org.rapporteur.dossier.Dossier;
import org.rapporteur.dossier.Dossiers;
import org.rapporteur.model.Act;
import org.rapporteur.model.Claim;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Proposition;
import org.rapporteur.model.Span;
import org.rapporteur.model.Stance;
import org.rapporteur.model.StatementId;
import org.rapporteur.text.CodePoints;

/** The example's articles as people coded them, for the analyses. Who has no name has no id, as in a record. */
public final class GoldSaid {

    private static final Path EXAMPLES = Path.of("..", "examples");

    private static final Pattern PERSON = Pattern.compile("\\p{Lu}[\\p{L}’']+ \\p{Lu}[\\p{L}’']+");

    private final Directory directory;
    private final List<Said> said = new ArrayList<>();

    private GoldSaid(Directory directory) {
        this.directory = directory;
    }

    /** Returns the dossier of the example. */
    public static Dossier dossier() {
        return Dossiers.builtIn("example").orElseThrow();
    }

    /** Returns the propositions of the example. */
    public static List<Proposition> propositions() {
        return dossier().codebook().propositions();
    }

    /** Returns all statements, article by article. */
    public static List<Said> all() {
        return in(EXAMPLES.resolve("gold.jsonl"));
    }

    /** Returns the statements on the example's articles in a file of the record format. */
    static List<Said> in(Path file) {
        GoldSaid gold = new GoldSaid(dossier().directory());
        lines(file).forEach(gold::add);
        return List.copyOf(gold.said);
    }

    /** Returns the accords that the articles speak of, in the order of the file. */
    public static List<Spoken> spoken() {
        List<Spoken> spoken = new ArrayList<>();
        for (JsonNode article : lines(EXAMPLES.resolve("gold.jsonl"))) {
            CodePoints text = text(article.path("doc").asText());
            Said.Report report = report(article);
            for (JsonNode each : article.path("agreements")) {
                spoken.add(spoken(each, article.path("statements"), text, report));
            }
        }
        return List.copyOf(spoken);
    }

    /** Returns the articles of a file of the record format. */
    static List<JsonNode> lines(Path file) {
        try {
            ObjectMapper json = new ObjectMapper();
            List<JsonNode> lines = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                lines.add(json.readTree(line));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CodePoints text(String doc) {
        try {
            return CodePoints.of(Files.readString(EXAMPLES.resolve("articles").resolve(doc), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(JsonNode article) {
        String doc = article.path("doc").asText();
        CodePoints text = text(doc);
        Said.Report report = report(article);
        for (JsonNode each : article.path("statements")) {
            String words = spans(each.path("content")).stream().map(text::slice).collect(Collectors.joining(" … "));
            Optional<Day> when =
                    text(each, "said_on").map(iso -> day(iso, false)).or(report::published);
            said.add(new Said(
                    new StatementId(each.path("id").asText()),
                    voice(each, when),
                    when,
                    report,
                    Kind.ofWord(each.path("kind").asText()),
                    words,
                    codes(each)));
        }
    }

    private static Said.Report report(JsonNode article) {
        return new Said.Report(
                article.path("doc").asText(),
                text(article, "outlet"),
                text(article, "published").map(iso -> day(iso, true)));
    }

    private static Day day(String iso, boolean isPublication) {
        DateInterval date = DateInterval.parse(iso);
        return new Day(date.earliest(), date.latest(), isPublication);
    }

    private Said.Voice voice(JsonNode each, Optional<Day> when) {
        String name = each.path("speaker").asText();
        List<Actor> known = directory.named(name);
        Optional<Actor> actor = known.size() == 1 ? Optional.of(known.get(0)) : Optional.empty();
        Optional<String> id = text(each, "speaker_id")
                .or(() -> actor.map(one -> one.id().value()))
                .or(() -> PERSON.matcher(name).matches() ? Optional.of("named-" + name) : Optional.empty());
        LocalDate day = when.map(Day::last).orElse(LocalDate.EPOCH);
        return new Said.Voice(
                name,
                id,
                actor.flatMap(one -> directory.bodyOf(one, day))
                        .or(() -> actor.isPresent() ? Optional.empty() : directory.bodyDescribed(name, day))
                        .map(Actor::name),
                text(each, "side"),
                text(each, "role"));
    }

    private static Said.Codes codes(JsonNode each) {
        Map<String, Stance> stances = new HashMap<>();
        each.path("stances")
                .properties()
                .forEach(one ->
                        stances.put(one.getKey(), Stance.ofWord(one.getValue().asText())));
        List<Said.Precondition> conditions = new ArrayList<>();
        each.path("conditions")
                .forEach(one -> conditions.add(
                        new Said.Precondition(one.path("text").asText(), text(one, "on"), text(one, "for"))));
        return new Said.Codes(
                text(each, "act").map(Act::ofWord),
                texts(each.path("issues")),
                stances,
                conditions,
                text(each, "about"),
                1);
    }

    private static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() ? Optional.of(value.asText()) : Optional.empty();
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
                            statement.flatMap(each -> text(each, "side")),
                            statement.map(
                                    each -> new StatementId(each.path("id").asText()))),
                    report.published(),
                    text.slice(span),
                    1));
        }
        return new Spoken(
                report,
                accord.path("name").asText(),
                text(accord, "date").map(DateInterval::parse),
                texts(accord.path("parties")),
                claims);
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
