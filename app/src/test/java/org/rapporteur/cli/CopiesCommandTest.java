package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.service.ExampleRecord;

class CopiesCommandTest {

    private static final String ORIGIN = "2031-06-26-norrin-memorandum-signed.txt";
    private static final String COPY = "2031-06-26-aprt-memorandum-signed.md";

    @TempDir
    private static Path folder;

    private static String record;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void keepTheExample() throws IOException {
        record = ExampleRecord.record(folder.resolve("r.sqlite")).toString();
    }

    private int run(Screen screen, String... args) {
        List<String> all = new ArrayList<>(List.of("copies"));
        all.addAll(List.of(args));
        all.addAll(List.of("--record", record));
        return new CommandLineInterface(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        InputStream.nullInputStream(),
                        new CommandLineInterface.Screens(() -> screen, () -> screen))
                .run(all.toArray(String[]::new));
    }

    private static String name(String file) throws IOException {
        JsonNode rows = rows(record);
        for (JsonNode row : rows) {
            if (row.path("article").asText().endsWith(file)) {
                return row.path("article").asText();
            }
        }
        throw new AssertionError(file + " is in no group");
    }

    private static JsonNode rows(String record) throws IOException {
        StringWriter out = new StringWriter();
        new CommandLineInterface(
                        new PrintWriter(out, true),
                        new PrintWriter(new StringWriter()),
                        InputStream.nullInputStream(),
                        CommandLineInterface.Screens.NONE)
                .run("copies", "--format", "json", "--record", record);
        return new ObjectMapper().readTree(out.toString()).path("rows");
    }

    @Test
    void groupsBeginWithTheEarliestAndSayWhy() throws IOException {
        JsonNode rows = rows(record);

        assertThat(rows).hasSize(16);
        assertThat(rows.get(0).path("relation").asText()).isEqualTo("origin");
        assertThat(rows.get(0).path("article").asText()).endsWith("2031-01-14-norrin-talks-collapse.md");
        assertThat(rows.get(0).path("basis").asText()).isEqualTo("credit");
        assertThat(rows.get(0).path("agency").asText()).isEqualTo("Norrin");
        assertThat(rows.get(1).path("relation").asText()).isEqualTo("reworked");
        assertThat(rows.get(1).path("of_copy").asDouble()).isBetween(0.7, 0.95);
        assertThat(rows.get(1).path("statements")).isEmpty();
    }

    @Test
    void aTableIsCutToTheTerminalAndCountsBesideIt() {
        assertThat(run(new Screen(true, 90, false))).isZero();
        assertThat(out.toString().lines()).hasSizeGreaterThan(15).allMatch(line -> Columns.width(line) <= 90);
        assertThat(err.toString()).contains("7 groups: 9 of 54 articles have the text of an earlier one");
    }

    @Test
    void whatDiffersIsMarkedWordByWord() throws IOException {
        assertThat(run(Screen.NONE, "--diff", name(ORIGIN), name(COPY))).isZero();
        assertThat(out.toString()).startsWith("[-").contains("\n{+", "-]", "+}").contains("Norrin Wire, 2031-06-26-]");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void programsGetThePiecesOfADifference() throws IOException {
        assertThat(run(Screen.NONE, "--diff", name(ORIGIN), name(COPY), "--format", "json"))
                .isZero();
        JsonNode rows = new ObjectMapper().readTree(out.toString()).path("rows");
        assertThat(rows.findValuesAsText("fate")).contains("kept", "removed", "added");
        out.getBuffer().setLength(0);
        assertThat(run(Screen.NONE, "--diff", name(ORIGIN), name(COPY), "--format", "csv"))
                .isZero();
        assertThat(out.toString()).startsWith("fate,words");
    }

    @Test
    void anArticleThatIsNotThereIsNamed() {
        assertThat(run(Screen.NONE, "--diff", "nosuch", "norother")).isEqualTo(1);
        assertThat(err.toString()).contains("The record has no article nosuch");
        assertThat(run(Screen.NONE, "--diff", "onlyone")).isEqualTo(2);
    }
}
