package org.rapporteur.analysis.reliability;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Which statement of gold and which of the prediction are the same.
 *
 * @param gold the number of the statement in gold
 * @param predicted the number of the statement in the prediction
 * @param overlap the words that the contents share over the words of either
 */
record Pairing(int gold, int predicted, double overlap) {

    private static final double ENOUGH = 0.5;

    private static final Comparator<Pairing> BEST_FIRST = Comparator.<Pairing>comparingDouble(pair -> -pair.overlap)
            .thenComparingInt(Pairing::gold)
            .thenComparingInt(Pairing::predicted);

    /**
     * Pairs statements one to one, those that overlap most first; of equals, those that stand first.
     *
     * @param gold the content words of each statement of gold
     * @param predicted the content words of each statement of the prediction
     */
    static List<Pairing> oneToOne(List<BitSet> gold, List<BitSet> predicted) {
        List<Pairing> candidates = new ArrayList<>();
        int[] starts = predicted.stream().mapToInt(words -> words.nextSetBit(0)).toArray();
        for (int i = 0; i < gold.size(); i++) {
            int start = gold.get(i).nextSetBit(0);
            for (int j = 0; j < predicted.size(); j++) {
                // In a long text most pairs stand far apart, which is told faster by their ends than word by word.
                boolean apart = starts[j] >= gold.get(i).length()
                        || start >= predicted.get(j).length();
                if (apart || !gold.get(i).intersects(predicted.get(j))) {
                    continue;
                }
                double overlap = overlap(gold.get(i), predicted.get(j));
                if (overlap >= ENOUGH) {
                    candidates.add(new Pairing(i, j, overlap));
                }
            }
        }
        candidates.sort(BEST_FIRST);
        BitSet goldTaken = new BitSet();
        BitSet predictedTaken = new BitSet();
        List<Pairing> pairs = new ArrayList<>();
        for (Pairing each : candidates) {
            if (!goldTaken.get(each.gold) && !predictedTaken.get(each.predicted)) {
                goldTaken.set(each.gold);
                predictedTaken.set(each.predicted);
                pairs.add(each);
            }
        }
        return pairs;
    }

    private static double overlap(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        int shared = both.cardinality();
        return shared / (double) (one.cardinality() + other.cardinality() - shared);
    }
}
