package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.actors.Actor;
import org.rapporteur.actors.ActorType;

/** The two who stand against each other in an article: of whom it speaks as "both sides". */
final class Opponents {

    private static final int REACH = 300;

    private final Words words;
    private final Story story;
    private final States known;
    private final List<String> overall;
    private final List<String> overallStates;

    /**
     * Finds those of an article.
     *
     * @param parties the parties to the conflict that it is about
     */
    Opponents(Story story, Parties parties, States states) {
        this.words = story.words();
        this.story = story;
        this.known = states;
        Map<Actor, Integer> counts = story.counts();
        this.overall = orElse(bySide(counts, parties), states);
        counts.keySet().removeIf(actor -> actor.country().isEmpty());
        this.overallStates = orElse(bySide(counts, parties), states);
    }

    private static List<String> orElse(List<String> sides, States states) {
        return sides.size() == 2 ? sides : states.mostNamed(2);
    }

    /**
     * Returns the fullest names of the two, or nothing: those of whom the paragraph has told, if these are just two, else the
     * article's.
     *
     * @param word where they are spoken of
     * @param states whether they are states
     */
    List<String> at(int word, boolean states) {
        int first = word;
        while (first > Math.max(0, word - REACH) && words.paragraph(first - 1) == words.paragraph(word)) {
            first--;
        }
        Set<String> here = new TreeSet<>(Comparator.naturalOrder());
        List<String> names = new ArrayList<>();
        for (Story.Named named : story.namedIn(new Words.Range(first, word))) {
            if (states ? known.isState(named.entity()) : named.entity().isBody() || known.isState(named.entity())) {
                String name = called(named.entity());
                if (here.add(name)) {
                    names.add(name);
                }
            }
        }
        return names.size() == 2 ? names : states ? overallStates : overall;
    }

    /** Returns the name of a party, of a state that of its government. */
    static String called(Entity party) {
        return party.government()
                .map(Actor::name)
                .orElseGet(() -> party.isPlace() ? "Government of " + party.name() : party.name());
    }

    /** The most named of each of the two parties that are named most. */
    private static List<String> bySide(Map<Actor, Integer> counts, Parties parties) {
        Map<String, Integer> total = new LinkedHashMap<>();
        Map<String, Actor> voice = new LinkedHashMap<>();
        counts.forEach((actor, n) -> {
            Optional<String> side = parties.of(actor).filter(parties::isSingleParty);
            if (side.isPresent()) {
                total.merge(side.get(), n, Integer::sum);
                if (actor.type() != ActorType.PERSON) {
                    voice.merge(side.get(), actor, (a, b) -> worth(counts, b) > worth(counts, a) ? b : a);
                }
            }
        });
        return total.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(2)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingInt(parties::indexOf).thenComparing(Comparator.naturalOrder()))
                .map(side ->
                        Optional.ofNullable(voice.get(side)).map(Actor::name).orElse(side))
                .toList();
    }

    /** A government speaks for a side before its bodies do. */
    private static int worth(Map<Actor, Integer> counts, Actor actor) {
        return counts.getOrDefault(actor, 0) + (actor.type() == ActorType.GOVERNMENT ? 1000 : 0);
    }
}
