package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.inference.Vocabulary;
import org.rapporteur.model.SpanRules;

/**
 * One input of the encoder: a core of whole paragraphs, which this window decides, between some context on either side.
 *
 * @param first the first unit, context included
 * @param last the unit after the last, context included
 * @param coreFirst the first unit of the core
 * @param coreLast the unit after the core's last
 * @param ids the word pieces: {@code [CLS]}, then the runs, each ended by {@code [SEP]}
 * @param shapes what each piece's unit looks like
 * @param at the position of each unit's first piece, from {@code first}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and read once per piece
record Window(int first, int last, int coreFirst, int coreLast, long[] ids, long[] shapes, int[] at) {

    /**
     * How an article is cut into windows.
     *
     * @param core the most pieces of a core
     * @param left the most pieces of context before it
     * @param length the most pieces of a window; what core and left context leave is filled with what follows
     * @param rules what the model is told to go by
     */
    record Cut(int core, int left, int length, SpanRules rules) {}

    /** Returns the windows of an article in text order; every unit stands in exactly one core. */
    static List<Window> of(Units units, Cut cut) {
        List<Units.Run> blocks = blocks(units, cut.core() - 2);
        List<Window> windows = new ArrayList<>();
        int i = 0;
        while (i < blocks.size()) {
            int size = 1;
            int j = i;
            while (j < blocks.size() && (j == i || size + cost(units, blocks.get(j)) <= cut.core())) {
                size += cost(units, blocks.get(j));
                j++;
            }
            List<Units.Run> before = before(units, blocks, i, cut.left());
            List<Units.Run> runs = new ArrayList<>(before);
            runs.addAll(blocks.subList(i, j));
            for (Units.Run run : before) {
                size += cost(units, run);
            }
            runs.addAll(after(units, blocks, j, cut.length() - size));
            windows.add(of(
                    units,
                    runs,
                    new Units.Run(blocks.get(i).first(), blocks.get(j - 1).last(), true),
                    cut.rules()));
            i = j;
        }
        return windows;
    }

    private static List<Units.Run> before(Units units, List<Units.Run> blocks, int block, int left) {
        List<Units.Run> runs = new ArrayList<>();
        int room = left;
        for (int k = block - 1; k >= 0 && room > 1; k--) {
            Units.Run run = blocks.get(k);
            int first = run.last();
            while (first > run.first() && room - 1 - units.pieces(first - 1).length >= 0) {
                first--;
                room -= units.pieces(first).length;
            }
            if (first == run.last()) {
                break;
            }
            room--;
            runs.add(0, new Units.Run(first, run.last(), first == run.first() && run.opens()));
            if (first > run.first()) {
                break;
            }
        }
        return runs;
    }

    private static List<Units.Run> after(Units units, List<Units.Run> blocks, int block, int free) {
        List<Units.Run> runs = new ArrayList<>();
        int room = free;
        for (int k = block; k < blocks.size() && room > 1; k++) {
            Units.Run run = blocks.get(k);
            int last = run.first();
            while (last < run.last() && room - 1 - units.pieces(last).length >= 0) {
                room -= units.pieces(last).length;
                last++;
            }
            if (last == run.first()) {
                break;
            }
            room--;
            runs.add(new Units.Run(run.first(), last, run.opens()));
            if (last < run.last()) {
                break;
            }
        }
        return runs;
    }

    private static int cost(Units units, Units.Run run) {
        int pieces = 1;
        for (int unit = run.first(); unit < run.last(); unit++) {
            pieces += units.pieces(unit).length;
        }
        return pieces;
    }

    /** Returns the paragraphs; long ones are cut at the last sentence end that fits, else hard. */
    private static List<Units.Run> blocks(Units units, int limit) {
        List<Units.Run> blocks = new ArrayList<>();
        for (Units.Run paragraph : units.paragraphs()) {
            int at = paragraph.first();
            while (at < paragraph.last()) {
                int end = cutOff(units, at, paragraph.last(), limit);
                blocks.add(new Units.Run(at, end, at == paragraph.first()));
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

    private static Window of(Units units, List<Units.Run> runs, Units.Run core, SpanRules rules) {
        int size = 1;
        for (Units.Run run : runs) {
            size += cost(units, run);
        }
        int first = runs.get(0).first();
        int last = runs.get(runs.size() - 1).last();
        long[] ids = new long[size];
        long[] shapes = new long[size];
        int[] at = new int[last - first];
        ids[0] = Vocabulary.CLS;
        shapes[0] = shape(rules);
        int n = 1;
        for (Units.Run run : runs) {
            for (int unit = run.first(); unit < run.last(); unit++) {
                at[unit - first] = n;
                for (int piece : units.pieces(unit)) {
                    ids[n] = piece;
                    shapes[n] = units.shape(unit);
                    n++;
                }
            }
            ids[n++] = Vocabulary.SEP;
        }
        return new Window(first, last, core.first(), core.last(), ids, shapes, at);
    }

    /** Returns the shape of the first piece, which tells the model whose rules to follow. */
    private static int shape(SpanRules rules) {
        return switch (rules) {
            case CODEBOOK -> 13;
            case POLNEAR -> 14;
        };
    }
}
