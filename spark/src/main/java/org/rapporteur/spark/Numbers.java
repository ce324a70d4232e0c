package org.rapporteur.spark;

import java.util.Arrays;

/** Numbers one behind the other. Mutable. */
final class Numbers {

    private int[] all = new int[1 << 10];
    private int size;

    void add(int number) {
        if (size == all.length) {
            all = Arrays.copyOf(all, 2 * size);
        }
        all[size++] = number;
    }

    int[] all() {
        return Arrays.copyOf(all, size);
    }
}
