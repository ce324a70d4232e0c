package org.rapporteur.resolve;

import java.util.Optional;
import org.rapporteur.model.Speaker;
import org.rapporteur.resolve.rank.Ranker;

/**
 * The source of an attribution.
 *
 * @param speaker who it is, and how that was found
 * @param entity who that is among those whom the article names
 * @param phrase the words that mention it; empty if the text has none
 */
record Source(Speaker speaker, Optional<Entity> entity, Optional<Phrase> phrase) {

    static Source unspecified() {
        double sure = Ranker.shipped().share("no-source");
        return new Source(Speaker.unspecified("no-source", sure), Optional.empty(), Optional.empty());
    }

    /** Returns this source for what a headline quotes of it without a name. */
    Source echoed() {
        double sure = speaker.sure() * Ranker.shipped().share("echo");
        return new Source(new Speaker(speaker.name(), speaker.id(), "echo", sure), entity, phrase);
    }

    Source continued() {
        double sure = speaker.sure() * Ranker.shipped().share("continued");
        return new Source(new Speaker(speaker.name(), speaker.id(), "continued", sure), entity, phrase);
    }
}
