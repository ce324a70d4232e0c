package org.rapporteur.analysis.utterances;

import java.util.function.IntPredicate;

/**
 * Follows passages to the first of their utterances: each joins the one before it that is most like it, as long as all may have been said on the
 * same day.
 */
final class Joining {

    /** For each passage the one before it that is most like it; less than 0 if none is. */
    private final int[] best;

    /** The days on which all of an utterance may have been said, at the place of its first passage. */
    private final int[] from;

    private final int[] to;

    /**
     * Takes passages by publication.
     *
     * @param first the first day on which each may have been said; changed here
     * @param last the last one; changed here
     */
    Joining(int[] best, int[] first, int[] last) {
        this.best = best;
        from = first;
        to = last;
    }

    /**
     * Returns for each passage the first of its utterance.
     *
     * @param isUndated whether it is only known when the article of a passage was published
     * @param isCopy whether a passage has the very words of the one that is most like it
     */
    int[] groups(IntPredicate isUndated, IntPredicate isCopy) {
        int[] group = new int[best.length];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
            if (best[i] >= 0) {
                int first = group[best[i]];
                boolean isFree = isUndated.test(i) || isUndated.test(first);
                int later = Math.max(from[first], from[i]);
                int earlier = Math.min(to[first], to[i]);
                // A copy may be dated by its own day, and then tells nothing of when it was said.
                if (isFree || later <= earlier || isCopy.test(i)) {
                    group[i] = first;
                    if (!isFree && later <= earlier) {
                        from[first] = later;
                        to[first] = earlier;
                    }
                }
            }
        }
        return group;
    }
}
