package org.rapporteur.service;

import java.util.List;
import java.util.Optional;

/**
 * The actors of a record that were asked for.
 *
 * @param actors those with a name: who said most first
 * @param unnamed how many statements of the record have a source without a name
 * @param otherSides the sides of the record's speakers, if one was asked for that nobody has; else empty
 */
public record ListedActors(List<RecordActor> actors, int unnamed, Optional<List<String>> otherSides) {

    /** Copies the lists. */
    public ListedActors {
        actors = List.copyOf(actors);
        otherSides = otherSides.map(List::copyOf);
    }
}
