package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.service.CodedNews;
import org.rapporteur.table.Figures;

/** What a person sees of what a coder wrote, and how they ask for it. */
class CodedCommandsTest {

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

    private static Screen wide(int columns) {
        return new Screen(true, columns, false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--issue=talks                                    | 1",
                "--issue=territory                                | 2",
                "--issue=territory --act=reject                   | 1",
                "--issue=territory --speaker=brandeth             | 1",
                "--stance=oppose                                  | 1",
                "--stance=talks-now:conditional                   | 1",
                "--stance=conditional --proposition=talks-now     | 1",
                "--stance=talks-now:conditional --proposition=talks-now | 1",
                "--proposition=withdrawal                         | 1",
                "--condition=withdraw --kind=indirect             | 1"
            })
    void statementsAreFoundByTheirCodesTogetherWithAllElse(String options, int statements) {
        String[] args = ("statements " + options).split(" ", -1);
        assertThat(run(Screen.NONE, args)).isZero();
        assertThat(err.toString().lines()).containsExactly(Figures.count(statements, "statement") + " in 1 article");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--issue=water           | no statement of the record is about \"water\"; the issues there are agreements, talks, territory",
                "--act=vow               | no statement of the record is coded as \"vow\"; the acts there are accuse, offer, reject",
                "--proposition=dam       | no statement of the record takes a stance on \"dam\"; the propositions there are talks-now, withdrawal",
                "--stance=dam:oppose     | no statement of the record takes a stance on \"dam\"; the propositions there are talks-now, withdrawal",
                "--stance=support        | no statement of the record takes the stance \"support\"; the stances there are oppose, conditional",
                "--stance=talks-now:oppose | no statement of the record takes the stance \"talks-now:oppose\"; the stances there are conditional",
                "--side=Atlantis         | nobody in the record speaks for \"Atlantis\"; the sides there are Velland"
            })
    void aValueThatExistsNowhereGivesOneLine(String option, String line) {
        assertThat(run(Screen.NONE, "statements", "--format", "csv", option)).isZero();
        assertThat(err.toString().lines()).containsExactly("rapporteur: " + line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--act=sulk              | Unknown act \"sulk\"; it is one of offer, accept",
                "--act=                  | Unknown act \"\"",
                "--stance=maybe          | Unknown stance \"maybe\"; it is one of support, oppose, conditional",
                "--stance=none           | Unknown stance \"none\"",
                "--stance=:oppose        | No proposition stands before the colon",
                "--stance=talks-now:     | Unknown stance \"\"",
                "--stance=a:oppose --proposition=b | --stance names the proposition a, and --proposition b; leave one out"
            })
    void aWordThatTheCodebookDoesNotHaveIsAWrongCall(String options, String message) {
        String[] args = ("statements " + options).split(" ", -1);
        assertThat(run(Screen.NONE, args)).isEqualTo(2);
        assertThat(err.toString()).contains(message);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aNarrowTableLeavesTheCodesOutForTheWordsAndAWideOneShowsThem() {
        assertThat(run(wide(100), "statements", "--act", "offer")).isZero();
        assertThat(out.toString()).contains("if they withdraw").doesNotContain("offer");
        out.getBuffer().setLength(0);
        assertThat(run(wide(120), "statements", "--act", "offer")).isZero();
        assertThat(out.toString()).contains("  offer  ").doesNotContain("territory");
        out.getBuffer().setLength(0);
        assertThat(run(wide(160), "statements", "--issue", "territory")).isZero();
        assertThat(out.toString())
                .contains("  offer   talks; territory  “We talk", "  reject  territory         to leave");
        out.getBuffer().setLength(0);
        assertThat(run(wide(200), "statements")).isZero();
        assertThat(out.toString())
                .contains(
                        "  talks-now: conditional  “We talk",
                        "  –       –                 –                       It rained");
        assertThat(out.toString().lines()).allMatch(line -> Columns.width(line) <= 200);
        assertThat(out.toString()).doesNotContain("\u001b");
    }

    @Test
    void csvHasTheCodesAlways() throws IOException {
        assertThat(run(Screen.NONE, "statements", "--format", "csv")).isZero();
        try (CSVParser parser = CSVParser.parse(
                out.toString(), CSVFormat.RFC4180.builder().setHeader().get())) {
            List<CSVRecord> rows = parser.getRecords();
            assertThat(rows).hasSize(8).allMatch(row -> row.size() == 49);
            CSVRecord offer = rows.get(0);
            assertThat(List.of("issues", "act", "stances", "conditions", "conditions_on", "conditions_for"))
                    .extracting(offer::get)
                    .containsExactly(
                            "talks; territory",
                            "offer",
                            "talks-now: conditional",
                            "if they withdraw",
                            "Government of Sorrane",
                            "talks-now");
            assertThat(offer.get("proposed")).isEqualTo("withdrawal: support (0.41)");
            assertThat(offer.get("issues_confidence")).isEqualTo("0.9871; 0.7113");
            assertThat(offer.get("issues_how")).isEqualTo("issues; issues");
            assertThat(offer.get("act_confidence")).isEqualTo("0.8204");
            assertThat(offer.get("conditions_how")).isEqualTo("conditions");
            assertThat(rows.get(3).get("act")).isEmpty();
            assertThat(rows.get(3).get("proposed")).isEqualTo("act: assess (0.45)");
            assertThat(rows.get(4).get("proposed")).isEmpty();
        }
    }

    @Test
    void jsonLinesTellWhatNoCoderHasSeenFromWhatHasNoIssues() {
        assertThat(run(Screen.NONE, "statements", "--format", "jsonl", "--text", "rained"))
                .isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines.get(0)).contains("\"issues\":[],\"act\":null", "\"agreements\":[{\"name\":\"Fennick Accord\"");
        assertThat(lines.get(1)).doesNotContain("\"issues\"", "\"act\"").contains("\"agreements\":[]");
    }

    @Test
    void anArticleShowsTheCodesInItsList() {
        assertThat(run(Screen.NONE, "article", "news/coded.txt")).isZero();
        assertThat(out.toString())
                .contains(
                        "  act     offer\n  issues  talks; territory\n  stances talks-now: conditional\n",
                        "  depends if they withdraw; on Government of Sorrane; for talks-now\n")
                .contains(
                        "\n1 agreement\n\nFennick Accord of 2024-05, between Velland and Sorrane\n",
                        "  claim   broken, says Yoren Tal: Velland tore up\n",
                        "  claim   signed, says the article itself: told\n")
                .doesNotContain("assess");
    }

    private String idOf(String words) {
        assertThat(run(Screen.NONE, "statements", "--text", words, "--format", "csv", "--article", "news/coded.txt"))
                .isZero();
        String id = out.toString().lines().skip(1).findFirst().orElseThrow().split(",", 2)[0];
        out.getBuffer().setLength(0);
        return id;
    }

    @Test
    void aStatementIsExplainedFieldByField() {
        String id = idOf("withdraw");
        assertThat(run(Screen.NONE, "explain", id.substring(0, id.length() - 1)))
                .isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        id,
                        "article    news/coded.txt, 2031-01-14, Norrin Wire, No talks",
                        "",
                        "said       “We talk if they withdraw,” … “Not an hour sooner.”",
                        "           by attribution-2+coder-1, sure 0.93, at 9–36 and 62–83",
                        "kind       indirect",
                        "           by the quotation marks in what was said",
                        "cue        told",
                        "           by attribution-2+coder-1, at 46–50",
                        "speaker    Tomas Brandeth  [x-T]",
                        "           by surname, sure 0.90, from \"Brandeth\" at 37–45",
                        "role       –",
                        "           by no-ground",
                        "side       Velland",
                        "           by directory",
                        "venue      –",
                        "           by no-ground",
                        "said on    2031-01-14",
                        "           by lead",
                        "about      –",
                        "           by no-ground",
                        "issue      talks",
                        "           by issues, sure 0.99",
                        "issue      territory",
                        "           by issues, sure 0.71",
                        "act        offer  [PLOVER: CONSULT, AGREE]",
                        "           by act, sure 0.82",
                        "stance     talks-now: conditional",
                        "           by stances, sure 0.78",
                        "stance     proposed: withdrawal: support",
                        "           by stances, sure 0.41",
                        "condition  if they withdraw; on Government of Sorrane; for talks-now",
                        "           by conditions, sure 0.90, at 18–34",
                        "made by    Rapporteur 0.1.0, attribution-2+coder-1",
                        "           read with the dossier river-war 0123456789abcdef",
                        "state      0-aee99be7");
    }

    @Test
    void aStatementIsExplainedByTheFirstDigitsOfItsArticleAndItsPlace() {
        String id = idOf("withdraw");
        assertThat(run(Screen.NONE, "explain", id.substring(0, 8) + "-9")).isZero();
        assertThat(out.toString().lines().findFirst()).contains(id);
    }

    @Test
    void whatTheCoderDidNotFindIsSaid() {
        assertThat(run(Screen.NONE, "explain", idOf("rained"))).isZero();
        assertThat(out.toString().lines())
                .containsSequence(
                        "issue      –",
                        "           the coder found none",
                        "act        proposed: assess",
                        "           by act, sure 0.45",
                        "stance     –",
                        "           the coder found none",
                        "condition  –",
                        "           the coder found none");
    }

    @Test
    void anExplanationFitsTheTerminalDrivesNothingAndNamesTheAgreement() {
        String id = idOf("tore up");
        assertThat(run(new Screen(true, 40, true), "explain", id)).isZero();
        String plain = out.toString().replaceAll("\u001b\\[[0-9;]*m", "");
        assertThat(plain).contains("Fennick Accord of 2024-05", "broken", "says Yoren Tal", "<U+001B>[2JAccord");
        assertThat(plain).doesNotContain("\u001b", "signed");
        assertThat(plain.lines()).allMatch(line -> Columns.width(line) <= 40);
    }

    @Test
    void whatNoCoderHasSeenIsSaid() {
        assertThat(run(Screen.NONE, "statements", "--article", "news/uncoded.txt", "--format", "csv"))
                .isZero();
        String id = out.toString().lines().skip(1).findFirst().orElseThrow().split(",", 2)[0];
        out.getBuffer().setLength(0);
        assertThat(run(Screen.NONE, "explain", id)).isZero();
        assertThat(out.toString()).contains("codes      –\n           no coder has looked at this statement\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void noStatementIsAWrongCall(String key) {
        assertThat(run(Screen.NONE, "explain", key)).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1).first().asString().contains("No statement is named");
    }

    @Test
    void anIdOfNoStatementOrOfSeveralFailsInOneLine() {
        String id = idOf("withdraw");
        assertThat(run(Screen.NONE, "explain", "zz")).isEqualTo(1);
        assertThat(run(Screen.NONE, "explain", id.substring(0, 6))).isEqualTo(1);
        assertThat(err.toString().lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("rapporteur: The record has no statement zz; give its id"))
                .anyMatch(line -> line.startsWith("rapporteur: The record has 4 statements whose ids begin with"));
    }
}
