package org.rapporteur.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.model.Accord;
import org.rapporteur.model.AccordClaim;
import org.rapporteur.model.Act;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Capacity;
import org.rapporteur.model.Claim;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Coding;
import org.rapporteur.model.Condition;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Finding;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Occasion;
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
import org.rapporteur.model.recorded.RecordedAccord;
import org.rapporteur.model.recorded.RecordedArticle;
import org.rapporteur.model.recorded.RecordedClaim;
import org.rapporteur.model.recorded.RecordedCondition;
import org.rapporteur.model.recorded.RecordedField;
import org.rapporteur.model.recorded.RecordedStatement;
import org.rapporteur.text.CodePoints;

/** What is coded comes back from the record format as it went in: what holds as such, what is proposed as such. */
class CodingFormatTest {

    private static final String TEXT = "“If they 😀 withdraw, we talk,” said the \"minister\", \\ “unless it rains.”";

    private static final List<String> WORDS = List.of("talks", "ceasefire", "water-2", "third-parties", "Ω", "a\"b\\c");

    private static Coding coding(Random random) {
        List<Coded<String>> issues = pick(random).stream()
                .map(issue -> coded(random, issue, "issues"))
                .toList();
        Map<String, Coded<Stance>> stances = new LinkedHashMap<>();
        pick(random).forEach(id -> stances.put(id, coded(random, any(random, Stance.values()), "stances")));
        Set<Condition> conditions = new LinkedHashSet<>();
        IntStream.range(0, random.nextInt(3))
                .sorted()
                .mapToObj(i -> span(random))
                .sorted()
                .forEach(span -> {
                    Optional<String> on =
                            Optional.of("Government of “Sorrane”\n").filter(name -> random.nextBoolean());
                    Optional<String> unlocks = Optional.of(any(random, WORDS.toArray(String[]::new)))
                            .filter(word -> random.nextBoolean());
                    conditions.add(new Condition(span, CodePoints.of(TEXT).slice(span), on, unlocks));
                });
        return new Coding(
                issues,
                Optional.of(any(random, Act.values()))
                        .filter(act -> random.nextInt(4) > 0)
                        .map(act -> coded(random, act, "act")),
                stances,
                conditions.stream()
                        .map(condition -> coded(random, condition, "conditions"))
                        .toList());
    }

    private static List<String> pick(Random random) {
        return WORDS.stream().filter(word -> random.nextInt(3) == 0).toList();
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    /** Returns a span that is not blank. */
    private static Span span(Random random) {
        int start = random.nextInt(TEXT.codePointCount(0, TEXT.length()) - 5);
        return new Span(start, start + 2 + random.nextInt(3));
    }

    private static <T> Coded<T> coded(Random random, T value, String how) {
        return new Coded<>(value, random.nextInt(10_001) / 10_000.0, how, random.nextBoolean());
    }

    private static Accord accord(Random random) {
        List<AccordClaim> claims = IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> new AccordClaim(
                        span(random),
                        any(random, Claim.values()),
                        random.nextBoolean() ? AccordClaim.ARTICLE : "Tomas “B” Brandeth",
                        random.nextInt(10_001) / 10_000.0,
                        "verb"))
                .toList();
        return new Accord(
                "Fennick Accord \u2028",
                Optional.of(DateInterval.parse(any(random, new String[] {"2024", "2024-05-12", "2024/2025-03"})))
                        .filter(date -> random.nextBoolean()),
                random.nextBoolean() ? List.of() : List.of("Velland", "Sorrane"),
                claims);
    }

    private static Reading reading(Random random) {
        Article article =
                new Article("a.txt", TEXT, Sha256.of(TEXT.getBytes(UTF_8)), Metadata.unknown(), List.of(), List.of());
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            statements.add(new Statement(
                    new StatementId("s-" + i),
                    new Attribution(List.of(new Span(i, 40)), List.of(), List.of(), Kind.DIRECT, 0.5),
                    Speaker.unspecified("none", 1),
                    new Capacity(Finding.none("no-ground"), Finding.none("no-ground")),
                    new Occasion(SaidOn.unknown("no-ground"), Finding.none("no-ground")),
                    Finding.none("no-ground"),
                    i == 0 ? Coding.NONE : coding(random),
                    new Provenance(new SoftwareVersion("1.0.0"), "m1+c1")));
        }
        List<Accord> agreements = IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> accord(random))
                .toList();
        return new Reading(article, statements, agreements, List.of());
    }

    private static List<Reading> readings() {
        return new Random(20_310_114)
                .longs(60)
                .mapToObj(seed -> reading(new Random(seed)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("readings")
    void whatHoldsComesBackAndWhatIsProposedIsNotTakenForIt(Reading reading) throws RecordFormatException {
        RecordedArticle back = JsonLinesReader.read(JsonLinesWriter.line(reading));
        for (int i = 0; i < reading.statements().size(); i++) {
            Coding given = reading.statements().get(i).coding();
            RecordedStatement got = back.statements().get(i);
            if (given.isMade()) {
                same(given.asserted(), got);
            } else {
                assertThat(got.issues()).isEmpty();
                assertThat(got.stances()).isEmpty();
                assertThat(got.conditions()).isEmpty();
                assertThat(got.fields()).doesNotContainKey(RecordedField.ACT);
            }
        }
        assertThat(back.agreements())
                .contains(reading.agreements().stream()
                        .map(CodingFormatTest::recorded)
                        .toList());
    }

    private static void same(Coding given, RecordedStatement got) {
        assertThat(got.issues())
                .contains(Set.copyOf(given.issues().stream().map(Coded::value).toList()));
        assertThat(got.fields())
                .containsEntry(
                        RecordedField.ACT, given.act().map(act -> act.value().word()));
        Map<String, String> stances = new LinkedHashMap<>();
        given.stances().forEach((id, stance) -> stances.put(id, stance.value().word()));
        assertThat(got.stances()).contains(stances);
        assertThat(got.conditions())
                .contains(given.conditions().stream()
                        .map(Coded::value)
                        .map(each ->
                                new RecordedCondition(each.text(), Optional.of(each.span()), each.on(), each.unlocks()))
                        .toList());
    }

    private static RecordedAccord recorded(Accord accord) {
        return new RecordedAccord(
                accord.name(),
                accord.date().map(DateInterval::toString),
                accord.parties(),
                accord.claims().stream()
                        .map(claim ->
                                new RecordedClaim(claim.span(), claim.claim().word(), claim.claimant()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("readings")
    void nothingThatWasCodedIsLost(Reading reading) throws IOException {
        JsonNode line = new ObjectMapper().readTree(JsonLinesWriter.line(reading));
        for (int i = 0; i < reading.statements().size(); i++) {
            Coding given = reading.statements().get(i).coding();
            JsonNode json = line.at("/statements/" + i);
            assertThat(coding(json, reading)).isEqualTo(given);
            if (given.isMade()) {
                assertThat(json.fieldNames())
                        .toIterable()
                        .contains("issues", "act", "stances", "conditions", "proposed", "confidence_of");
            } else {
                assertThat(json.fieldNames())
                        .toIterable()
                        .doesNotContain("issues", "act", "stances", "conditions", "proposed", "confidence_of");
            }
        }
    }

    /** Puts together again what the format tells apart; the order of values is the given one, which the format parts. */
    private static Coding coding(JsonNode json, Reading reading) {
        JsonNode proposed = json.path("proposed");
        JsonNode sure = json.path("confidence_of");
        JsonNode how = json.path("how");
        Coding given = reading.statements()
                .get(Integer.parseInt(json.get("id").textValue().substring(2)))
                .coding();
        List<Coded<String>> issues = given.issues().stream()
                .map(Coded::value)
                .map(issue -> code(issue, sure.path("issues"), how.path("issues"), proposed.path("issues"), issue))
                .toList();
        Optional<Coded<Act>> act = given.act()
                .map(each -> proposed.has("act")
                        ? made(Act.ofWord(proposed.at("/act/act").textValue()), proposed.get("act"))
                        : Coded.asserted(
                                Act.ofWord(json.get("act").textValue()),
                                sure.get("act").doubleValue(),
                                how.get("act").textValue()));
        Map<String, Coded<Stance>> stances = new LinkedHashMap<>();
        for (String id : given.stances().keySet()) {
            JsonNode word = json.path("stances").has(id)
                    ? json.path("stances").get(id)
                    : proposed.path("stances").path(id).get("stance");
            stances.put(
                    id,
                    code(
                            Stance.ofWord(word.textValue()),
                            sure.path("stances"),
                            how.path("stances"),
                            proposed.path("stances"),
                            id));
        }
        List<Coded<Condition>> conditions = new ArrayList<>();
        for (int i = 0; i < json.path("conditions").size(); i++) {
            conditions.add(Coded.asserted(
                    condition(json.path("conditions").get(i)),
                    sure.path("conditions").get(i).doubleValue(),
                    how.path("conditions").get(i).textValue()));
        }
        proposed.path("conditions").forEach(each -> conditions.add(made(condition(each), each)));
        List<Condition> order = given.conditions().stream().map(Coded::value).toList();
        conditions.sort((one, other) -> order.indexOf(one.value()) - order.indexOf(other.value()));
        return new Coding(issues, act, stances, conditions);
    }

    private static <T> Coded<T> code(T value, JsonNode sure, JsonNode how, JsonNode proposed, String key) {
        return proposed.has(key)
                ? made(value, proposed.get(key))
                : Coded.asserted(
                        value, sure.get(key).doubleValue(), how.get(key).textValue());
    }

    private static <T> Coded<T> made(T value, JsonNode json) {
        return Coded.proposed(
                value, json.get("confidence").doubleValue(), json.get("how").textValue());
    }

    private static Condition condition(JsonNode json) {
        return new Condition(
                new Span(json.at("/span/0").intValue(), json.at("/span/1").intValue()),
                json.get("text").textValue(),
                Optional.ofNullable(json.get("on").textValue()),
                Optional.ofNullable(json.get("for").textValue()));
    }

    @Test
    void readingsWithNothingInThemAreAmongThoseTried() {
        assertThat(readings())
                .anyMatch(reading -> reading.agreements().isEmpty())
                .anyMatch(reading -> reading.statements().stream()
                        .anyMatch(each -> each.coding().isMade()
                                && !each.coding().asserted().isMade()))
                .anyMatch(reading -> reading.statements().stream()
                        .anyMatch(each -> each.coding().conditions().size() == 2));
    }
}
