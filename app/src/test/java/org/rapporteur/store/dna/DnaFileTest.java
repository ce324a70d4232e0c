package org.rapporteur.store.dna;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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
