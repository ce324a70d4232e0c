package org.rapporteur.text;

import java.util.Arrays;
import java.util.Objects;
import org.rapporteur.model.Span;

/**
 * A text with a map between its Unicode code points, in which every {@link Span} counts, and the UTF-16 units in which
 * Java's strings, matchers and iterators count.
 *
 * <p>Start with {@link #of(String)}, then {@link #slice(Span)} to cut a span out and {@link #span(int, int)} to make one
 * from what a matcher found. All positions start at 0; ends are exclusive, so the end of the text is a valid one. A
 * surrogate without its partner counts as one code point, as it does in {@link String#codePointCount(int, int)}.
 *
 * <p>Immutable. Takes one int per code point outside the basic plane and nothing for the others: most articles are mapped
 * for free. A conversion takes time logarithmic in the number of the former.
 */
public final class CodePoints {

    private final String text;

    /** The code points of the text that take two UTF-16 units, by their position counted in code points, ascending. */
    private final int[] pairs;

    private CodePoints(String text, int[] pairs) {
        this.text = text;
        this.pairs = pairs;
    }

    /** Returns {@code text} with its map, made in one pass. */
    public static CodePoints of(String text) {
        int length = text.length();
        int count = length - text.codePointCount(0, length);
        int[] pairs = new int[count];
        int found = 0;
        for (int unit = 0; found < count; unit++) {
            if (isInsidePair(text, unit + 1)) {
                pairs[found] = unit - found;
                found++;
                unit++;
            }
        }
        return new CodePoints(text, pairs);
    }

    /** Returns the text. */
    public String text() {
        return text;
    }

    /** Returns the length of the text in code points. */
    public int length() {
        return text.length() - pairs.length;
    }

    /**
     * Returns the UTF-16 position of a code point.
     *
     * @param position counted in code points, from 0 to {@link #length()}
     * @throws IndexOutOfBoundsException if {@code position} is outside the text
     */
    public int toUtf16(int position) {
        Objects.checkIndex(position, length() + 1);
        return position + pairsBefore(position);
    }

    /**
     * Returns the position in code points of a UTF-16 position.
     *
     * @param unit counted in UTF-16 units, from 0 to the length of {@link #text()}
     * @throws IndexOutOfBoundsException if {@code unit} is outside the text
     * @throws IllegalArgumentException if {@code unit} lies between the two halves of a code point, where no code point
     *     begins or ends
     */
    public int toCodePoint(int unit) {
        Objects.checkIndex(unit, text.length() + 1);
        if (isInsidePair(text, unit)) {
            throw new IllegalArgumentException("UTF-16 position " + unit + " lies inside a code point");
        }
        // The k-th pair begins at unit pairs[k] + k, which grows with k: find how many begin before this unit.
        int low = 0;
        int high = pairs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairs[middle] + middle < unit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return unit - low;
    }

    /**
     * Returns the span between two UTF-16 positions.
     *
     * @param startUnit the first UTF-16 unit
     * @param endUnit the unit after the last
     * @throws IndexOutOfBoundsException if an end is outside the text
     * @throws IllegalArgumentException if an end lies inside a code point, or the span would be empty
     */
    public Span span(int startUnit, int endUnit) {
        return new Span(toCodePoint(startUnit), toCodePoint(endUnit));
    }

    /**
     * Returns the part of the text that a span covers.
     *
     * @throws IndexOutOfBoundsException if {@code span} leaves the text
     */
    public String slice(Span span) {
        return text.substring(toUtf16(span.start()), toUtf16(span.end()));
    }

    private int pairsBefore(int position) {
        int found = Arrays.binarySearch(pairs, position);
        return found < 0 ? -found - 1 : found;
    }

    private static boolean isInsidePair(String text, int unit) {
        return unit > 0 && unit < text.length() && Character.isSurrogatePair(text.charAt(unit - 1), text.charAt(unit));
    }
}
