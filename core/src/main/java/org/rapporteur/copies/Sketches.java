package org.rapporteur.copies;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The texts that may be origins, by the numbers of their sketches. Of a pair of texts that share a part of their shingles, about the same
 * part of the numbers of their sketches are the same (Broder 1997); a number that two texts share is a band of one row, as it is called
 * in locality-sensitive hashing.
 *
 * <p>Mutable.
 */
final class Sketches {

    /** A number that more origins have says nothing: it is a turn of phrase. */
    private static final int COMMON = 100;

    /** So many numbers have two texts to share to be looked at, unless one has fewer. */
    static final int LEAST_SHARED = 2;

    private static final int MOST_CANDIDATES = 12;

    /** Parts the numbers that one text alone has from the others, which are all that has to be kept; by their lower bits. */
    private final BitSet repeated;

    private final int mask;

    /** Of each number, the place of its last entry, from 1; 0 if there is none. An open hash table. */
    private int[] places = new int[1 << 10];

    private int[] numbers = new int[1 << 10];
    private int taken;

    private int[] heads = new int[1 << 10];
    private int[] before = new int[1 << 10];
    private int[] length = new int[1 << 10];
    private int entries;

    private int[] shared = new int[16];
    private int[] touched = new int[16];

    Sketches(List<Print> prints) {
        long count = prints.stream().mapToLong(print -> print.sketch().length).sum();
        int bits = Math.min(30, 64 - Long.numberOfLeadingZeros(4 * count + 1));
        mask = (1 << bits) - 1;
        BitSet once = new BitSet(mask + 1);
        repeated = new BitSet(mask + 1);
        for (Print print : prints) {
            for (int number : print.sketch()) {
                if (once.get(number & mask)) {
                    repeated.set(number & mask);
                } else {
                    once.set(number & mask);
                }
            }
        }
    }

    /** Adds a text that may be an origin. */
    void add(int head, int[] sketch) {
        for (int number : sketch) {
            if (repeated.get(number & mask)) {
                add(head, number);
            }
        }
    }

    private void add(int head, int number) {
        if (4L * (taken + 1) > 3L * places.length) {
            grow();
        }
        int slot = slot(number);
        int last = places[slot];
        if (last != 0 && length[last - 1] > COMMON) {
            return;
        }
        if (entries == heads.length) {
            heads = Arrays.copyOf(heads, 2 * entries);
            before = Arrays.copyOf(before, 2 * entries);
            length = Arrays.copyOf(length, 2 * entries);
        }
        heads[entries] = head;
        before[entries] = last;
        length[entries] = last == 0 ? 1 : length[last - 1] + 1;
        entries++;
        taken += last == 0 ? 1 : 0;
        places[slot] = entries;
        numbers[slot] = number;
    }

    private int slot(int number) {
        int slot = (number * 0x9E3779B9) >>> Integer.numberOfLeadingZeros(places.length - 1);
        while (places[slot] != 0 && numbers[slot] != number) {
            slot = (slot + 1) & (places.length - 1);
        }
        return slot;
    }

    private void grow() {
        int[] oldPlaces = places;
        int[] oldNumbers = numbers;
        places = new int[2 * oldPlaces.length];
        numbers = new int[2 * oldPlaces.length];
        for (int i = 0; i < oldPlaces.length; i++) {
            if (oldPlaces[i] != 0) {
                int slot = slot(oldNumbers[i]);
                places[slot] = oldPlaces[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }

    /** Returns the origins that have most in common with a sketch, at most a dozen, the likeliest first. */
    int[] like(int[] sketch) {
        int found = 0;
        for (int number : sketch) {
            int at = repeated.get(number & mask) ? places[slot(number)] : 0;
            if (at != 0 && length[at - 1] <= COMMON) {
                for (; at != 0; at = before[at - 1]) {
                    found = count(heads[at - 1], found);
                }
            }
        }
        int least = Math.min(LEAST_SHARED, sketch.length);
        long[] best = new long[found];
        int kept = 0;
        for (int i = 0; i < found; i++) {
            int head = touched[i];
            if (shared[head] >= least) {
                // The earlier one first among equals.
                best[kept++] = ((long) -shared[head] << 32) | head;
            }
            shared[head] = 0;
        }
        Arrays.sort(best, 0, kept);
        return Arrays.stream(best, 0, Math.min(kept, MOST_CANDIDATES))
                .mapToInt(each -> (int) each)
                .toArray();
    }

    private int count(int head, int found) {
        if (head >= shared.length) {
            shared = Arrays.copyOf(shared, Math.max(2 * shared.length, head + 1));
        }
        if (shared[head]++ > 0) {
            return found;
        }
        if (found == touched.length) {
            touched = Arrays.copyOf(touched, 2 * found);
        }
        touched[found] = head;
        return found + 1;
    }
}
