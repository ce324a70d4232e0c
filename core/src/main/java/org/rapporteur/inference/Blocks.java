package org.rapporteur.inference;

import java.util.ArrayList;
import java.util.List;

/** How an article is cut into what a model reads at once: whole paragraphs, or parts of a very long one. */
public final class Blocks {

    private Blocks() {}

    /**
     * Returns the paragraphs of an article, in text order, by those that share a window; every unit stands in exactly one.
     *
     * @param core the pieces up to which paragraphs share a window
     * @param length the most pieces of a window: a longer paragraph is split
     */
    public static List<List<Units.Run>> packed(Units units, int core, int length) {
        List<List<Units.Run>> windows = new ArrayList<>();
        List<Units.Run> runs = new ArrayList<>();
        int size = 1;
        for (Units.Run block : of(units, length - 2)) {
            int cost = cost(units, block);
            if (!runs.isEmpty() && size + cost > core) {
                windows.add(List.copyOf(runs));
                runs.clear();
                size = 1;
            }
            runs.add(block);
            size += cost;
        }
        if (!runs.isEmpty()) {
            windows.add(List.copyOf(runs));
        }
        return windows;
    }

    /** Returns how many pieces a window of some paragraphs has: one before all, and one after each. */
    public static int size(Units units, List<Units.Run> runs) {
        return 1 + runs.stream().mapToInt(run -> cost(units, run)).sum();
    }

    private static int cost(Units units, Units.Run run) {
        int pieces = 1;
        for (int unit = run.first(); unit < run.last(); unit++) {
            pieces += units.pieces(unit).length;
        }
        return pieces;
    }

    /** Returns the paragraphs; long ones are cut at the last sentence end that fits, else hard. */
    private static List<Units.Run> of(Units units, int limit) {
        List<Units.Run> blocks = new ArrayList<>();
        for (Units.Run paragraph : units.paragraphs()) {
            int at = paragraph.first();
            while (at < paragraph.last()) {
                int end = cutOff(units, at, paragraph.last(), limit);
                blocks.add(new Units.Run(at, end));
                at = end;
            }
        }
        return blocks;
    }

    private static int cutOff(Units units, int first, int last, int limit) {
        int size = 0;
        int end = first;
        int stop = -1;
        while (end < last && size + units.pieces(end).length <= limit) {
            size += units.pieces(end).length;
            end++;
            if (".!?".indexOf(units.mark(end - 1)) >= 0) {
                while (end < last
                        && "”’\"»)".indexOf(units.mark(end)) >= 0
                        && size + units.pieces(end).length <= limit) {
                    size += units.pieces(end).length;
                    end++;
                }
                stop = end;
            }
        }
        if (end == first) {
            return first + 1;
        }
        return end < last && stop > first ? stop : end;
    }
}
