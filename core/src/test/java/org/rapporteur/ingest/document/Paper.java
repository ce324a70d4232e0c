package org.rapporteur.ingest.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Writes PDF for tests: lines at their places. */
final class Paper {

    private record Line(String text, float x, float y, float size) {}

    private final List<List<Line>> pages = new ArrayList<>();
    private String title = "";
    private String author = "";
    private String password = "";
    private boolean packed = true;

    Paper page() {
        pages.add(new ArrayList<>());
        return this;
    }

    /** Writes a line, {@code y} points below the upper edge of the page. */
    Paper line(String text, float x, float y, float size) {
        pages.get(pages.size() - 1).add(new Line(text, x, y, size));
        return this;
    }

    /** Writes lines below each other. */
    Paper lines(float x, float y, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            line(texts[i], x, y + 13 * i, 11);
        }
        return this;
    }

    Paper info(String newTitle, String newAuthor) {
        title = newTitle;
        author = newAuthor;
        return this;
    }

    Paper password(String word) {
        password = word;
        return this;
    }

    /** Packs nothing, so that each byte of the file says something itself. */
    Paper unpacked() {
        packed = false;
        return this;
    }

    byte[] bytes() {
        try (PDDocument document = new PDDocument()) {
            PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            for (List<Line> lines : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream out = new PDPageContentStream(document, page, AppendMode.APPEND, packed)) {
                    if (lines.isEmpty()) {
                        out.addRect(100, 100, 200, 200);
                        out.fill();
                    }
                    for (Line line : lines) {
                        out.beginText();
                        out.setFont(font, line.size());
                        out.newLineAtOffset(line.x(), PDRectangle.A4.getHeight() - line.y());
                        out.showText(line.text());
                        out.endText();
                    }
                }
            }
            document.getDocumentInformation().setTitle(title);
            document.getDocumentInformation().setAuthor(author);
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, packed ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
