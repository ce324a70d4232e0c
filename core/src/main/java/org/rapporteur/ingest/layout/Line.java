package org.rapporteur.ingest.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A line of a text that holds more than white space: a paragraph, before anybody asks what it is.
 *
 * <p>Immutable. Rules ask a line the same questions many times, so the answers are found once.
 */
final class Line {

    private static final String INSIDE_WORDS = "'’.-";
    private static final String CLOSERS = "\"'”’»)]*_ \u00A0";
    private static final String STOPS = ".!?…;:,";

    /** Lines longer than this are never clutter that a pattern could find, so no pattern is tried on them. */
    private static final int LONG = 2000;

    /** How much of a word tells it from most others; more would part a word from its other forms. */
    private static final int MARK = 5;

    private final int start;
    private final int end;
    private final String text;
    private final boolean afterGap;
    private final String plain;
    private final String lower;
    private final Set<String> marks;
    private final int words;
    private final boolean terminated;

    private Line(int start, int end, String text, boolean afterGap) {
        this.start = start;
        this.end = end;
        this.text = text;
        this.afterGap = afterGap;
        this.plain = isLong() ? "" : plain(text);
        this.lower = plain.toLowerCase(Locale.ROOT);
        this.marks = marks(lower);
        this.words = countWords(isLong() ? text.substring(0, LONG) : text);
        this.terminated = isTerminated(text);
    }

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
        if (c > ' ' && c < '\u007F') {
            return false;
        }
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\uFEFF'
                || (c >= '\u200B' && c <= '\u200F')
                || c == '\u2060';
    }

    /** Returns this line from and to other units of it, and without the white space at these; itself if nothing is left. */
    Line cut(int newStart, int newEnd) {
        int from = newStart;
        int to = newEnd;
        while (from < to && isSpace(text.charAt(from - start))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - start - 1))) {
            to--;
        }
        return from == to ? this : new Line(from, to, text.substring(from - start, to - start), afterGap);
    }

    boolean isLong() {
        return text.length() > LONG;
    }

    /** Returns where it begins behind its white space, in UTF-16 units of the text. */
    int start() {
        return start;
    }

    /** Returns where it ends before its white space, in UTF-16 units. */
    int end() {
        return end;
    }

    /** Returns what it says: no line break and no white space around it. */
    String text() {
        return text;
    }

    /** Returns whether an empty line stands before it. */
    boolean afterGap() {
        return afterGap;
    }

    /**
     * Returns what it says with every space as U+0020 and every apostrophe straight, for patterns. As many units as
     * {@link #text()}; nothing of a line so long that no pattern should be tried on it.
     */
    String plain() {
        return plain;
    }

    /**
     * Returns {@link #plain()} in lower case, for patterns to which case means nothing: to fold the letters once costs far
     * less than to have each pattern fold them.
     */
    String lower() {
        return lower;
    }

    /** Returns whether one of these marks is in it; never of a line so long that no pattern should be tried on it. */
    boolean hasAny(List<String> sought) {
        for (String mark : sought) {
            if (marks.contains(mark)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the marks of a text in lower case: the first five letters and digits of each word, and each other sign. */
    static Set<String> marks(String text) {
        Set<String> marks = new HashSet<>();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
                at++;
            }
            if (at > start) {
                marks.add(text.substring(start, Math.min(at, start + MARK)));
            } else {
                at++;
                if (text.charAt(start) != ' ') {
                    marks.add(text.substring(start, at));
                }
            }
        }
        return marks;
    }

    /** Returns the number of words, numbers included; of a long line only those of its beginning are counted. */
    int words() {
        return words;
    }

    /** Returns whether it ends as a sentence does, or a part of one; quotation marks and brackets aside. */
    boolean isTerminated() {
        return terminated;
    }

    /** Returns whether it reads like a paragraph of running text: long enough, and ended as a sentence. */
    boolean isProse() {
        return isLong() || (isTerminated() && words() >= 9);
    }

    /** Returns whether {@code c} is a letter or any kind of number, in any script. */
    static boolean isLetterOrNumber(int c) {
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        int type = Character.getType(c);
        return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    private static boolean isAccent(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Counts what begins with a letter or number and holds only these, accents, apostrophes, stops and hyphens. */
    private static int countWords(String text) {
        int words = 0;
        boolean inside = false;
        int c;
        for (int at = 0; at < text.length(); at += Character.charCount(c)) {
            c = text.codePointAt(at);
            if (isLetterOrNumber(c)) {
                words += inside ? 0 : 1;
                inside = true;
            } else {
                inside = inside && (INSIDE_WORDS.indexOf(c) >= 0 || isAccent(c));
            }
        }
        return words;
    }

    private static String plain(String text) {
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

    private static boolean isTerminated(String text) {
        int last = text.length() - 1;
        while (last >= 0 && CLOSERS.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && STOPS.indexOf(text.charAt(last)) >= 0;
    }
}
