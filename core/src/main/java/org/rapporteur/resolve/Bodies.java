package org.rapporteur.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.actors.Actor;

/** Bodies of a state that the article does not name beside them: "the army", "the foreign ministry in Quito". */
final class Bodies {

    private static final Set<String> OF_A_STATE = Set.of(
            "army",
            "military",
            "navy",
            "police",
            "opposition",
            "junta",
            "presidency",
            "parliament",
            "cabinet",
            "generals");

    private static final String MINISTRY = "ministry";

    private final Words words;
    private final States states;

    Bodies(Words words, States states) {
        this.words = words;
        this.states = states;
    }

    /** Returns the body that a source means; empty if it is none of a state, or if the state cannot be told. */
    Optional<Found> of(Words.Range at) {
        Phrase phrase = Phrase.of(words, at.first(), at.last());
        boolean ministry = phrase.noun().equals(MINISTRY) && !phrase.details().isEmpty();
        boolean bare = OF_A_STATE.contains(phrase.noun()) && phrase.head() == phrase.core();
        boolean definite = words.is(at.first(), "the") || phrase.core() == phrase.first();
        Optional<Entity> place = inPlace(phrase);
        boolean owned = !phrase.owners().isEmpty() && place.isEmpty();
        if (!definite || owned || !(ministry || bare)) {
            return Optional.empty();
        }
        int behind = phrase.head() + 1;
        while (ministry && words.is(phrase.head() + 1, "of") && behind < at.last() && !words.is(behind, "in")) {
            behind++;
        }
        if (behind < at.last() && place.isEmpty()) {
            return Optional.empty();
        }
        String what = words.text(phrase.core(), behind);
        return place.or(() -> states.near(at.first())).map(state -> found(what, state, phrase));
    }

    /** The state whose capital or name ends a source: "in Quito". */
    private Optional<Entity> inPlace(Phrase phrase) {
        int last = phrase.last() - 1;
        return last > phrase.head() + 1 && words.is(last - 1, "in") ? states.at(last) : Optional.empty();
    }

    private Found found(String what, Entity state, Phrase phrase) {
        Optional<Actor> known = state.government().flatMap(government -> bodyOf(government, what));
        if (known.isPresent()) {
            return Found.of(known.get(), "name");
        }
        String whose = state.government()
                .flatMap(Actor::country)
                .map(country -> country.name())
                .orElseGet(state::name);
        Entity entity = Entity.unnamed(what + " of " + whose, List.of(Words.fold(what)), phrase, false);
        entity.belongsTo(state);
        return Found.of(entity, "mention");
    }

    private Optional<Actor> bodyOf(Actor government, String what) {
        String other = what.replaceFirst("(?i)^ministry of (the )?(.+)$", "$2 ministry")
                .toLowerCase(Locale.ROOT);
        return government.country().stream()
                .flatMap(country -> country.demonyms().stream())
                .flatMap(demonym -> Stream.of(what, other).map(w -> demonym + ' ' + w))
                .flatMap(name -> states.known().named(name).stream())
                .findFirst();
    }
}
