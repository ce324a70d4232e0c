package org.rapporteur.coding;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.inference.Blocks;
import org.rapporteur.inference.Units;
import org.rapporteur.inference.Vocabulary;

/**
 * What the coder reads at once: whole paragraphs, or a part of a very long one, with the statements whose content begins there.
 * {@code training/coder/sequences.py} builds the same.
 *
 * @param first the first unit
 * @param last the unit after the last
 * @param ids {@code [CLS]}, then the pieces of the paragraphs, each ended by {@code [SEP]}
 * @param roles of which part of a statement each piece is: 0 none, 1 content, 2 cue, 3 source
 * @param at the place of each unit's first piece, from {@code first}
 * @param statements the indices of the statements
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Passage(int first, int last, long[] ids, long[] roles, int[] at, List<Integer> statements) {

    private static final int CORE = 160;
    private static final int LENGTH = 192;

    /** Returns the passages of an article that hold statements, in text order. */
    static List<Passage> of(Units article, List<Parts> said) {
        int[] role = new int[article.count()];
        for (Parts parts : said) {
            for (int part = 0; part < Parts.COUNT; part++) {
                for (int unit : parts.units(part)) {
                    role[unit] = Math.max(role[unit], part + 1);
                }
            }
        }
        List<Passage> passages = new ArrayList<>();
        for (List<Units.Run> runs : Blocks.packed(article, CORE, LENGTH)) {
            List<Integer> here = new ArrayList<>();
            for (int i = 0; i < said.size(); i++) {
                int[] content = said.get(i).units(0);
                if (content.length > 0
                        && content[0] >= runs.get(0).first()
                        && content[0] < runs.get(runs.size() - 1).last()) {
                    here.add(i);
                }
            }
            if (!here.isEmpty()) {
                passages.add(of(article, runs, role, here));
            }
        }
        return passages;
    }

    private static Passage of(Units article, List<Units.Run> runs, int[] role, List<Integer> statements) {
        int first = runs.get(0).first();
        int last = runs.get(runs.size() - 1).last();
        long[] ids = new long[Blocks.size(article, runs)];
        long[] roles = new long[ids.length];
        int[] at = new int[last - first];
        ids[0] = Vocabulary.CLS;
        int n = 1;
        for (Units.Run run : runs) {
            for (int unit = run.first(); unit < run.last(); unit++) {
                at[unit - first] = n;
                for (int piece : article.pieces(unit)) {
                    ids[n] = piece;
                    roles[n] = role[unit];
                    n++;
                }
            }
            ids[n++] = Vocabulary.SEP;
        }
        return new Passage(first, last, ids, roles, at, statements);
    }
}
