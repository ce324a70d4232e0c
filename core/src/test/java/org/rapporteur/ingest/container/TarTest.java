package org.rapporteur.ingest.container;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.ingest.container.Packs.article;
import static org.rapporteur.ingest.container.Packs.bytes;
import static org.rapporteur.ingest.container.Packs.gzip;
import static org.rapporteur.ingest.container.Packs.read;
import static org.rapporteur.ingest.container.Packs.write;
import static org.rapporteur.ingest.container.Packs.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.ingest.Ingested;

class TarTest {

    @TempDir
    private Path folder;

    private static byte[] tar(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(each.getKey());
                entry.setSize(each.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(each.getValue());
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> articles(int many) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < many; i++) {
            entries.put("./press/" + i + ".txt", bytes(article(i)));
        }
        return entries;
    }

    @Test
    void archivesArePlainOrCompressed() throws IOException {
        Map<String, byte[]> entries = articles(2);
        entries.put("press/photo.jpg", bytes("no text"));
        byte[] tar = tar(entries);
        write(folder, "news/a.tar", tar);
        write(folder, "news/b.tar.gz", gzip(tar));
        write(folder, "news/c.TGZ", gzip(tar));
        Packs.Read read = read(folder.resolve("news"));
        assertThat(read.articles())
                .extracting(Ingested::name)
                .containsExactly(
                        "a.tar!/press/0.txt",
                        "a.tar!/press/1.txt",
                        "b.tar.gz!/press/0.txt",
                        "b.tar.gz!/press/1.txt",
                        "c.TGZ!/press/0.txt",
                        "c.TGZ!/press/1.txt");
        assertThat(read.texts()).startsWith(article(0), article(1), article(0));
        assertThat(read.failures()).isEmpty();
        assertThat(read.notes()).hasSize(3);
    }

    @Test
    void sidecarsHoldWhereverTheyStand() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("a.txt", bytes(article(1)));
        entries.put("Talks.html", bytes("<p>" + article(2) + "</p>"));
        entries.put("Talks_files/frame.html", bytes("<p>" + article(3) + "</p>"));
        entries.put("a.txt.json", bytes("{\"outlet\": \"The Courier\"}"));
        Packs.Read read = read(write(folder, "a.tgz", gzip(tar(entries))));
        assertThat(read.names()).containsExactly("a.txt", "Talks.html");
        assertThat(read.articles().get(0).article().metadata().outlet()).isEqualTo(Optional.of("The Courier"));
    }

    @Test
    void longNamesAreReadAndShortenedToWhatCanBeShown() throws IOException {
        String name = "n".repeat(900) + "\u0007.txt";
        Packs.Read read = read(write(folder, "a.tar", tar(Map.of(name, bytes(article(1))))));
        assertThat(read.names()).singleElement().asString().hasSizeLessThan(420).startsWith("nnnn");
        assertThat(read(folder.resolve("a.tar")).names()).isEqualTo(read.names());
    }

    @Test
    void aNameAsLargeAsAFileEndsTheArchive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry name = new TarArchiveEntry("long", TarConstants.LF_GNUTYPE_LONGNAME);
            name.setSize(3 << 20);
            tar.putArchiveEntry(name);
            tar.write(new byte[3 << 20]);
            tar.closeArchiveEntry();
        }
        Packs.Read read = read(write(folder, "a.tar", bytes.toByteArray()));
        assertThat(read.failures()).singleElement().asString().contains("the head of an entry is larger than 1024 KiB");
    }

    @Test
    void archivesLieInArchives() throws IOException {
        byte[] inner = gzip(tar(articles(1)));
        Packs.Read read = read(write(folder, "a.zip", zip(Map.of("in/b.tar.gz", inner))));
        assertThat(read.names()).containsExactly("in/b.tar.gz!/press/0.txt");
        byte[] outer = tar(Map.of("in/b.zip", zip(Map.of("c.txt", bytes(article(1))))));
        assertThat(read(write(folder, "b.tar", outer)).names()).containsExactly("in/b.zip!/c.txt");
    }

    @Test
    void whatIsBrokenWithinAnArchiveCostsItself() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        byte[] inner = zip(articles(3));
        entries.put("1.zip", Arrays.copyOf(inner, inner.length / 2));
        entries.put("2.tar.gz", bytes("no archive"));
        entries.put("3.txt", bytes(article(3)));
        Packs.Read read = read(write(folder, "a.tar", tar(entries)));
        assertThat(read.names()).contains("3.txt").hasSizeBetween(2, 4);
        assertThat(read.failures()).hasSize(2);
        assertThat(read.failures().get(0)).startsWith("a.tar!/1.zip ").contains("its end is missing");
        assertThat(read.failures().get(1)).startsWith("a.tar!/2.tar.gz ");
    }

    @Test
    void linksAndHolesAreNoArticles() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry link = new TarArchiveEntry("link.txt", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
            TarArchiveEntry entry = new TarArchiveEntry("a.txt");
            entry.setSize(article(1).length());
            tar.putArchiveEntry(entry);
            tar.write(article(1).getBytes(US_ASCII));
            tar.closeArchiveEntry();
        }
        assertThat(read(write(folder, "a.tar", bytes.toByteArray())).names()).containsExactly("a.txt");
    }

    @Test
    void bombsEndTheArchive() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("a.txt", bytes(article(1)));
        entries.put("bomb.txt", new byte[40 << 20]);
        Packs.Read read = read(write(folder, "a.tar.gz", gzip(tar(entries))));
        assertThat(read.failures())
                .singleElement()
                .asString()
                .startsWith("a.tar.gz breaks off behind a.txt")
                .contains("unpacks to more than 200 times its size");
        assertThat(read.names()).containsExactly("a.txt");
    }

    @Test
    void whereverAnArchiveIsCutWhatIsWholeStaysAndOneLineTellsOfTheRest() throws IOException {
        byte[] plain = tar(articles(3));
        int end = 3 * 1024;
        byte[] packed = gzip(plain);
        for (int length = 1; length < end; length += 7) {
            cut("cut.tar", plain, length);
        }
        for (int length = 1; length < packed.length; length++) {
            cut("cut.tgz", packed, length);
        }
    }

    private void cut(String name, byte[] whole, int length) throws IOException {
        Packs.Read read = read(write(folder, name, Arrays.copyOf(whole, length)));
        for (int i = 0; i < read.articles().size(); i++) {
            assertThat(read.texts().get(i)).isEqualTo(article(i));
        }
        assertThat(read.failures()).as(name + " cut at " + length).hasSize(1);
        assertThat(read.failures().get(0)).startsWith(name + " ");
    }

    /** Returns an entry as GNU tar writes a file with a hole at its beginning. */
    private static byte[] withHole(String name, long hole, byte[] data) {
        byte[] head = new byte[512];
        put(head, 0, name);
        put(head, 100, "0000644\0");
        put(head, 124, String.format(Locale.ROOT, "%011o", data.length));
        put(head, 136, "00000000000");
        head[156] = 'S';
        put(head, 257, "ustar  ");
        put(head, 386, String.format(Locale.ROOT, "%011o", hole));
        put(head, 398, String.format(Locale.ROOT, "%011o", data.length));
        put(head, 483, String.format(Locale.ROOT, "%011o", hole + data.length));
        Arrays.fill(head, 148, 156, (byte) ' ');
        int sum = 0;
        for (byte each : head) {
            sum += each & 0xFF;
        }
        put(head, 148, String.format(Locale.ROOT, "%06o", sum));
        head[154] = 0;
        byte[] entry = Arrays.copyOf(head, 512 + (data.length + 511) / 512 * 512);
        System.arraycopy(data, 0, entry, 512, data.length);
        return entry;
    }

    private static void put(byte[] head, int at, String text) {
        System.arraycopy(text.getBytes(US_ASCII), 0, head, at, text.length());
    }

    @Test
    void aLargeFileWithHolesCostsItself() throws IOException {
        byte[] data = new byte[3 << 20];
        Arrays.fill(data, (byte) 'x');
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(withHole("disk.txt", 7L << 30, data));
        bytes.write(tar(Map.of("a.txt", bytes(article(1)))));
        Packs.Read read = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> read(write(folder, "a.tar", bytes.toByteArray())));
        assertThat(read.names()).containsExactly("a.txt");
        assertThat(read.failures()).singleElement().asString().contains("disk.txt is stored with holes");
    }
}
