package org.rapporteur.analysis.reliability;

import java.util.BitSet;
import java.util.Set;

/** A running count of what was found, what was predicted and what is in gold. */
final class Counts {

    private int right;
    private int predicted;
    private int gold;

    void add(int more, int morePredicted, int moreGold) {
        right += more;
        predicted += morePredicted;
        gold += moreGold;
    }

    void add(BitSet inGold, BitSet inPredicted) {
        BitSet both = (BitSet) inGold.clone();
        both.and(inPredicted);
        add(both.cardinality(), inPredicted.cardinality(), inGold.cardinality());
    }

    void add(Set<?> inGold, Set<?> inPredicted) {
        int both = (int) inGold.stream().filter(inPredicted::contains).count();
        add(both, inPredicted.size(), inGold.size());
    }

    boolean isEmpty() {
        return predicted == 0 && gold == 0;
    }

    PrecisionRecall figures() {
        return PrecisionRecall.of(right, predicted, gold);
    }
}
