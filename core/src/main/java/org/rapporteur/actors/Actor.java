package org.rapporteur.actors;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Somebody who can say something: a person, a government, a body or a group. Immutable.
 *
 * @param id what names the actor in all layers
 * @param type what kind of actor it is
 * @param name the name most common in English news
 * @param aliases other names that mean this actor and no other
 * @param gender of a person, if known
 * @param surname of a person, where it is not the last word of the name: {@code Xi}
 * @param terms the offices of a person, in the order of the file
 * @param sides for each conflict, by its short name, the party that the actor belongs to
 * @param parent the body or government that the actor is a part of
 * @param country of a government, what it governs
 * @param metonyms places other than the capital that can stand for the actor: {@code Bankova}
 * @param wikidata the id in Wikidata, such as {@code Q3874799}
 */
public record Actor(
        ActorId id,
        ActorType type,
        String name,
        List<String> aliases,
        Optional<Gender> gender,
        Optional<String> surname,
        List<Term> terms,
        Map<String, String> sides,
        Optional<ActorId> parent,
        Optional<Country> country,
        List<String> metonyms,
        Optional<String> wikidata) {

    /** Copies the collections; sides are kept in the order of the conflicts' names. */
    public Actor {
        aliases = List.copyOf(aliases);
        terms = List.copyOf(terms);
        sides = sides.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(sides));
        metonyms = List.copyOf(metonyms);
    }

    /** Returns an actor of whom only this is known. */
    public static Actor named(ActorId id, ActorType type, String name) {
        return new Actor(
                id,
                type,
                name,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /**
     * Returns the actor's terms on a day: those that surely cover it, or if there are none, those that may. In the order of
     * the file, which gives the weightiest first.
     */
    public List<Term> termsOn(LocalDate day) {
        List<Term> sure = terms.stream().filter(term -> term.covers(day)).toList();
        return sure.isEmpty()
                ? terms.stream().filter(term -> term.mayCover(day)).toList()
                : sure;
    }

    /**
     * Returns the title that the actor has on a day: those of all terms on that day, parted by {@code "; "}, or else that of
     * the term that ended last, with {@code former} in front; empty before the first term.
     */
    public Optional<String> titleOn(LocalDate day) {
        List<Term> present = termsOn(day);
        if (!present.isEmpty()) {
            return Optional.of(present.stream().map(Term::title).distinct().collect(Collectors.joining("; ")));
        }
        return terms.stream()
                .filter(term -> term.isOver(day))
                .max(Comparator.comparing(term -> term.to().orElseThrow().latest()))
                .map(term -> "former " + term.title());
    }
}
