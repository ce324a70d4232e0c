package org.rapporteur.document;

import java.util.List;
import java.util.function.UnaryOperator;

/** Writes documents in XSL-FO, from which PDF is set. */
final class FoWriter {

    private static final String SMALL = " font-size=\"7.6pt\" line-height=\"9.8pt\"";

    private final UnaryOperator<String> shown;
    private final List<List<List<Inline>>> notes;
    private final StringBuilder out = new StringBuilder();

    private FoWriter(UnaryOperator<String> shown, List<List<List<Inline>>> notes) {
        this.shown = shown;
        this.notes = notes;
    }

    /**
     * Returns a document.
     *
     * @param shown gives a text with what the font cannot show replaced
     * @param last a line at its end; empty for none
     */
    static String of(Document document, UnaryOperator<String> shown, String last) {
        FoWriter writer = new FoWriter(shown, document.notes());
        writer.out
                .append(
                        "<fo:root xmlns:fo=\"http://www.w3.org/1999/XSL/Format\" font-family=\"Brief\" font-size=\"9.8pt\"")
                .append(" line-height=\"13.6pt\" language=\"en\" country=\"GB\"><fo:layout-master-set>")
                .append("<fo:simple-page-master master-name=\"page\" page-width=\"210mm\" page-height=\"297mm\"")
                .append(" margin=\"20mm 22mm 14mm 22mm\"><fo:region-body margin-bottom=\"12mm\"/>")
                .append("<fo:region-after extent=\"6mm\"/></fo:simple-page-master></fo:layout-master-set>");
        writer.outline(document);
        writer.out
                .append(
                        "<fo:page-sequence master-reference=\"page\"><fo:static-content flow-name=\"xsl-region-after\">")
                .append("<fo:block text-align=\"center\"" + SMALL + "><fo:page-number/> / ")
                .append("<fo:page-number-citation-last ref-id=\"last\"/></fo:block></fo:static-content>")
                .append("<fo:static-content flow-name=\"xsl-footnote-separator\"><fo:block space-before=\"6pt\">")
                .append("<fo:leader leader-pattern=\"rule\" leader-length=\"30%\" rule-thickness=\"0.4pt\"/>")
                .append("</fo:block></fo:static-content><fo:flow flow-name=\"xsl-region-body\">");
        writer.block(
                "font-size=\"17pt\" line-height=\"21pt\" font-weight=\"bold\" space-after=\"10pt\" role=\"H1\"",
                List.of(new Inline.Words(document.title())));
        int number = 0;
        for (Block each : document.blocks()) {
            writer.block(each, number++);
        }
        if (!last.isEmpty()) {
            writer.block("space-before=\"8pt\"" + SMALL, List.of(new Inline.Words(last)));
        }
        return writer.out
                .append("<fo:block id=\"last\"/></fo:flow></fo:page-sequence></fo:root>")
                .toString();
    }

    private void outline(Document document) {
        out.append("<fo:bookmark-tree>");
        int number = 0;
        for (Block each : document.blocks()) {
            if (each instanceof Block.Heading heading && heading.level() == 2) {
                out.append("<fo:bookmark internal-destination=\"block-" + number + "\"><fo:bookmark-title>");
                out.append(Xml.escaped(shown.apply(heading.text())));
                out.append("</fo:bookmark-title></fo:bookmark>");
            }
            number++;
        }
        out.append("</fo:bookmark-tree>");
    }

    private void block(String attributes, List<Inline> content) {
        out.append("<fo:block ").append(attributes).append('>');
        line(content);
        out.append("</fo:block>");
    }

    private void block(Block block, int number) {
        if (block instanceof Block.Heading heading) {
            block(
                    "id=\"block-" + number + "\" font-weight=\"bold\" keep-with-next=\"always\" "
                            + (heading.level() == 2
                                    ? "font-size=\"13pt\" line-height=\"16pt\" space-before=\"16pt\" space-after=\"5pt\" role=\"H2\""
                                    : "font-size=\"10.4pt\" space-before=\"10pt\" space-after=\"3pt\" role=\"H3\""),
                    List.of(new Inline.Words(heading.text())));
        } else if (block instanceof Block.Paragraph paragraph) {
            block("space-after=\"6pt\"", paragraph.content());
        } else if (block instanceof Block.Bullets bullets) {
            bullets(bullets);
        } else if (block instanceof Block.Grid grid) {
            grid(grid);
        }
    }

    private void bullets(Block.Bullets bullets) {
        out.append("<fo:list-block provisional-distance-between-starts=\"4mm\" provisional-label-separation=\"1mm\"")
                .append(" space-after=\"4pt\">");
        for (List<Inline> item : bullets.items()) {
            out.append("<fo:list-item space-after=\"4pt\"><fo:list-item-label end-indent=\"label-end()\">")
                    .append("<fo:block>•</fo:block></fo:list-item-label>")
                    .append("<fo:list-item-body start-indent=\"body-start()\">");
            block("", item);
            out.append("</fo:list-item-body></fo:list-item>");
        }
        out.append("</fo:list-block>");
    }

    private void grid(Block.Grid grid) {
        out.append("<fo:table table-layout=\"fixed\" width=\"100%\" font-size=\"8.4pt\" line-height=\"10.6pt\"")
                .append(" space-before=\"4pt\" space-after=\"8pt\" border-collapse=\"collapse\">");
        int columns = grid.columns().size();
        for (int i = 0; i < columns; i++) {
            int width = columns == 2 ? (i == 0 ? 1 : 4) : i == 0 ? 3 : 2;
            out.append("<fo:table-column column-width=\"proportional-column-width(" + width + ")\"/>");
        }
        out.append("<fo:table-header><fo:table-row keep-together.within-page=\"always\">");
        grid.columns().forEach(column -> cell(List.of(new Inline.Strong(column))));
        out.append("</fo:table-row></fo:table-header><fo:table-body>");
        for (List<List<Inline>> row : grid.rows()) {
            out.append("<fo:table-row keep-together.within-page=\"1\">");
            row.forEach(this::cell);
            out.append("</fo:table-row>");
        }
        out.append("</fo:table-body></fo:table>");
    }

    private void cell(List<Inline> content) {
        out.append("<fo:table-cell border=\"0.4pt solid #999999\" padding=\"2pt 3pt\">");
        block("", content);
        out.append("</fo:table-cell>");
    }

    private void line(List<Inline> content) {
        for (Inline inline : content) {
            if (inline instanceof Inline.Mark mark) {
                note(mark.number());
            } else if (inline instanceof Inline.Address address && address.isLink()) {
                out.append("<fo:basic-link external-destination=\"url('")
                        .append(Xml.escaped(address.url()
                                .replace("'", "%27")
                                .replace("(", "%28")
                                .replace(")", "%29")))
                        .append("')\">")
                        .append(words(address))
                        .append("</fo:basic-link>");
            } else if (inline instanceof Inline.See see) {
                out.append("<fo:basic-link internal-destination=\"note-" + see.number() + "\">" + words(see)
                        + "</fo:basic-link>");
            } else if (inline instanceof Inline.Strong) {
                out.append("<fo:inline font-weight=\"bold\">")
                        .append(words(inline))
                        .append("</fo:inline>");
            } else {
                out.append(words(inline));
            }
        }
    }

    private String words(Inline inline) {
        return Xml.escaped(shown.apply(PlainWords.of(inline)));
    }

    private void note(int number) {
        // The number stands before the footnote and not in it: FOP puts what is in it to the front of a line with
        // Arabic or Hebrew.
        out.append("<fo:inline font-size=\"6.6pt\" baseline-shift=\"super\">" + number
                + "</fo:inline><fo:footnote><fo:inline/><fo:footnote-body>");
        boolean isFirst = true;
        for (List<Inline> content : notes.get(number - 1)) {
            out.append("<fo:block" + SMALL + " font-weight=\"normal\" text-align=\"start\" start-indent=\"6mm\""
                    + " text-indent=\"" + (isFirst ? "-6mm" : "0mm") + "\" space-after=\"1.5pt\""
                    + (isFirst ? " id=\"note-" + number + "\"" : "") + ">");
            if (isFirst) {
                out.append("<fo:inline font-size=\"6.6pt\">" + number + "</fo:inline>  ");
                isFirst = false;
            }
            line(content);
            out.append("</fo:block>");
        }
        out.append("</fo:footnote-body></fo:footnote>");
    }
}
