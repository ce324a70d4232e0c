package org.rapporteur.coding;

import java.util.Optional;
import org.rapporteur.model.Attribution;

/**
 * What a coder is told of a statement.
 *
 * @param what the spans that carry it
 * @param speaker who says it, in the fullest name known; empty if that is open
 * @param side the party for which the speaker speaks, as in {@link org.rapporteur.model.Capacity}; empty if that is open
 */
public record Said(Attribution what, Optional<String> speaker, Optional<String> side) {

    /** Returns how the model is told of the speaker. */
    String told() {
        return speaker.orElse("") + side.map(s -> ": " + s).orElse("");
    }
}
