package org.rapporteur.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.rapporteur.ingest.Piece;
import org.rapporteur.ingest.file.UnreadableException;
import org.rapporteur.model.Article;

class DocxTest {

    private static final String BODY =
            "The two delegations met for a third time in the old customs house of Fennick on Monday, officials said.";

    static byte[] written(String title, String author, String... paragraphs) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setTitle(title);
            document.getProperties().getCoreProperties().setCreator(author);
            for (String paragraph : paragraphs) {
                XWPFRun run = document.createParagraph().createRun();
                String[] lines = paragraph.split("\n", -1);
                run.setText(lines[0]);
                for (int i = 1; i < lines.length; i++) {
                    run.addBreak();
                    run.setText(lines[i]);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    static byte[] zipped(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(UTF_8));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] document(String body) throws IOException {
        return zipped(Map.of(
                "word/document.xml",
                "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>" + body
                        + "</w:body></w:document>"));
    }

    private static Article article(byte[] bytes) throws UnreadableException {
        return Read.article(Docx.read(bytes).pieces().get(0));
    }

    @Test
    void paragraphsAndPropertiesAreRead() throws IOException, UnreadableException {
        Article article = article(written("Talks resume in Fennick", "Karel Hann", BODY, "“We go on,” she said."));
        assertThat(Read.paragraphs(article)).containsExactly(BODY, "“We go on,” she said.");
        assertThat(article.metadata().title()).contains("Talks resume in Fennick");
        assertThat(article.metadata().byline()).containsExactly("Karel Hann");
    }

    @Test
    void whatAReaderDoesNotSeeIsLeftOut() throws IOException, UnreadableException {
        Article article = article(
                document(
                        "<w:p><w:r><w:t>" + BODY + "</w:t></w:r>"
                                + "<w:del><w:r><w:delText> Deleted.</w:delText></w:r></w:del>"
                                + "<w:ins><w:r><w:t xml:space='preserve'> Added.</w:t></w:r></w:ins>"
                                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden.</w:t></w:r>"
                                + "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t xml:space='preserve'> Shown.</w:t></w:r>"
                                + "<w:r><w:instrText>HYPERLINK x</w:instrText></w:r>"
                                + "<w:moveFrom><w:r><w:t>Moved away.</w:t></w:r></w:moveFrom>"
                                + "<w:hyperlink><w:r><w:t xml:space='preserve'> Linked</w:t><w:noBreakHyphen/><w:t>to.</w:t></w:r></w:hyperlink></w:p>"));
        assertThat(Read.paragraphs(article)).containsExactly(BODY + " Added. Shown. Linked-to.");
    }

    @Test
    void aBoxWithTextIsAParagraphAndItsOlderCopyIsNot() throws IOException, UnreadableException {
        String box = "<w:p><w:r><w:t>In the box it says so.</w:t></w:r></w:p>";
        Article article = article(document("<w:p><w:r><w:t>" + BODY + "</w:t></w:r><w:r><AlternateContent><Choice>"
                + box + "</Choice><Fallback>" + box + "</Fallback></AlternateContent></w:r></w:p>"));
        assertThat(Read.paragraphs(article)).containsExactlyInAnyOrder(BODY, "In the box it says so.");
    }

    @Test
    void anExportOfADatabaseGivesItsArticles() throws IOException, UnreadableException {
        Holding holding = Docx.read(written(
                "Export",
                "",
                "Talks resume in Fennick",
                "The Stellhaven Courier",
                "March 20, 2031 Thursday",
                "Copyright 2031 Courier Press All Rights Reserved",
                "Section: WORLD; Pg. 7",
                "Length: 120 words",
                "Byline: Tomas Brandeth",
                "Body",
                BODY,
                "Classification",
                "Language: ENGLISH",
                "Load-Date: March 20, 2031",
                "End of Document"));
        assertThat(holding.isWhole()).isFalse();
        assertThat(holding.pieces()).extracting(Piece::name).containsExactly("1");
        Article article = Read.article(holding.pieces().get(0));
        assertThat(article.metadata().outlet()).contains("The Stellhaven Courier");
        assertThat(article.metadata().byline()).containsExactly("Tomas Brandeth");
        assertThat(Read.paragraphs(article)).containsExactly("Talks resume in Fennick", BODY);
    }

    @Test
    void nothingIsTakenFromElsewhereAndNoEntityGrows() throws IOException, UnreadableException {
        byte[] asks = zipped(Map.of(
                "word/document.xml",
                "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/hostname'><!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]>"
                        + "<d><p><r><t>" + BODY + "&b;&x;</t></r></p></d>"));
        assertThatThrownBy(() -> Docx.read(asks)).isInstanceOf(UnreadableException.class);
        assertThat(Read.trouble(Docx.read(document("<w:p/>")).pieces().get(0))).contains("holds no text");
    }

    @Test
    void aByteOrderMarkIsNoLetter() throws IOException, UnreadableException {
        Article article = article(zipped(
                Map.of("word/document.xml", "\uFEFF<?xml version='1.0'?><d><p><r><t>" + BODY + "</t></r></p></d>")));
        assertThat(Read.paragraphs(article)).containsExactly(BODY);
    }

    @Test
    void aBombIsRefused() throws IOException {
        byte[] bomb = document("<w:p><w:r><w:t>" + " ".repeat(130 << 20) + "</w:t></w:r></w:p>");
        assertThat(bomb.length).isLessThan(1 << 20);
        assertThatThrownBy(() -> Docx.read(bomb))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("unpacks to more");
        byte[] deep = document("<w:p>".repeat(100_000) + "</w:p>".repeat(100_000));
        assertThatThrownBy(() -> Docx.read(deep))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("nests too deep");
    }

    @Test
    void whatIsNoDocxSaysWhatToDo() {
        assertThatThrownBy(() -> Docx.read("no zip".getBytes(UTF_8)))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("is no DOCX document");
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0, 0, 0};
        assertThatThrownBy(() -> Docx.read(old))
                .hasMessageContaining("password")
                .hasMessageContaining("DOCX");
    }
}
