package org.rapporteur.service;

import java.util.List;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.analysis.utterances.Wordings;
import org.rapporteur.model.Proposition;

/**
 * What analyses of remarks are made of.
 *
 * @param wordings the statements, those of an article in the order of its text, and their words
 * @param utterances the remarks that they report
 * @param propositions those that the dossier lists
 * @param found what the search for the statements tells besides
 */
public record GatheredUtterances(
        Wordings wordings, List<Utterance> utterances, List<Proposition> propositions, FoundStatements found) {

    /** Copies the lists. */
    public GatheredUtterances {
        utterances = List.copyOf(utterances);
        propositions = List.copyOf(propositions);
    }

    /** Returns the statements, those of an article in the order of its text. */
    public List<Said> said() {
        return wordings.said();
    }

    /** Returns how many statements take a stance on a proposition. */
    public long stances() {
        return said().stream()
                .filter(each -> !each.coding().stances().isEmpty())
                .count();
    }
}
