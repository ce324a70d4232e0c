package org.rapporteur.actors;

import java.util.List;
import java.util.Optional;

/** Actors that are found by keys. Immutable. */
interface Actors {

    /** Returns the actors with a key, in their order; empty if there are none. */
    List<Actor> find(Key key);

    /** Returns all actors, in their order. */
    List<Actor> all();

    /** Returns the actor with an id. */
    default Optional<Actor> actor(ActorId id) {
        return find(Key.of(id)).stream().findFirst();
    }
}
