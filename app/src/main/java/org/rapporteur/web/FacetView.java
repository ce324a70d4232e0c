package org.rapporteur.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.query.Facet;
import org.rapporteur.query.FacetCount;

/**
 * A facet beside the results of a search.
 *
 * @param name what it is called
 * @param shown the values that are wanted, then the commonest
 * @param more the others that were counted
 */
public record FacetView(String name, List<Value> shown, List<Value> more) {

    /** So many values are seen at once; the others are a step away. */
    private static final int SHOWN = 6;

    /** Copies the lists. */
    public FacetView {
        shown = List.copyOf(shown);
        more = List.copyOf(more);
    }

    /**
     * A value.
     *
     * @param label what to call it
     * @param count how many statements have it, those of other values of this facet left aside; empty if they were not counted
     * @param chosen whether it is wanted
     * @param href the address of the search with it, or without it if it is wanted
     * @param style the style of a side; empty for what is none
     */
    public record Value(String label, Optional<Long> count, boolean chosen, String href, String style) {}

    /**
     * Returns a facet.
     *
     * @param narrowed the counts among what was found
     * @param all the counts among what would be found if no value of this facet were wanted
     */
    static FacetView of(
            Facet facet, SearchState state, List<FacetCount> narrowed, List<FacetCount> all, Palette palette) {
        Map<String, FacetCount> counts = new LinkedHashMap<>();
        all.forEach(each -> counts.put(each.value(), each));
        narrowed.forEach(each -> counts.putIfAbsent(each.value(), each));
        List<Value> shown = new ArrayList<>();
        for (String wanted : state.values(facet)) {
            Optional<FacetCount> count = Optional.ofNullable(counts.remove(wanted));
            String label = count.map(FacetCount::label).orElse(wanted);
            shown.add(value(facet, state, new Known(wanted, label, count.map(FacetCount::count)), palette));
        }
        List<Value> others = counts.values().stream()
                .map(each -> new Known(each.value(), each.label(), Optional.of(each.count())))
                .map(each -> value(facet, state, each, palette))
                .toList();
        int room = Math.min(others.size(), SHOWN);
        shown.addAll(others.subList(0, room));
        return new FacetView(facet.word(), shown, others.subList(room, others.size()));
    }

    private record Known(String value, String label, Optional<Long> count) {}

    private static Value value(Facet facet, SearchState state, Known known, Palette palette) {
        return new Value(
                known.label(),
                known.count(),
                state.has(facet, known.value()),
                state.toggled(facet, known.value()).href(),
                facet == Facet.SIDE ? palette.style(Optional.of(known.value())) : "");
    }
}
