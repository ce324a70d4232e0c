package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.store.Dump;
import org.rapporteur.store.dna.DnaSamples;

class ImportCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new CommandLineInterface(new PrintWriter(out, true), new PrintWriter(err, true)).run(args);
    }

    @Test
    void aDatabaseIsTakenInAndCanBeAskedAbout() {
        String record = folder.resolve("record.sqlite").toString();
        String claims = DnaSamples.write(folder.resolve("claims.dna")).toString();

        assertThat(run("import", claims, "--record", record, "--side", "Type"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        claims + ": 2 articles with 3 statements in " + record + ": 2 new, 0 changed, 0 unchanged",
                        "1 statement of the file has no place here and is kept for an export");
        assertThat(run("import", claims, "--record", record, "--side", "Type")).isZero();
        assertThat(out.toString()).contains(": 0 new, 0 changed, 2 unchanged");

        assertThat(run("statements", "--record", record, "--proposition", "truce", "--stance", "support"))
                .isZero();
        assertThat(out.toString()).contains("Aldane, Council  (body)").contains("Truce now");
        assertThat(run("positions", "--by", "actor", "--record", record, "--format", "csv"))
                .isZero();
        assertThat(out.toString()).contains("Kvist").contains("truce").contains("oppose");
        assertThat(run("positions", "--by", "organisation", "--record", record, "--format", "csv"))
                .isZero();
        assertThat(out.toString()).contains("Council").contains("State");
        assertThat(run("network", "--record", record, "--format", "matrix")).isZero();
        assertThat(out.toString()).contains("Aldane,0,1").contains("Kvist,-1,-1");
        assertThat(run("actors", "--record", record)).isZero();
        assertThat(out.toString()).contains("named-aldane");
    }

    @Test
    void codingTheRecordAnewLeavesWhatWasTakenIn() throws SQLException {
        Path record = folder.resolve("record.sqlite");
        Path claims = DnaSamples.write(folder.resolve("claims.dna"));
        assertThat(run("import", claims.toString(), "--record", record.toString()))
                .isZero();
        List<String> before = Dump.of(record);

        assertThat(run("code", "--dossier", "example", "--record", record.toString()))
                .isZero();
        assertThat(out.toString()).contains("0 coded anew, 2 unchanged");
        assertThat(Dump.of(record)).isEqualTo(before);
    }

    @Test
    void eachFileThatCannotBeTakenInHasALineAndTheOthersAreInTheRecord() throws IOException {
        String record = folder.resolve("record.sqlite").toString();
        Path words = Files.writeString(folder.resolve("words.dna"), "words", UTF_8);
        Path none = folder.resolve("none.dna");
        Path claims = DnaSamples.write(folder.resolve("claims.dna"));

        assertThat(run("import", words.toString(), none.toString(), claims.toString(), "--record", record))
                .isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly(
                        "rapporteur: The file " + words + " is of no format that can be imported; databases of"
                                + " Discourse Network Analyzer can (.dna)",
                        "rapporteur: The file " + none + " cannot be used: there is no such file");
        assertThat(out.toString()).contains("2 new");
        assertThat(run("import", words.toString(), "--format", "dna", "--record", record))
                .isEqualTo(1);
        assertThat(err.toString()).contains("it is no database of Discourse Network Analyzer 3");
        assertThat(run("import", claims.toString(), "--person", "narrator", "--record", record))
                .isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly(
                        "rapporteur: The file " + claims + " cannot be used: its statement type \"Claim\" has no"
                                + " variable \"narrator\"; it has person, organization, concept, agreement, strength");
    }
}
