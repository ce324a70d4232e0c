package org.rapporteur.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.model.Metadata;
import org.sqlite.JDBC;

/** What can be wrong with a record's file, and what a person is told. */
class RecordFileTroubleTest {

    @TempDir
    private Path folder;

    private static void keep(RecordFile record, String name) {
        record.atOnce(() -> record.keep(Samples.reading(name, name), Samples.SETTINGS));
    }

    private static void isRefused(Runnable opening, String... words) {
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(opening::run)
                .satisfies(e -> assertThat(e.getMessage()).contains(words).doesNotContain("\n"));
    }

    @Test
    void aRecordThatIsNotThereIsNotMadeByLookingForIt() {
        Path file = folder.resolve("none.sqlite");
        isRefused(() -> RecordFile.open(file), "none.sqlite", "no such file", "--record");
        assertThat(file).doesNotExist();
    }

    @Test
    void aFolderAnotherFileAndAnotherProgramsDatabaseAreNoRecords() throws IOException, SQLException {
        isRefused(() -> RecordFile.openOrCreate(folder), "it is no file");
        Path text = Files.writeString(folder.resolve("notes.txt"), "Ilva Renn said nothing.\n", UTF_8);
        isRefused(() -> RecordFile.openOrCreate(text), "notes.txt", "not a record", "another file");
        isRefused(() -> RecordFile.open(text), "notes.txt", "not a record");
        assertThat(text).content().isEqualTo("Ilva Renn said nothing.\n");
        Path foreign = folder.resolve("foreign.db");
        run(foreign, "CREATE TABLE song (title TEXT)");
        isRefused(() -> RecordFile.openOrCreate(foreign), "another program");
        isRefused(() -> RecordFile.openOrCreate(folder.resolve("no/such/folder/r.sqlite")), "does not exist");
    }

    @Test
    void aRecordOfANewerVersionIsLeftAlone() throws IOException, SQLException {
        Path file = folder.resolve("record.sqlite");
        RecordFile.openOrCreate(file).close();
        run(file, "PRAGMA user_version = 99");
        byte[] before = Files.readAllBytes(file);
        isRefused(() -> RecordFile.openOrCreate(file), "newer Rapporteur", "99");
        isRefused(() -> RecordFile.open(file), "newer Rapporteur", "99");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void anEmptyFileIsNoRecordUntilSomethingIsReadIntoIt() throws IOException {
        Path file = Files.createFile(folder.resolve("record.sqlite"));
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> RecordFile.open(file))
                .withMessageContainingAll("record.sqlite", "it is empty, which is no record");
        assertThat(file).isEmptyFile();
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            keep(record, "a.txt");
            assertThat(record.present("a.txt")).isPresent();
        }
    }

    @Test
    void aFileNameMayHoldWhatAnAddressGivesAMeaningTo() {
        Path file = folder.resolve("what? 100% “sure” #1;x=y&cache=shared.sqlite");
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            keep(record, "a.txt");
        }
        assertThat(file).isNotEmptyFile();
        try (RecordFile record = RecordFile.open(file)) {
            assertThat(record.present("a.txt")).isPresent();
        }
    }

    @Test
    void damageIsSaidWithItsPlace() throws SQLException {
        Path file = folder.resolve("record.sqlite");
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            keep(record, "a.txt");
        }
        run(file, "UPDATE span SET end = 100000 WHERE part = 'source'");
        try (RecordFile record = RecordFile.open(file)) {
            isRefused(() -> record.present("a.txt"), "record.sqlite", "damaged at reading 1");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE act SET act = 'sulk'",
                "UPDATE act SET confidence = 1.5",
                "UPDATE stance SET stance = 'none'",
                "UPDATE stance SET proposition = proposition || ' now'",
                "UPDATE issue SET issue = ' ' || issue",
                "UPDATE condition SET end = 100000",
                "UPDATE condition SET end = first",
                "UPDATE condition SET text = ' '",
                "UPDATE agreement SET date = '2029-13'",
                "UPDATE agreement_claim SET claim = 'torn'",
                "UPDATE agreement_claim SET end = 100000"
            })
    void codesThatNoVersionWritesAreDamage(String sql) throws SQLException {
        Path file = folder.resolve("record.sqlite");
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            keep(record, "a.txt");
        }
        run(file, "PRAGMA ignore_check_constraints = ON; " + sql);
        try (RecordFile record = RecordFile.open(file)) {
            isRefused(() -> record.present("a.txt"), "record.sqlite", "damaged at reading 1");
        }
    }

    @Test
    void damageIsToldWhereverItIsMet() throws SQLException {
        Path file = folder.resolve("record.sqlite");
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            keep(record, "a.txt");
        }
        run(
                file,
                "PRAGMA ignore_check_constraints = ON; UPDATE act SET act = 'sulk'; UPDATE statement SET id = id || ' x'");
        try (RecordFile record = RecordFile.open(file)) {
            isRefused(record::codes, "record.sqlite", "damaged at the codes");
            isRefused(() -> record.statements(""), "record.sqlite", "damaged at the statements");
        }
    }

    @Test
    void aFullDiskLosesWhatWasBeingWrittenAndNoMore() {
        Path file = folder.resolve("record.sqlite");
        int kept = 0;
        try (RecordFile record = RecordFile.openOrCreate(file, 80)) {
            Optional<RecordException> full = Optional.empty();
            while (full.isEmpty()) {
                try {
                    keep(record, "article " + kept);
                    kept++;
                } catch (RecordException e) {
                    full = Optional.of(e);
                }
            }
            assertThat(full.get()).hasMessageContainingAll("disk is full", "free some space", "intact");
            assertThat(record.readings(ArticleFilter.ALL)).hasSize(kept);
        }
        assertThat(kept).isPositive();
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            assertThat(record.readings(ArticleFilter.ALL))
                    .hasSize(kept)
                    .allSatisfy(key ->
                            assertThat(record.load(key).reading().statements()).hasSize(2));
            keep(record, "article " + kept);
            assertThat(record.readings(ArticleFilter.ALL)).hasSize(kept + 1);
        }
    }

    @Test
    void writersAtTheSameTimeLoseNothing() throws InterruptedException {
        Path file = folder.resolve("record.sqlite");
        CountDownLatch start = new CountDownLatch(1);
        List<Throwable> failures = new ArrayList<>();
        List<Thread> writers = IntStream.range(0, 3)
                .mapToObj(writer -> new Thread(() -> {
                    try {
                        start.await();
                        try (RecordFile record = RecordFile.openOrCreate(file)) {
                            for (int i = 0; i < 20; i++) {
                                // Every third article is everybody's.
                                keep(record, i % 3 == 0 ? "shared " + i : "of " + writer + " " + i);
                            }
                        }
                    } catch (RuntimeException | InterruptedException e) {
                        synchronized (failures) {
                            failures.add(e);
                        }
                    }
                }))
                .toList();
        writers.forEach(Thread::start);
        start.countDown();
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(failures).isEmpty();
        try (RecordFile record = RecordFile.open(file)) {
            List<StoredReading> all = record.readings(ArticleFilter.ALL).stream()
                    .map(record::load)
                    .toList();
            assertThat(all).hasSize(7 + 3 * 13).allMatch(stored -> stored.versions() == 1);
        }
    }

    @Test
    void aReaderIsNotInTheWayOfAWriter() {
        Path file = folder.resolve("record.sqlite");
        try (RecordFile writer = RecordFile.openOrCreate(file)) {
            keep(writer, "a.txt");
            try (RecordFile reader = RecordFile.open(file)) {
                List<Long> seen = reader.readings(ArticleFilter.ALL);
                writer.atOnce(() -> writer.keep(Samples.reading("a.txt", "changed"), Samples.SETTINGS));
                assertThat(seen.stream().map(reader::load))
                        .extracting(stored -> stored.reading().article().text())
                        .allMatch(text -> text.contains("a.txt"));
            }
        }
    }

    /** Returns what the first release kept of metadata. */
    private static Metadata first(Metadata now) {
        return new Metadata(
                now.title(),
                now.standfirst(),
                now.byline(),
                now.outlet(),
                now.published(),
                now.url(),
                now.language(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void aRecordOfTheFirstReleaseOpens() throws IOException {
        Path file = folder.resolve("schema-1.sqlite");
        try (InputStream in = RecordFileTroubleTest.class.getResourceAsStream("schema-1.sqlite")) {
            Files.copy(Objects.requireNonNull(in), file);
        }
        try (RecordFile record = RecordFile.open(file)) {
            assertThat(record.present("harbour/first.txt"))
                    .contains(new StoredReading(
                            Samples.reading(
                                    "harbour/first.txt", "leave", first(Samples.metadata(Optional.of("2031-05-04")))),
                            2,
                            2,
                            Samples.SETTINGS));
            assertThat(record.present("harbour/copy.txt"))
                    .contains(new StoredReading(
                            Samples.reading("harbour/copy.txt", "stay", first(Samples.metadata(Optional.empty()))),
                            1,
                            1,
                            Samples.SETTINGS));
            assertThat(record.failures()).hasSize(1);
            assertThat(record.edits().all()).isEqualTo(Samples.EDITS);
        }
    }

    private static void run(Path file, String sql) throws SQLException {
        try (Connection connection = new JDBC().connect("jdbc:sqlite:" + file, new Properties());
                java.sql.Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
