package org.rapporteur.model.reviews;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which reviews were taken back. What took one back can be taken back itself, and then the first holds again.
 *
 * <p>Immutable.
 */
public final class Undone {

    private final Map<Integer, Integer> by = new HashMap<>();

    /**
     * Takes what took back what.
     *
     * @param restored by the number of the review that takes back, the number of the one it takes back
     * @throws IllegalArgumentException if one takes back a later one
     */
    public Undone(Map<Integer, Integer> restored) {
        // From the last: what took something back counts only if nothing later took it back.
        new TreeMap<>(restored).descendingMap().forEach((number, target) -> {
            if (target >= number || target < 1) {
                throw new IllegalArgumentException(
                        "review " + number + " takes back " + target + ", which is no earlier one");
            }
            if (!by.containsKey(number)) {
                by.putIfAbsent(target, number);
            }
        });
    }

    /** Returns the number of the review that took another back; empty if that holds. */
    public Optional<Integer> by(int number) {
        return Optional.ofNullable(by.get(number));
    }

    /** Returns whether a review holds. */
    public boolean isInForce(int number) {
        return !by.containsKey(number);
    }
}
