package org.rapporteur.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;

/** Kills writing processes without warning, as a power cut or an impatient person does. */
@Tag("slow")
class RecordCrashTest {

    @TempDir
    private Path folder;

    /** Writes articles until it is killed, and says the name of each that it was told is kept. */
    static final class Writer {

        private Writer() {}

        public static void main(String[] args) {
            try (RecordFile record = RecordFile.openOrCreate(Path.of(args[0]))) {
                for (int i = 0; i < 1_000_000; i++) {
                    List<String> names = List.of(args[1] + "-" + i, args[1] + "-" + i + "b", args[1] + "-" + i + "c");
                    record.atOnce(
                            () -> names.forEach(name -> record.keep(Samples.reading(name, name), Samples.SETTINGS)));
                    names.forEach(System.out::println);
                }
            }
        }
    }

    @Test
    @Timeout(300)
    void whatWasKeptBeforeAKillIsThereWholeAndTheNextRunGoesOn() throws IOException, InterruptedException {
        Path file = folder.resolve("record.sqlite");
        Set<String> promised = new HashSet<>();
        for (int round = 0; round < 3; round++) {
            promised.addAll(writeAndKill(file, "round" + round, 3 + 8 * round));
            try (RecordFile record = RecordFile.openOrCreate(file)) {
                Set<String> there = record.readings(ArticleFilter.ALL).stream()
                        .map(record::load)
                        .peek(stored -> assertThat(stored.reading())
                                .isEqualTo(Samples.reading(
                                        stored.reading().name(),
                                        stored.reading().name())))
                        .map(stored -> stored.reading().name())
                        .collect(Collectors.toSet());
                assertThat(there).containsAll(promised);
            }
        }
    }

    @Test
    void aReaderUndoesWhatAKilledWriterLeftHalfDone() throws IOException, SQLException {
        Path file = folder.resolve("record.sqlite");
        Path left = Files.createDirectory(folder.resolve("left")).resolve("record.sqlite");
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            record.atOnce(() -> record.keep(Samples.reading("whole", "whole"), Samples.SETTINGS));
        }
        try (Connection connection = new JDBC().connect("jdbc:sqlite:" + file, new Properties());
                Statement statement = connection.createStatement()) {
            // With hardly any memory, SQLite writes to the file in the middle of the transaction.
            statement.executeUpdate("PRAGMA cache_size = 1; BEGIN; UPDATE article SET name = 'half';"
                    + " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)"
                    + " INSERT INTO failure SELECT 'half ' || i, 'done' FROM n");
            Files.copy(file, left);
            Files.copy(folder.resolve("record.sqlite-journal"), left.resolveSibling("record.sqlite-journal"));
            statement.executeUpdate("ROLLBACK");
        }
        assertThat(Files.mismatch(file, left)).isNotEqualTo(-1);
        try (RecordFile record = RecordFile.open(left)) {
            assertThat(record.present("whole")).isPresent();
            assertThat(record.failures()).isEmpty();
        }
    }

    private static Set<String> writeAndKill(Path file, String prefix, int lines)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        file.toString(),
                        prefix)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Set<String> kept = new HashSet<>();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (int i = 0; i < lines; i++) {
                kept.add(String.valueOf(out.readLine()));
            }
            process.destroyForcibly();
        }
        process.waitFor();
        return kept;
    }
}
