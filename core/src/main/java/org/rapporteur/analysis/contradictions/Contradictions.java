package org.rapporteur.analysis.contradictions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.rapporteur.analysis.preconditions.Bodies;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.analysis.utterances.Utterances;
import org.rapporteur.analysis.utterances.Wordings;
import org.rapporteur.model.Proposition;

/**
 * Finds what does not fit.
 *
 * <p>They are found among utterances, so that wire copies of one pair are no further pairs. To refuse something and to be ready for it under
 * a condition is no contradiction, as the condition may not be met.
 */
public final class Contradictions {

    private static final Comparator<Ranked> PLAINEST_FIRST = Comparator.comparingDouble(
                    (Ranked each) -> -each.contradiction().strength())
            .thenComparingLong(Ranked::day)
            .thenComparing(Ranked::other)
            .thenComparing(Ranked::one);

    private Contradictions() {}

    /**
     * Returns the contradictions.
     *
     * @param said the statements, with their words, those of an article in the order of its text
     * @param utterances those that {@code said} reports
     * @param propositions those by which the statements were coded
     * @return the plainest first, then by day
     */
    public static List<Contradiction> of(
            Wordings said, List<Utterance> utterances, List<Proposition> propositions, ContradictionSettings settings) {
        List<Utterance> byDay = Utterances.byDay(utterances);
        // Neither needs the other.
        List<List<Contradiction>> both = Stream.<Supplier<List<Contradiction>>>of(
                        () -> new Voices(byDay, propositions, settings).find(),
                        () -> new Denials(said, new Bodies(utterances), byDay, settings).find())
                .parallel()
                .map(Supplier::get)
                .toList();
        List<Contradiction> found = new ArrayList<>(both.get(0));
        Map<Set<String>, List<Integer>> quarrels = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).kind() == Contradiction.Kind.VOICES) {
                quarrels.computeIfAbsent(speakers(found.get(i)), each -> new ArrayList<>())
                        .add(i);
            }
        }
        for (Contradiction denial : both.get(1)) {
            Optional<Integer> same = quarrels.getOrDefault(speakers(denial), List.of()).stream()
                    .filter(i -> isOneQuarrel(found.get(i), denial, settings.days()))
                    .findFirst();
            if (same.isPresent()) {
                found.set(same.get(), found.get(same.get()).with(List.of(denial.one(), denial.other())));
            } else {
                found.add(denial);
            }
        }
        return found.parallelStream()
                .map(Ranked::of)
                .sorted(PLAINEST_FIRST)
                .map(Ranked::contradiction)
                .toList();
    }

    /** What contradictions are ranked by. */
    private record Ranked(Contradiction contradiction, long day, String other, String one) {

        static Ranked of(Contradiction each) {
            return new Ranked(
                    each,
                    Time.of(each.other()),
                    each.other().best().id().value(),
                    each.one().best().id().value());
        }
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
