package org.rapporteur.analysis.contradictions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.model.Proposition;

/**
 * Finds what does not fit.
 *
 * <p>They are found among utterances, so that wire copies of one pair are no further pairs. To refuse something and to be ready for it under
 * a condition is no contradiction, as the condition may not be met.
 */
public final class Contradictions {

    private Contradictions() {}

    /**
     * Returns the contradictions.
     *
     * @param said the statements, those of an article in the order of its text
     * @param utterances those that {@code said} reports
     * @param propositions those by which the statements were coded
     * @return the plainest first, then by day
     */
    public static List<Contradiction> of(
            List<Said> said,
            List<Utterance> utterances,
            List<Proposition> propositions,
            ContradictionSettings settings) {
        List<Contradiction> found =
                new ArrayList<>(new Voices(utterances, propositions, settings).find());
        for (Contradiction denial : new Denials(said, utterances, settings).find()) {
            int same = quarrel(found, denial, settings.days());
            if (same < 0) {
                found.add(denial);
            } else {
                found.set(same, found.get(same).with(List.of(denial.one(), denial.other())));
            }
        }
        found.sort(Comparator.comparing((Contradiction each) -> -each.strength())
                .thenComparing(each -> Time.of(each.other()))
                .thenComparing(each -> each.other().best().id().value())
                .thenComparing(each -> each.one().best().id().value()));
        return List.copyOf(found);
    }

    /** Returns which of those found is between the same two of one body at about the same time on one issue; -1 if none. */
    private static int quarrel(List<Contradiction> found, Contradiction denial, int days) {
        for (int i = 0; i < found.size(); i++) {
            Contradiction each = found.get(i);
            boolean isSame = each.kind() == Contradiction.Kind.VOICES
                    && speakers(each).equals(speakers(denial))
                    && Time.between(each.other(), denial.other()) <= days
                    && each.other().best().coding().issues().stream()
                            .anyMatch(denial.other().best().coding().issues()::contains);
            if (isSame) {
                return i;
            }
        }
        return -1;
    }

    private static Set<String> speakers(Contradiction contradiction) {
        return Set.copyOf(List.of(
                contradiction.one().best().who().actor(),
                contradiction.other().best().who().actor()));
    }
}
