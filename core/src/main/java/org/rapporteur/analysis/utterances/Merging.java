package org.rapporteur.analysis.utterances;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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

    /** The most statements. */
    private static final int MOST = 1 << 24;

    /** The low bits of a key hold its place among the keys of all passages: {@value #KEYS} of each, by day. */
    private static final int PLACE_BITS = 27;

    private static final long PLACE = (1L << PLACE_BITS) - 1;

    private static final long NO_KEY = -1;

    /** By the first bits of their keys, and then by day, the work is done in parts at once; what comes out does not depend on it. */
    private static final int PART_BITS = 2;

    private static final int PARTS = 1 << PART_BITS;

    private static final int PART_SHIFT = Long.SIZE - 1 - PART_BITS;

    /** Keys are sorted by so many bits at a time. */
    private static final int DIGIT_BITS = 12;

    private final Passages passages;
    private final Likeness likeness;

    /** The passages by the first day on which they may have been said. */
    private final int[] byDay;

    /** When each of these may have been said first, and the last day on which another one may have been that is like it; twice as many as passages. */
    private final int[] spans;

    Merging(Passages passages, Likeness likeness) {
        if (passages.size() > MOST) {
            throw new IllegalArgumentException("More than " + MOST + " statements cannot be merged at once");
        }
        this.passages = passages;
        this.likeness = likeness;
        byDay = byDay(passages);
        spans = new int[2 * byDay.length];
        for (int rank = 0; rank < byDay.length; rank++) {
            boolean isDated = passages.isDated(byDay[rank]);
            spans[2 * rank] = isDated ? passages.first(byDay[rank]) : Integer.MIN_VALUE;
            spans[2 * rank + 1] = isDated ? passages.last(byDay[rank]) + likeness.mostDays() : Integer.MAX_VALUE;
        }
    }

    private static int[] byDay(Passages passages) {
        long[] keys = new long[passages.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = ((long) passages.first(i) << 32) | i;
        }
        Arrays.parallelSort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    /** Returns for each passage the first passage of its utterance. */
    int[] groups() {
        Led led = led();
        List<Found> parts = IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> compare(led, start(part), start(part + 1)))
                .toList();
        Found all = parts.get(0);
        for (Found part : parts.subList(1, parts.size())) {
            for (int i = 0; i < all.best.length; i++) {
                all.consider(i, part.best[i], part.score[i]);
            }
        }
        return joined(all.best);
    }

    private int start(int part) {
        return (int) ((long) byDay.length * part / PARTS);
    }

    /** Where keys lead, each to the last one before it that begins alike. */
    private static final class Led {

        /** The place of that one, if there is one. */
        private final int[] before;

        /** How many can be followed one after the other until no passage is near in time. */
        private final byte[] steps;

        Led(int keys) {
            before = new int[keys];
            steps = new byte[keys];
        }
    }

    private Led led() {
        long[] keys = keys();
        Led led = new Led(keys.length);
        IntStream.range(0, PARTS).parallel().forEach(part -> link(sorted(keys, part), led));
        return led;
    }

    /** Returns the keys of one part, those that begin alike beside each other and these by day, as all keys are. */
    private static long[] sorted(long[] keys, int part) {
        long[] sorted = new long[keys.length / 4];
        int size = 0;
        for (long key : keys) {
            if (key != NO_KEY && (key >>> PART_SHIFT) == part) {
                if (size == sorted.length) {
                    sorted = Arrays.copyOf(sorted, Math.max(1 << 4, size + size / 2));
                }
                sorted[size++] = key;
            }
        }
        sorted = Arrays.copyOf(sorted, size);
        // By some bits after the other, each time keeping the order of those that have the same.
        long[] other = new long[size];
        for (int shift = PLACE_BITS; shift < PART_SHIFT; shift += DIGIT_BITS) {
            int[] ends = new int[1 << DIGIT_BITS];
            for (long key : sorted) {
                ends[digit(key, shift)]++;
            }
            Arrays.parallelPrefix(ends, Integer::sum);
            for (int i = size - 1; i >= 0; i--) {
                other[--ends[digit(sorted[i], shift)]] = sorted[i];
            }
            long[] before = sorted;
            sorted = other;
            other = before;
        }
        return sorted;
    }

    private static int digit(long key, int shift) {
        return (int) (key >>> shift) & ((1 << DIGIT_BITS) - 1);
    }

    /** The passage before each that is most like it, of those looked at so far. */
    private static final class Found {
        private final int[] best;
        private final double[] score;

        Found(int size) {
            best = new int[size];
            score = new double[size];
            Arrays.fill(best, -1);
        }

        void consider(int passage, int before, double likeness) {
            if (likeness > score[passage] || (likeness > 0 && likeness == score[passage] && before < best[passage])) {
                score[passage] = likeness;
                best[passage] = before;
            }
        }
    }

    private void link(long[] keys, Led led) {
        // The last days stand beside each other here, as most keys lead too far back, and nothing else of their
        // passages has to be fetched.
        int[] last = new int[keys.length];
        int start = 0;
        for (int i = 0; i < keys.length; i++) {
            start = i == 0 || keys[i - 1] >> PLACE_BITS != keys[i] >> PLACE_BITS ? i : start;
            int place = (int) (keys[i] & PLACE);
            int rank = place / KEYS;
            last[i] = spans[2 * rank + 1];
            if (i > start) {
                int first = spans[2 * rank];
                int farthest = Math.max(start, i - REACH);
                while (farthest < i && last[farthest] < first) {
                    farthest++;
                }
                led.before[place] = (int) (keys[i - 1] & PLACE);
                led.steps[place] = (byte) (i - farthest);
            }
        }
    }

    /** Compares passages, by day, with those to which their keys lead: those beside each other are near in time, and so near in the memory. */
    private Found compare(Led led, int from, int to) {
        Found found = new Found(passages.size());
        int[] met = new int[byDay.length];
        Arrays.fill(met, -1);
        for (int rank = from; rank < to; rank++) {
            met[rank] = rank;
            for (int key = rank * KEYS; key < (rank + 1) * KEYS; key++) {
                int at = key;
                for (int left = led.steps[key]; left > 0; left--) {
                    at = led.before[at];
                    int other = at / KEYS;
                    if (met[other] != rank && spans[2 * other + 1] >= spans[2 * rank]) {
                        met[other] = rank;
                        int before = Math.min(byDay[other], byDay[rank]);
                        int passage = Math.max(byDay[other], byDay[rank]);
                        found.consider(passage, before, likeness.of(before, passage));
                    }
                }
            }
        }
        return found;
    }

    private boolean isCopy(int one, int other) {
        return passages.texts().areSame(one, other);
    }

    /** Follows each passage to the first of its utterance, as long as all may have been said on the same day. */
    private int[] joined(int[] best) {
        int[] group = new int[passages.size()];
        int[] from = IntStream.range(0, group.length).map(passages::first).toArray();
        int[] to = IntStream.range(0, group.length).map(passages::last).toArray();
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
            if (best[i] >= 0) {
                int first = group[best[i]];
                boolean isFree = passages.isUndated(i) || passages.isUndated(first);
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
        IntStream.range(0, passages.size()).parallel().forEach(rank -> {
            int i = byDay[rank];
            int at = rank * KEYS;
            Arrays.fill(keys, at, at + KEYS, NO_KEY);
            int owner = passages.body(i) >= 0 ? passages.body(i) : passages.speaker(i);
            int[] rarest = passages.heaviest(i, RARE);
            for (int k = 0; k < rarest.length; k++) {
                keys[at + k] = key(rarest[k], owner, at + k);
            }
            for (int k = 0; k < SKETCH && passages.length(i) > 0; k++) {
                keys[at + RARE + k] = key(least(i, k), -1 - k, at + RARE + k);
            }
            if (passages.stances(i) != Passages.NONE || passages.about(i) != Passages.NONE) {
                int meant = passages.stances(i) == Passages.NONE ? 2 * passages.about(i) : 2 * passages.stances(i) + 1;
                keys[at + RARE + SKETCH] = key(meant, ~owner, at + RARE + SKETCH);
            }
            if (!passages.isUndated(i) && passages.first(i) == passages.last(i)) {
                keys[at + RARE + SKETCH + 1] = key(~passages.first(i), ~owner, at + RARE + SKETCH + 1);
            }
        });
        return keys;
    }

    private static long key(int what, int whose, int place) {
        long mixed = mix(((long) what << 32) | (whose & 0xFFFFFFFFL));
        return ((mixed & Long.MAX_VALUE) >>> PLACE_BITS << PLACE_BITS) | place;
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    private int least(int passage, int function) {
        Texts texts = passages.texts();
        long least = Long.MAX_VALUE;
        for (int i = texts.start(passage); i < texts.end(passage); i++) {
            least = Math.min(least, mix(passages.stem(texts.words()[i]) * 31L + function * 0x9E3779B97F4A7C15L) >>> 1);
        }
        return (int) (least ^ (least >>> 32));
    }
}
