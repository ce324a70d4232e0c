package org.rapporteur.analysis;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Places in a list of what was said, in ascending order: what an index leads to. Mutable; for several threads once nothing is added. */
public final class Places {

    private int[] places = new int[0];
    private int size;

    /** Adds a place that is not before the last; the last again changes nothing. */
    public void add(int place) {
        if (size > 0 && places[size - 1] == place) {
            return;
        }
        if (size == places.length) {
            places = Arrays.copyOf(places, Math.max(4, 2 * size));
        }
        places[size++] = place;
    }

    /** Returns those from a place to another, which is not among them. */
    public IntStream within(int from, int to) {
        int first = first(from);
        return Arrays.stream(places, first, Math.max(first, first(to)));
    }

    /** Returns the last {@code most} of those from a place to another, which is not among them. */
    public IntStream last(int most, int from, int to) {
        int end = first(to);
        int start = end;
        while (start > 0 && end - start < most && places[start - 1] >= from) {
            start--;
        }
        return Arrays.stream(places, start, end);
    }

    /** Returns the first place of which something holds; {@code otherwise} if it holds of none. */
    public int firstOf(IntPredicate holds, int otherwise) {
        for (int i = 0; i < size; i++) {
            if (holds.test(places[i])) {
                return places[i];
            }
        }
        return otherwise;
    }

    /** Returns places by the number that each has in {@code number}; of equal numbers in the order that they had. */
    public static int[] sorted(int[] places, int[] number) {
        long[] keys = new long[places.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) number[places[i]] << Integer.SIZE | i;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> places[(int) key]).toArray();
    }

    private int first(int least) {
        int found = Arrays.binarySearch(places, 0, size, least);
        return found < 0 ? -found - 1 : found;
    }
}
