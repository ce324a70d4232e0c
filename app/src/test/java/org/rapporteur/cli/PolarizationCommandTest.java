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
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.service.CodedNews;
import org.rapporteur.store.dna.DnaSamples;
import org.xml.sax.InputSource;

class PolarizationCommandTest {

    @TempDir
    private Path folder;

    private Path dna;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeAFile() {
        dna = DnaSamples.write(folder.resolve("claims.dna"));
    }

    private int run(String options) {
        return new CommandLineInterface(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        InputStream.nullInputStream(),
                        CommandLineInterface.Screens.NONE)
                .run(("polarization " + options).strip().split(" +", -1));
    }

    private List<CSVRecord> rows() throws IOException {
        try (CSVParser parser = CSVParser.parse(out.toString(), CSVFormat.RFC4180)) {
            return parser.getRecords();
        }
    }

    @Test
    void whereNobodyCanBeSplitThatIsSaid() {
        assertThat(run("--dna " + dna + " --variable1 person")).isZero();

        assertThat(out.toString().lines().skip(1)).singleElement().asString().contains("0.000000");
        assertThat(err)
                .hasToString(
                        "rapporteur: there are no ties between more nodes than groups, so that nothing is split\n");
    }

    @Test
    void windowsAreRowsAndThePictureHasALine() throws Exception {
        Path svg = folder.resolve("p.svg");
        assertThat(run("--dna " + dna + " --time-window days --window-size 1 --overhang --format csv --svg " + svg))
                .isZero();

        assertThat(rows().get(0)).containsExactly("start", "mid", "stop", "score", "events", "groups", "statements");
        assertThat(rows()).hasSize(3);
        assertThat(rows().get(1)).startsWith("2031-01-01T00:00").endsWith("1");
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(Files.readString(svg))))
                        .getElementsByTagName("path")
                        .getLength())
                .isEqualTo(1);
    }

    @Test
    void aRecordIsSplitBySide() throws IOException {
        Path record = CodedNews.record(folder.resolve("r.sqlite"));

        assertThat(run("--record " + record + " --format json --measure distance --algorithm genetic --seed 4"))
                .isZero();

        assertThat(out.toString())
                .startsWith("{\"analysis\":\"polarization\"")
                .contains("\"measure\":\"distance\"", "\"algorithm\":\"genetic\"", "\"seed\":4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--groups 1 | There are at least 2 groups and not 1",
                "--parents 1 | There are 2 or more parents and 1 or more iterations, at most 1000000 of both multiplied, and not 1 and 1000",
                "--qualifier none | Without a qualifier there is neither congruence nor conflict; name one with --qualifier, or take --concepts propositions",
                "--kernel uniform | A kernel needs a --time-window"
            })
    void aMistakeIsToldInOneLine(String options, String line) {
        assertThat(run("--dna " + dna + " " + options)).isEqualTo(2);
        assertThat(err.toString().lines()).first().isEqualTo("rapporteur: " + line);
    }
}
