package org.rapporteur.service;

import java.util.Optional;
import org.rapporteur.model.Act;
import org.rapporteur.model.Stance;

/**
 * Which codes the wanted statements have. An absent condition holds for all; what is only proposed does not count.
 *
 * @param issue an issue's short name
 * @param act an act
 * @param proposition the id of a proposition on which a stance is taken
 * @param stance a stance, on the proposition if one is given
 * @param condition words in a condition, one after the other as given
 */
public record CodeQuery(
        Optional<String> issue,
        Optional<Act> act,
        Optional<String> proposition,
        Optional<Stance> stance,
        Optional<String> condition) {

    /** The query that all statements answer, coded or not. */
    public static final CodeQuery ANY =
            new CodeQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
