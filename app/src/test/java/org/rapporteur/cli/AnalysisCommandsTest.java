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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.service.CodedNews;
import org.xml.sax.InputSource;

/** What a person sees of the analyses. */
class AnalysisCommandsTest {

    @TempDir
    private static Path folder;

    private static String record;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void keepSomeCodes() {
        record = CodedNews.record(folder.resolve("r.sqlite")).toString();
    }

    private int run(Screen screen, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--record", record));
        return new CommandLineInterface(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        InputStream.nullInputStream(),
                        new CommandLineInterface.Screens(() -> screen, () -> screen))
                .run(all.toArray(String[]::new));
    }

    private int run(String args) {
        return run(Screen.NONE, args.split(" ", -1));
    }

    @Test
    void positionsAreAMatrixForPeople() {
        assertThat(run("positions --by actor")).isZero();
        assertThat(out.toString()).isEqualTo("""
                        proposition  Government of Sorrane  Tomas Brandeth
                        talks-now    –                      if 1
                        withdrawal   against 1              –
                        """);
        out.getBuffer().setLength(0);
        assertThat(run("positions --dossier example --proposition talks-now")).isZero();
        assertThat(out.toString().lines()).containsExactly("proposition  Velland", "talks-now    if 1");
    }

    @Test
    void positionsInJsonHaveTheSilentCellsAndTheStatementsBehindTheOthers() throws IOException {
        assertThat(run("positions --by actor --format json")).isZero();
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.path("by").asText()).isEqualTo("actor");
        assertThat(json.path("rows")).hasSize(4);
        JsonNode silent = json.path("rows").path(0);
        assertThat(silent.path("latest").asText()).isEqualTo("silent");
        assertThat(silent.path("statements")).isEmpty();
        JsonNode against = json.path("rows").path(1);
        assertThat(against.path("who").asText()).isEqualTo("Government of Sorrane");
        assertThat(against.path("latest").asText()).isEqualTo("oppose");
        assertThat(against.path("statements")).hasSize(1);
        assertThat(against.path("latest_statements")).isEqualTo(against.path("statements"));
    }

    @Test
    void aTimelineTellsWhichDaysAreOnlyThoseOfPublication() {
        assertThat(run("timeline --on issue --issue territory --by actor --format csv"))
                .isZero();
        assertThat(out.toString().lines().findFirst())
                .hasValueSatisfying(head -> assertThat(head)
                        .startsWith("who,issue,on,dated,position,turn,speaker,outlet,article,kind,sure,words,"));
        assertThat(out.toString().lines().skip(1)).hasSize(2).allMatch(line -> line.contains(",territory,2031-01-14,"));
    }

    @Test
    void agreementsAreALineForEachClaimant() {
        assertThat(run("agreements --format csv")).isZero();
        assertThat(out.toString().lines().skip(1).map(line -> line.split(",", -1)))
                .extracting(cells -> cells[0] + " " + cells[1] + " " + cells[3] + " " + cells[4])
                .containsExactly("Fennick Accord 2024-05 broken Yoren Tal", "Fennick Accord 2024-05 signed article");
        out.getBuffer().setLength(0);
        assertThat(run("agreements --speaker tal --format csv")).isZero();
        assertThat(out.toString()).contains("broken").doesNotContain("signed");
        out.getBuffer().setLength(0);
        assertThat(run("agreements --min-confidence 0.8 --format csv")).isZero();
        assertThat(out.toString()).contains("signed").doesNotContain("broken");
    }

    @Test
    void coverageCountsStatementsOfEachOutlet() {
        assertThat(run("coverage --format csv")).isZero();
        assertThat(out.toString().lines().skip(1).findFirst())
                .hasValueSatisfying(row -> assertThat(row).startsWith("Norrin Wire,2,8,0.00,0.00,1.00,"));
        out.getBuffer().setLength(0);
        assertThat(run("coverage --show quoted --by actor")).isZero();
        assertThat(out.toString()).contains("Norrin Wire  Yoren Tal                  4   0.50");
        out.getBuffer().setLength(0);
        assertThat(run("coverage --show left-out --format json")).isZero();
        assertThat(out.toString()).contains("\"rows\":[\n]");
    }

    @Test
    void commonGroundNamesTheConditions() throws IOException {
        assertThat(run(
                        Screen.NONE,
                        "common-ground",
                        "--by",
                        "actor",
                        "--between",
                        "Tomas Brandeth",
                        "--between",
                        "Government of Sorrane",
                        "--format",
                        "json"))
                .isZero();
        JsonNode talks =
                new ObjectMapper().readTree(out.toString()).path("rows").path(0);
        assertThat(talks.path("proposition").asText()).isEqualTo("talks-now");
        assertThat(talks.path("ground").asText()).isEqualTo("unaddressed");
        assertThat(talks.path("conditions").path(0).asText()).isEqualTo("Tomas Brandeth: if they withdraw");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "positions",
                "timeline",
                "coverage",
                "common-ground",
                "agreements",
                "positions --on issue",
                "timeline --on issue"
            })
    void picturesAreXmlWithoutScripts(String command) throws Exception {
        Path svg = folder.resolve("picture.svg");
        assertThat(run(Screen.NONE, (command + " --svg " + svg).split(" ", -1))).isZero();
        String picture = Files.readString(svg);
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(picture)))
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("svg");
        assertThat(picture).doesNotContain("<script", "\u001b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "positions --by moon           | It is one of actor, organisation, side",
                "positions --on moon           | It is one of proposition, issue",
                "positions --days 0            | At least one day has to count, not 0",
                "positions --at yesterday      | A date is written",
                "positions --format jsonl      | It is one of table, json, csv",
                "common-ground --between Velland | Common ground is looked for between 2 to 40, not 1",
                "coverage --show moon          | It is one of outlets, quoted, left-out",
                "agreements --min-confidence 2 | A confidence is from 0 to 1, not 2.0",
                "timeline --dossier nowhere    | nowhere"
            })
    void aMistakeIsSaidInOneLineAndIsAWrongCall(String command, String message) {
        assertThat(run(command)).isEqualTo(2);
        assertThat(err.toString().lines().findFirst())
                .hasValueSatisfying(
                        line -> assertThat(line).startsWith("rapporteur: ").contains(message));
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aPictureThatCannotBeWrittenFailsInOneLine() {
        assertThat(run("positions --svg " + folder.resolve("nowhere").resolve("x.svg")))
                .isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains("cannot be written");
    }

    @Test
    void aSideThatNobodySpeaksForIsToldWithThoseThatThereAre() {
        assertThat(run("positions --side Atlantis")).isZero();
        assertThat(err.toString())
                .contains("nobody in the record speaks for \"Atlantis\"; the sides there are Velland")
                .contains("no position is coded in these statements");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 80, 120, 200})
    void noLineIsWiderThanTheTerminal(int width) {
        for (String command : List.of("positions", "timeline", "common-ground", "agreements", "coverage")) {
            assertThat(run(new Screen(true, width, false), command)).isZero();
        }
        assertThat(out.toString().lines()).allMatch(line -> Columns.width(line) <= width);
    }
}
