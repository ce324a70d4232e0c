package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.service.ExampleRecord;

class BriefCommandTest {

    @TempDir
    static Path folder;

    private static Path record;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void makeRecord() throws IOException {
        record = ExampleRecord.record(folder.resolve("example.sqlite"));
    }

    private int run(String... args) {
        return new CommandLineInterface(new PrintWriter(out), new PrintWriter(err)).run(args);
    }

    private int brief(String... more) {
        String[] args = new String[more.length + 5];
        System.arraycopy(new String[] {"brief", "--record", record.toString(), "--dossier", "example"}, 0, args, 0, 5);
        System.arraycopy(more, 0, args, 5, more.length);
        return run(args);
    }

    @Test
    void printsMarkdownWithAFootnoteToEveryMark() {
        assertThat(brief("--side", "velland", "--side", "Sorrane", "--proposition", "talks-now"))
                .isZero();

        assertThat(out.toString()).contains("# Brief: Velland and Sorrane on talks-now\n", "[^1]", "\n[^1]: ");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void writesAFileByTheEndOfItsNameAndNeverOverwritesSilently() throws IOException {
        Path file = folder.resolve("talks.md");

        assertThat(brief("--issue", "talks", "--out", file.toString())).isZero();
        String first = Files.readString(file);
        assertThat(first).startsWith("# Brief");
        assertThat(brief("--out", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("is there already", "--force");
        assertThat(Files.readString(file)).isEqualTo(first);
        assertThat(brief("--out", file.toString(), "--force")).isZero();
        assertThat(Files.readString(file)).isNotEqualTo(first);
    }

    @Test
    void namesWhoeverTheRecordDoesNotKnowOrCouldMean() {
        assertThat(brief("--actor", "Nobody At All")).isEqualTo(2);
        assertThat(err.toString()).contains("No actor of the record is called Nobody At All; it has ");
        assertThat(brief("--side", "Atlantis")).isEqualTo(2);
        assertThat(err.toString()).contains("The record has no side Atlantis; it has Velland, Sorrane");
        assertThat(brief("--proposition", "moon")).isEqualTo(2);
        assertThat(err.toString()).contains("The record has no proposition moon; it has talks-now");
        assertThat(brief("--actor", "a")).isEqualTo(2);
        assertThat(err.toString()).contains("write the whole name or the id");
    }

    @Test
    void refusesWhatCannotBeMeantTogether() {
        assertThat(brief("--actor", "Ilse Varrow", "--side", "Velland")).isEqualTo(2);
        assertThat(brief("--issue", "talks", "--proposition", "talks-now")).isEqualTo(2);
        assertThat(brief("--since", "2031-04", "--until", "2031-03")).isEqualTo(2);
        assertThat(brief("--out", "brief.txt")).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(4);
    }
}
