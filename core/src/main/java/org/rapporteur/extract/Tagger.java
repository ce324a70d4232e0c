package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.inference.Units;

/**
 * The most likely legal sequence of tags (Viterbi 1967): what continues a part has to follow that part.
 *
 * <p>Content that begins or ends between two words, with no punctuation mark at the border, costs a fee: it rarely does. The
 * training code decodes in the same way in {@code decode.py}.
 */
final class Tagger {

    private static final double CONTENT_ENDS_BETWEEN_WORDS = -1.5;
    private static final double CONTENT_BEGINS_BETWEEN_WORDS = -1.0;
    private static final double NEVER = -1e9;
    private static final int TAGS = Sheet.TAGS.size();
    private static final double[][] STEPS = steps(false);
    private static final double[][] STEPS_BETWEEN_WORDS = steps(true);

    /**
     * A stretch of units with one part.
     *
     * @param part what it is
     * @param first the first unit
     * @param last the unit after the last
     */
    record Stretch(Part part, int first, int last) {}

    private Tagger() {}

    /** Returns the parts found in a paragraph, in text order. */
    static List<Stretch> stretches(Units units, Sheet sheet, Units.Run paragraph) {
        int[] tags = tags(units, sheet, paragraph);
        List<Stretch> out = new ArrayList<>();
        int i = 0;
        while (i < tags.length) {
            int j = i + 1;
            if (tags[i] != 0) {
                Part part = Part.ofTag(tags[i]);
                while (j < tags.length && tags[j] == part.begin() + 1) {
                    j++;
                }
                out.add(new Stretch(part, paragraph.first() + i, paragraph.first() + j));
            }
            i = j;
        }
        return out;
    }

    private static int[] tags(Units units, Sheet sheet, Units.Run paragraph) {
        int n = paragraph.last() - paragraph.first();
        byte[][] from = new byte[n][TAGS];
        double[] score = new double[TAGS];
        for (int tag = 0; tag < TAGS; tag++) {
            score[tag] = sheet.logp(paragraph.first())[tag] + (continues(tag) ? NEVER : 0);
        }
        for (int i = 1; i < n; i++) {
            int unit = paragraph.first() + i;
            double[][] steps = units.isWord(unit - 1) && units.isWord(unit) ? STEPS_BETWEEN_WORDS : STEPS;
            float[] logp = sheet.logp(unit);
            double[] next = new double[TAGS];
            for (int tag = 0; tag < TAGS; tag++) {
                double best = Double.NEGATIVE_INFINITY;
                for (int before = 0; before < TAGS; before++) {
                    double value = score[before] + steps[before][tag];
                    if (value > best) {
                        best = value;
                        from[i][tag] = (byte) before;
                    }
                }
                next[tag] = best + logp[tag];
            }
            score = next;
        }
        int tag = 0;
        for (int other = 1; other < TAGS; other++) {
            if (score[other] > score[tag]) {
                tag = other;
            }
        }
        int[] tags = new int[n];
        for (int i = n - 1; i >= 0; i--) {
            tags[i] = tag;
            tag = from[i][tag];
        }
        return tags;
    }

    /** Returns what it costs to go from each tag to each. */
    private static double[][] steps(boolean betweenWords) {
        double[][] steps = new double[TAGS][TAGS];
        for (int before = 0; before < TAGS; before++) {
            for (int tag = 0; tag < TAGS; tag++) {
                steps[before][tag] = step(before, tag, betweenWords);
            }
        }
        return steps;
    }

    private static double step(int before, int tag, boolean betweenWords) {
        if (continues(tag) && before != tag && before != tag - 1) {
            return NEVER;
        }
        if (!betweenWords) {
            return 0;
        }
        boolean contentBefore = before == Part.CONTENT.begin() || before == Part.CONTENT.begin() + 1;
        boolean contentNow = tag == Part.CONTENT.begin() || tag == Part.CONTENT.begin() + 1;
        if (contentBefore && tag == 0) {
            return CONTENT_ENDS_BETWEEN_WORDS;
        }
        return before == 0 && contentNow ? CONTENT_BEGINS_BETWEEN_WORDS : 0;
    }

    private static boolean continues(int tag) {
        return tag > 0 && tag % 2 == 0;
    }
}
