package org.rapporteur.resolve;

import java.util.Optional;
import org.rapporteur.model.Speaker;

/**
 * The source of an attribution.
 *
 * @param speaker who it is, and how that was found
 * @param entity who that is among those whom the article names
 * @param phrase the words that mention it; empty if the text has none
 */
record Source(Speaker speaker, Optional<Entity> entity, Optional<Phrase> phrase) {

    static Source unspecified() {
        return new Source(Speaker.unspecified("no-source"), Optional.empty(), Optional.empty());
    }

    Source continued() {
        return new Source(speaker.by("continued"), entity, phrase);
    }
}
