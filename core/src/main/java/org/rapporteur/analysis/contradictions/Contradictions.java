package org.rapporteur.analysis.contradictions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        List<Contradiction> found = new ArrayList<>(new Voices(utterances, propositions, settings).find());
        Map<Set<String>, List<Integer>> quarrels = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).kind() == Contradiction.Kind.VOICES) {
                quarrels.computeIfAbsent(speakers(found.get(i)), each -> new ArrayList<>())
                        .add(i);
            }
        }
        for (Contradiction denial : new Denials(said, utterances, settings).find()) {
            Optional<Integer> same = quarrels.getOrDefault(speakers(denial), List.of()).stream()
                    .filter(i -> isOneQuarrel(found.get(i), denial, settings.days()))
                    .findFirst();
            if (same.isPresent()) {
                found.set(same.get(), found.get(same.get()).with(List.of(denial.one(), denial.other())));
            } else {
                found.add(denial);
            }
        }
        found.sort(Comparator.comparing((Contradiction each) -> -each.strength())
                .thenComparing(each -> Time.day(each.other()))
                .thenComparing(each -> each.other().best().id().value())
                .thenComparing(each -> each.one().best().id().value()));
        return List.copyOf(found);
    }

    /** Returns whether a denial is a part of what two of one body quarrel about. */
    private static boolean isOneQuarrel(Contradiction quarrel, Contradiction denial, int days) {
        return Time.between(quarrel.other(), denial.other()) <= days
                && quarrel.other().best().coding().issues().stream()
                        .anyMatch(denial.other().best().coding().issues()::contains);
    }

    private static Set<String> speakers(Contradiction contradiction) {
        return Set.copyOf(List.of(
                contradiction.one().best().who().actor(),
                contradiction.other().best().who().actor()));
    }
}
