package org.rapporteur.service;

import java.util.List;

/**
 * The actors of a record that were asked for.
 *
 * @param actors those with a name: who said most first
 * @param unnamed how many statements of the record have a source without a name
 */
public record ListedActors(List<RecordActor> actors, int unnamed) {

    /** Copies the list. */
    public ListedActors {
        actors = List.copyOf(actors);
    }
}
