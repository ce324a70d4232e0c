package org.rapporteur.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.model.Failure;
import org.rapporteur.model.Reading;

/** What can be wrong with a record on a server, and what a person is told. */
class ServerTroubleTest {

    @TempDir
    private Path folder;

    private PostgresServer server;
    private String address;
    private Path file;

    @BeforeEach
    void nameTheRecord() throws IOException {
        server = PostgresServer.get();
        address = server.address();
        file = named(address);
    }

    private Path named(String given) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "team", ".record"), given, UTF_8);
    }

    private static void keep(RecordFile record, String name) {
        record.atOnce(() -> record.keep(Samples.reading(name, name), Samples.SETTINGS));
    }

    private void isRefused(Runnable opening, String... words) {
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(opening::run)
                .satisfies(e -> assertThat(e.getMessage())
                        .contains(words)
                        .doesNotContain("\n", PostgresServer.password(), "wrong-password"));
    }

    private String schema() {
        return address.substring(address.indexOf('=') + 1);
    }

    @Test
    void aRecordThatIsNotThereIsNotMadeByLookingForIt() {
        isRefused(() -> RecordFile.open(file), address, "there is no record yet", "read articles into it");
        isRefused(() -> RecordFile.open(file), "there is no record yet");
        RecordFile.openOrCreate(file).close();
        try (RecordFile record = RecordFile.open(file)) {
            assertThat(record.revision()).isEqualTo(Revision.NONE);
        }
    }

    @Test
    void aServerThatIsNotThereIsTold() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        Path nowhere = named("postgresql://ana@127.0.0.1:" + free + "/news");
        isRefused(() -> RecordFile.open(nowhere), "127.0.0.1:" + free, "cannot be reached", "check its name and port");
        Path nobody = named("postgresql://ana@no-such-server.invalid/news");
        isRefused(() -> RecordFile.openOrCreate(nobody), "no-such-server.invalid", "cannot be reached");
    }

    @Test
    void whoIsNotLetInIsToldWhatToCheck() throws IOException, SQLException {
        server.run("CREATE ROLE bo LOGIN PASSWORD 'wrong-password'");
        Path nameless = named(server.address("bo", "postgres"));
        isRefused(() -> RecordFile.open(nameless), "wants a password", "PGPASSWORD", ".pgpass");
        Path missing = named(server.address(PostgresServer.OWNER, "no_such_database"));
        isRefused(() -> RecordFile.open(missing), "no such database", "createdb");
    }

    @Test
    void aSchemaOfAnotherProgramAndANewerRecordAreLeftAlone() throws SQLException {
        server.run("CREATE SCHEMA " + schema() + "; CREATE TABLE " + schema() + ".song (title text)");
        isRefused(() -> RecordFile.openOrCreate(file), "another program", "?schema=");
        server.run("DROP TABLE " + schema() + ".song");
        RecordFile.openOrCreate(file).close();
        server.run("UPDATE " + schema() + ".rapporteur SET version = 99");
        isRefused(() -> RecordFile.openOrCreate(file), "newer Rapporteur", "99");
        isRefused(() -> RecordFile.open(file), "newer Rapporteur", "99");
    }

    @Test
    void whoMayOnlyReadReadsAndIsToldSoWhenWriting() throws SQLException, InterruptedException {
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            keep(record, "a.txt");
        }
        server.run("CREATE ROLE reader");
        try {
            // From now on the owner is a mere reader, which saves a second password.
            server.cutEverybodyOff();
            server.run("ALTER ROLE " + PostgresServer.OWNER + " SET role = reader");
            isRefused(() -> RecordFile.open(file), address, "may not use its schema", "docs/postgresql.md");
            server.run("SET role = none; GRANT USAGE ON SCHEMA " + schema()
                    + " TO reader; GRANT SELECT ON ALL TABLES IN SCHEMA " + schema() + " TO reader");
            try (RecordFile record = RecordFile.open(file)) {
                assertThat(record.present("a.txt")).isPresent();
            }
            try (RecordFile record = RecordFile.openOrCreate(file)) {
                isRefused(() -> keep(record, "b.txt"), address, "may not do that", "docs/postgresql.md");
            }
        } finally {
            server.run("RESET role; SET role = none; ALTER ROLE " + PostgresServer.OWNER + " RESET role");
        }
    }

    @Test
    void aLostConnectionIsToldAndTheNextOneGoesOn() {
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            keep(record, "a.txt");
            isRefused(
                    () -> record.atOnce(() -> {
                        record.keep(Samples.reading("b.txt", "b"), Samples.SETTINGS);
                        server.cutWritersOff();
                        record.keep(Samples.reading("c.txt", "c"), Samples.SETTINGS);
                    }),
                    address,
                    "the connection was lost",
                    "what was kept is intact");
        }
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            assertThat(record.present("b.txt")).isEmpty();
            keep(record, "b.txt");
            assertThat(record.readings(ArticleFilter.ALL)).hasSize(2);
        }
    }

    private int process(RecordFile record) {
        return record.sql()
                .first("SELECT pg_backend_pid()", row -> row.getInt(1))
                .orElseThrow();
    }

    @Test
    void aConnectionIsKeptForTheNextWhoWantsTheSameUntilSomethingGoesWrong() throws Exception {
        RecordFile.openOrCreate(file).close();
        int first;
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            first = process(record);
        }
        try (RecordFile record = RecordFile.openOrCreate(file);
                RecordFile reading = RecordFile.open(file);
                RecordFile another = RecordFile.openOrCreate(file)) {
            assertThat(process(record)).isEqualTo(first);
            assertThat(List.of(process(reading), process(another)))
                    .as("nobody shares one, and who only reads has another kind")
                    .doesNotContain(first)
                    .doesNotHaveDuplicates();
        }
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            isRefused(() -> record.sql().control("SELECT no_such_function()"), "no_such_function");
        }
        server.cutEverybodyOff();
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            assertThat(process(record)).isNotEqualTo(first);
            keep(record, "a.txt");
        }
    }

    @Test
    void writersAtTheSameTimeLoseNothing() throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        List<Throwable> failures = new ArrayList<>();
        List<Thread> writers = IntStream.range(0, 4)
                .mapToObj(writer -> new Thread(() -> {
                    try {
                        start.await();
                        // Each of them may be the one that makes the record.
                        try (RecordFile record = RecordFile.openOrCreate(file)) {
                            for (int i = 0; i < 20; i++) {
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
            List<Long> readings = record.readings(ArticleFilter.ALL);
            assertThat(readings).hasSize(7 + 4 * 13);
            assertThat(record.load(readings)).allMatch(stored -> stored.versions() == 1);
            // Numbered without gaps and in the order in which they were kept, which is what "new since" rests on.
            assertThat(record.readingsAfter(0))
                    .isEqualTo(
                            LongStream.rangeClosed(1, readings.size()).boxed().toList());
        }
    }

    @Test
    void whatItDoesNotKeepIsToldBeforeItIsGiven() {
        Reading usual = Samples.reading("a.txt", "stay");
        Reading odd = Samples.reading("b.txt", "st\0ay");
        Reading half = Samples.reading("c.txt", "st\ud800ay");
        Reading endless = Samples.reading("d".repeat(2601), "stay");
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            assertThat(record.objection(usual.article())).isEmpty();
            assertThat(record.objection(odd.article()))
                    .hasValueSatisfying(why -> assertThat(why).contains("U+0000", "a record that is a file"));
            assertThat(record.objection(half.article())).isPresent();
            assertThat(record.objection(endless.article()))
                    .hasValueSatisfying(why -> assertThat(why).contains("2600 bytes"));
            isRefused(() -> record.atOnce(() -> record.keep(odd, Samples.SETTINGS)), "U+0000");
            keep(record, "d".repeat(2600));
        }
        try (RecordFile record = RecordFile.openOrCreate(folder.resolve("r.sqlite"))) {
            assertThat(record.objection(odd.article())).isEmpty();
        }
    }

    @Test
    void textIsInTheOrderOfItsBytesWhateverTheServersLanguage() {
        List<String> names = List.of("b", "B", "a", "é", "z", "Z", "10", "9", "a b", "ab", "_", "𝕋", "\uffee");
        List<List<String>> found = new ArrayList<>();
        for (Path each : List.of(file, folder.resolve("r.sqlite"))) {
            try (RecordFile record = RecordFile.openOrCreate(each)) {
                record.atOnce(() -> names.forEach(name -> record.keep(new Failure(name, "is empty"))));
                found.add(record.failures().stream().map(Failure::name).toList());
            }
        }
        assertThat(found.get(0))
                .isEqualTo(found.get(1))
                .hasSize(names.size())
                .startsWith("10", "9", "B", "Z", "_", "a");
    }

    @Test
    void aRecordOfAnEarlierSchemaIsBroughtToThePresentOne() throws SQLException {
        server.run("CREATE SCHEMA " + schema());
        Troubles troubles = new Troubles("The record", address);
        try (Sql sql = Connections.toServer(ServerAddress.of(address), troubles, false)) {
            sql.atOnce(() -> {
                sql.engine().prepare(sql, troubles);
                for (int step = 1; step <= 3; step++) {
                    sql.control(sql.engine().script(Schema.RECORD.script(step)));
                }
                sql.engine().mark(sql, 3);
            });
            assertThat(sql.engine().version(sql)).isEqualTo(Optional.of(3));
        }
        // Looking is enough, as with a file.
        try (RecordFile record = RecordFile.open(file)) {
            assertThat(record.learnings()).isEmpty();
        }
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            keep(record, "a.txt");
            assertThat(record.present("a.txt").orElseThrow().reading()).isEqualTo(Samples.reading("a.txt", "a.txt"));
        }
    }
}
