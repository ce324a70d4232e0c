package org.rapporteur.service;

import java.util.List;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.model.Proposition;

/**
 * What analyses of remarks are made of.
 *
 * @param said the statements, those of an article in the order of its text
 * @param utterances the remarks that they report
 * @param propositions those that the dossier lists
 * @param found what the search for the statements tells besides
 */
public record GatheredUtterances(
        List<Said> said, List<Utterance> utterances, List<Proposition> propositions, FoundStatements found) {

    /** Copies the lists. */
    public GatheredUtterances {
        said = List.copyOf(said);
        utterances = List.copyOf(utterances);
        propositions = List.copyOf(propositions);
    }

    /** Returns how many statements take a stance on a proposition. */
    public long stances() {
        return said.stream().filter(each -> !each.coding().stances().isEmpty()).count();
    }
}
