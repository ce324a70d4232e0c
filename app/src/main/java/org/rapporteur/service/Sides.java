package org.rapporteur.service;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.store.Told;

/** The sides and roles of a statement: several stand in one text, parted by semicolons. */
final class Sides {

    private Sides() {}

    /** Returns each of several. */
    static List<String> each(String joined) {
        return Stream.of(joined.split(";", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** Returns the sides that speakers of a record have, in the order of their names; empty if one of them is {@code side}. */
    static Optional<List<String>> insteadOf(String side, List<Told> told) {
        String folded = Folding.fold(side);
        return told.stream().anyMatch(each -> has(each.side(), folded))
                ? Optional.empty()
                : Optional.of(told.stream()
                        .flatMap(each -> each.side().stream())
                        .flatMap(joined -> each(joined).stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** Returns whether one of several is meant by a person's word, which has to be whole. */
    static boolean has(Optional<String> joined, String folded) {
        return joined.stream()
                .flatMap(all -> each(all).stream())
                .anyMatch(one -> Folding.fold(one).equals(folded));
    }
}
