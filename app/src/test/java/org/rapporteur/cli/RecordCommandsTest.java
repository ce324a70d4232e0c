package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.service.News;

/** The commands from end to end: articles in files, the shipped model, a record in a file. */
class RecordCommandsTest {

    /** Tries to clear the screen, to write backwards and to be a formula. */
    private static final String HOSTILE = """
            ---
            title: "=HYPERLINK(1)"
            published: 2031-03-09
            ---
            \u001b[2JGeneral \u202eTomas Drehl said on Tuesday that the army would \u009b31mnot leave the valley.

            “We stay,” Drehl told reporters. “We \u001b]0;owned\u0007 stay.”

            The valley has been held by the army since the autumn before last, when the river froze for the first time in
            eleven years and two of the three bridges were destroyed by artillery.
            """;

    private static final Screen TERMINAL = new Screen(true, 80, true);

    @TempDir
    private static Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void readTheNews() throws IOException {
        News.write(folder, "news/talks.txt", News.TALKS);
        News.write(folder, "news/hostile.txt", HOSTILE);
        News.write(folder, "news/empty.txt", "");
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = commands(out, err, Screen.NONE)
                .run("read", folder.resolve("news").toString(), "--record", record());
        assertThat(status).isEqualTo(1);
        assertThat(out.toString())
                .containsPattern("^2 articles with [0-9]+ statements in .*: 2 new, 0 changed")
                .contains("1 article could not be read");
        assertThat(err.toString().lines())
                .startsWith(
                        "3 articles to read",
                        "rapporteur: " + folder + "/news/empty.txt is empty; remove it or fill it");
    }

    private static String record() {
        return folder.resolve("r.sqlite").toString();
    }

    private static CommandLineInterface commands(StringWriter out, StringWriter err, Screen screen) {
        return new CommandLineInterface(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                new ByteArrayInputStream(News.TALKS.getBytes(UTF_8)),
                new CommandLineInterface.Screens(() -> screen, () -> screen));
    }

    private int run(Screen screen, String... args) {
        return commands(out, err, screen).run(args);
    }

    private String statements(Screen screen, String... options) {
        String[] args = new String[3 + options.length];
        args[0] = "statements";
        args[1] = "--record";
        args[2] = record();
        System.arraycopy(options, 0, args, 3, options.length);
        assertThat(run(screen, args)).isZero();
        return out.toString();
    }

    private static void isSafe(String printed) {
        assertThat(printed.replaceAll("\u001b\\[[0-9;]*m", ""))
                .doesNotContainPattern("[\\p{Cntrl}\\p{Cf}\u0080-\u009f&&[^\n]]");
    }

    @Test
    void theTableFitsTheTerminalAndDrivesNothing() {
        String table = statements(TERMINAL);
        isSafe(table);
        assertThat(table.replaceAll("\u001b\\[[0-9;]*m", "").lines())
                .allMatch(line -> Columns.width(line) <= 80)
                .anyMatch(line -> line.matches("[0-9a-f]{8}  2031-03-09  =HYPERLINK.*"))
                .anyMatch(line -> line.equals("  Tomas Drehl  (none)"))
                .anyMatch(line -> line.matches("    [-0-9/]+ +direct .*“We stay,”.*"));
        assertThat(err.toString()).containsPattern("[0-9]+ statements in 2 articles");
    }

    @Test
    void inAFileTheTableIsWholeAndWithoutColours() {
        assertThat(statements(Screen.NONE, "--speaker", "orban"))
                .contains("“a trap”", "(news/talks.txt)")
                .doesNotContain("\u001b");
    }

    @Test
    void csvHasOneRowForEachStatementAndNoFormulas() throws IOException {
        String csv = statements(Screen.NONE, "--format", "csv", "--article", "news/hostile.txt");
        assertThat(csv).contains("\r\n");
        isSafe(csv.replace("\r\n", "\n"));
        try (CSVParser parser = CSVParser.parse(csv, CSVFormat.RFC4180)) {
            List<CSVRecord> rows = parser.getRecords();
            assertThat(rows.get(0)).contains("id", "speaker", "speaker_id", "role", "said_on", "statement", "side_how");
            assertThat(rows).hasSizeGreaterThan(1).allMatch(row -> row.size() == 49);
            assertThat(rows.get(1).get(3)).isEqualTo("'=HYPERLINK(1)");
        }
    }

    @Test
    void jsonLinesAreThoseOfExtract() {
        String lines = statements(Screen.NONE, "--format", "jsonl", "--text", "a trap");
        assertThat(lines.lines()).hasSize(1).first().asString().startsWith("{\"doc\":\"news/talks.txt\"");
        assertThat(lines).contains("\"kind\":\"mixed\"").doesNotContain("We will not sit down");
    }

    @Test
    void conditionsAreCheckedAndSaidInOneLine() {
        assertThat(run(Screen.NONE, "statements", "--since", "March")).isEqualTo(2);
        assertThat(run(Screen.NONE, "statements", "--kind", "loud")).isEqualTo(2);
        assertThat(run(Screen.NONE, "statements", "--format", "xml")).isEqualTo(2);
        assertThat(err.toString())
                .contains("--since", "2025-09-03, 2025-09 or 2025", "--kind", "\"loud\"", "table, jsonl, csv");
    }

    @Test
    void whereNothingCanBeFoundTheReasonIsSaidInOneLine() {
        assertThat(statements(Screen.NONE, "--side", "Atlantis", "--format", "csv")
                        .lines())
                .hasSize(1);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("rapporteur: nobody in the record speaks for \"Atlantis\"; the sides there are ")
                .contains("none");
        err.getBuffer().setLength(0);
        assertThat(run(Screen.NONE, "statements", "--said-since", "2031-04", "--said-until", "2031-03-31"))
                .isEqualTo(2);
        assertThat(run(Screen.NONE, "statements", "--since", "2032", "--until", "2031"))
                .isEqualTo(2);
        assertThat(run(Screen.NONE, "article", "", "--record", record())).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "rapporteur: No day lies between --said-since 2031-04 and --said-until 2031-03-31; exchange the"
                                + " two",
                        "rapporteur: No day lies between --since 2032 and --until 2031; exchange the two",
                        "rapporteur: No article is named; give the path of its file, or a name or an id as"
                                + " \"rapporteur statements\" shows them");
        statements(Screen.NONE, "--said-since", "2031-05-04", "--said-until", "2031");
    }

    @Test
    void pathsThatLeadNowhereMakeNoRecord() {
        Path none = folder.resolve("none.sqlite");
        String nowhere = folder.resolve("nowhere").toString();
        assertThat(run(Screen.NONE, "read", nowhere, nowhere, "--record", none.toString()))
                .isEqualTo(1);
        assertThat(out.toString().lines())
                .containsExactly("no article was found; nothing is new in " + none, "1 path could not be followed");
        assertThat(err.toString().lines()).hasSize(2).anyMatch(line -> line.contains(nowhere + " does not exist"));
        assertThat(none).doesNotExist();
    }

    @Test
    void aRecordThatIsNotThereIsAWrongCall() {
        Path none = folder.resolve("none.sqlite");
        assertThat(run(Screen.NONE, "statements", "--record", none.toString())).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1).first().asString().contains("none.sqlite", "read articles");
        assertThat(none).doesNotExist();
    }

    @Test
    void anArticleIsShownWithItsStatementsMarkedAndWhatIsMaskedDim() {
        assertThat(run(TERMINAL, "article", "news/talks.txt", "--record", record()))
                .isZero();
        assertThat(out.toString())
                .contains(
                        "\u001b[32m“We will not sit down with them,”\u001b[0m",
                        "\u001b[1;36mRenn\u001b[0m",
                        "\u001b[33mtold\u001b[0m",
                        "\u001b[2mSign up for our newsletter",
                        "\u001b[2m[newsletter: ");
        isSafe(out.toString());
    }

    @Test
    void withoutColoursTheListTellsWhatIsWhat() {
        assertThat(run(Screen.NONE, "article", "news/hostile.txt", "--record", record()))
                .isZero();
        isSafe(out.toString());
        assertThat(out.toString())
                .doesNotContain("\u001b")
                .contains(
                        "<U+001B>[2JGeneral <U+202E>Tomas Drehl",
                        "  said    “We stay,”",
                        "  source  Drehl",
                        "  cue     told");
    }

    @Test
    void extractPrintsTheSameAsTheRecordAndReadsStandardInput() {
        assertThat(run(Screen.NONE, "extract", "-")).isZero();
        String fromInput = out.toString();
        assertThat(fromInput.lines()).hasSize(1).first().asString().startsWith("{\"doc\":\"-\"");
        out.getBuffer().setLength(0);
        String fromRecord = statements(Screen.NONE, "--format", "jsonl", "--article", "news/talks.txt");
        assertThat(fromRecord.replace("news/talks.txt", "-")).isEqualTo(fromInput);
    }

    @Test
    void extractGoesOnBehindWhatItCannotReadAndSaysSo() {
        assertThat(run(Screen.NONE, "extract", folder.resolve("news").toString()))
                .isEqualTo(1);
        assertThat(out.toString().lines())
                .extracting(line -> line.substring(0, 13))
                .containsExactly("{\"doc\":\"hosti", "{\"doc\":\"talks");
        isSafe(out.toString());
        assertThat(err.toString().lines())
                .containsExactly("rapporteur: " + folder + "/news/empty.txt is empty; remove it or fill it");
    }

    @Test
    void anArticleInAnotherLanguageComesWithAWarning() throws IOException {
        String german = News.write(folder, "de.txt", News.GERMAN).toString();
        assertThat(run(Screen.NONE, "extract", german)).isZero();
        assertThat(out.toString()).contains("\"warnings\":[\"is in German, and only English is analysed");
    }

    @Test
    void anEmptyFileIsNoRecord() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.sqlite"));
        assertThat(run(Screen.NONE, "statements", "--record", empty.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("empty.sqlite", "it is empty, which is no record");
        assertThat(empty).isEmptyFile();
    }

    @Test
    void theSummarySaysWhatEachNumberCounts() throws IOException {
        String news = News.write(folder, "twice.txt", News.TALKS).toString();
        String nowhere = folder.resolve("nowhere").toString();
        String empty = folder.resolve("news/empty.txt").toString();
        String record = folder.resolve("twice.sqlite").toString();
        assertThat(run(Screen.NONE, "read", news, nowhere, news, empty, "--record", record))
                .isEqualTo(1);
        assertThat(err.toString().lines())
                .hasSize(3)
                .startsWith("2 articles to read")
                .anyMatch(line -> line.startsWith("rapporteur: " + nowhere + " does not exist"));
        assertThat(out.toString().lines())
                .hasSize(4)
                .anyMatch(line -> line.startsWith("1 article with "))
                .contains(
                        "1 article could not be read",
                        "1 path could not be followed",
                        "1 path left out, leading to what was counted already");
    }

    @Test
    void theConfidenceLiesBetweenNothingAndCertainty() {
        for (String wrong : List.of("1.5", "-0.1", "NaN", "high")) {
            assertThat(run(Screen.NONE, "extract", "--min-confidence", wrong, "x.txt"))
                    .isEqualTo(2);
        }
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aShellLearnsTheCommands() {
        assertThat(run(Screen.NONE, "completion")).isZero();
        assertThat(out.toString())
                .startsWith("# Completes the commands and options of rapporteur ")
                .contains(
                        "complete -F",
                        "rapporteur",
                        "--min-confidence",
                        "jsonl",
                        "\"codebook\" \"polnear\"",
                        "--said-since",
                        "\"offer\" \"accept\"",
                        "\"talks\" \"ceasefire\"",
                        "\"support\" \"oppose\" \"conditional\"",
                        "explain",
                        "merge",
                        "--into",
                        "\"new check show\"")
                .doesNotContain("POLNEAR", "generated by", "YOUR_APP_HOME", "(see [");
    }

    @Test
    void everyCommandExplainsItself() {
        for (String command :
                List.of("read", "statements", "article", "explain", "actors", "dossier", "extract", "completion")) {
            assertThat(run(Screen.NONE, command, "--help")).isZero();
        }
        assertThat(out.toString()).contains("Examples:", "--record", "--min-confidence", "rapporteur.sqlite");
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 80);
    }
}
