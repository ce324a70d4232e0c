package org.rapporteur.resolve;

import java.util.Optional;
import org.rapporteur.actors.Actor;
import org.rapporteur.model.Speaker;

/**
 * Who a source is.
 *
 * @param speaker the name and the rule
 * @param entity who that is among those whom the article names; empty for somebody without a name
 * @param several whether they are several
 * @param phrase the words that describe somebody without a name
 */
record Found(Speaker speaker, Optional<Entity> entity, boolean several, Optional<Phrase> phrase) {

    Found(Speaker speaker, Optional<Entity> entity, boolean several) {
        this(speaker, entity, several, Optional.empty());
    }

    static Found of(Entity entity, String how) {
        return new Found(new Speaker(entity.name(), entity.id(), how), Optional.of(entity), false);
    }

    /** Somebody who is named, but not among those whom the article tells of. */
    static Found named(String name, String how) {
        return new Found(new Speaker(name, Known.idOf(name), how), Optional.empty(), false);
    }

    /** A government or body that is not called by its name there. */
    static Found of(Actor actor, String how) {
        return Found.of(Entity.of(actor), how);
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
