package org.rapporteur.ingest.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of a text that holds more than white space: a paragraph, before anybody asks what it is.
 *
 * @param start where it begins behind its white space, in UTF-16 units of the text
 * @param end where it ends before its white space, in UTF-16 units
 * @param text what it says; no line break and no white space around it
 * @param afterGap whether an empty line stands before it
 */
record Line(int start, int end, String text, boolean afterGap) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}'’.-]*");
    private static final String CLOSERS = "\"'”’»)]*_ \u00A0";
    private static final String STOPS = ".!?…;:,";

    /** Lines longer than this are never clutter that a pattern could find, so no pattern is tried on them. */
    private static final int LONG = 2000;

    /** Returns the lines of {@code text} that hold more than white space, in order. */
    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        boolean gap = false;
        int at = 0;
        while (at < text.length()) {
            int stop = at;
            while (stop < text.length() && !isBreak(text.charAt(stop))) {
                stop++;
            }
            int start = at;
            int end = stop;
            while (start < end && isSpace(text.charAt(start))) {
                start++;
            }
            while (end > start && isSpace(text.charAt(end - 1))) {
                end--;
            }
            if (start < end) {
                lines.add(new Line(start, end, text.substring(start, end), gap));
            }
            gap = start == end;
            boolean pair = stop + 1 < text.length() && text.charAt(stop) == '\r' && text.charAt(stop + 1) == '\n';
            at = stop + (pair ? 2 : 1);
        }
        return lines;
    }

    /** Returns whether {@code c} ends a line: besides CR and LF also what Unicode and old page makers use. */
    static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u000B' || c == '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /** Returns whether {@code c} shows nothing: white space of any width, and marks that only join or order. */
    static boolean isSpace(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\uFEFF'
                || (c >= '\u200B' && c <= '\u200F')
                || c == '\u2060';
    }

    /** Returns this line without some units at its ends. */
    Line cut(int newStart, int newEnd) {
        return new Line(newStart, newEnd, text.substring(newStart - start, newEnd - start), afterGap);
    }

    boolean isLong() {
        return text.length() > LONG;
    }

    /**
     * Returns what it says with every space as U+0020 and every apostrophe straight, for patterns. As many units as
     * {@link #text()}; nothing of a line so long that no pattern should be tried on it.
     */
    String plain() {
        if (isLong()) {
            return "";
        }
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (isSpace(c)) {
                plain.setCharAt(i, ' ');
            } else if (c == '\u2019' || c == '\u2018') {
                plain.setCharAt(i, '\'');
            }
        }
        return plain.toString();
    }

    /** Returns the number of words, numbers included; of a long line only those of its beginning are counted. */
    int words() {
        String head = isLong() ? text.substring(0, LONG) : text;
        return (int) WORD.matcher(head).results().count();
    }

    /** Returns whether it ends as a sentence does, or a part of one; quotation marks and brackets aside. */
    boolean isTerminated() {
        int last = text.length() - 1;
        while (last >= 0 && CLOSERS.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && STOPS.indexOf(text.charAt(last)) >= 0;
    }

    /** Returns whether it reads like a paragraph of running text: long enough, and ended as a sentence. */
    boolean isProse() {
        return isLong() || (isTerminated() && words() >= 9);
    }
}
