package org.rapporteur.store;

import java.util.Optional;
import org.rapporteur.model.Act;
import org.rapporteur.model.Stance;

/**
 * Which codes an article's statements have to have. An absent condition holds for all; two conditions may be met by two statements of
 * the article.
 *
 * @param issue an issue's short name
 * @param act an act
 * @param proposition the id of a proposition on which somebody takes a stance
 * @param stance a stance, on the proposition if one is given
 * @param proposed whether what is only proposed counts like what holds
 */
public record CodeFilter(
        Optional<String> issue,
        Optional<Act> act,
        Optional<String> proposition,
        Optional<Stance> stance,
        boolean proposed) {

    /** The filter that every article passes. */
    public static final CodeFilter ALL =
            new CodeFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
}
