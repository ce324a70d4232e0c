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
 */
public record GatheredUtterances(List<Said> said, List<Utterance> utterances, List<Proposition> propositions) {

    /** Copies the lists. */
    public GatheredUtterances {
        said = List.copyOf(said);
        utterances = List.copyOf(utterances);
        propositions = List.copyOf(propositions);
    }
}
