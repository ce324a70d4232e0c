package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.service.ExampleRecord;
import org.xml.sax.InputSource;

/** What a person sees of utterances, shifts, contradictions, preconditions and deadlocks. */
class RemarkCommandsTest {

    @TempDir
    private static Path folder;

    private static String record;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void keepTheExample() throws IOException {
        record = ExampleRecord.record(folder.resolve("r.sqlite")).toString();
    }

    private int run(Screen screen, String args) {
        List<String> all = new ArrayList<>(List.of(args.split(" ", -1)));
        all.addAll(List.of("--dossier", "example", "--record", record));
        return new CommandLineInterface(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        InputStream.nullInputStream(),
                        new CommandLineInterface.Screens(() -> screen, () -> screen))
                .run(all.toArray(String[]::new));
    }

    private JsonNode json(String args) throws IOException {
        assertThat(run(Screen.NONE, args + " --format json")).isZero();
        assertThat(err.toString()).isEmpty();
        return new ObjectMapper().readTree(out.toString());
    }

    @ParameterizedTest
    @CsvSource({"utterances, 120", "shifts, 14", "contradictions, 42", "preconditions, 56", "deadlocks, 17"})
    void theExampleHasAllOfItsStory(String command, int rows) throws IOException {
        JsonNode json = json(command);
        assertThat(json.path("analysis").asText()).isEqualTo(command);
        assertThat(json.path("rows"))
                .hasSize(rows)
                .allSatisfy(row -> assertThat(row.path("statements")).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"utterances", "shifts", "contradictions", "preconditions", "deadlocks"})
    void aTableIsCutToTheTerminalAndCsvIsWhole(String command) throws IOException {
        assertThat(run(new Screen(true, 90, false), command)).isZero();
        assertThat(out.toString().lines()).hasSizeGreaterThan(5).allMatch(line -> Columns.width(line) <= 90);
        assertThat(err.toString()).isNotEmpty();
        out.getBuffer().setLength(0);
        assertThat(run(Screen.NONE, command + " --format csv")).isZero();
        try (CSVParser csv = CSVParser.parse(
                out.toString(), CSVFormat.RFC4180.builder().setHeader().get())) {
            assertThat(csv.getHeaderNames()).endsWith("statements");
            assertThat(csv.getRecords()).isNotEmpty();
        }
    }

    @Test
    void statementsAreChosenAsElsewhere() throws IOException {
        assertThat(json("shifts --speaker strand").path("rows")).hasSize(2);
        out.getBuffer().setLength(0);
        assertThat(json("shifts --by organisation --side Callow").path("rows")).isEmpty();
        out.getBuffer().setLength(0);
        assertThat(json("contradictions --issue ceasefire --days 0").path("rows"))
                .hasSizeBetween(1, 10);
    }

    @Test
    void deadlocksOfADayAreThoseThatStoodThen() throws IOException {
        JsonNode rows = json("deadlocks --at 2031-03-01").path("rows");
        assertThat(rows).anySatisfy(row -> assertThat(row.path("preconditions")).hasSize(5));
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.path("since").asText()).isLessThanOrEqualTo("2031-03-01"));
    }

    @Test
    void openingsNameTheStatementsThatSpeakForThem() throws IOException {
        JsonNode json = json("deadlocks --openings");
        assertThat(json.path("together")).isNotEmpty();
        assertThat(json.path("rows")).anySatisfy(row -> {
            assertThat(row.path("who").asText()).isEqualTo("Government of Brenmark");
            assertThat(row.path("said_so").asInt()).isEqualTo(4);
            assertThat(row.path("statements")).hasSizeGreaterThan(4);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"preconditions", "deadlocks"})
    void aPictureIsDrawnWithoutScripts(String command) throws Exception {
        Path svg = folder.resolve(command + ".svg");
        assertThat(run(Screen.NONE, command + " --svg " + svg)).isZero();
        String picture = Files.readString(svg);
        assertThat(picture).doesNotContain("<script").contains("withdrawal", "Government of Sorrane");
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(picture)))
                        .getElementsByTagName("rect")
                        .getLength())
                .isGreaterThan(8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shifts --least 0        | A shift cannot rest on 0 remarks",
                "contradictions --days -1 | There are no -1 days",
                "deadlocks --most 0      | --most has to be at least 1",
                "shifts --by tribe       | It is one of actor, organisation, side",
                "deadlocks --at soon     | A date is written",
                "utterances --format xml | It is one of table, json, csv"
            })
    void aMistakeIsToldInOneLine(String args, String message) {
        assertThat(run(Screen.NONE, args)).isEqualTo(2);
        assertThat(err.toString()).contains(message);
        assertThat(out.toString()).isEmpty();
    }
}
