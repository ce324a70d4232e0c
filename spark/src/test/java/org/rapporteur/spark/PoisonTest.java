package org.rapporteur.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.export.parquet.OutcomeParquet.Entry;
import org.rapporteur.model.Article;
import org.rapporteur.model.Failure;
import org.rapporteur.model.Reading;

/** What is broken, or meant to break, costs itself and nothing else. */
@Timeout(300)
class PoisonTest {

    private static final String GOOD =
            "{\"id\":\"%s\",\"published\":\"2031-03-09\",\"text\":\"Brandeth said it would wait.\"}\n";

    @TempDir
    Path folder;

    private List<Entry> read(Path archives) throws Exception {
        Path results = folder.resolve("results");
        Options options = new Options(List.of(archives.toString()), results.toString(), Corpus.HOW, 8L << 30, false);
        ReadArchive.run(LocalSpark.session(), options, line -> {});
        return Results.entries(results);
    }

    private static List<String> failures(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.outcome() instanceof Failure)
                .map(entry -> entry.outcome().name() + " " + ((Failure) entry.outcome()).message())
                .toList();
    }

    private static List<String> read(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.outcome() instanceof Reading)
                .map(entry -> entry.outcome().name())
                .toList();
    }

    @Test
    void lineOfAGigabyteCostsItself() throws Exception {
        Path table = Files.createDirectories(folder.resolve("in")).resolve("long.jsonl");
        byte[] first = GOOD.formatted("first").getBytes(UTF_8);
        try (RandomAccessFile file = new RandomAccessFile(table.toFile(), "rw")) {
            file.write(first);
            file.write("{\"id\":\"long\",\"text\":\"".getBytes(UTF_8));
            // Zeros up to there, which take no room on a disk.
            file.seek(first.length + (1L << 30));
            file.write("\"}\n".getBytes(UTF_8));
            file.write(GOOD.formatted("last").getBytes(UTF_8));
        }
        List<Entry> entries = read(table);
        assertThat(read(entries)).containsExactly("long.jsonl!/first", "long.jsonl!/last");
        assertThat(failures(entries))
                .singleElement()
                .asString()
                .startsWith("long.jsonl!/row-2 is larger than 32768 KiB");
    }

    @Test
    void brokenGzipCostsItsRecordAlone() throws Exception {
        Path archives = Files.createDirectories(folder.resolve("in"));
        List<Article> articles = Corpus.every(18);
        ByteArrayOutputStream crawl = new ByteArrayOutputStream();
        crawl.write(Corpus.zipped(Corpus.page(articles.get(0))));
        byte[] broken = Corpus.zipped(Corpus.page(articles.get(1)));
        Arrays.fill(broken, broken.length / 2, broken.length / 2 + 40, (byte) 0xFF);
        crawl.write(broken);
        crawl.write(Corpus.zipped(Corpus.page(articles.get(2))));
        Files.write(archives.resolve("a.warc.gz"), crawl.toByteArray());
        Files.writeString(archives.resolve("b.jsonl"), GOOD.formatted("whole"));
        Files.write(archives.resolve("c.jsonl.gz"), "no gzip at all".getBytes(UTF_8));
        Files.write(archives.resolve("d.parquet"), "no table at all".getBytes(UTF_8));
        List<Entry> entries = read(archives);
        assertThat(read(entries))
                .containsExactly(
                        "a.warc.gz!/https://news.example/" + articles.get(0).name(),
                        "a.warc.gz!/https://news.example/" + articles.get(2).name(),
                        "b.jsonl!/whole");
        assertThat(failures(entries)).hasSize(3);
        assertThat(failures(entries).get(0))
                .startsWith("a.warc.gz!/record at byte ")
                .endsWith(" cannot be unpacked, as it is damaged; get the file again from where it came");
        assertThat(failures(entries).get(1)).startsWith("c.jsonl.gz cannot be read");
        assertThat(failures(entries).get(2)).startsWith("d.parquet is no Parquet file");
        List<Row> table = LocalSpark.session()
                .read()
                .parquet(folder.resolve("results/failures").toString())
                .orderBy("file")
                .collectAsList();
        assertThat(table.stream().map(row -> row.getAs("name") + " " + row.getAs("message")))
                .isEqualTo(failures(entries));
    }

    @Test
    void addressWithoutAnythingAndFilesOfOneNameAreTold() throws IOException {
        Path one = Files.createDirectories(folder.resolve("one"));
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(one.resolve("a.jsonl"), GOOD.formatted("a"));
        Files.writeString(other.resolve("a.jsonl"), GOOD.formatted("a"));
        List<String> said = new ArrayList<>();
        for (List<String> inputs : List.of(
                List.of(folder.resolve("nowhere").toString()),
                List.of(one.toString(), other.toString()),
                List.of(folder.resolve("one/../notes.txt").toString()))) {
            assertThatThrownBy(() -> ReadArchive.run(
                            LocalSpark.session(),
                            new Options(inputs, folder.resolve("results").toString(), Corpus.HOW, 1 << 20, false),
                            line -> {}))
                    .isInstanceOf(JobException.class)
                    .satisfies(thrown -> said.add(String.valueOf(thrown.getMessage())));
        }
        assertThat(said.get(0)).startsWith("There is nothing at ");
        assertThat(said.get(1))
                .startsWith("Two files would be called a.jsonl: ")
                .endsWith("; name the folder above both instead");
        assertThat(said.get(2)).startsWith("There is nothing at ");
    }
}
