package org.rapporteur.resolve;

import java.util.Optional;
import org.rapporteur.model.Speaker;

/**
 * Who a source is.
 *
 * @param speaker the name and the rule
 * @param entity who that is among those whom the article names; empty for somebody without a name
 * @param several whether they are several
 */
record Found(Speaker speaker, Optional<Entity> entity, boolean several) {

    static Found of(Entity entity, String how) {
        return new Found(new Speaker(entity.name(), how), Optional.of(entity), false);
    }

    static Found named(String name, String how) {
        return new Found(new Speaker(name, how), Optional.empty(), false);
    }

    /** Returns whether the source is only described, not named. */
    boolean isUnnamed() {
        return speaker.how().equals("mention");
    }

    /** Returns whether this may be what "it" or "its" means. */
    boolean isThing() {
        return !several && entity.map(e -> !e.isPerson()).orElse(false);
    }
}
