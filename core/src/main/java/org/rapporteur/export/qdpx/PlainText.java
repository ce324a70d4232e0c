package org.rapporteur.export.qdpx;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rapporteur.export.WellFormed;
import org.rapporteur.model.Span;
import org.rapporteur.text.CodePoints;

/**
 * A text as such programs read it, with the way from the positions of the text as received: no byte order mark, and every line ends in
 * one line feed, since what counts for more than one elsewhere moves all that comes after it.
 */
final class PlainText {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final CodePoints text;

    /** Positions of the code points that were taken out, ascending. */
    private final int[] removed;

    private PlainText(CodePoints text, int[] removed) {
        this.text = text;
        this.removed = removed;
    }

    static PlainText of(String received) {
        int[] points = received.codePoints().toArray();
        int[] removed = IntStream.range(0, points.length)
                .filter(i -> (i == 0 && points[i] == BYTE_ORDER_MARK)
                        || (points[i] == '\r' && i + 1 < points.length && points[i + 1] == '\n'))
                .toArray();
        StringBuilder text = new StringBuilder(received.length());
        for (int i = 0; i < points.length; i++) {
            if (Arrays.binarySearch(removed, i) < 0) {
                text.appendCodePoint(points[i] == '\r' ? '\n' : points[i]);
            }
        }
        return new PlainText(CodePoints.of(WellFormed.of(text.toString())), removed);
    }

    String text() {
        return text.text();
    }

    /** Returns the words at a place in this text. */
    String slice(Span place) {
        return text.slice(place);
    }

    /** Returns where a stretch of the text as received stands in this one; empty if nothing of it is left. */
    Optional<Span> place(Span received) {
        int start = position(received.start());
        int end = position(received.end());
        return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    private int position(int received) {
        int found = Arrays.binarySearch(removed, received);
        return received - (found < 0 ? -found - 1 : found);
    }
}
