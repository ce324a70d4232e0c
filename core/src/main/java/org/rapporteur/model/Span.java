package org.rapporteur.model;

import java.util.List;

/**
 * A stretch of a text, counted in Unicode code points.
 *
 * <p>This is the only place where the two ends of a stretch meet. To cut the stretch out of a Java string, which counts
 * UTF-16 units, go through {@code org.rapporteur.text.CodePoints}.
 *
 * @param start the first code point, from 0
 * @param end the code point after the last, greater than {@code start}: a span is never empty
 */
public record Span(int start, int end) implements Comparable<Span> {

    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException if {@code start} is negative or {@code end} is not greater than {@code start}
     */
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("A span needs 0 <= start < end, but got [" + start + ", " + end + ")");
        }
    }

    /** Returns the number of code points covered, at least 1. */
    public int length() {
        return end - start;
    }

    /** Returns whether the code point at {@code position} is covered. */
    public boolean contains(int position) {
        return start <= position && position < end;
    }

    /** Returns whether all of {@code other} is covered; a span contains itself. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Returns whether at least one code point is covered by both; spans that only touch do not overlap. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** Orders by start, then by end. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }

    /**
     * Checks that spans stand in text order and do not overlap.
     *
     * @param spans the spans to check; touching ones are in order
     * @param what what they are, for the message
     * @return an immutable copy of {@code spans}
     * @throws IllegalArgumentException if one begins before its predecessor ends
     */
    static List<Span> inOrder(List<Span> spans, String what) {
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).start < spans.get(i - 1).end) {
                throw new IllegalArgumentException(
                        what + " out of order or overlapping: " + spans.get(i - 1) + " is followed by " + spans.get(i));
            }
        }
        return List.copyOf(spans);
    }
}
