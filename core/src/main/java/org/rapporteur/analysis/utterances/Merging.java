package org.rapporteur.analysis.utterances;

import java.util.Arrays;
import org.rapporteur.analysis.Said;

/** Finds for each passage the one before it that reports the same remark. */
final class Merging {

    /** So many of its rarest words lead from a passage to those that share them. */
    private static final int RARE = 4;

    /** So many hash functions lead from a passage to those that resemble it. */
    private static final int SKETCH = 2;

    /** Besides: the stances, or whom it is about; and the day. */
    private static final int KEYS = RARE + SKETCH + 2;

    /** So many passages of about the same day, that share something with it, a passage is compared with. */
    private static final int REACH = 16;

    /** The low bits of a key hold the number of the passage: enough for 16 million. */
    private static final int INDEX_BITS = 24;

    private static final long INDEX = (1L << INDEX_BITS) - 1;

    private static final long NO_KEY = -1;

    private final Passages passages;
    private final Likeness likeness;

    /** The passages by the first day on which they may have been said. */
    private final int[] byDay;

    private final int[] best;
    private final double[] score;

    Merging(Passages passages, Likeness likeness) {
        if (passages.size() > INDEX) {
            throw new IllegalArgumentException("More than " + INDEX + " statements cannot be merged at once");
        }
        this.passages = passages;
        this.likeness = likeness;
        byDay = byDay(passages);
        best = new int[passages.size()];
        score = new double[passages.size()];
        Arrays.fill(best, -1);
    }

    private static int[] byDay(Passages passages) {
        long[] keys = new long[passages.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = ((long) passages.first[i] << 32) | i;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    /** Returns for each passage the first passage of its utterance. */
    int[] groups() {
        long[] keys = keys();
        Arrays.parallelSort(keys);
        int start = 0;
        for (int at = 0; at < keys.length; at++) {
            if (keys[at] == NO_KEY) {
                continue;
            }
            if (at > 0 && keys[at] >> INDEX_BITS != keys[at - 1] >> INDEX_BITS) {
                start = at;
            }
            for (int before = Math.max(start, at - REACH); before < at; before++) {
                int one = byDay[(int) (keys[before] & INDEX)];
                int other = byDay[(int) (keys[at] & INDEX)];
                compare(Math.min(one, other), Math.max(one, other));
            }
        }
        return joined();
    }

    private void compare(int before, int passage) {
        if (before == passage || before == best[passage]) {
            return;
        }
        double found = likeness.of(before, passage);
        if (found > score[passage] || (found > 0 && found == score[passage] && before < best[passage])) {
            score[passage] = found;
            best[passage] = before;
        }
    }

    private boolean isCopy(int one, int other) {
        return Arrays.equals(passages.stems[one], passages.stems[other]);
    }

    /** Follows each passage to the first of its utterance, as long as all may have been said on the same day. */
    private int[] joined() {
        int[] group = new int[passages.size()];
        int[] from = passages.first.clone();
        int[] to = passages.last.clone();
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
            if (best[i] >= 0) {
                int first = group[best[i]];
                boolean isFree = passages.isUndated[i] || passages.isUndated[first];
                int later = Math.max(from[first], from[i]);
                int earlier = Math.min(to[first], to[i]);
                // A copy may be dated by its own day, and then tells nothing of when it was said.
                if (isFree || later <= earlier || isCopy(i, best[i])) {
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

    private long[] keys() {
        long[] keys = new long[passages.size() * KEYS];
        for (int rank = 0; rank < passages.size(); rank++) {
            int i = byDay[rank];
            int at = rank * KEYS;
            Arrays.fill(keys, at, at + KEYS, NO_KEY);
            int[] stems = passages.stems[i];
            int owner = passages.body[i] >= 0 ? passages.body[i] : passages.speaker[i];
            int[] rarest = rarest(stems);
            for (int k = 0; k < rarest.length; k++) {
                keys[at + k] = key(rarest[k], owner, rank);
            }
            for (int k = 0; k < SKETCH && stems.length > 0; k++) {
                keys[at + RARE + k] = key(least(stems, k), -1 - k, rank);
            }
            Said.Codes codes = passages.said.get(i).coding();
            if (!codes.stances().isEmpty() || codes.about().isPresent()) {
                int meant = codes.stances().isEmpty()
                        ? codes.about().hashCode()
                        : codes.stances().hashCode();
                keys[at + RARE + SKETCH] = key(meant, ~owner, rank);
            }
            if (!passages.isUndated[i] && passages.first[i] == passages.last[i]) {
                keys[at + RARE + SKETCH + 1] = key(~passages.first[i], ~owner, rank);
            }
        }
        return keys;
    }

    private static long key(int what, int whose, int rank) {
        long mixed = mix((long) what << 32 | whose & 0xFFFFFFFFL);
        return (mixed & Long.MAX_VALUE) >>> INDEX_BITS << INDEX_BITS | rank;
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    /** Returns the heaviest words, at most {@link #RARE}. */
    private int[] rarest(int[] stems) {
        int[] found = new int[Math.min(RARE, stems.length)];
        float[] weights = new float[found.length];
        int count = 0;
        for (int stem : stems) {
            float weight = passages.weight(stem);
            int at = count < found.length ? count++ : found.length;
            while (at > 0 && weights[at - 1] < weight) {
                if (at < found.length) {
                    weights[at] = weights[at - 1];
                    found[at] = found[at - 1];
                }
                at--;
            }
            if (at < found.length) {
                weights[at] = weight;
                found[at] = stem;
            }
        }
        return found;
    }

    private static int least(int[] stems, int function) {
        long least = Long.MAX_VALUE;
        for (int stem : stems) {
            least = Math.min(least, mix(stem * 31L + function * 0x9E3779B97F4A7C15L) >>> 1);
        }
        return (int) (least ^ least >>> 32);
    }
}
