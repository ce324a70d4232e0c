package org.rapporteur.service;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.actors.Folding;

/** Counts texts, those that differ only in spelling together. Mutable. */
final class Counts {

    private final Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();

    void add(String text) {
        counts.computeIfAbsent(Folding.fold(text), fold -> new LinkedHashMap<>())
                .merge(text, 1, Integer::sum);
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /** Returns the texts, the most frequent first, each in its most frequent spelling; what came first decides a draw. */
    List<String> byFrequency() {
        return counts.values().stream()
                .sorted(Comparator.comparingInt(Counts::sum).reversed())
                .map(Counts::mostFrequent)
                .toList();
    }

    private static int sum(Map<String, Integer> spellings) {
        return spellings.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String mostFrequent(Map<String, Integer> spellings) {
        return spellings.entrySet().stream()
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .orElseThrow()
                .getKey();
    }
}
