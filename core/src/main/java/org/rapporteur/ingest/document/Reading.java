package org.rapporteur.ingest.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which the lines of a page are read. Most documents have them in that order. Where lines of one column and the next take turns, or the
 * order jumps about, the page is cut along its white strips, columns first, until nothing is left to cut.
 */
final class Reading {

    private static final int DEEPEST = 12;
    private static final float COLUMN_GAP = 8;

    private Reading() {}

    static List<PageOfLines.Line> ordered(List<PageOfLines.Line> lines) {
        int turns = 0;
        int jumps = 0;
        for (int i = 1; i < lines.size(); i++) {
            PageOfLines.Line a = lines.get(i - 1);
            PageOfLines.Line b = lines.get(i);
            boolean beside = Math.abs(a.base() - b.base()) < a.size() / 2;
            turns += beside && (b.left() > a.right() || b.right() < a.left()) ? 1 : 0;
            jumps += b.base() < a.base() - a.size() ? 1 : 0;
        }
        boolean orderly = (turns < 3 || 5 * turns < lines.size()) && (jumps < 8 || 5 * jumps < lines.size());
        if (orderly) {
            return lines;
        }
        List<PageOfLines.Line> ordered = new ArrayList<>();
        cut(lines, ordered, DEEPEST);
        return ordered;
    }

    private static void cut(List<PageOfLines.Line> lines, List<PageOfLines.Line> into, int depth) {
        if (lines.size() > 1 && depth > 0) {
            List<List<PageOfLines.Line>> columns = columns(lines);
            if (columns.size() > 1) {
                columns.forEach(column -> cut(column, into, depth - 1));
                return;
            }
            List<List<PageOfLines.Line>> rows = rows(lines);
            if (rows.size() > 1) {
                rows.forEach(row -> cut(row, into, depth - 1));
                return;
            }
        }
        lines.stream()
                .sorted(Comparator.comparingDouble(PageOfLines.Line::base).thenComparingDouble(PageOfLines.Line::left))
                .forEach(into::add);
    }

    private static List<List<PageOfLines.Line>> columns(List<PageOfLines.Line> lines) {
        List<List<PageOfLines.Line>> columns = new ArrayList<>();
        float end = Float.NEGATIVE_INFINITY;
        for (PageOfLines.Line line : lines.stream()
                .sorted(Comparator.comparingDouble(PageOfLines.Line::left))
                .toList()) {
            if (columns.isEmpty() || line.left() > end + COLUMN_GAP) {
                columns.add(new ArrayList<>());
            }
            columns.get(columns.size() - 1).add(line);
            end = Math.max(end, line.right());
        }
        return columns;
    }

    /** Cuts where a line spans what stands in columns above or below it, such as a headline. */
    private static List<List<PageOfLines.Line>> rows(List<PageOfLines.Line> lines) {
        float left =
                (float) lines.stream().mapToDouble(PageOfLines.Line::left).min().orElse(0);
        float right = (float)
                lines.stream().mapToDouble(PageOfLines.Line::right).max().orElse(0);
        List<List<PageOfLines.Line>> rows = new ArrayList<>();
        boolean spanned = false;
        for (PageOfLines.Line line : lines.stream()
                .sorted(Comparator.comparingDouble(PageOfLines.Line::base))
                .toList()) {
            boolean spans = line.right() - line.left() > 0.6f * (right - left);
            if (rows.isEmpty() || spans != spanned) {
                rows.add(new ArrayList<>());
            }
            rows.get(rows.size() - 1).add(line);
            spanned = spans;
        }
        return rows;
    }
}
