package org.rapporteur.service;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Lets those of several groups take turns, so that nobody waits for one slow server where another one is idle. */
final class InTurn {

    private InTurn() {}

    /** Returns all items: the first of each group, then the second of each, and so on. */
    static <T> List<T> of(Collection<T> items, Function<T, String> group) {
        Map<String, Deque<T>> groups = new LinkedHashMap<>();
        items.forEach(item -> groups.computeIfAbsent(group.apply(item), key -> new ArrayDeque<>())
                .add(item));
        List<T> result = new ArrayList<>(items.size());
        while (!groups.isEmpty()) {
            groups.values().forEach(each -> result.add(each.remove()));
            groups.values().removeIf(Deque::isEmpty);
        }
        return result;
    }
}
