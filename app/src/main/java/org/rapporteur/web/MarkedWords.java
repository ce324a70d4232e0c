package org.rapporteur.web;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.model.Span;
import org.rapporteur.text.CodePoints;

/** Words in which those that were looked for are marked. */
public final class MarkedWords {

    private MarkedWords() {}

    /**
     * A piece of a text.
     *
     * @param text the words
     * @param found whether they were looked for
     */
    public record Piece(String text, boolean found) {}

    /**
     * Returns a text in pieces, none of which is empty.
     *
     * @param found places in it, in code points from 0, ends exclusive; in order, none overlaps another
     */
    static List<Piece> of(String words, List<Span> found) {
        CodePoints text = CodePoints.of(words);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Span span : found) {
            add(pieces, text, at, span.start(), false);
            add(pieces, text, span.start(), span.end(), true);
            at = span.end();
        }
        add(pieces, text, at, text.length(), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, CodePoints text, int start, int end, boolean found) {
        if (start < end) {
            pieces.add(new Piece(text.slice(new Span(start, end)), found));
        }
    }
}
