package org.rapporteur.resolve;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.rapporteur.actors.Actor;
import org.rapporteur.model.Span;

/** Finds the actor who has to act for a condition to be met: who else than the speaker is its subject, or at least named in it. */
final class Agents {

    /** Behind these no subject stands. Unlike "until" or "after" they never open a clause. */
    private static final Set<String> BEFORE_OBJECTS = Set.of(
            "of", "in", "for", "at", "from", "with", "on", "to", "by", "about", "among", "between", "against", "over",
            "under", "into", "toward", "towards", "like", "than", "near");

    private static final Set<String> BEFORE_AGENTS = Set.of("by", "from");

    private static final Set<String> OTHERS = Set.of("they", "them", "their", "you", "your", "enemy", "opponent");

    private final Story story;
    private final Parties parties;
    private final Opponents opponents;

    Agents(Story story, Parties parties) {
        this.story = story;
        this.parties = parties;
        this.opponents = story.opponents(parties);
    }

    /**
     * Returns the name of the actor.
     *
     * @param span the words of the condition
     * @param speaker who sets it
     */
    Optional<String> in(Span span, Resolved speaker) {
        Words.Range range = story.words().range(span);
        return story.actorsIn(range).stream()
                .filter(actor -> !isOwn(called(actor.entity()), speaker))
                .min(Comparator.comparingInt(actor -> rank(actor.word())))
                .map(actor -> called(actor.entity()))
                .or(() -> other(range, speaker));
    }

    /** A body is called as the directory calls it, a state by its government. */
    private static String called(Entity entity) {
        return entity.actor()
                .filter(actor -> entity.isBody())
                .map(Actor::name)
                .orElseGet(() -> Opponents.called(entity));
    }

    private int rank(int word) {
        Words words = story.words();
        int before = words.is(word - 1, "the") ? word - 2 : word - 1;
        if (!words.together(before, word) || !BEFORE_OBJECTS.contains(words.fold(before))) {
            return 0;
        }
        return BEFORE_AGENTS.contains(words.fold(before)) ? 1 : 2;
    }

    /** Whom "they" or "you" means, of the two who stand against each other. */
    private Optional<String> other(Words.Range range, Resolved speaker) {
        boolean isMeant = IntStream.range(range.first(), range.last())
                .anyMatch(word -> OTHERS.contains(story.words().fold(word)));
        List<String> two = isMeant ? opponents.at(range.first(), false) : List.of();
        List<String> others = two.stream().filter(name -> !isOwn(name, speaker)).toList();
        return others.size() == 1 && two.size() == 2 ? Optional.of(others.get(0)) : Optional.empty();
    }

    private boolean isOwn(String name, Resolved speaker) {
        String own = speaker.who().name();
        if (name.equals(own) || name.equals("Government of " + own)) {
            return true;
        }
        Set<String> folded = Set.of(Words.fold(name).split(" ", -1));
        return speaker.as()
                .side()
                .value()
                .filter(parties::isSingleParty)
                .filter(side -> parties.of(folded).filter(side::equals).isPresent())
                .isPresent();
    }
}
