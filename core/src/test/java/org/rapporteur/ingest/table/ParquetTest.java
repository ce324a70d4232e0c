package org.rapporteur.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.ingest.container.Packs.article;
import static org.rapporteur.ingest.container.Packs.bytes;
import static org.rapporteur.ingest.container.Packs.gzip;
import static org.rapporteur.ingest.container.Packs.read;
import static org.rapporteur.ingest.container.Packs.write;
import static org.rapporteur.ingest.container.Packs.zip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.ingest.container.Packs;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.PartialDate;

/** Reads what another program wrote: DuckDB. */
class ParquetTest {

    @TempDir
    private Path folder;

    private Path table(String name, String query, String options) throws SQLException {
        Path file = folder.resolve(name);
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("COPY (" + query + ") TO '" + file + "' (FORMAT parquet" + options + ")");
        }
        return file;
    }

    private static String text(int number) {
        return "'" + article(number) + "'";
    }

    @Test
    void columnsOfAllUsualTypesAreKnown() throws SQLException {
        Path file = table(
                "set.parquet",
                "SELECT 7 AS id, " + text(1)
                        + " AS body, 'Talks' AS headline, TIMESTAMP '2031-03-09 23:59:41' AS published_at,"
                        + " ['Ada Quill', 'Tomas Orbán'] AS authors, {'name': 'The Courier', 'rank': 1.5} AS source,"
                        + " 'https://courier.example/a' AS url, [1, 2, 3] AS embedding"
                        + " UNION ALL SELECT 8, NULL, NULL, NULL, NULL, NULL, NULL, NULL"
                        + " UNION ALL SELECT 9, " + text(3) + ", '', NULL, [], NULL, '', NULL",
                "");
        Packs.Read read = read(file);
        assertThat(read.names()).containsExactly("7", "9");
        assertThat(read.texts()).containsExactly(article(1), article(3));
        Metadata known = read.articles().get(0).article().metadata();
        assertThat(known)
                .extracting(Metadata::title, Metadata::published, Metadata::byline, Metadata::outlet, Metadata::url)
                .containsExactly(
                        Optional.of("Talks"),
                        Optional.of(new PartialDate("2031-03-09")),
                        List.of("Ada Quill", "Tomas Orbán"),
                        Optional.of("The Courier"),
                        Optional.of("https://courier.example/a"));
        assertThat(read.failures()).isEmpty();
        assertThat(read.notes()).containsExactly("set.parquet left out, as without text: 1");
    }

    @Tag("slow")
    @Test
    void everyUsualCompressionIsUnpackedGroupByGroup() throws SQLException {
        for (String codec : List.of("uncompressed", "snappy", "gzip", "zstd", "lz4_raw")) {
            Path file = table(
                    codec + ".parquet",
                    "SELECT " + text(1) + " || i AS text, DATE '2031-03-09' AS date FROM range(5000) t(i)",
                    ", COMPRESSION " + codec + ", ROW_GROUP_SIZE 2048");
            Packs.Read read = read(file);
            assertThat(read.failures()).as(codec).isEmpty();
            assertThat(read.articles()).as(codec).hasSize(5000);
            assertThat(read.texts().get(4999)).isEqualTo(article(1) + "4999");
            assertThat(read.articles().get(4999).name()).endsWith("!/row-5000");
        }
        assertThat(read(table("b.parquet", "SELECT " + text(1) + " AS text", ", COMPRESSION brotli"))
                        .failures())
                .singleElement()
                .asString()
                .contains("compressed with BROTLI");
    }

    @Test
    void columnsMayBeNamedAndATableWithoutATextIsOneClearError() throws SQLException {
        Path file = table("set.parquet", "SELECT " + text(1) + " AS inhalt, {'a': 1} AS mehr", "");
        assertThat(read(ColumnNames.of(Map.of("text", "inhalt")), file).texts()).containsExactly(article(1));
        assertThat(read(file).failures())
                .containsExactly("set.parquet has no column that is known to be the text of articles; it has inhalt,"
                        + " mehr.a; name the column with the text, as in --columns text=NAME, or one with pages as"
                        + " html=NAME");
    }

    @Test
    void aTableInAnArchiveIsReadAndNothingOfItStays() throws SQLException, IOException {
        byte[] bytes = Files.readAllBytes(table("set.parquet", "SELECT " + text(1) + " AS text", ""));
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        List<Path> before = temporaries(temporary);
        assertThat(read(write(folder, "a.zip", zip(Map.of("in/set.parquet", bytes))))
                        .articles())
                .extracting(Ingested::name)
                .containsExactly("a.zip!/in/set.parquet!/row-1");
        assertThat(read(write(folder, "a.parquet.gz", gzip(bytes))).texts()).containsExactly(article(1));
        assertThat(temporaries(temporary)).isEqualTo(before);
    }

    private static List<Path> temporaries(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("rapporteur.*\\.tmp"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aTextInPiecesIsPutTogetherAndOneWithoutEndCostsItself() throws SQLException {
        Path file = table(
                "set.parquet",
                "SELECT ['', " + text(1) + ", NULL, '“Not now,” she said.'] AS text"
                        + " UNION ALL SELECT list_transform(range(2000), lambda x: 'Sentence ' || x || '.')"
                        + " UNION ALL SELECT list_transform(range(5000), lambda x: repeat('same ', 2000))"
                        + " UNION ALL SELECT [" + text(2) + "]",
                "");
        Packs.Read read = read(file);
        assertThat(read.names()).containsExactly("row-1", "row-2", "row-4");
        assertThat(read.texts().get(0)).isEqualTo(article(1) + "\n\n“Not now,” she said.");
        assertThat(read.texts().get(1)).startsWith("Sentence 0.\n\nSentence 1.").endsWith("\n\nSentence 1999.");
        assertThat(read.failures())
                .singleElement()
                .asString()
                .startsWith("set.parquet!/row-3 is larger than 32768 KiB");
    }

    @Tag("slow")
    @Test
    void aFewBytesThatStandForMillionsOfTextsEndTheFile() throws SQLException {
        Path file = table(
                "bomb.parquet",
                "SELECT repeat('same ', 2000) AS text FROM range(60000) t(i)",
                ", COMPRESSION zstd, ROW_GROUP_SIZE 60000");
        assertThat(read(file).failures())
                .singleElement()
                .asString()
                .startsWith("bomb.parquet breaks off behind row-")
                .contains("unpacks to more than 200 times its size");
    }

    @Test
    void whatIsNoParquetOrCutIsRefused() throws IOException, SQLException {
        byte[] bytes = Files.readAllBytes(table("set.parquet", "SELECT " + text(1) + " AS text", ""));
        for (byte[] broken :
                List.of(bytes("no table"), bytes("a text of some length"), Arrays.copyOf(bytes, bytes.length - 1))) {
            assertThat(read(write(folder, "a.parquet", broken)).failures())
                    .containsExactly("a.parquet is no Parquet file, or its end is missing; get it again");
        }
    }

    @Test
    void anyByteMayBeWrongAndNothingIsThrown() throws IOException, SQLException {
        byte[] whole = Files.readAllBytes(table(
                "set.parquet", "SELECT " + text(1) + " AS text, 'x' AS title FROM range(3)", ", COMPRESSION zstd"));
        for (int at = 0; at < whole.length; at += 2) {
            byte[] broken = whole.clone();
            broken[at] ^= (byte) 0x55;
            Packs.Read read = read(write(folder, "broken.parquet", broken));
            assertThat(read.articles().size() + read.failures().size())
                    .as("byte " + at)
                    .isPositive();
        }
    }
}
