package org.rapporteur.spark;

import java.util.Map;
import java.util.TreeMap;

/** Sets of numbers that pairs join (union and find, with halved ways). Mutable. */
final class Joined {

    private final Map<Long, Long> parents = new TreeMap<>();

    /** Joins the sets of two numbers. */
    void join(long one, long other) {
        long a = root(one);
        long b = root(other);
        if (a != b) {
            parents.put(Math.max(a, b), Math.min(a, b));
        }
    }

    private long root(long number) {
        long at = number;
        long above = parents.computeIfAbsent(at, each -> each);
        while (above != at) {
            long next = parents.getOrDefault(above, above);
            parents.put(at, next);
            at = next;
            above = parents.getOrDefault(at, at);
        }
        return at;
    }

    /** Returns for each number that was joined the least number of its set. */
    Map<Long, Long> sets() {
        Map<Long, Long> sets = new TreeMap<>();
        for (long number : parents.keySet().stream().toList()) {
            sets.put(number, root(number));
        }
        return sets;
    }
}
