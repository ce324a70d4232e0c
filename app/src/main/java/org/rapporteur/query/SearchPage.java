package org.rapporteur.query;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of what a search found.
 *
 * @param total how many statements it found on all pages
 * @param hits those on this page, in order
 * @param facets for each facet its commonest values among all that was found, the commonest first, then by value; empty if none were
 *     asked for
 * @param next where to go on; empty if this is the last page
 * @param notes what a person should know about how the query was taken, one sentence each
 */
public record SearchPage(
        long total, List<Hit> hits, Map<Facet, List<FacetCount>> facets, Optional<String> next, List<String> notes) {

    /** Copies the collections. */
    public SearchPage {
        hits = List.copyOf(hits);
        EnumMap<Facet, List<FacetCount>> copy = new EnumMap<>(Facet.class);
        facets.forEach((facet, counts) -> copy.put(facet, List.copyOf(counts)));
        facets = Collections.unmodifiableMap(copy);
        notes = List.copyOf(notes);
    }
}
