package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.export.parquet.OutcomeParquet;
import org.rapporteur.ingest.ArticleWalk;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.ingest.table.ColumnNames;
import org.rapporteur.model.Outcome;
import org.rapporteur.store.Dump;
import org.rapporteur.store.RecordFile;
import org.rapporteur.store.StoredReading;

/** What a cluster read, taken into a record. */
class ImportArchiveTest {

    private static final String LINE =
            "{\"id\":\"%s\",\"title\":\"Wait\",\"outlet\":\"Aprt\",\"published\":\"2031-03-%02d\",\"text\":\"Minister Jona Brandeth"
                    + " said on Monday that the region of Harth would never be given up.\\n\\nThe talks at Fennick go on.\"}\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path desktop;
    private Path results;

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new CommandLineInterface(new PrintWriter(out, true), new PrintWriter(err, true)).run(args);
    }

    /** Reads two tables here, and parts the readings as a cluster does: those of the second file in two parts. */
    @BeforeEach
    void readTables() throws IOException {
        Path one = Files.writeString(folder.resolve("a.jsonl"), String.format(Locale.ROOT, LINE, "first", 9), UTF_8);
        Path other = Files.writeString(
                folder.resolve("b.jsonl"),
                String.format(Locale.ROOT, LINE, "second", 10) + "{broken\n"
                        + String.format(Locale.ROOT, LINE, "third", 11)
                        + String.format(Locale.ROOT, LINE, "fourth", 12),
                UTF_8);
        desktop = folder.resolve("desktop.sqlite");
        results = Files.createDirectories(folder.resolve("results"));
        assertThat(run(
                        "read",
                        one.toString(),
                        other.toString(),
                        "--record",
                        desktop.toString(),
                        "--dossier",
                        "example"))
                .isEqualTo(1);
        Path readings = Files.createDirectories(results.resolve("readings"));
        part(one, readings.resolve("0-0-of-1.parquet"), 0, 1);
        part(other, readings.resolve("1-0-of-2.parquet"), 0, 2);
        part(other, readings.resolve("1-1-of-2.parquet"), 1, 2);
        Files.writeString(readings.resolve("_SUCCESS"), "");
    }

    private void part(Path file, Path to, int number, int of) throws IOException {
        try (RecordFile record = RecordFile.open(desktop);
                OutputStream stream = Files.newOutputStream(to);
                ArticleWalk walk = ArticleWalk.over(List.of(file), ColumnNames.USUAL, ArticleWalk.Hearing.NONE)) {
            List<OutcomeParquet.Entry> entries = new ArrayList<>();
            StoredReading any = record.present("a.jsonl!/first").orElseThrow();
            for (long place = 0; walk.hasNext(); place++) {
                Ingested ingested = walk.next().read();
                Outcome outcome = ingested instanceof Ingested.Refused refused
                        ? refused.failure()
                        : record.present(ingested.name()).orElseThrow().reading();
                if (place % of == number) {
                    entries.add(new OutcomeParquet.Entry(String.valueOf(file.getFileName()), place, outcome));
                }
            }
            OutcomeParquet.Made made = new OutcomeParquet.Made(
                    any.settings().how(),
                    any.settings().minConfidence(),
                    any.settings().knowledge());
            try (OutcomeParquet table = new OutcomeParquet(stream, made)) {
                for (OutcomeParquet.Entry entry : entries) {
                    table.write(entry);
                }
            }
        }
    }

    @Test
    void recordIsTheOneThatTheDesktopMakes() throws SQLException {
        String record = folder.resolve("cluster.sqlite").toString();
        assertThat(run("import", results.toString(), "--record", record))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains(": 4 articles with ")
                .contains(": 4 new, 0 changed, 0 unchanged; 1 could not be read");
        assertThat(Dump.of(Path.of(record))).isEqualTo(Dump.of(desktop));
        assertThat(run("import", results.toString(), "--record", record)).isZero();
        assertThat(out.toString()).contains(": 0 new, 0 changed, 4 unchanged; 1 could not be read");
        assertThat(Dump.of(Path.of(record))).isEqualTo(Dump.of(desktop));
    }

    @Test
    void partThatIsCutIsTold() throws IOException {
        Path part = results.resolve("readings/1-0-of-2.parquet");
        byte[] bytes = Files.readAllBytes(part);
        Files.write(part, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(run(
                        "import",
                        results.toString(),
                        "--record",
                        folder.resolve("none.sqlite").toString()))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains(
                        "1-0-of-2.parquet is no Parquet file, or its end is missing; remove this file, run the job again");
    }
}
