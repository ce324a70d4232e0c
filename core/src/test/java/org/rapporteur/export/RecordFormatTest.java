package org.rapporteur.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.docs.Documents;
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
import org.rapporteur.model.recorded.RecordedArticle;
import org.rapporteur.model.recorded.RecordedField;
import org.rapporteur.model.recorded.RecordedStatement;
import org.rapporteur.text.CodePoints;

/** Reads the examples of docs/record-format.md. */
class RecordFormatTest {

    @Test
    void theSpansOfTheExampleCutItsTextAsThePageSays() throws IOException, RecordFormatException {
        CodePoints text = CodePoints.of(text());
        RecordedArticle article = JsonLinesReader.read(json("json example"));

        assertThat(article.statements()).hasSize(2);
        RecordedStatement first = article.statements().get(0);
        assertThat(slices(text, first.content()))
                .containsExactly("“We talk if they withdraw,”", "“Not an hour sooner.”");
        assertThat(slices(text, first.source())).containsExactly("Brandeth");
        assertThat(slices(text, first.cue())).containsExactly("told");
        RecordedStatement second = article.statements().get(1);
        assertThat(slices(text, second.content())).containsExactly("the hotel had no heating");
        assertThat(slices(text, second.source())).containsExactly("He");
        assertThat(slices(text, second.cue())).containsExactly("added");
        assertThat(second.fields()).containsEntry(RecordedField.SPEAKER, Optional.of("Tomas Brandeth"));
    }

    @Test
    void theProductWritesTheSameFieldsInTheSameOrder() throws IOException {
        JsonNode page = new ObjectMapper().readTree(json("json example"));
        JsonNode written = new ObjectMapper().readTree(JsonLinesWriter.line(reading()));

        assertThat(names(written)).isEqualTo(names(page));
        JsonNode statement = written.get("statements").get(0);
        assertThat(names(statement)).isEqualTo(names(page.get("statements").get(0)));
        assertThat(names(statement.get("how")))
                .isEqualTo(names(page.get("statements").get(0).get("how")));
        for (String field : List.of("conditions", "proposed", "confidence_of")) {
            assertThat(shape(statement.get(field)))
                    .isEqualTo(shape(page.get("statements").get(0).get(field)));
        }
        assertThat(written.get("sha256")).isEqualTo(page.get("sha256"));
        assertThat(statement.get("id")).isEqualTo(page.get("statements").get(0).get("id"));
    }

    @Test
    void theReaderTakesTheExampleWithEveryField() throws IOException, RecordFormatException {
        CodePoints text = CodePoints.of(text());
        String json = json("json complete");
        RecordedStatement statement = JsonLinesReader.read(json).statements().get(0);

        assertThat(statement.fields()).containsKeys(RecordedField.values());
        assertThat(statement.stances()).contains(Map.of("talks-now", "conditional", "withdrawal", "support"));
        JsonNode condition = new ObjectMapper().readTree(json).at("/statements/0/conditions/0");
        assertThat(text.slice(new Span(
                        condition.get("span").get(0).intValue(),
                        condition.get("span").get(1).intValue())))
                .isEqualTo(condition.get("text").textValue());
    }

    @Test
    void theExampleOfAnAgreementIsJson() throws IOException {
        JsonNode agreement = new ObjectMapper().readTree(json("json"));

        assertThat(names(agreement)).containsExactly("name", "date", "parties", "claims");
        assertThat(names(agreement.at("/claims/0"))).containsExactly("span", "claim", "claimant", "confidence", "how");
    }

    private static Reading reading() throws IOException {
        String text = text();
        Metadata known = new Metadata(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of(new PartialDate("2031-01-14")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Article article =
                new Article("fennick.txt", text, Sha256.of(text.getBytes(UTF_8)), known, List.of(), List.of());
        Attribution what = new Attribution(
                List.of(new Span(76, 103)), List.of(new Span(104, 112)), List.of(new Span(113, 117)), Kind.DIRECT, 1);
        Statement statement = new Statement(
                StatementId.of(article.id(), what),
                what,
                new Speaker("Tomas Brandeth", Optional.of("vel-brandeth"), "surname", 0.98),
                new Capacity(
                        Finding.of("foreign minister of Velland", "directory"), Finding.of("Velland", "directory")),
                new Occasion(SaidOn.on(DateInterval.parse("2031-01-13"), "lead"), Finding.of("Fennick", "frame")),
                Finding.none("no-ground"),
                coding(),
                new Provenance(SoftwareVersion.current(), "model"));
        return new Reading(article, List.of(statement), List.of(), List.of());
    }

    private static Coding coding() {
        Condition withdrawal =
                new Condition(new Span(85, 101), "if they withdraw", Optional.empty(), Optional.of("talks-now"));
        return new Coding(
                List.of(Coded.asserted("talks", 0.99, "issues"), Coded.asserted("territory", 0.71, "issues")),
                Optional.of(Coded.asserted(Act.OFFER, 0.82, "act")),
                Map.of(
                        "talks-now", Coded.asserted(Stance.CONDITIONAL, 0.78, "stances"),
                        "withdrawal", Coded.proposed(Stance.SUPPORT, 0.41, "stances")),
                List.of(Coded.asserted(withdrawal, 0.9, "conditions")));
    }

    /** The article of the examples: the block's lines, each with a line feed. */
    private static String text() throws IOException {
        return String.join("\n", only("text article")) + "\n";
    }

    /** The page breaks lines for the reader's sake; the format does not. */
    private static String json(String info) throws IOException {
        return String.join(" ", only(info));
    }

    private static List<String> only(String info) throws IOException {
        List<Documents.Block> blocks = Documents.blocks("record-format.md", info);
        assertThat(blocks)
                .as(String.format(Locale.ROOT, "blocks with ```%s", info))
                .hasSize(1);
        return blocks.get(0).lines();
    }

    private static List<String> slices(CodePoints text, List<Span> spans) {
        return spans.stream().map(text::slice).toList();
    }

    /** Returns the JSON without its numbers, which differ from model to model. */
    private static String shape(JsonNode json) {
        return json.toString().replaceAll("[0-9.]+", "0");
    }

    private static List<String> names(JsonNode object) {
        Iterator<String> names = object.fieldNames();
        return Stream.generate(() -> names)
                .limit(object.size())
                .map(Iterator::next)
                .toList();
    }
}
