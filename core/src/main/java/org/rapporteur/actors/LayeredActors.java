package org.rapporteur.actors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Actors with others over them.
 *
 * @param below those of the earlier layers
 * @param above those of the last layer, complete; each hides the one with its id below
 */
record LayeredActors(Actors below, ActorsInMemory above) implements Actors {

    @Override
    public List<Actor> find(Key key) {
        List<Actor> lower = below.find(key);
        if (lower.isEmpty()) {
            return above.find(key);
        }
        List<Actor> found = new ArrayList<>(lower);
        found.removeIf(actor -> above.actor(actor.id()).isPresent());
        found.addAll(above.find(key));
        return List.copyOf(found);
    }

    @Override
    public List<Actor> all() {
        Map<ActorId, Actor> all = new LinkedHashMap<>();
        below.all().forEach(actor -> all.put(actor.id(), actor));
        above.all().forEach(actor -> all.put(actor.id(), actor));
        return List.copyOf(all.values());
    }
}
