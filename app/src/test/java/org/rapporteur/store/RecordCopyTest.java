package org.rapporteur.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.model.Failure;
import org.rapporteur.model.Learned;
import org.rapporteur.model.Reading;
import org.rapporteur.model.reviews.Deed;
import org.rapporteur.store.dna.Cell;
import org.rapporteur.store.dna.DnaFile;
import org.rapporteur.store.dna.Table;

/** A record is taken from a file to a server and back. */
class RecordCopyTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void fillARecord() {
        file = folder.resolve("record.sqlite");
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            record.atOnce(() -> {
                record.keep(Samples.reading("a.txt", "stay"), Samples.SETTINGS);
                record.keep(Samples.reading("a.txt", "leave 𝕋"), Samples.SETTINGS);
                record.keep(
                        Samples.reading("b.txt", "go", Samples.metadata(Optional.empty())),
                        new Settings(Samples.HOW, 0.1 + 0.2, "generic"));
                record.keep(new Failure("empty.txt", "is empty"));
                Samples.EDITS.forEach(edit -> record.keep(edit, Samples.AUTHOR, Optional.of("B")));
                record.keep(ReviewsTest.review("Ada", Deed.CORRECT, Optional.empty()));
                record.keep(ReviewsTest.review("Bo", Deed.RESTORE, Optional.of(1)));
                record.keep(new KeptLearning(
                        Optional.empty(),
                        "Ada",
                        Instant.parse("2031-03-09T12:00:00Z"),
                        new Learned(0, "coder-1", Map.of("issue.slope", 1.0, "issue:talks", 1e-300)),
                        new KeptLearning.From(30, 7, 31)));
                record.note(new JournalEntry(
                        Samples.AUTHOR,
                        JournalEntry.Deed.DOSSIER,
                        Optional.of("war.yaml"),
                        Optional.of("a"),
                        Optional.empty(),
                        0));
                record.keep(Samples.reading("a.dna#1", "the text of a document"), Samples.SETTINGS);
                record.keep(dna());
            });
        }
    }

    /** Returns a file with a value of each type, some of which look like others. */
    private static KeptDna dna() {
        return new KeptDna(
                "a.dna",
                "usual",
                new DnaFile(DnaFile.names().stream().map(RecordCopyTest::table).toList()));
    }

    private static Table table(String name) {
        if (name.equals("DOCUMENTS")) {
            String text = Samples.reading("a.dna#1", "the text of a document")
                    .article()
                    .text();
            return new Table(name, List.of("ID", "Text"), List.of(List.of(new Cell.Whole(1), new Cell.Words(text))));
        }
        return new Table(
                name,
                List.of("ID", "value"),
                List.of(
                        List.of(new Cell.Whole(1), new Cell.Words("1")),
                        List.of(new Cell.Whole(2), new Cell.Real(1.0)),
                        List.of(new Cell.Whole(Long.MAX_VALUE), new Cell.Words("")),
                        List.of(new Cell.Whole(4), new Cell.Nothing())));
    }

    @Test
    void aRecordIsTheSameOnAServerAndBackInAFile() throws SQLException {
        Path team = PostgresServer.get().record(folder.resolve("team.record"));
        RecordCopy.Copied there = RecordCopy.run(file, team);
        assertThat(there).isEqualTo(RecordCopy.look(file)).isEqualTo(RecordCopy.look(team));
        assertThat(there.rows()).isGreaterThan(100);
        Path back = folder.resolve("back.sqlite");
        assertThat(RecordCopy.run(team, back)).isEqualTo(there);
        assertThat(Dump.whole(back)).isEqualTo(Dump.whole(file)).hasSize((int) there.rows());
        try (RecordFile one = RecordFile.open(file);
                RecordFile other = RecordFile.open(team)) {
            assertThat(other.load(other.readings(ArticleFilter.ALL)))
                    .isEqualTo(one.load(one.readings(ArticleFilter.ALL)))
                    .hasSize(3);
            assertThat(other.dnaFiles()).isEqualTo(one.dnaFiles()).containsExactly(dna());
            assertThat(other.reviews()).isEqualTo(one.reviews()).hasSize(2);
            assertThat(other.learnings()).isEqualTo(one.learnings());
            assertThat(other.edits().all()).isEqualTo(one.edits().all());
            assertThat(other.editsBy())
                    .isEqualTo(one.editsBy())
                    .contains(new EditBy(Optional.of(Samples.AUTHOR), Optional.of("B")));
            assertThat(other.journal()).isEqualTo(one.journal()).hasSize(1);
            assertThat(other.revision()).isEqualTo(one.revision());
            assertThat(other.digest(other.revision())).isEqualTo(one.digest(one.revision()));
        }
    }

    @Test
    void readingGoesOnWhereTheCopyEnds() throws SQLException {
        Path team = PostgresServer.get().record(folder.resolve("team.record"));
        RecordCopy.run(file, team);
        Reading changed = Samples.reading("a.txt", "changed again");
        for (Path each : List.of(file, team)) {
            try (RecordFile record = RecordFile.openOrCreate(each)) {
                record.atOnce(() -> {
                    assertThat(record.keep(Samples.reading("b.txt", "go"), Samples.SETTINGS))
                            .isEqualTo(Kept.NEW_VERSION);
                    assertThat(record.keep(changed, Samples.SETTINGS)).isEqualTo(Kept.NEW_VERSION);
                });
                assertThat(record.present("a.txt").orElseThrow().version()).isEqualTo(3);
            }
        }
        assertThat(RecordCopy.look(team)).isEqualTo(RecordCopy.look(file));
    }

    @Test
    void aRecordOfAnOlderReleaseIsCopiedAsThePresentOne() throws IOException {
        Path old = folder.resolve("schema-1.sqlite");
        try (InputStream in = RecordCopyTest.class.getResourceAsStream("schema-1.sqlite")) {
            Files.copy(Objects.requireNonNull(in), old);
        }
        Path team = PostgresServer.get().record(folder.resolve("team.record"));
        assertThat(RecordCopy.run(old, team)).isEqualTo(RecordCopy.look(team));
        try (RecordFile record = RecordFile.open(team)) {
            assertThat(record.present("harbour/first.txt").orElseThrow().versions())
                    .isEqualTo(2);
            assertThat(record.edits().all()).isEqualTo(Samples.EDITS);
            assertThat(record.editsBy())
                    .as("no version that wrote schema 1 kept names")
                    .hasSize(4)
                    .containsOnly(new EditBy(Optional.empty(), Optional.empty()));
        }
    }

    @Test
    void everyTableIsCopied() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (RecordFile record = RecordFile.open(file)) {
            tables.addAll(record.sql()
                    .list(
                            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
                            row -> row.getString(1)));
            // What is missing in the record of this test would be missed by it.
            for (String table : tables) {
                assertThat(record.sql().list("SELECT 1 FROM " + table, row -> true))
                        .as(table)
                        .isNotEmpty();
            }
        }
        Path back = folder.resolve("copy.sqlite");
        assertThat(RecordCopy.run(file, back).tables()).isEqualTo(tables.size());
        assertThat(Dump.whole(back)).isEqualTo(Dump.whole(file));
    }

    @Test
    void aRecordThatHoldsSomethingIsNotCopiedInto() throws SQLException {
        Path other = folder.resolve("other.sqlite");
        try (RecordFile record = RecordFile.openOrCreate(other)) {
            record.atOnce(() -> record.keep(new Failure("empty.txt", "is empty")));
        }
        List<String> before = Dump.of(other);
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> RecordCopy.run(file, other))
                .withMessageContainingAll("other.sqlite", "holds something already", "a new one");
        assertThat(Dump.of(other)).isEqualTo(before);
    }

    @Test
    void whatAServerDoesNotKeepStopsACopyBeforeAnythingIsKept() throws IOException {
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            record.atOnce(() -> record.keep(Samples.reading("odd.txt", "st\0ay"), Samples.SETTINGS));
        }
        String address = PostgresServer.get().address();
        Path team = Files.writeString(folder.resolve("team.record"), address, UTF_8);
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> RecordCopy.run(file, team))
                .withMessageContainingAll(address, "U+0000");
        try (RecordFile record = RecordFile.open(team)) {
            assertThat(record.revision()).isEqualTo(Revision.NONE);
        }
    }
}
