package org.rapporteur.ingest.document;

import java.util.List;

/**
 * The lines of a page, in the order in which the document has them.
 *
 * @param width the page's width, in points
 * @param height its height, in points
 * @param lines its lines
 */
record PageOfLines(float width, float height, List<Line> lines) {

    PageOfLines {
        lines = List.copyOf(lines);
    }

    /**
     * A line of text, or the part of one that stands in a column; places are in points from the page's upper left corner.
     *
     * @param text what it says
     * @param left where it begins
     * @param right where it ends
     * @param base how far down its letters stand
     * @param size the size of its letters
     */
    record Line(String text, float left, float right, float base, float size) {}
}
