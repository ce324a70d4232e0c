package org.rapporteur.actors;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * A word by which actors are looked up, and as what.
 *
 * @param kind as what
 * @param word the word: folded, or for an office its class and body
 */
record Key(Kind kind, String word) {

    /** As what a word is looked up. The letters stand in the compiled form. */
    enum Kind {
        ID('i'),
        NAME('n'),
        SURNAME('s'),
        DEMONYM('d'),
        PLACE('p'),
        OFFICE('o');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }
    }

    /** Returns the key of a word that is not folded yet. */
    static Key of(Kind kind, String word) {
        return new Key(kind, Folding.fold(word));
    }

    /** Returns the key of those who have held an office. */
    static Key of(Office office, ActorId of) {
        return new Key(Kind.OFFICE, office.word() + " " + of);
    }

    /** Returns the key of an actor's id. */
    static Key of(ActorId id) {
        return new Key(Kind.ID, id.value());
    }

    /** Returns all keys by which an actor is found, each once. */
    static Stream<Key> allOf(Actor actor) {
        return Stream.of(
                        Stream.of(of(actor.id())),
                        names(actor).flatMap(Key::withAddition).map(name -> of(Kind.NAME, name)),
                        Surnames.of(actor).stream().map(surname -> new Key(Kind.SURNAME, surname)),
                        actor.country().stream()
                                .flatMap(country -> country.demonyms().stream())
                                .map(demonym -> of(Kind.DEMONYM, demonym)),
                        Stream.of(
                                        actor.country().stream().map(Country::name),
                                        actor.country().flatMap(Country::capital).stream(),
                                        actor.metonyms().stream())
                                .flatMap(places -> places)
                                .map(place -> of(Kind.PLACE, place)),
                        actor.terms().stream().map(term -> of(term.office(), term.of())))
                .flatMap(Objects::requireNonNull)
                .distinct();
    }

    /** Returns a name, and without what stands behind it in brackets: {@code Democratic Union Party (Syria)}. */
    private static Stream<String> withAddition(String name) {
        int bracket = name.indexOf(" (");
        return bracket > 0 ? Stream.of(name, name.substring(0, bracket)) : Stream.of(name);
    }

    private static Stream<String> names(Actor actor) {
        return Stream.concat(Stream.of(actor.name()), actor.aliases().stream());
    }

    /** Returns the key as one text; no two keys have the same. */
    @Override
    public String toString() {
        return kind.letter + word;
    }
}
