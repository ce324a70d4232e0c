package org.rapporteur.analysis.utterances;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Finds for each passage the one before it that reports the same remark. */
final class Merging {

    private static final int KEYS = Keys.MOST;

    /** The most statements. */
    private static final int MOST = 1 << 24;

    /** The low bits of a key hold its place among the keys of all passages: {@value #KEYS} of each, by day. */
    private static final int PLACE_BITS = Keys.FREE_BITS;

    private static final long PLACE = (1L << PLACE_BITS) - 1;

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
            if (key != Keys.NONE && (key >>> PART_SHIFT) == part) {
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
                int farthest = Math.max(start, i - Keys.REACH);
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

    private int[] joined(int[] best) {
        int[] from = IntStream.range(0, best.length).map(passages::first).toArray();
        int[] to = IntStream.range(0, best.length).map(passages::last).toArray();
        return new Joining(best, from, to)
                .groups(passages::isUndated, i -> passages.texts().areSame(i, best[i]));
    }

    private long[] keys() {
        long[] keys = new long[passages.size() * KEYS];
        IntStream.range(0, passages.size()).parallel().forEach(rank -> {
            int at = rank * KEYS;
            Keys.put(passages, byDay[rank], keys, at);
            for (int k = at; k < at + KEYS; k++) {
                keys[k] = keys[k] == Keys.NONE ? Keys.NONE : keys[k] << PLACE_BITS | k;
            }
        });
        return keys;
    }
}
