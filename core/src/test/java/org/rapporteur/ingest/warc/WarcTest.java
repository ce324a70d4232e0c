package org.rapporteur.ingest.warc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.ingest.container.Packs.article;
import static org.rapporteur.ingest.container.Packs.bytes;
import static org.rapporteur.ingest.container.Packs.gzip;
import static org.rapporteur.ingest.container.Packs.read;
import static org.rapporteur.ingest.container.Packs.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.ingest.container.Packs;

class WarcTest {

    @TempDir
    private Path folder;

    private static String page(int number) {
        return "<!DOCTYPE html><html><head><title>Talks</title></head><body><article><p>"
                + article(number).strip().replace("\n\n", "</p><p>") + "</p></article></body></html>";
    }

    private static byte[] record(String kind, String address, String type, byte[] block) throws IOException {
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.write(bytes("WARC/1.0\r\nWARC-Type: " + kind + "\r\nWARC-Target-URI: " + address
                + "\r\nWARC-Date: 2031-03-09T12:00:41Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: " + type
                + "\r\nContent-Length: " + block.length + "\r\n\r\n"));
        record.write(block);
        record.write(bytes("\r\n\r\n"));
        return record.toByteArray();
    }

    private static byte[] answer(String address, String head, byte[] body) throws IOException {
        return record(
                "response",
                address,
                "application/http; msgtype=response",
                joined(bytes("HTTP/1.1 " + head + "\r\n\r\n"), body));
    }

    private static byte[] pageAt(int number) throws IOException {
        return answer(address(number), "200 OK\r\nContent-Type: text/html; charset=utf-8", bytes(page(number)));
    }

    private static String address(int number) {
        return "https://courier.example/talks/" + number;
    }

    private static byte[] joined(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }

    private Packs.Read warc(byte[]... records) throws IOException {
        return read(write(folder, "news.warc", joined(records)));
    }

    @Test
    void pagesComeUnderTheirAddressesAndWhatIsNoPageIsPassedBy() throws IOException {
        Packs.Read read = warc(
                record("warcinfo", "", "application/warc-fields", bytes("software: none\r\n")),
                record("request", address(1), "application/http; msgtype=request", bytes("GET / HTTP/1.1\r\n\r\n")),
                pageAt(1),
                answer("https://courier.example/a.jpg", "200 OK\r\nContent-Type: image/jpeg", new byte[20]),
                answer(address(9), "404 Not Found\r\nContent-Type: text/html", bytes(page(9))),
                answer("https://courier.example/robots.txt", "200 OK\r\nContent-Type: text/plain", bytes("User-agent")),
                record("revisit", address(1), "application/http", bytes("HTTP/1.1 200 OK\r\n\r\n")),
                record("metadata", address(1), "application/warc-fields", bytes("a: b\r\n")),
                answer(address(2), "200 OK\r\nContent-Type: text/plain; charset=utf-8", bytes(article(2))),
                record("resource", address(3), "text/html", bytes(page(3))),
                record("conversion", "<" + address(4) + ">", "text/plain", bytes(article(4))));
        assertThat(read.names()).containsExactly(address(1), address(2), address(3), address(4));
        assertThat(read.articles())
                .extracting(each -> each.article().metadata().url())
                .containsExactly(
                        Optional.of(address(1)),
                        Optional.of(address(2)),
                        Optional.of(address(3)),
                        Optional.of(address(4)));
        assertThat(read.texts().get(0)).contains("before the 1th of March");
        assertThat(read.texts().get(1)).isEqualTo(article(2));
        assertThat(read.failures()).isEmpty();
        assertThat(read.notes()).containsExactly("news.warc left out, as of types that are not read: 3");
    }

    @Test
    void aRecordMayBeCompressedByItselfOrAllTogether() throws IOException {
        byte[] each = joined(gzip(pageAt(1)), gzip(pageAt(2)));
        byte[] all = gzip(joined(pageAt(1), pageAt(2)));
        for (byte[] bytes : new byte[][] {each, all}) {
            assertThat(read(write(folder, "news.warc.gz", bytes)).names()).containsExactly(address(1), address(2));
            assertThat(read(write(folder, "named-wrongly.warc", bytes)).names()).hasSize(2);
        }
    }

    @Test
    void whatWasPackedForSendingIsUnpacked() throws IOException {
        byte[] page = bytes(page(1));
        byte[] packed = gzip(page);
        byte[] chunked = joined(bytes(Integer.toHexString(packed.length) + "\r\n"), packed, bytes("\r\n0\r\n\r\n"));
        String html = "200 OK\r\nContent-Type: text/html\r\n";
        Packs.Read read = warc(
                answer(address(1), html + "Content-Encoding: gzip", packed),
                answer(address(2), html + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked", chunked),
                answer(address(3), html + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked", page),
                answer(address(4), html + "Content-Encoding: br", packed),
                answer(address(5), html + "Content-Encoding: gzip", Arrays.copyOf(packed, 30)),
                answer(address(6), html + "Content-Length: 9999", page));
        assertThat(read.names()).containsExactly(address(1), address(2), address(3), address(6));
        assertThat(read.texts()).allMatch(text -> text.contains("before the 1th of March"));
        assertThat(read.failures()).hasSize(2);
        assertThat(read.failures().get(0)).contains(address(4), "compressed with br", "Accept-Encoding: gzip");
        assertThat(read.failures().get(1)).contains(address(5));
    }

    @Test
    void aPartOfAPageSaysThatItIsOne() throws IOException {
        String html = "206 Partial Content\r\nContent-Type: text/html\r\nContent-Range: bytes ";
        Packs.Read read = warc(
                answer(address(1), html + "0-499/9999", bytes(page(1))),
                answer(address(2), html + "0-499/500", bytes(page(2))),
                answer(address(3), "206 Partial Content\r\nContent-Type: text/plain", bytes(article(3))));
        assertThat(read.articles())
                .extracting(each ->
                        each.article().warnings().stream().anyMatch(warning -> warning.contains("206 Partial Content")))
                .containsExactly(true, false, true);
    }

    @Test
    void aBombWithinAnAnswerCostsItself() throws IOException {
        Packs.Read read = warc(
                answer(
                        address(1),
                        "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip",
                        gzip(new byte[64 << 20])),
                pageAt(2));
        assertThat(read.names()).containsExactly(address(2));
        assertThat(read.failures()).singleElement().asString().contains("is larger than 32768 KiB");
    }

    @Test
    void oneAddressTwiceGivesTwoArticles() throws IOException {
        assertThat(warc(pageAt(1), pageAt(1)).names()).containsExactly(address(1), address(1) + " (2)");
    }

    @Test
    void lengthsThatLieEndTheFile() throws IOException {
        for (String length : new String[] {"-150", "x", "999999999999999999999", "1000000"}) {
            byte[] lies = bytes(
                    new String(pageAt(2), UTF_8).replaceFirst("Content-Length: \\d+", "Content-Length: " + length));
            Packs.Read read = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> warc(pageAt(1), lies));
            assertThat(read.names()).containsExactly(address(1));
            assertThat(read.failures())
                    .singleElement()
                    .asString()
                    .startsWith("news.warc breaks off behind " + address(1));
        }
    }

    @Test
    void emptyLinesWithoutEndAreNoEndlessWork() throws IOException {
        byte[] lines = new byte[40_000];
        Arrays.fill(lines, (byte) '\n');
        Packs.Read read = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> warc(pageAt(1), lines));
        assertThat(read.names()).containsExactly(address(1));
        assertThat(read.failures()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aHeadWithoutEndIsNotKept() throws IOException {
        byte[] head = bytes("WARC/1.0\r\nWARC-Type: response\r\n" + "a: b\r\n".repeat(400_000));
        assertThat(warc(pageAt(1), head).failures())
                .singleElement()
                .asString()
                .contains("the head of an entry is larger than 1024 KiB");
    }

    @Test
    void whereverAFileIsCutWhatIsWholeStaysAndOneLineTellsOfTheRest() throws IOException {
        byte[] first = pageAt(0);
        byte[] whole = joined(first, pageAt(1));
        for (int length = 1; length < whole.length; length += 3) {
            cut("cut.warc", whole, length, length == first.length);
        }
        byte[] packed = joined(gzip(first), gzip(pageAt(1)));
        for (int length = 1; length < packed.length; length += 2) {
            cut("cut.warc.gz", packed, length, length == gzip(first).length);
        }
    }

    private void cut(String name, byte[] whole, int length, boolean isBetween) throws IOException {
        Packs.Read read = read(write(folder, name, Arrays.copyOf(whole, length)));
        for (int i = 0; i < read.articles().size(); i++) {
            assertThat(read.texts().get(i)).contains("before the " + i + "th of March");
        }
        assertThat(read.failures()).as(name + " cut at " + length).hasSize(isBetween ? 0 : 1);
    }

    @Test
    void aRecordThatIsDamagedCostsItselfWhereverTheDamageIs() throws IOException {
        byte[] first = gzip(pageAt(1));
        byte[] second = gzip(pageAt(2));
        byte[] third = gzip(pageAt(3));
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            byte[] broken = second.clone();
            // Headers have bytes that mean nothing, and what is packed ends with a checksum that tells all else.
            for (int at = 10 + random.nextInt(second.length - 40), end = at + 20; at < end; at++) {
                broken[at] = (byte) ~broken[at];
            }
            Packs.Read read = read(write(folder, "damaged.warc.gz", joined(first, broken, third)));
            assertThat(read.names()).as("round %d", round).contains(address(1), address(3));
            assertThat(read.failures())
                    .singleElement()
                    .asString()
                    .contains("record at byte " + first.length)
                    .contains("cannot be unpacked, as it is damaged");
        }
    }
}
