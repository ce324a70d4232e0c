package org.rapporteur.analysis.reliability;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.model.Span;
import org.rapporteur.model.recorded.RecordedStatement;

/** A text as code points, and its words, against which spans are counted. Immutable. */
final class ScoredText {

    private static final int[] THAT = "that".codePoints().toArray();

    private final int[] points;

    /** The words of the text in its order. */
    private final List<Span> words;

    ScoredText(String text) {
        points = text.codePoints().toArray();
        words = List.copyOf(words(points));
    }

    /** Returns the number of words. */
    int wordCount() {
        return words.size();
    }

    /** Returns the length in code points. */
    int length() {
        return points.length;
    }

    /** Returns the numbers of the words that one of {@code spans} touches. */
    BitSet cover(List<Span> spans) {
        BitSet covered = new BitSet(words.size());
        for (Span span : spans) {
            for (int word = firstEndingAfter(span.start()); word < words.size(); word++) {
                if (words.get(word).start() >= span.end()) {
                    break;
                }
                covered.set(word);
            }
        }
        return covered;
    }

    /**
     * Returns the statements with content cut to what all conventions share: without an introducing "that", and without
     * white space and punctuation at the ends, quotation marks aside. Those with nothing left are left out.
     */
    List<RecordedStatement> trimmed(List<RecordedStatement> statements) {
        List<RecordedStatement> result = new ArrayList<>(statements.size());
        for (RecordedStatement statement : statements) {
            List<Span> content = new ArrayList<>(statement.content().size());
            for (Span span : statement.content()) {
                int start = startsWithThat(span) ? span.start() + THAT.length + 1 : span.start();
                addTrimmed(content, start, span.end());
            }
            if (!content.isEmpty()) {
                result.add(statement.withContent(content));
            }
        }
        return result;
    }

    /** Returns the spans cut at line breaks, without white space at the ends, each once. */
    Set<Span> pieces(List<Span> spans) {
        Set<Span> pieces = new HashSet<>();
        for (Span span : spans) {
            int lineStart = span.start();
            for (int at = span.start(); at <= span.end(); at++) {
                if (at == span.end() || points[at] == '\n') {
                    addStripped(pieces, lineStart, at);
                    lineStart = at + 1;
                }
            }
        }
        return pieces;
    }

    private boolean startsWithThat(Span span) {
        if (span.length() <= THAT.length || !Characters.isSpace(points[span.start() + THAT.length])) {
            return false;
        }
        for (int i = 0; i < THAT.length; i++) {
            if (points[span.start() + i] != THAT[i]) {
                return false;
            }
        }
        return true;
    }

    private void addTrimmed(List<Span> spans, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isOuter(points[end - 1])) {
            end--;
        }
        while (start < end && isOuter(points[start])) {
            start++;
        }
        if (start < end) {
            spans.add(new Span(start, end));
        }
    }

    private void addStripped(Set<Span> pieces, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Characters.isSpace(points[end - 1])) {
            end--;
        }
        while (start < end && Characters.isSpace(points[start])) {
            start++;
        }
        if (start < end) {
            pieces.add(new Span(start, end));
        }
    }

    private static boolean isOuter(int point) {
        return Characters.isSpace(point) || Characters.isOuterPunctuation(point);
    }

    private int firstEndingAfter(int position) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).end() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns the words; by hand, since a regular expression with a repeated group overflows the stack on long words. */
    private static List<Span> words(int[] points) {
        List<Span> words = new ArrayList<>();
        int at = 0;
        while (at < points.length) {
            if (!Characters.isWord(points[at])) {
                at++;
                continue;
            }
            int start = at;
            while (at < points.length && (Characters.isWord(points[at]) || joins(points, at))) {
                at++;
            }
            words.add(new Span(start, at));
        }
        return words;
    }

    /** Returns whether the point at {@code at}, which follows a part of a word, leads to the next part of it. */
    private static boolean joins(int[] points, int at) {
        return Characters.isJoint(points[at]) && at + 1 < points.length && Characters.isWord(points[at + 1]);
    }
}
