package org.rapporteur.service;

import java.util.List;
import org.rapporteur.analysis.Topic;
import org.rapporteur.model.Codebook;
import org.rapporteur.model.Issue;
import org.rapporteur.model.Proposition;

/** The propositions and issues that a dossier lists. */
public final class KnownTopics {

    private KnownTopics() {}

    /**
     * Returns the propositions that a dossier lists, in its order.
     *
     * @throws InputException if there is no such dossier, or a file has to be mended
     */
    public static List<Proposition> propositions(HowToRead how) throws InputException {
        return Knowledge.of(how).codebook().propositions();
    }

    /**
     * Returns the ids of what a dossier lists, in its order.
     *
     * @throws InputException if there is no such dossier, or a file has to be mended
     */
    public static List<String> of(HowToRead how, Topic topic) throws InputException {
        Codebook codebook = Knowledge.of(how).codebook();
        return switch (topic) {
            case PROPOSITION ->
                codebook.propositions().stream().map(Proposition::id).toList();
            case ISSUE -> codebook.issues().stream().map(Issue::id).toList();
        };
    }
}
