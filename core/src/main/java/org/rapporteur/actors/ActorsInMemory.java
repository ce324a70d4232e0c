package org.rapporteur.actors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Actors that were just read. */
final class ActorsInMemory implements Actors {

    private final List<Actor> all;
    private final Map<Key, List<Actor>> byKey = new HashMap<>();

    ActorsInMemory(Collection<Actor> actors) {
        all = List.copyOf(actors);
        for (Actor actor : all) {
            Key.allOf(actor)
                    .forEach(key -> byKey.computeIfAbsent(key, none -> new ArrayList<>(1))
                            .add(actor));
        }
    }

    @Override
    public List<Actor> find(Key key) {
        return List.copyOf(byKey.getOrDefault(key, List.of()));
    }

    @Override
    public List<Actor> all() {
        return all;
    }
}
