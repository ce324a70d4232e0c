package org.rapporteur.service;

import java.util.Optional;
import org.rapporteur.model.Act;
import org.rapporteur.model.Stance;

/**
 * Which codes the wanted statements have. An absent condition holds for all.
 *
 * @param issue an issue's short name
 * @param act an act
 * @param proposition the id of a proposition on which a stance is taken
 * @param stance a stance, on the proposition if one is given
 * @param condition words in a condition, one after the other as given
 * @param on words in the name of who has to meet a condition; of the one with those words, if they are given
 * @param proposed whether what is only proposed counts like what holds
 */
public record CodeQuery(
        Optional<String> issue,
        Optional<Act> act,
        Optional<String> proposition,
        Optional<Stance> stance,
        Optional<String> condition,
        Optional<String> on,
        boolean proposed) {

    /** The query that all statements answer, coded or not. */
    public static final CodeQuery ANY = new CodeQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);
}
