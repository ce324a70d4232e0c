package org.rapporteur.coding;

import java.util.List;
import java.util.Optional;
import org.rapporteur.inference.CoderModel;
import org.rapporteur.model.Act;
import org.rapporteur.model.Codebook;
import org.rapporteur.model.Issue;
import org.rapporteur.model.Proposition;
import org.rapporteur.model.Stance;

/**
 * What the model's numbers stand for.
 *
 * @param issues those that the model has learned, where the codebook has them
 * @param worded those that it knows by their wording alone
 */
record Codes(
        List<Proposition> propositions,
        List<Optional<Issue>> issues,
        List<Issue> worded,
        List<Act> acts,
        List<Optional<Stance>> stances) {

    static Codes of(CoderModel model, Codebook codebook) {
        List<String> known = model.words("issues");
        return new Codes(
                codebook.propositions(),
                known.stream()
                        .map(id -> codebook.issues().stream()
                                .filter(issue -> issue.id().equals(id))
                                .findFirst())
                        .toList(),
                codebook.issues().stream()
                        .filter(issue -> !known.contains(issue.id()))
                        .toList(),
                model.words("acts").stream().map(Act::ofWord).toList(),
                model.words("stances").stream()
                        .map(word -> word.equals(Proposition.NONE)
                                ? Optional.<Stance>empty()
                                : Optional.of(Stance.ofWord(word)))
                        .toList());
    }
}
