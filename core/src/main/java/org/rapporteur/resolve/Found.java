package org.rapporteur.resolve;

import java.util.Optional;
import org.rapporteur.actors.Actor;
import org.rapporteur.actors.NamedId;
import org.rapporteur.model.Speaker;
import org.rapporteur.resolve.rank.Ranker;

/**
 * Who a source is.
 *
 * @param speaker the name and the rule
 * @param entity who that is among those whom the article names or describes; empty if it is nobody to whom it comes back
 * @param several whether they are several
 */
record Found(Speaker speaker, Optional<Entity> entity, boolean several) {

    /** Returns what a rule found that is as sure as it was right on the training texts. */
    static Found of(Entity entity, String how) {
        return of(entity, how, Ranker.shipped().share(how));
    }

    /** Returns somebody found; of a place that stands for a government, the government. */
    static Found of(Entity place, String how, double sure) {
        Entity entity =
                place.government().map(actor -> Entity.of(actor, actor.name())).orElse(place);
        Speaker speaker = new Speaker(entity.name(), entity.id(), how, sure);
        return new Found(speaker, Optional.of(entity), entity.isSeveral());
    }

    /** Returns a government or body that is not called by its name there. */
    static Found of(Actor actor, String how) {
        return of(Entity.of(actor, actor.name()), how);
    }

    /** Returns a name that a rule found and that is as sure as the rule was right on the training texts. */
    static Found named(String name, String how) {
        Speaker speaker =
                new Speaker(name, NamedId.of(name), how, Ranker.shipped().share(how));
        return new Found(speaker, Optional.empty(), false);
    }

    /** Returns the mention as it stands, for somebody of whom it is not sure enough who it is. */
    static Found unresolved(String mention, Choice choice) {
        Speaker speaker = new Speaker(mention, Optional.empty(), Speaker.UNRESOLVED, choice.nobody());
        return new Found(speaker, choice.guessed(), false);
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
