package org.rapporteur.export.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.export.HostileReading;
import org.rapporteur.export.ReadingWriter;
import org.rapporteur.model.Reading;
import org.rapporteur.model.Span;

/** Reads with DuckDB, another program, what was written. */
class ParquetTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void writeBothTables() throws IOException {
        try (OutputStream statements = Files.newOutputStream(folder.resolve("s.parquet"));
                OutputStream articles = Files.newOutputStream(folder.resolve("a.parquet"))) {
            write(new StatementParquet(statements), HostileReading.reading());
            write(new ArticleParquet(articles), HostileReading.reading());
        }
    }

    private static void write(ReadingWriter table, Reading reading) throws IOException {
        table.write(reading);
        table.close();
    }

    /** Returns the rows, their values as DuckDB writes them, parted by strokes. */
    private static List<String> ask(String query) throws Exception {
        String sql = query.replace("STATEMENTS", "'" + folder.resolve("s.parquet") + "'")
                .replace("ARTICLES", "'" + folder.resolve("a.parquet") + "'");
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join("|", row));
            }
            return rows;
        }
    }

    @Test
    void textsComeBackAsTheyStandInTheArticle() throws Exception {
        assertThat(ask("select statement from STATEMENTS"))
                .containsExactly(HostileReading.FORMULA, "\"not now\" … or ever", "It rained");
        assertThat(ask("select text from ARTICLES")).containsExactly(HostileReading.TEXT);
    }

    @Test
    void columnsHaveTypesThatProgramsComputeWith() throws Exception {
        assertThat(ask("select column_name, column_type from (describe select * from STATEMENTS)"))
                .contains(
                        "published_from|DATE",
                        "said_until|DATE",
                        "confidence|DOUBLE",
                        "issues|VARCHAR[]",
                        "content_spans|STRUCT(\"start\" INTEGER, \"end\" INTEGER)[]",
                        "stances|STRUCT(proposition VARCHAR, stance VARCHAR, confidence DOUBLE, how VARCHAR)[]");
    }

    @Test
    void datesStandAtThePrecisionKnownAndAsDays() throws Exception {
        assertThat(ask("select published, published_from, published_until, said_on, said_from, said_until"
                        + " from STATEMENTS"))
                .startsWith("2031-01|2031-01-01|2031-01-31|2031-01-14/2031-01-15|2031-01-14|2031-01-15")
                .endsWith("2031-01|2031-01-01|2031-01-31|null|null|null");
    }

    @Test
    void spansCutTheSameWordsOutOfTheArticle() throws Exception {
        Span content = HostileReading.span(HostileReading.FORMULA);

        assertThat(ask("select s.content_spans[1].start, s.content_spans[1].\"end\" from STATEMENTS s")
                        .get(0))
                .isEqualTo(content.start() + "|" + content.end());
        assertThat(ask("select substring(a.text, s.content_spans[2].start + 1,"
                        + " s.content_spans[2].\"end\" - s.content_spans[2].start)"
                        + " from STATEMENTS s join ARTICLES a on a.id = s.article_id where len(s.content_spans) = 2"))
                .containsExactly("or ever");
    }

    @Test
    void whatNobodyLookedForIsNullAndWhatWasNotFoundIsEmpty() throws Exception {
        assertThat(ask("select act, len(issues), len(stances), len(codes) from STATEMENTS"))
                .containsExactly("offer|2|1|6", "assess|0|0|1", "null|null|null|null");
    }

    @Test
    void whatIsOnlyProposedIsMarked() throws Exception {
        assertThat(ask("select c.field, c.value, c.confidence from (select unnest(codes) c from STATEMENTS)"
                        + " where c.state = 'proposed'"))
                .containsExactly("withdrawal|support|0.25");
    }

    @Test
    void articlesHaveTheirAgreementsWithWhatIsClaimedOfThem() throws Exception {
        assertThat(ask("select agreements[1].name, agreements[1].parties, claims[1].claim, claims[1].claimant, warnings"
                        + " from ARTICLES"))
                .containsExactly("Accord|[Velland]|broken|Renn|[odd bytes, short]");
    }

    @Test
    void theSameStatementsGiveTheSameBytes() throws IOException {
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        write(new StatementParquet(again), HostileReading.reading());

        assertThat(again.toByteArray()).isEqualTo(Files.readAllBytes(folder.resolve("s.parquet")));
    }

    @Test
    void aTableWithoutRowsCanBeRead() throws Exception {
        try (OutputStream out = Files.newOutputStream(folder.resolve("empty.parquet"))) {
            new StatementParquet(out).close();
        }

        assertThat(ask("select count(*) from '" + folder.resolve("empty.parquet") + "'"))
                .containsExactly("0");
    }
}
