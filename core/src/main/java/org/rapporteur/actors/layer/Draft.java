package org.rapporteur.actors.layer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rapporteur.actors.Actor;
import org.rapporteur.actors.ActorId;
import org.rapporteur.actors.ActorType;
import org.rapporteur.actors.Country;
import org.rapporteur.actors.Gender;
import org.rapporteur.actors.NamedId;
import org.rapporteur.actors.Term;
import org.rapporteur.yaml.Place;
import org.rapporteur.yaml.Read;

/**
 * What one layer says of an actor: all of a new one, or the fields that it overrides of one in an earlier layer.
 *
 * @param isWhole whether it could be read without a defect
 */
record Draft(
        Place place,
        boolean isWhole,
        ActorId id,
        Optional<ActorType> type,
        Optional<Read<String>> name,
        Optional<List<Read<String>>> aliases,
        List<Read<String>> addedAliases,
        Optional<Gender> gender,
        Optional<String> surname,
        Optional<List<Read<Term>>> terms,
        List<Read<Term>> addedTerms,
        Map<String, String> sides,
        Optional<Read<ActorId>> parent,
        Optional<String> country,
        Optional<List<String>> demonyms,
        Optional<String> capital,
        Optional<List<String>> metonyms,
        Optional<String> wikidata) {

    /** Returns the actor with the fields of this draft put over its own. */
    Actor over(Actor base) {
        return new Actor(
                id,
                type.orElse(base.type()),
                name.map(Read::value).orElse(base.name()),
                joined(aliases, addedAliases, base.aliases()),
                gender.or(base::gender),
                surname.or(base::surname),
                joined(terms, addedTerms, base.terms()),
                sidesOver(base.sides()),
                parent.map(Read::value).or(base::parent),
                countryOver(base.country()),
                metonyms.orElse(base.metonyms()),
                wikidata.or(base::wikidata));
    }

    private static <T> List<T> joined(Optional<List<Read<T>>> replacing, List<Read<T>> added, List<T> base) {
        List<T> first =
                replacing.map(list -> list.stream().map(Read::value).toList()).orElse(base);
        return Stream.concat(first.stream(), added.stream().map(Read::value))
                .distinct()
                .toList();
    }

    private Map<String, String> sidesOver(Map<String, String> base) {
        Map<String, String> all = new TreeMap<>(base);
        all.putAll(sides);
        return all;
    }

    private Optional<Country> countryOver(Optional<Country> base) {
        if (country.isEmpty() && demonyms.isEmpty() && capital.isEmpty()) {
            return base;
        }
        String called = country.or(() -> base.map(Country::name)).orElse("");
        return Optional.of(new Country(
                called,
                demonyms.or(() -> base.map(Country::demonyms)).orElse(List.of()),
                capital.or(() -> base.flatMap(Country::capital))));
    }

    /**
     * Returns whether this says of somebody known by name alone no more than names: who that is, whoever reads an article
     * has to find out.
     */
    boolean isNameAlone() {
        return NamedId.is(id.value())
                && type.isEmpty()
                && gender.isEmpty()
                && surname.isEmpty()
                && terms.isEmpty()
                && addedTerms.isEmpty()
                && sides.isEmpty()
                && parent.isEmpty()
                && country.isEmpty()
                && demonyms.isEmpty()
                && capital.isEmpty()
                && metonyms.isEmpty()
                && wikidata.isEmpty();
    }

    /** Returns all names with their places. */
    Stream<Read<String>> names() {
        return Stream.of(name.stream(), aliases.stream().flatMap(List::stream), addedAliases.stream())
                .flatMap(names -> names);
    }

    /** Returns all terms with their places. */
    Stream<Read<Term>> allTerms() {
        return Stream.concat(terms.stream().flatMap(List::stream), addedTerms.stream());
    }
}
