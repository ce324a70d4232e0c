package org.rapporteur.ingest.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.ingest.container.Packs.article;
import static org.rapporteur.ingest.container.Packs.bytes;
import static org.rapporteur.ingest.container.Packs.read;
import static org.rapporteur.ingest.container.Packs.write;
import static org.rapporteur.ingest.container.Packs.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.ingest.table.ColumnNames;

class ZipTest {

    @TempDir
    private Path folder;

    private static byte[] articles(int many) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < many; i++) {
            entries.put("press/" + i + ".txt", bytes(article(i)));
        }
        return zip(entries);
    }

    @Test
    void everyFileThatIsAnArticleBecomesOneUnderTheArchivesNameAndItsOwn() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("press/a.txt", bytes(article(1)));
        entries.put("press/page.html", bytes("<html><body><p>" + article(2) + "</p></body></html>"));
        entries.put("press/photo.jpg", bytes("no text"));
        entries.put("press/.hidden.txt", bytes(article(3)));
        entries.put("__MACOSX/press/._a.txt", bytes("resources"));
        write(folder, "news/bundle.zip", zip(entries));
        Packs.Read read = read(folder.resolve("news"));

        assertThat(read.articles())
                .extracting(Ingested::name)
                .containsExactly("bundle.zip!/press/a.txt", "bundle.zip!/press/page.html");
        assertThat(read.texts().get(0)).isEqualTo(article(1));
        assertThat(read.failures()).isEmpty();
        assertThat(read.notes()).containsExactly("bundle.zip left out, as of types that are not read: 1");
    }

    @Test
    void aSidecarInTheArchiveGivesWhatIsKnown() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("press/a.txt.json", bytes("{\"outlet\": \"The Courier\"}"));
        entries.put("press/a.txt", bytes(article(1)));
        entries.put("press/b.json", bytes("{\"outlet\": \"The Gazette\"}"));
        entries.put("press/b.txt", bytes(article(2)));
        byte[] whole = zip(entries);
        for (byte[] bytes : List.of(whole, Arrays.copyOf(whole, whole.length - 30))) {
            assertThat(read(write(folder, "a.zip", bytes)).articles())
                    .extracting(each -> each.article().metadata().outlet())
                    .containsExactly(Optional.of("The Courier"), Optional.of("The Gazette"));
        }
    }

    @Test
    void aSidecarIsFoundHoweverTheArchiveWritesNames() throws IOException {
        for (List<String> names : List.of(List.of("./a.txt", "./a.txt.json"), List.of("news\\a.txt", "news\\a.json"))) {
            Map<String, byte[]> entries = new LinkedHashMap<>();
            entries.put(names.get(0), bytes(article(1)));
            entries.put(names.get(1), bytes("{\"outlet\": \"The Courier\"}"));
            byte[] bytes = zip(entries);
            String all = new String(bytes, ISO_8859_1);
            for (int at = all.indexOf("PK\u0001\u0002"); at >= 0; at = all.indexOf("PK\u0001\u0002", at + 1)) {
                bytes[at + 5] = 3; // made on Unix, where a backslash is a letter
            }
            assertThat(read(write(folder, "a.zip", bytes)).articles())
                    .extracting(each -> each.article().metadata().outlet())
                    .as(names.get(0))
                    .containsExactly(Optional.of("The Courier"));
        }
    }

    @Test
    void tablesOfSomethingElseAreLeftOutWithANote() throws IOException {
        Map<String, byte[]> inner = new LinkedHashMap<>();
        inner.put("gold.jsonl", bytes("{\"doc\":\"a.txt\",\"text\":\"x\",\"statements\":[]}\n"));
        inner.put("b.txt", bytes(article(2)));
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("a.txt", bytes(article(1)));
        entries.put("index.csv", bytes("file,words\na.txt,40\n"));
        entries.put("in.zip", zip(inner));
        entries.put("corpus.csv", bytes("text,title\nThe two delegations met.,Talks\n"));
        Path file = write(folder, "a.zip", zip(entries));
        Packs.Read read = read(ColumnNames.of(Map.of("outlet", "zeitung")), file);
        assertThat(read.names()).containsExactly("a.txt", "in.zip!/b.txt", "corpus.csv!/row-1");
        assertThat(read.failures()).isEmpty();
        assertThat(read.notes()).hasSize(3);
        assertThat(read.notes().get(0))
                .startsWith("a.zip leaves out index.csv, since it has no column that is known to be the text");
        assertThat(read.notes().get(1))
                .startsWith("a.zip has in.zip, which leaves out gold.jsonl, since it is in the record format");
        assertThat(read.notes().get(2)).startsWith("a.zip has corpus.csv, which has no column zeitung");
    }

    @Test
    void anArchiveOfSuchTablesAloneIsToldAndSoAreTheFirstOfVeryMany() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < 130; i++) {
            entries.put(i + ".csv", bytes("file,words\na.txt,40\n"));
        }
        Packs.Read read = read(write(folder, "a.zip", zip(entries)));
        assertThat(read.notes()).hasSize(101).last().asString().isEqualTo("a.zip has more like that in it: 30");
        assertThat(read.failures()).containsExactly("a.zip holds nothing that is read as an article");
    }

    @Test
    void pagesSavedByABrowserComeWithoutTheirFolders() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("Talks.html", bytes("<p>" + article(1) + "</p>"));
        entries.put("Talks_files/frame.html", bytes("<p>" + article(2) + "</p>"));
        assertThat(read(write(folder, "a.zip", zip(entries))).names()).containsExactly("Talks.html");
    }

    @Test
    void archivesInArchivesAreReadAFewDeep() throws IOException {
        byte[] inner = zip(Map.of("a.txt", bytes(article(1))));
        for (int i = 0; i < 3; i++) {
            inner = zip(Map.of("in.zip", inner));
        }
        assertThat(read(write(folder, "three.zip", inner)).names()).containsExactly("in.zip!/in.zip!/in.zip!/a.txt");
        assertThat(read(write(folder, "four.zip", zip(Map.of("in.zip", inner)))).failures())
                .singleElement()
                .asString()
                .startsWith("four.zip!/in.zip!/in.zip!/in.zip!/in.zip lies too deep");
    }

    @Test
    void oneNameTwiceGivesTwoArticles() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            for (int i = 0; i < 3; i++) {
                zip.putArchiveEntry(new ZipArchiveEntry("a.txt"));
                zip.write(bytes(article(i)));
                zip.closeArchiveEntry();
            }
        }
        Packs.Read read = read(write(folder, "a.zip", bytes.toByteArray()));
        assertThat(read.names()).containsExactly("a.txt", "a.txt (2)", "a.txt (3)");
        assertThat(read.texts()).containsExactly(article(0), article(1), article(2));
    }

    @Test
    void aNameThatClimbsOutOfTheArchiveIsOnlyAName() throws IOException {
        Path file = write(folder, "deep/er/a.zip", zip(Map.of("../../out.txt", bytes(article(1)))));
        assertThat(read(file).names()).containsExactly("../../out.txt");
        assertThat(folder.resolve("out.txt")).doesNotExist();
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).containsExactly(file);
        }
    }

    @Test
    void anEncryptedFileCostsItself() throws IOException {
        byte[] bytes = zip(new LinkedHashMap<>(Map.of("a.txt", bytes(article(1)))));
        String all = new String(bytes, ISO_8859_1);
        bytes[6] |= 1;
        bytes[all.indexOf("PK\u0001\u0002") + 8] |= 1;
        assertThat(read(write(folder, "a.zip", bytes)).failures())
                .singleElement()
                .asString()
                .isEqualTo("a.zip!/a.txt is encrypted; unpack it with its password and read what comes out");
    }

    @Test
    void aDamagedFileCostsItself() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(0);
            for (int i = 0; i < 3; i++) {
                zip.putNextEntry(new ZipEntry(i + ".txt"));
                zip.write(bytes(article(i)));
                zip.closeEntry();
            }
        }
        byte[] bytes = out.toByteArray();
        bytes[new String(bytes, ISO_8859_1).indexOf("the 1th")] = 'T';
        Packs.Read read = read(write(folder, "a.zip", bytes));
        assertThat(read.names()).containsExactly("0.txt", "2.txt");
        assertThat(read.failures()).singleElement().asString().contains("a.zip!/1.txt", "is damaged");
    }

    @Test
    void aBombCostsItselfAndIsNotUnpacked() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("a.txt", bytes(article(1)));
        entries.put("bomb.txt", new byte[30 << 20]);
        entries.put("larger.txt", new byte[40 << 20]);
        entries.put("z.txt", bytes(article(2)));
        Packs.Read read = read(write(folder, "a.zip", zip(entries)));
        assertThat(read.names()).containsExactly("a.txt", "z.txt");
        assertThat(read.failures()).hasSize(2).allMatch(each -> each.contains("unpacks to more than 200 times"));
    }

    @Test
    void bombsInBombsEndTheArchive() throws IOException {
        byte[] bomb = new byte[15 << 20];
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < 10; i++) {
            entries.put(i + ".txt", bomb);
        }
        byte[] inner = zip(entries);
        Path file = write(folder, "a.zip", zip(Map.of("in.zip", inner)));
        Packs.Read read = read(file);
        assertThat(read.articles()).isEmpty();
        assertThat(read.failures()).last().asString().contains("unpacks to more than 200 times");
    }

    @Test
    void anythingElseUnderTheNameIsRefusedWithAMend() throws IOException {
        assertThat(read(write(folder, "a.zip", bytes("no archive"))).failures())
                .containsExactly("a.zip is no ZIP archive, whatever its name says; pack or name it anew");
        assertThat(read(write(folder, "b.zip", new byte[0])).failures()).hasSize(1);
        assertThat(read(write(folder, "c.zip", zip(Map.of()))).failures())
                .containsExactly("c.zip holds nothing that is read as an article");
    }

    @Test
    void whereverAnArchiveIsCutWhatIsWholeStaysAndOneLineTellsOfTheRest() throws IOException {
        byte[] whole = articles(5);
        for (int length = 2; length < whole.length; length++) {
            Packs.Read read = read(write(folder, "cut.zip", Arrays.copyOf(whole, length)));
            for (int i = 0; i < read.articles().size(); i++) {
                assertThat(read.texts().get(i)).isEqualTo(article(i));
            }
            assertThat(read.failures()).as("cut at " + length).hasSize(1);
            assertThat(read.failures().get(0)).startsWith("cut.zip ");
        }
    }

    @Test
    void anyByteMayBeWrongAndNothingIsThrown() throws IOException {
        byte[] whole = articles(2);
        for (int at = 0; at < whole.length; at++) {
            byte[] broken = whole.clone();
            broken[at] ^= (byte) 0x55;
            Packs.Read read = read(write(folder, "broken.zip", broken));
            assertThat(read.articles().size()
                            + read.failures().size()
                            + read.notes().size())
                    .as("byte " + at)
                    .isPositive();
        }
    }

    @Test
    void anArticleMayBeCompressedOnItsOwn() throws IOException {
        byte[] packed = Packs.gzip(bytes(article(1)));
        assertThat(read(write(folder, "a.txt.gz", packed)).names()).containsExactly("a.txt");
        assertThat(read(write(folder, "cut.txt.gz", Arrays.copyOf(packed, 40))).failures())
                .containsExactly("cut.txt.gz cannot be read: its end is missing; get it again from where it came");
    }
}
