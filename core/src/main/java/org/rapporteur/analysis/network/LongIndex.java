package org.rapporteur.analysis.network;

import java.util.Arrays;

/** Numbers pairs of numbers from 0, in the order in which they come. Mutable. */
final class LongIndex {

    private static final double FULL = 0.6;

    private long[] keys = new long[1024];
    private int[] numbers = filled(1024);
    private int size;

    private static int[] filled(int length) {
        int[] none = new int[length];
        Arrays.fill(none, -1);
        return none;
    }

    /** Returns the number of a pair of numbers of which neither is less than 0. */
    int of(int first, int second) {
        if (size > keys.length * FULL) {
            grow();
        }
        long key = (long) first << 32 | second;
        int at = slot(key);
        if (numbers[at] < 0) {
            keys[at] = key;
            numbers[at] = size++;
        }
        return numbers[at];
    }

    /** Returns how many pairs there were so far. */
    int size() {
        return size;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int mask = keys.length - 1;
        int at = (int) (mixed >>> 32) & mask;
        while (numbers[at] >= 0 && keys[at] != key) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[oldKeys.length * 2];
        numbers = filled(keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] >= 0) {
                int at = slot(oldKeys[i]);
                keys[at] = oldKeys[i];
                numbers[at] = oldNumbers[i];
            }
        }
    }
}
