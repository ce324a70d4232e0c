package org.rapporteur.extract;

import java.util.List;
import org.rapporteur.inference.Blocks;
import org.rapporteur.inference.Units;
import org.rapporteur.inference.Vocabulary;
import org.rapporteur.model.SpanRules;

/**
 * One input of the encoder: whole paragraphs, or a part of a very long one.
 *
 * @param first the first unit
 * @param last the unit after the last
 * @param ids the word pieces: {@code [CLS]}, then the paragraphs, each ended by {@code [SEP]}
 * @param shapes what each piece's unit looks like
 * @param at the position of each unit's first piece, from {@code first}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and read once per piece
record Window(int first, int last, long[] ids, long[] shapes, int[] at) {

    /**
     * How an article is cut into windows.
     *
     * @param core the pieces up to which paragraphs share a window
     * @param length the most pieces of a window: a longer paragraph is split
     * @param rules what the model is told to go by
     */
    record Cut(int core, int length, SpanRules rules) {}

    /** Returns the windows of an article in text order; every unit stands in exactly one. */
    static List<Window> of(Units units, Cut cut) {
        return Blocks.packed(units, cut.core(), cut.length()).stream()
                .map(runs -> of(units, runs, cut.rules()))
                .toList();
    }

    private static Window of(Units units, List<Units.Run> runs, SpanRules rules) {
        int size = Blocks.size(units, runs);
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
        return new Window(first, last, ids, shapes, at);
    }

    /** Returns the shape of the first piece, which tells the model whose rules to follow. */
    private static int shape(SpanRules rules) {
        return switch (rules) {
            case CODEBOOK -> 13;
            case POLNEAR -> 14;
        };
    }
}
