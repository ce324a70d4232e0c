package org.rapporteur.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.model.Span;

class StatementCsvTest {

    private static List<CSVRecord> rows(UnaryOperator<String> cell) throws IOException {
        StringWriter out = new StringWriter();
        try (StatementCsv csv = new StatementCsv(out, cell)) {
            csv.write(HostileReading.reading());
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(out.toString(), format)) {
            return parser.getRecords();
        }
    }

    @Test
    void wordsComeBackAsTheyStandInTheArticle() throws IOException {
        List<CSVRecord> rows = rows(UnaryOperator.identity());

        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).get("statement")).isEqualTo(HostileReading.FORMULA);
        assertThat(rows.get(0).get("title")).isEqualTo("-1 & \"more\"\nlines");
        assertThat(rows.get(0).get("speaker")).isEqualTo(HostileReading.NAME);
        assertThat(rows.get(1).get("statement")).isEqualTo("\"not now\" … or ever");
    }

    @Test
    void whatBelongsTogetherHasTheSameOrder() throws IOException {
        CSVRecord row = rows(UnaryOperator.identity()).get(0);
        Span content = HostileReading.span(HostileReading.FORMULA);

        assertThat(row.get("issues")).isEqualTo("talks; water");
        assertThat(row.get("issues_confidence")).isEqualTo("0.8750; 0.5000");
        assertThat(row.get("stances")).isEqualTo("talks-now: conditional");
        assertThat(row.get("proposed")).isEqualTo("withdrawal: support (0.25)");
        assertThat(row.get("content_spans")).isEqualTo(content.start() + "-" + content.end());
        assertThat(row.get("byline")).isEqualTo("A; B");
        assertThat(row.get("said_on")).isEqualTo("2031-01-14/2031-01-15");
    }

    @Test
    void aStatementWithoutCodesHasEmptyCells() throws IOException {
        assertThat(rows(UnaryOperator.identity()).get(2).toMap())
                .containsEntry("issues", "")
                .containsEntry("act", "")
                .containsEntry("said_on", "")
                .containsEntry("source_spans", "");
    }

    @Test
    void guardedCellsAreNoFormulasAndElseUnaltered() throws IOException {
        CSVRecord row = rows(Csv::guarded).get(0);

        assertThat(row.get("statement")).isEqualTo("'" + HostileReading.FORMULA);
        assertThat(row.get("title")).startsWith("'-1");
        assertThat(row.get("speaker")).startsWith("'@");
        assertThat(row.get("outlet")).isEqualTo("The <Wire>");
    }

    @ParameterizedTest
    @CsvSource({"=1, '''=1'", "+1, '''+1'", "-1, '''-1'", "@a, '''@a'", "a=1, a=1", "'', ''"})
    void onlyWhatBeginsLikeAFormulaIsGuarded(String cell, String guarded) {
        assertThat(Csv.guarded(cell)).isEqualTo(guarded);
    }

    @Test
    void aTabBeforeAFormulaDoesNotHideIt() {
        assertThat(Csv.guarded("\t=1")).startsWith("'");
    }

    @Test
    void whatUtf8HasNoBytesForIsReplaced() throws IOException {
        StringWriter out = new StringWriter();
        new Csv(out).row(List.of("a\uD835b\uD835\uDD4D"));

        assertThat(out.toString()).isEqualTo("a\uFFFDb\uD835\uDD4D\r\n");
    }
}
