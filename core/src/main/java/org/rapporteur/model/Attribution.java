package org.rapporteur.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a text attributes to whom, as spans of that text: the statement before anybody asks who the source is.
 *
 * <p>Immutable. The lists hold spans in text order, and no span of one part overlaps a span of the same or another part.
 *
 * @param content what was said; never empty, several spans where something interrupts it
 * @param source the mention of who said it; empty if the text has none
 * @param cue the words that attribute; empty if the text has none
 * @param kind how much of the content is quoted
 * @param confidence how sure the maker of this attribution is, from 0 to 1; 1 for one made by hand
 */
public record Attribution(List<Span> content, List<Span> source, List<Span> cue, Kind kind, double confidence) {

    /**
     * Copies the lists and checks them.
     *
     * @throws IllegalArgumentException if there is no content, if spans are out of order or overlap, or if
     *     {@code confidence} is outside 0 to 1
     */
    public Attribution {
        content = Span.inOrder(content, "Content");
        source = Span.inOrder(source, "Source");
        cue = Span.inOrder(cue, "Cue");
        if (content.isEmpty()) {
            throw new IllegalArgumentException("An attribution needs content");
        }
        Texts.zeroToOne(confidence, "Confidence");
        List<Span> parts = new ArrayList<>(content);
        parts.addAll(source);
        parts.addAll(cue);
        Collections.sort(parts);
        Span.inOrder(parts, "Parts of an attribution");
    }

    /** Returns the span from the first to the last code point of any part: for display, not for comparison. */
    public Span extent() {
        int start = Integer.MAX_VALUE;
        int end = 0;
        for (List<Span> part : List.of(content, source, cue)) {
            for (Span span : part) {
                start = Math.min(start, span.start());
                end = Math.max(end, span.end());
            }
        }
        return new Span(start, end);
    }
}
