package org.rapporteur.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * Writes documents for word processors, as DOCX with real footnotes. Texts of strangers stand in it as text alone: no fields, no links, no
 * macros.
 */
final class DocxWriter {

    /** Not the first day of all, which ZIP takes for a time that has to be told in another way. */
    private static final LocalDateTime ZIP_TIME = LocalDate.of(1980, 2, 1).atStartOfDay();

    private final XWPFDocument docx;
    private final BigInteger bullets;
    private final List<List<List<Inline>>> notes;

    private DocxWriter(XWPFDocument docx, BigInteger bullets, List<List<List<Inline>>> notes) {
        this.docx = docx;
        this.bullets = bullets;
        this.notes = notes;
    }

    /** Returns a document. The same document gives the same bytes. */
    static byte[] of(Document document) {
        try (XWPFDocument docx = new XWPFDocument()) {
            DocxWriter writer = new DocxWriter(docx, prepared(docx), document.notes());
            Date made = Date.from(document.made().atStartOfDay().toInstant(ZoneOffset.UTC));
            var properties = docx.getProperties().getCoreProperties();
            properties.setTitle(Xml.plain(document.title()));
            properties.setCreator("Rapporteur");
            properties.setCreated(Optional.of(made));
            properties.setModified(Optional.of(made));
            writer.paragraph("Title").createRun().setText(Xml.plain(document.title()));
            document.blocks().forEach(writer::block);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            docx.write(out);
            return timeless(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives a document its styles, its bullets and room for footnotes; returns the number of the list of bullets. */
    private static BigInteger prepared(XWPFDocument docx) throws IOException {
        try (InputStream styles = resource("styles.xml");
                InputStream numbering = resource("numbering.xml")) {
            docx.createStyles().setStyles(StylesDocument.Factory.parse(styles).getStyles());
            CTNumbering lists = NumberingDocument.Factory.parse(numbering).getNumbering();
            CTAbstractNum list = lists.getAbstractNumArray(0);
            docx.createFootnotes();
            var known = docx.createNumbering();
            return known.addNum(known.addAbstractNum(new XWPFAbstractNum(list)));
        } catch (XmlException e) {
            throw new IllegalStateException("The styles of documents in the program are broken", e);
        }
    }

    private static InputStream resource(String name) {
        InputStream found = DocxWriter.class.getResourceAsStream(name);
        if (found == null) {
            throw new IllegalStateException(name + " is missing from the program");
        }
        return found;
    }

    private XWPFParagraph paragraph(String style) {
        XWPFParagraph paragraph = docx.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            paragraph("Heading" + (heading.level() - 1)).createRun().setText(Xml.plain(heading.text()));
        } else if (block instanceof Block.Paragraph paragraph) {
            line(paragraph.content(), paragraph("Normal"));
        } else if (block instanceof Block.Bullets list) {
            for (List<Inline> item : list.items()) {
                XWPFParagraph paragraph = paragraph("ListBullet");
                paragraph.setNumID(bullets);
                line(item, paragraph);
            }
        } else if (block instanceof Block.Grid grid) {
            grid(grid);
        }
    }

    private void grid(Block.Grid grid) {
        XWPFTable table =
                docx.createTable(grid.rows().size() + 1, grid.columns().size());
        table.setStyleID("TableGrid");
        table.setWidth("100%");
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        for (int i = 0; i < grid.columns().size(); i++) {
            line(List.of(new Inline.Strong(grid.columns().get(i))), inCell(head.getCell(i)));
        }
        for (int r = 0; r < grid.rows().size(); r++) {
            XWPFTableRow row = table.getRow(r + 1);
            row.setCantSplitRow(true);
            for (int i = 0; i < grid.columns().size(); i++) {
                line(grid.rows().get(r).get(i), inCell(row.getCell(i)));
            }
        }
        paragraph("Normal");
    }

    private static XWPFParagraph inCell(XWPFTableCell cell) {
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setStyle("TableText");
        return paragraph;
    }

    private void line(List<Inline> content, XWPFParagraph paragraph) {
        for (Inline inline : content) {
            if (inline instanceof Inline.Mark mark) {
                note(mark.number(), paragraph);
            } else {
                run(inline, paragraph);
            }
        }
    }

    private static void run(Inline inline, XWPFParagraph paragraph) {
        XWPFRun run = paragraph.createRun();
        run.setBold(inline instanceof Inline.Strong);
        run.setText(Xml.plain(PlainWords.of(inline)));
    }

    private void note(int number, XWPFParagraph paragraph) {
        XWPFFootnote footnote = docx.createFootnote();
        boolean isFirst = true;
        for (List<Inline> content : notes.get(number - 1)) {
            XWPFParagraph text = footnote.createParagraph();
            text.setStyle("FootnoteText");
            if (isFirst) {
                footnote.ensureFootnoteRef(text);
                text.createRun().setText(" ");
                isFirst = false;
            }
            content.forEach(inline -> run(inline, text));
        }
        paragraph.addFootnoteReference(footnote);
        XWPFRun reference = paragraph.getRuns().get(paragraph.getRuns().size() - 1);
        reference.setStyle("FootnoteReference");
    }

    /** Returns a ZIP file whose entries tell no time. */
    private static byte[] timeless(byte[] zip) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(zip.length);
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(ZIP_TIME);
                to.putNextEntry(copy);
                from.transferTo(to);
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
