package org.rapporteur.ingest.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.ingest.Piece;
import org.rapporteur.ingest.container.Packs;
import org.rapporteur.ingest.database.Exports;
import org.rapporteur.ingest.file.UnreadableException;
import org.rapporteur.model.Article;
import org.rapporteur.text.CodePoints;

/** Documents that were made, or damaged, to break what reads them. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
@Tag("slow")
class HostileDocumentsTest {

    private static final int ROUNDS = 200;

    /** What means something in one format or another. */
    private static final String SIGNS = "<>{}\\()[]/&;:=\n\0 09-_";

    /** Reads a file to its articles. */
    private interface Reader {
        List<Piece> pieces(byte[] bytes) throws IOException, UnreadableException;
    }

    /** Reads all that can be read, and returns how many articles that were. */
    private static int read(Reader reader, byte[] bytes) throws IOException {
        int articles = 0;
        try {
            for (Piece piece : reader.pieces(bytes)) {
                assertThat(piece.name()).isNotBlank();
                if (piece.reading().get() instanceof Ingested.Received received) {
                    check(received.article());
                    articles++;
                } else {
                    assertThat(Read.trouble(piece)).doesNotContain("\n").hasSizeLessThan(500);
                }
            }
        } catch (UnreadableException e) {
            assertThat(e.getMessage()).doesNotContain("\n").hasSizeLessThan(500);
        }
        return articles;
    }

    private static void check(Article article) {
        CodePoints text = CodePoints.of(article.text());
        article.paragraphs()
                .forEach(paragraph -> assertThat(text.slice(paragraph.span())).isNotBlank());
        assertThat(UTF_8.newEncoder().canEncode(article.text())).isTrue();
    }

    /** Returns a file with some bytes changed, cut off, or put in again elsewhere. */
    private static byte[] damaged(byte[] bytes, Random random) {
        byte[] copy = bytes.clone();
        switch (random.nextInt(4)) {
            case 0 -> copy = Arrays.copyOf(copy, random.nextInt(copy.length));
            case 1 -> {
                int length = random.nextInt(Math.min(200, copy.length));
                System.arraycopy(
                        bytes,
                        random.nextInt(copy.length - length),
                        copy,
                        random.nextInt(copy.length - length),
                        length);
            }
            default -> {
                for (int i = random.nextInt(20); i >= 0; i--) {
                    copy[random.nextInt(copy.length)] = (byte)
                            (random.nextBoolean() ? random.nextInt(256) : SIGNS.charAt(random.nextInt(SIGNS.length())));
                }
            }
        }
        return copy;
    }

    private static void damage(Reader reader, byte[] bytes) throws IOException {
        assertThat(read(reader, bytes)).isPositive();
        Random random = new Random(20310322);
        int articles = 0;
        for (int i = 0; i < ROUNDS; i++) {
            articles += read(reader, damaged(bytes, random));
        }
        assertThat(articles).isPositive();
    }

    /** Damages the parts of a document before it is packed, since what is packed shows most damage by itself. */
    private static void damageParts(Reader reader, Map<String, String> parts) throws IOException {
        Random random = new Random(20310323);
        List<String> names = new ArrayList<>(parts.keySet());
        int articles = 0;
        for (int i = 0; i < ROUNDS; i++) {
            Map<String, String> copy = new LinkedHashMap<>(parts);
            copy.computeIfPresent(
                    names.get(random.nextInt(names.size())),
                    (name, part) -> new String(damaged(part.getBytes(ISO_8859_1), random), ISO_8859_1));
            articles += read(reader, DocxTest.zipped(copy));
        }
        assertThat(articles).isPositive();
    }

    private static List<Piece> mailbox(byte[] bytes) throws IOException, UnreadableException {
        Mbox mbox = new Mbox(new ByteArrayInputStream(bytes));
        List<Piece> pieces = new ArrayList<>();
        for (Optional<Piece> piece = mbox.next(); piece.isPresent(); piece = mbox.next()) {
            pieces.add(piece.get());
        }
        return pieces;
    }

    private static Paper paper() {
        return new Paper()
                .info("Talks resume in Fennick", "Karel Hann")
                .page()
                .lines(
                        70,
                        90,
                        "The two delegations met for a third time in the old customs house of Fen-",
                        "nick on Monday.")
                .page()
                .lines(70, 90, "Both sides said afterwards that the talks had been useful.");
    }

    private static final String MESSAGE = """
            From: "Una Frey from Norrin" <a@b.example>
            Subject: =?UTF-8?Q?Truce_=E2=80=93?=
            Date: Tue, 18 Mar 2031 23:15:00 -0500
            Content-Type: multipart/alternative; boundary=inner

            --inner
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            The envoy =E2=80=9Cblamed=E2=80=9D both.
            --inner
            Content-Type: text/html
            Content-Transfer-Encoding: base64

            PHA+VGhlIGVudm95IGJsYW1lZCBib3RoIHNpZGVzLjwvcD4=
            --inner--
            """;

    @Test
    void damagedPapersBreakNothing() throws IOException {
        damage(bytes -> Pdf.read(bytes).pieces(), paper().unpacked().bytes());
    }

    @Test
    void damagedPackedPapersBreakNothing() throws IOException {
        damage(bytes -> Pdf.read(bytes).pieces(), paper().bytes());
    }

    @Test
    void damagedTextDocumentsBreakNothing() throws IOException {
        damage(
                bytes -> Docx.read(bytes).pieces(),
                DocxTest.written("Talks", "Karel Hann", "The two delegations met.", "Then they left."));
        damageParts(
                bytes -> Docx.read(bytes).pieces(),
                Map.of(
                        "word/document.xml",
                        "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>The two delegations met.</w:t><w:br/><w:t>Then they left.</w:t></w:r></w:p>"
                                + "<w:tbl><w:tr><w:tc><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Late.</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>",
                        "docProps/core.xml",
                        "<cp:coreProperties><dc:title>Talks resume</dc:title><dc:creator>Karel Hann</dc:creator></cp:coreProperties>"));
    }

    @Test
    void damagedBooksBreakNothing() throws IOException {
        damage(bytes -> Epub.read(bytes).pieces(), DocxTest.zipped(EpubTest.magazine()));
        damageParts(bytes -> Epub.read(bytes).pieces(), EpubTest.magazine());
    }

    @Test
    void damagedMessagesBreakNothing() throws IOException {
        damage(bytes -> Mail.read(bytes).pieces(), MESSAGE.getBytes(ISO_8859_1));
        String from = "From a@b.example Wed Mar 19 08:00:00 2031\n";
        damage(HostileDocumentsTest::mailbox, (from + MESSAGE + "\n" + from + MESSAGE).getBytes(ISO_8859_1));
    }

    @Test
    void damagedRichTextBreaksNothing() throws IOException {
        damage(bytes -> Rtf.read(bytes).pieces(), RtfTest.FACTIVA.getBytes(ISO_8859_1));
    }

    @Test
    void damagedExportsBreakNothing() throws IOException {
        String export = """
            1 of 1 DOCUMENTS

            The Courier

            March 18, 2031

            Talks resume

            BYLINE: Karel Hann

            LENGTH: 12 words

            The two delegations met in the old customs house.

            LOAD-DATE: March 19, 2031
            """;
        damage(Exports::inText, export.getBytes(UTF_8));
        damage(Exports::inPage, ("<p>" + export.replace("\n\n", "</p><p>")).getBytes(UTF_8));
    }

    /** Returns a file with so many MiB of blanks, packed. */
    private static byte[] packed(int many) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < many; i++) {
                out.write(blanks);
            }
        }
        return ("%PDF-1.4\n1 0 obj <</Length " + packed.size() + " /Filter /FlateDecode>>\nstream\n"
                        + packed.toString(ISO_8859_1) + "\nendstream\nendobj\n")
                .getBytes(ISO_8859_1);
    }

    @Test
    void aPaperThatUnpacksToFarTooMuchIsRefused() throws IOException {
        byte[] bomb = packed(300);
        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(read(bytes -> Pdf.read(bytes).pieces(), bomb)).isZero();
        assertThatTrouble(bomb).contains("unpacks to far more");
    }

    private static byte[] paper(String said, byte[] packed) {
        return ("%PDF-1.4\n1 0 obj <</Length " + packed.length + " " + said + ">>\nstream\n"
                        + new String(packed, ISO_8859_1) + "\nendstream\nendobj\n")
                .getBytes(ISO_8859_1);
    }

    @Test
    void aPaperThatUnpacksToFarTooMuchInOtherWaysIsRefused() throws IOException {
        byte[] blanks = new byte[300 << 20];
        ByteArrayOutputStream flat = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(flat)) {
            out.write(blanks);
        }
        ByteArrayOutputStream lengths = new ByteArrayOutputStream();
        for (int i = 0; i < (300 << 20) / 128; i++) {
            lengths.write(0x81);
            lengths.write(' ');
        }
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(twice)) {
            lengths.writeTo(out);
        }
        byte[] hex = (HexFormat.of().formatHex(flat.toByteArray()) + ">").getBytes(ISO_8859_1);
        byte[] odd = flat.toByteArray();
        odd[0] = 'x';
        odd[1] = 'x';
        assertThatTrouble(paper("/Filter [/ASCIIHexDecode /FlateDecode]", hex)).contains("unpacks to far more");
        assertThatTrouble(paper("/Filter[/AHx%\n/F#6cate#44ecode]", hex)).contains("unpacks to far more");
        assertThatTrouble(paper("/Filter 9 0 R", hex)).contains("unpacks to far more");
        assertThatTrouble(paper("/Filter /FlateDecode", odd)).contains("unpacks to far more");
        assertThatTrouble(paper("/Filter /RunLengthDecode", lengths.toByteArray()))
                .contains("unpacks to far more");
        assertThatTrouble(paper("/Filter [/FlateDecode /RunLengthDecode]", twice.toByteArray()))
                .contains("unpacks to far more");
    }

    @Test
    void aPaperInHexIsRead() throws IOException {
        String says = "BT /F1 12 Tf 70 700 Td (The envoy left in the evening, and nobody told her why.) Tj ET";
        ByteArrayOutputStream flat = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(flat)) {
            out.write(says.getBytes(ISO_8859_1));
        }
        String hex = HexFormat.of().formatHex(flat.toByteArray()) + ">";
        String page =
                "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
                        + "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>> endobj\n"
                        + "4 0 obj <</Filter[/ASCIIHexDecode/FlateDecode]/Length " + hex.length() + ">>\nstream\n" + hex
                        + "\nendstream endobj\n5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj\ntrailer <</Root 1 0 R>>\n";
        assertThat(read(bytes -> Pdf.read(bytes).pieces(), page.getBytes(ISO_8859_1)))
                .isOne();
    }

    @Test
    void aPaperWhoseFormsDrawEachOtherWithoutEndIsRefused() throws IOException {
        StringBuilder paper = new StringBuilder("""
            %PDF-1.4
            1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
            2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
            3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>> endobj
            4 0 obj <</Length 7>>
            stream
            /F Do /F Do
            endstream endobj
            """);
        for (int i = 5; i < 50; i++) {
            String says = "/F Do ".repeat(10);
            paper.append(i)
                    .append(" 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</F ")
                    .append(i + 1)
                    .append(" 0 R>>>>/Length ")
                    .append(says.length())
                    .append(">>\nstream\n")
                    .append(says)
                    .append("\nendstream endobj\n");
        }
        paper.append("trailer <</Root 1 0 R>>\n");
        assertThatTrouble(paper.toString().getBytes(ISO_8859_1)).isNotBlank();
    }

    private static org.assertj.core.api.AbstractStringAssert<?> assertThatTrouble(byte[] paper) {
        try {
            return assertThat(Read.trouble(Pdf.read(paper).pieces().get(0)));
        } catch (UnreadableException e) {
            return assertThat(e.getMessage());
        }
    }

    @Test
    void booksThatUnpackToFarTooMuchAreRefused() throws IOException {
        Map<String, String> parts = EpubTest.magazine();
        parts.put("b.xhtml", "<p>" + " ".repeat(130 << 20));
        byte[] bomb = DocxTest.zipped(parts);
        assertThat(bomb.length).isLessThan(1 << 20);
        assertThatThrownBy(() -> Epub.read(bomb))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("unpacks to more");
    }

    @Test
    void documentsInAnArchiveUnpackToNoMoreThanTheArchiveMay(@TempDir Path folder) throws IOException {
        String padding = "<!--" + " ".repeat(30 << 20) + "-->";
        byte[] text = DocxTest.zipped(Map.of(
                "word/document.xml",
                "<w:document xmlns:w='w'><w:p><w:r><w:t>The two delegations met on Monday.</w:t></w:r></w:p>" + padding
                        + "</w:document>"));
        Map<String, String> magazine = EpubTest.magazine();
        magazine.put("META-INF/encryption.xml", "<encryption>" + padding + "</encryption>");
        byte[] book = DocxTest.zipped(magazine);
        byte[] paper = packed(30);
        for (Map.Entry<String, byte[]> each :
                Map.of(".docx", text, ".epub", book, ".pdf", paper).entrySet()) {
            Map<String, byte[]> entries = new LinkedHashMap<>();
            for (int i = 0; i < 4; i++) {
                entries.put(i + each.getKey(), each.getValue());
            }
            List<String> failures =
                    Packs.read(Packs.write(folder, "a.zip", Packs.zip(entries))).failures();
            assertThat(failures.stream().filter(failure -> failure.contains("unpacks to more than 200 times")))
                    .as(each.getKey())
                    .hasSize(2)
                    .allMatch(failure -> failure.matches("a\\.zip!/[23].*"));
        }
    }

    @Test
    void aMessageOfOneLongLineIsRead() throws IOException {
        String lines = "a".repeat(3 << 20) + " " + "> ".repeat(1 << 20);
        assertThat(read(
                        bytes -> Mail.read(bytes).pieces(),
                        ("From: a@b.example\nSubject: " + lines + "\n\n" + lines + "\n").getBytes(UTF_8)))
                .isLessThanOrEqualTo(1);
        assertThat(read(
                        HostileDocumentsTest::mailbox,
                        ("From a@b.example Wed Mar 19 08:00:00 2031\nFrom: a@b.example\n\n" + lines).getBytes(UTF_8)))
                .isLessThanOrEqualTo(1);
    }
}
