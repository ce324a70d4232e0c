package org.rapporteur.ingest.document;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the lines out of the pages of a PDF, with their places. */
final class PdfLines extends PDFTextStripper {

    private static final int MOST_PAGES = 3000;

    private static final int MOST_OPERATORS = 30_000_000;

    /** Drawings of all pages together: forms that draw forms can make a small file draw without end. */
    private static final int MOST_DRAWINGS = 100_000;

    private static final int MOST_LETTERS = 10_000_000;

    /** Between words of one line there is less room than this many times the letters' size. */
    private static final float GAP = 2;

    private final List<PageOfLines> pages = new ArrayList<>();
    private final List<PageOfLines.Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private float left;
    private float right;
    private float base;
    private float size;
    private int operators;
    private int drawings;
    private int letters;

    private PdfLines() {
        setSortByPosition(false);
        setSuppressDuplicateOverlappingText(true);
    }

    /**
     * Returns the lines of a document, page by page.
     *
     * @throws IOException if it is broken, or has far more than a document has
     */
    static List<PageOfLines> of(PDDocument document) throws IOException {
        if (document.getNumberOfPages() > MOST_PAGES) {
            throw new IOException("it has more than " + MOST_PAGES + " pages");
        }
        PdfLines lines = new PdfLines();
        lines.writeText(document, Writer.nullWriter());
        return lines.pages;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        drawings += operator.getName().equals("Do") ? 1 : 0;
        if (++operators > MOST_OPERATORS || drawings > MOST_DRAWINGS) {
            throw new IOException("it draws more than a document does");
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) throws IOException {
        if (operators > MOST_OPERATORS || drawings > MOST_DRAWINGS) {
            throw e;
        }
        // One operator that makes no sense does not cost the page; nor does it write to the console, as in the library.
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        // What stands across, such as the name of an archive in the margin, is no line of the text.
        if (position.getDir() == 0 && ++letters <= MOST_LETTERS) {
            super.processTextPosition(position);
        }
    }

    @Override
    protected void writeString(String word, List<TextPosition> positions) {
        if (positions.isEmpty()) {
            text.append(word);
            return;
        }
        TextPosition first = positions.get(0);
        TextPosition last = positions.get(positions.size() - 1);
        float height = first.getFontSizeInPt() > 0 ? first.getFontSizeInPt() : first.getHeightDir();
        float begin = first.getXDirAdj();
        boolean apart = text.length() > 0
                && (begin - right > GAP * height
                        || right - begin > GAP * height
                        || Math.abs(first.getYDirAdj() - base) > height);
        if (apart) {
            endLine();
        }
        if (text.length() == 0) {
            left = begin;
            base = first.getYDirAdj();
            size = height;
        }
        right = last.getXDirAdj() + last.getWidthDirAdj();
        size = Math.max(size, height);
        text.append(word);
    }

    @Override
    protected void writeWordSeparator() {
        if (text.length() > 0) {
            text.append(' ');
        }
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
    }

    @Override
    protected void endPage(PDPage page) {
        endLine();
        var box = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        pages.add(new PageOfLines(
                turned ? box.getHeight() : box.getWidth(), turned ? box.getWidth() : box.getHeight(), lines));
        lines.clear();
    }

    private void endLine() {
        String line = text.toString().replaceAll("[\\p{Cntrl}\\s\\u00A0]+", " ").strip();
        if (!line.isEmpty()) {
            lines.add(new PageOfLines.Line(line, left, right, base, size));
        }
        text.setLength(0);
    }
}
