package org.rapporteur.export.plover;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.export.HostileReading;
import org.rapporteur.model.Act;
import org.rapporteur.model.Article;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Coding;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Reading;
import org.rapporteur.model.Span;
import org.rapporteur.model.Statement;

class PloverWriterTest {

    private static final PloverActor.Directory DIRECTORY = new PloverActor.Directory() {
        @Override
        public PloverActor source(Statement said, Optional<LocalDate> day) {
            return new PloverActor(Optional.of("VEL"), Optional.of("GOV"), Optional.of("Q1"));
        }

        @Override
        public PloverActor recipient(String name, Optional<LocalDate> day) {
            return PloverActor.UNKNOWN;
        }
    };

    private static Reading with(Reading reading, Act act) {
        List<Statement> coded = new ArrayList<>(reading.statements());
        Coding coding = new Coding(List.of(), Optional.of(Coded.asserted(act, 0.5, "act")), Map.of(), List.of());
        coded.set(0, coded.get(0).coded(coding));
        return new Reading(reading.article(), coded, List.of(), List.of());
    }

    private static List<JsonNode> events(Reading reading) throws IOException {
        StringWriter out = new StringWriter();
        try (PloverWriter writer = PloverWriter.json(out, DIRECTORY)) {
            writer.write(reading);
        }
        List<JsonNode> events = new ArrayList<>();
        for (String line : out.toString().lines().toList()) {
            events.add(new ObjectMapper().readTree(line));
        }
        return events;
    }

    @Test
    void anEventSaysWhoDidWhatToWhomWhenAndWhereThatStands() throws IOException {
        List<JsonNode> events = events(HostileReading.reading());
        Span content = HostileReading.span(HostileReading.FORMULA);

        assertThat(events).hasSize(1);
        JsonNode event = events.get(0);
        assertThat(event.get("date").asText()).isEqualTo("2031-01-14");
        assertThat(event.get("enddate").asText()).isEqualTo("2031-01-15");
        assertThat(event.get("event").toString()).isEqualTo("[\"CONSULT\",\"AGREE\"]");
        assertThat(event.get("event_text").get(0).asText()).isEqualTo(HostileReading.FORMULA);
        assertThat(event.get("quad_code").asInt()).isEqualTo(1);
        assertThat(event.get("text_info").toString())
                .isEqualTo("[{\"start\":" + content.start() + ",\"end\":" + content.end() + "}]");
        JsonNode source = event.get("source").get(0);
        assertThat(source.get("code").asText()).isEqualTo("VEL");
        assertThat(source.get("sector").asText()).isEqualTo("GOV");
        assertThat(source.get("actor_text").asText()).isEqualTo("Renn");
        assertThat(source.get("identifier_text").asText()).isEqualTo(HostileReading.NAME);
        JsonNode recipient = event.get("recipient").get(0);
        assertThat(recipient.get("identifier_text").asText()).isEqualTo("Government of Sorrane");
        assertThat(recipient.has("code")).isFalse();
        assertThat(event.get("cite_info").get("url").asText()).isEqualTo("https://wire.example/?a=1&b=2");
        assertThat(event.get("confidence").asDouble()).isEqualTo(0.75);
    }

    @Test
    void whatNobodyCodesIsLeftOpen() throws IOException {
        JsonNode event = events(HostileReading.reading()).get(0);

        assertThat(event.get("mode").isNull()).isTrue();
        assertThat(event.get("context").isNull()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void eventsHaveTheCategoriesOfTheirActs(Act act) throws IOException {
        List<JsonNode> events = events(with(HostileReading.reading(), act));

        if (act.plover().isEmpty()) {
            assertThat(events).isEmpty();
        } else {
            List<String> categories = new ArrayList<>();
            events.get(0).get("event").forEach(category -> categories.add(category.asText()));
            assertThat(categories).isEqualTo(act.plover());
            assertThat(events.get(0).get("quad_code").asInt())
                    .isEqualTo(
                            Stream.of(Act.REJECT, Act.DENY, Act.DEMAND, Act.THREATEN, Act.VOW, Act.ACCUSE)
                                            .anyMatch(act::equals)
                                    ? 3
                                    : 1);
        }
    }

    @Test
    void aTableHasTheSameFields() throws IOException {
        StringWriter out = new StringWriter();
        try (PloverWriter writer = PloverWriter.csv(out, UnaryOperator.identity(), DIRECTORY)) {
            writer.write(HostileReading.reading());
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(out.toString(), format)) {
            List<CSVRecord> rows = parser.getRecords();
            assertThat(rows).hasSize(1);
            assertThat(rows.get(0).toMap())
                    .containsEntry("date", "2031-01-14")
                    .containsEntry("source_code", "VEL")
                    .containsEntry("event", "CONSULT; AGREE")
                    .containsEntry("event_text", HostileReading.FORMULA)
                    .containsEntry("recipient_identifier_text", "Government of Sorrane")
                    .containsEntry("issues", "talks; water")
                    .containsEntry("confidence", "0.7500");
        }
    }

    @Test
    void whatIsNoEventIsCounted() throws IOException {
        Reading reading = HostileReading.reading();
        Article undated = new Article(
                "b.txt",
                reading.article().text(),
                reading.article().sha256(),
                Metadata.unknown(),
                List.of(),
                List.of());
        List<Statement> statements = new ArrayList<>(reading.statements());
        // The third was said nobody knows when.
        statements.set(2, statements.get(2).coded(statements.get(0).coding()));
        try (PloverWriter writer = PloverWriter.json(new StringWriter(), DIRECTORY)) {
            writer.write(new Reading(undated, statements, List.of(), List.of()));

            assertThat(writer.events()).isEqualTo(1);
            assertThat(writer.withoutCategory()).isEqualTo(1);
            assertThat(writer.withoutDay()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Ukraine, UKR", "Russia, RUS", "Turkey, TUR", "Bosnia and Herzegovina, BIH", "Ivory Coast, CIV",
        "Democratic Republic of the Congo, COD", "Palestine, PSE", "Myanmar, MMR", "Sri Lanka, LKA", "Velland,"
    })
    void statesHaveTheirCodes(String name, String code) {
        assertThat(CountryCode.of(name)).isEqualTo(Optional.ofNullable(code));
    }
}
