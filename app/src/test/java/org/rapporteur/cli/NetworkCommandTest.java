package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.export.WellFormed;
import org.rapporteur.service.CodedNews;
import org.rapporteur.store.dna.DnaSamples;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class NetworkCommandTest {

    @TempDir
    private Path folder;

    private Path dna;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeAFile() {
        dna = DnaSamples.write(folder.resolve("claims.dna"));
    }

    private int run(Screen screen, String... args) {
        return new CommandLineInterface(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        InputStream.nullInputStream(),
                        new CommandLineInterface.Screens(() -> screen, () -> screen))
                .run(args);
    }

    private String ofDna(String options) {
        String[] args = ("network --dna " + dna + " --variable1 person " + options)
                .strip()
                .split(" +", -1);
        assertThat(run(Screen.NONE, args)).as(err.toString()).isZero();
        return out.toString();
    }

    private static List<CSVRecord> rows(String csv) throws IOException {
        try (CSVParser parser = CSVParser.parse(csv, CSVFormat.RFC4180)) {
            return parser.getRecords();
        }
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    @Test
    void aTableHasTheStrongestTiesFirst() {
        assertThat(ofDna("--aggregation ignore").lines())
                .containsExactly(
                        "    weight  statements  between",
                        "         1           1  Aldane  truce",
                        "         1           1  Kvist   map",
                        "         1           1  Kvist   truce");
        assertThat(err).hasToString("2 persons, 2 concepts; 3 events\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 80})
    void aTableFitsTheTerminal(int columns) {
        run(new Screen(true, columns, false), "network", "--dna", dna.toString());

        assertThat(out.toString().lines())
                .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(columns));
    }

    @Test
    void aMatrixIsATableOfAllFigures() {
        assertThat(ofDna("--format matrix")).isEqualTo("\"\",map,truce\r\nAldane,0,1\r\nKvist,-1,-1\r\n");
    }

    @Test
    void csvNamesTheStatementsOfEachTie() throws IOException {
        assertThat(rows(ofDna("--mode one-mode --format csv")).get(1))
                .containsExactly(
                        "2031-01-01T00:00", "2031-01-02T00:00", "subtract", "Aldane", "Kvist", "-1", "2", "1 2");
    }

    @Test
    void jsonIsOneObjectForEachNetwork() {
        assertThat(ofDna("--format json --time-window days --window-size 1").lines())
                .hasSize(2)
                .first()
                .asString()
                .isEqualTo(
                        "{\"start\":\"2031-01-01T00:00\",\"stop\":\"2031-01-01T00:00\",\"aggregation\":\"subtract\",\"events\":1,\"nodes\":["
                                + "{\"id\":\"n1\",\"label\":\"Aldane\",\"variable\":\"person\",\"statements\":1},"
                                + "{\"id\":\"n2\",\"label\":\"truce\",\"variable\":\"concept\",\"statements\":1}],\"ties\":["
                                + "{\"source\":\"n1\",\"target\":\"n2\",\"weight\":1.0,\"statements\":[\"1\"]}]}");
    }

    @ParameterizedTest
    @CsvSource({"graphml,edge", "gexf,edge"})
    void xmlHasAllNodesAndTies(String format, String edge) throws Exception {
        Document document = parsed(ofDna("--format " + format));

        assertThat(document.getElementsByTagName("node").getLength()).isEqualTo(4);
        assertThat(document.getElementsByTagName(edge).getLength()).isEqualTo(3);
    }

    @Test
    void whatXmlCannotHoldIsReplaced() {
        assertThat(WellFormed.forXml("a\u0000b\u001b<\uD83D\uDD4A")).isEqualTo("a\uFFFDb\uFFFD<\uD83D\uDD4A");
    }

    @Test
    void eventsAreListedWithTheirVariables() throws IOException {
        List<CSVRecord> rows = rows(ofDna("--mode events --format csv"));

        assertThat(rows.get(0)).startsWith("statement", "time", "person", "organization", "concept", "agreement");
        assertThat(rows.get(1)).startsWith("1", "2031-01-01T00:00", "Aldane", "Council", "truce", "1", "-2");
        assertThat(rows).hasSize(4);
    }

    @Test
    void aPictureIsDrawnWithItsTextEscaped() throws Exception {
        Path svg = folder.resolve("n.svg");
        ofDna("--exclude concept=<map> --svg " + svg);

        assertThat(parsed(Files.readString(svg)).getElementsByTagName("circle").getLength())
                .isEqualTo(2);
    }

    @Test
    void groupsAreNumberedInTheTable() {
        assertThat(ofDna("--mode one-mode --aggregation ignore --groups greedy-modularity"))
                .contains("group 1: Aldane, Kvist\n");
    }

    @Test
    void sinceAndUntilGoWithAFileOfTheOtherProgram() {
        assertThat(ofDna("--until 2031-01-01 --format matrix")).isEqualTo("\"\",truce\r\nAldane,1\r\n");
    }

    @Test
    void aRecordGivesItsStances() throws IOException {
        Path record = CodedNews.record(folder.resolve("r.sqlite"));

        assertThat(run(Screen.NONE, "network", "--record", record.toString(), "--format", "csv"))
                .isZero();
        assertThat(rows(out.toString()).get(0)).contains("source", "target", "weight", "statement_ids");
    }

    @Test
    void aDossierTellsTheOrganisations() throws IOException {
        Path record = CodedNews.record(folder.resolve("r.sqlite"));

        String[] network = {"network", "--record", record.toString(), "--mode", "events", "--format", "csv"};
        assertThat(run(Screen.NONE, network)).isZero();
        String generic = out.toString();
        out.getBuffer().setLength(0);
        assertThat(run(
                        Screen.NONE,
                        Stream.concat(Stream.of(network), Stream.of("--dossier", "example"))
                                .toArray(String[]::new)))
                .isZero();

        assertThat(rows(generic)).hasSameSizeAs(rows(out.toString()));
        assertThat(run(Screen.NONE, "network", "--record", record.toString(), "--dossier", "nowhere"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("nowhere");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--backbone nested | number,concept,backbone_loss,redundant_loss,events,statements",
                "--backbone fixed --backbone-size 1 | part,concept,backbone_loss,redundant_loss,events,statements",
                "--backbone penalty --search greedy | part,concept,backbone_loss,redundant_loss,events,statements"
            })
    void aBackboneListsAllConceptsWithTheirStatements(String options, String heading) throws IOException {
        List<CSVRecord> rows = rows(ofDna(options + " --duplicates include --format csv"));

        assertThat(rows.get(0)).containsExactly(heading.split(","));
        assertThat(rows.subList(1, rows.size()))
                .extracting(row -> row.get(1) + " " + row.get(5))
                .containsExactlyInAnyOrder("map 3", "truce 1; 2");
    }

    @Test
    void congruenceAndConflictComeByTurnsInWindows() throws IOException {
        assertThat(ofDna("--mode one-mode --aggregation congruence-and-conflict --time-window days --window-size 1"
                                + " --format json")
                        .lines())
                .hasSize(4)
                .element(3)
                .asString()
                .contains("\"aggregation\":\"conflict\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"force", "circle", "columns"})
    void everyLayoutDrawsAllNodesAndTies(String layout) throws Exception {
        Path svg = folder.resolve("n.svg");
        ofDna("--layout " + layout + " --svg " + svg);

        Document drawn = parsed(Files.readString(svg));
        assertThat(drawn.getElementsByTagName("circle").getLength()).isEqualTo(2);
        assertThat(drawn.getElementsByTagName("g").getLength())
                .as("four nodes and three ties, each with a title")
                .isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--aggregation congruence | The aggregation congruence is none of a two-mode network; possible are ignore, combine, subtract",
                "--variable2 mood | There is no variable \"mood\"; there are person, organization, concept, agreement, strength, document, title, author, source, section, type",
                "--exclude mood | \"mood\" is not of the form NAME=VALUE",
                "--kernel uniform | A kernel needs a --time-window",
                "--time-window days --window-size 0 | A window is at least 1 wide and not 0",
                "--time-window days --format gexf | A window makes many networks; take --format table, csv or json",
                "--backbone fixed --backbone-size 9 | A backbone is some of at least 2 concepts, and there are 1",
                "--backbone nested --format gexf | A backbone is no network; take --format table, csv or json",
                "--mode one-mode --layout columns | Columns are a layout of two-mode networks; take force or circle",
                "--mode one-mode --aggregation congruence-and-conflict | The aggregation congruence-and-conflict makes two networks for each moving window; give a window, or take one of the two",
                "--mode events --format gexf | A list of events is no network; take --format csv or json",
                "--statement-type Clam | There is no statement type \"Clam\"; there are Claim, Note",
                "--side Velland | With --dna, only --since and --until filter; use --only and --exclude for its variables",
                "--groups girvan-newman | Groups are found in a one-mode network"
            })
    void aMistakeIsToldInOneLine(String options, String line) {
        String[] args = ("network --dna " + dna + " " + options).split(" +", -1);

        assertThat(run(Screen.NONE, args)).isEqualTo(2);
        assertThat(err.toString().lines()).first().isEqualTo("rapporteur: " + line);
    }
}
