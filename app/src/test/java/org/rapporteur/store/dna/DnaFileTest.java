package org.rapporteur.store.dna;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;

class DnaFileTest {

    @TempDir
    private Path folder;

    private void run(Path file, String sql) throws SQLException {
        try (Connection connection = new JDBC().connect("jdbc:sqlite:" + file, new java.util.Properties());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void whatIsReadAndWrittenIsReadTheSameAgain() {
        Path first = DnaSamples.write(folder.resolve("first.dna"));
        DnaFile read = DnaFile.read(first);
        Path second = folder.resolve("second.dna");
        read.write(second);

        assertThat(DnaFile.read(second)).isEqualTo(read);
        assertThat(read.table("CODERRELATIONS").rows()).hasSize(1);
        assertThat(read.table("ENTITIES").rows()).hasSize(7);
    }

    @Test
    void theOtherProgramsSampleIsWrittenAsItWasRead() {
        Path sample = Path.of("..", "..", "shared", "corpus", "dna", "sample.dna");
        assumeTrue(Files.exists(sample), sample + " is not there");
        DnaFile read = DnaFile.read(sample);
        Path copy = folder.resolve("copy.dna");
        read.write(copy);

        assertThat(DnaFile.read(copy)).isEqualTo(read);
    }

    @Test
    void statementsComeByTimeWithTheirValuesAndWords() {
        DnaStatements claims = DnaStatements.of(DnaSamples.sample(), "Claim");

        assertThat(claims.statements())
                .extracting(statement -> String.join(",", statement.values()) + " “" + statement.words() + "”")
                .containsExactly(
                        "Aldane,Council,truce,1,-2 “Truce now”",
                        "Kvist,State,truce,0,0 “wants no truce”",
                        "Kvist,,map,0,300 “the map is wrong”");
        assertThat(claims.statements().get(0).document().when()).hasToString("2031-01-01T00:00");
        assertThat(claims.statements().get(0).document().about()).containsEntry("author", "Wire");
    }

    @Test
    void otherTypesOfStatementsAreAtHandToo() {
        assertThat(DnaStatements.types(DnaSamples.sample())).containsExactly("Claim", "Note");
        assertThat(DnaStatements.of(DnaSamples.sample(), "Note")
                        .statements()
                        .get(0)
                        .values())
                .containsExactly("who is it?");
        assertThatThrownBy(() -> DnaStatements.of(DnaSamples.sample(), "Clam"))
                .hasMessage("There is no statement type \"Clam\"; there are Claim, Note");
    }

    @Test
    void aFileThatIsNoneIsToldInOneLine() throws IOException, SQLException {
        Path words = Files.writeString(folder.resolve("words.dna"), "words", UTF_8);
        assertThatThrownBy(() -> DnaFile.read(words))
                .hasMessageContaining("no database of Discourse Network Analyzer 3");
        assertThatThrownBy(() -> DnaFile.read(folder.resolve("none.dna"))).hasMessageContaining("no such file");
        assertThatThrownBy(() -> DnaFile.read(folder)).hasMessageContaining("it is no file");

        Path other = folder.resolve("other.dna");
        run(other, "CREATE TABLE SOMETHING (ID INTEGER)");
        assertThatThrownBy(() -> DnaFile.read(other))
                .hasMessageContaining("no database of Discourse Network Analyzer 3");

        Path old = DnaSamples.write(folder.resolve("old.dna"));
        run(old, "UPDATE SETTINGS SET Value = '2.0.1' WHERE Property = 'version'");
        assertThatThrownBy(() -> DnaFile.read(old)).hasMessageContaining("of version 2.0.1");

        Path torn = DnaSamples.write(folder.resolve("torn.dna"));
        run(torn, "DROP TABLE REGEXES");
        assertThatThrownBy(() -> DnaFile.read(torn))
                .isInstanceOf(DnaException.class)
                .hasMessageContaining("REGEXES");
    }

    @Test
    void aFileThatWorksValuesOutOrIsTooLargeIsRefused() throws IOException, SQLException {
        Path view = DnaSamples.write(folder.resolve("view.dna"));
        run(view, "DROP TABLE REGEXES");
        run(view, "CREATE VIEW REGEXES AS SELECT 'a' AS Label, 0 AS Red, 0 AS Green, 0 AS Blue");
        assertThatThrownBy(() -> DnaFile.read(view)).hasMessageContaining("it has no table REGEXES");

        Path generated = DnaSamples.write(folder.resolve("generated.dna"));
        run(
                generated,
                "ALTER TABLE REGEXES ADD COLUMN More TEXT GENERATED ALWAYS AS (printf('%.*c', 1000000000, 'x'))");
        assertThatThrownBy(() -> DnaFile.read(generated)).hasMessageContaining("REGEXES works values out");

        Path narrow = DnaSamples.write(folder.resolve("narrow.dna"));
        run(narrow, "ALTER TABLE DOCUMENTS DROP COLUMN Notes");
        assertThatThrownBy(() -> DnaFile.read(narrow)).hasMessageContaining("DOCUMENTS has no column Notes");

        Path large = DnaSamples.write(folder.resolve("large.dna"));
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(DnaFile.MAX_BYTES + 1);
        }
        assertThatThrownBy(() -> DnaFile.read(large)).hasMessageContaining("up to 1024 can be read");
    }

    @Test
    void columnsThatALaterVersionAddsAreKept() throws SQLException {
        Path later = DnaSamples.write(folder.resolve("later.dna"));
        run(later, "ALTER TABLE DOCUMENTS ADD COLUMN \"Page \"\"number\" INTEGER");
        run(later, "UPDATE DOCUMENTS SET \"Page \"\"number\" = 7 WHERE ID = 2");
        DnaFile read = DnaFile.read(later);
        Path copy = folder.resolve("copy.dna");
        read.write(copy);

        assertThat(DnaFile.read(copy)).isEqualTo(read);
    }

    @Test
    void theTablesAreThoseOfTheOtherProgram() throws SQLException {
        Path sample = Path.of("..", "..", "shared", "corpus", "dna", "sample.dna");
        assumeTrue(Files.exists(sample), sample + " is not there");
        Path ours = folder.resolve("ours.dna");
        new DnaDraft().file().write(ours);

        for (String table : DnaFile.names()) {
            String query =
                    "SELECT name, type, \"notnull\", pk, dflt_value IS NULL FROM pragma_table_info('" + table + "')";
            String keys = "SELECT \"from\", \"table\", \"to\", on_delete FROM pragma_foreign_key_list('" + table
                    + "') ORDER BY 1";
            assertThat(all(ours, query)).as(table).isEqualTo(all(sample, query));
            assertThat(all(ours, keys)).as(table).isEqualTo(all(sample, keys));
        }
    }

    private static List<String> all(Path file, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = new JDBC().connect("jdbc:sqlite:" + file, new java.util.Properties());
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.append(found.getString(i)).append('|');
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    @Test
    void theCoderOfANewFileIsLetInWithThePassword() throws NoSuchAlgorithmException {
        byte[] kept = Base64.getDecoder().decode(DnaDraft.DIGEST);
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        sha.update(kept, 0, 16);
        byte[] digest = sha.digest(DnaDraft.PASSWORD.getBytes(UTF_8));
        for (int again = 1; again < 100_000; again++) {
            digest = sha.digest(digest);
        }

        assertThat(digest).isEqualTo(Arrays.copyOfRange(kept, 16, kept.length));
    }

    @Test
    void nothingIsWrittenOverAndNothingHalf() {
        Path file = DnaSamples.write(folder.resolve("first.dna"));
        assertThatThrownBy(() -> DnaSamples.sample().write(file)).hasMessageContaining("exists already");

        Path half = folder.resolve("half.dna");
        DnaFile broken = new DnaFile(DnaSamples.sample().tables().stream()
                .map(table -> table.name().equals("DOCUMENTS")
                        ? new Table(table.name(), table.columns(), java.util.List.of())
                        : table)
                .toList());
        assertThatThrownBy(() -> broken.write(half)).isInstanceOf(DnaException.class);
        assertThat(half).doesNotExist();
    }
}
