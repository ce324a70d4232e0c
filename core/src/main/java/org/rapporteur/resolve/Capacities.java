package org.rapporteur.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.actors.Actor;
import org.rapporteur.actors.ActorType;
import org.rapporteur.actors.Term;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Capacity;
import org.rapporteur.model.Finding;
import org.rapporteur.resolve.rank.Ranker;

/** Finds out in which capacity somebody speaks: the role, from the article first, and the side. */
final class Capacities {

    private static final int MOST_ROLES = 3;

    private final Known known;
    private final Parties parties;
    private final SidesNear sides;
    private final Story story;

    Capacities(Story story, Parties parties) {
        this.story = story;
        this.known = story.known();
        this.parties = parties;
        this.sides = new SidesNear(story, parties);
    }

    /** Returns the capacities in which the sources of statements speak, in the same order. */
    List<Capacity> of(List<Source> sources, List<Attribution> said) {
        List<Finding> likely = likely(sources, said).weighed(Ranker.sides(), LikelySides.LEAST_SURE);
        List<Capacity> out = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            out.add(new Capacity(role(sources.get(i)), likely.get(i)));
        }
        return out;
    }

    /** Returns what is asked about those of whom no rule tells for whom they speak. */
    LikelySides likely(List<Source> sources, List<Attribution> said) {
        return LikelySides.of(
                story,
                new SideFeatures(story.words(), sides, parties),
                sources,
                said,
                sources.stream().map(this::side).toList());
    }

    private Finding role(Source source) {
        Map<String, String> told = new LinkedHashMap<>();
        source.entity().stream()
                .flatMap(entity -> entity.told().stream())
                .filter(role -> !Affiliation.isRelation(role.noun()))
                .forEach(role -> told.merge(role.noun(), role.title(), (a, b) -> b.length() > a.length() ? b : a));
        Optional<String> title = source.entity().flatMap(Entity::actor).flatMap(this::title);
        if (title.filter(full -> told.values().stream().allMatch(part -> isPartOf(part, full)))
                .isPresent()) {
            return Finding.of(title.get(), "directory");
        }
        if (!told.isEmpty()) {
            return Finding.of(
                    String.join("; ", told.values().stream().limit(MOST_ROLES).toList()), "article");
        }
        return Finding.none("no-ground");
    }

    /** Returns whether an article's words for an office, such as "Foreign Minister", all stand in its title. */
    private static boolean isPartOf(String words, String title) {
        Set<String> all = Set.of(
                Stream.of(title.split("[ ,;]+", -1)).map(Words::fold).distinct().toArray(String[]::new));
        return Stream.of(words.split("[ ,;]+", -1)).map(Words::fold).allMatch(all::contains);
    }

    /** The title on the day of the article; without a day, the only one that the actor has had and still has. */
    private Optional<String> title(Actor actor) {
        List<String> titles = actor.terms().stream().map(Term::title).distinct().toList();
        boolean over = actor.terms().stream().anyMatch(term -> term.to().isPresent());
        return known.day()
                .flatMap(actor::titleOn)
                .or(() -> titles.stream()
                        .filter(title -> known.day().isEmpty() && titles.size() == 1 && !over)
                        .findFirst());
    }

    private Finding side(Source source) {
        if (!source.speaker().isSpecified()) {
            return Finding.none("unspecified");
        }
        Optional<Actor> actor = source.entity().flatMap(e -> e.actor().or(e::government));
        return actor.flatMap(parties::of)
                .map(party -> Finding.of(party, "directory"))
                .or(() -> source.entity().flatMap(this::ofMembers))
                .or(() -> source.entity().filter(Entity::isUnnamed).flatMap(e -> byDescription(source)))
                .or(() -> source.entity().flatMap(this::byRoles))
                .or(() -> actor.map(this::other))
                .or(() -> byName(source))
                .or(() -> byDescription(source))
                .orElseGet(() -> source.phrase()
                                .map(Phrase::noun)
                                .filter(Affiliation::isHidden)
                                .isPresent()
                        ? Finding.none("unclear")
                        : Finding.of(Capacity.NONE, "nobody"));
    }

    /** The parties of several who are told by name. */
    private Optional<Finding> ofMembers(Entity several) {
        List<String> sides = several.members().stream()
                .flatMap(name ->
                        known.named(name).flatMap(parties::of).or(() -> parties.of(Words.folded(name))).stream())
                .distinct()
                .sorted(Comparator.comparingInt(parties::indexOf))
                .toList();
        return sides.isEmpty() ? Optional.empty() : Optional.of(Finding.of(String.join("; ", sides), "several"));
    }

    /** What the roles tell that the article gives somebody. */
    private Optional<Finding> byRoles(Entity entity) {
        if (!entity.isPerson()) {
            return Optional.empty();
        }
        boolean official = false;
        boolean retired = entity.told().stream()
                .anyMatch(role -> Affiliation.isRank(role.noun()) && Affiliation.isPast(role.details()));
        for (Role role : entity.told()) {
            boolean over = Affiliation.isPast(role.details()) || (retired && Affiliation.isRank(role.noun()));
            if (Affiliation.isOfficial(role.noun()) && !over && !Affiliation.isOwn(role.details())) {
                official = true;
                Optional<Finding> side =
                        byText(role.title(), role.owners(), "role").or(() -> ofRegion(role.owners(), "role"));
                if (side.isPresent()) {
                    return side;
                }
            }
        }
        if (official && entity.actor().isPresent()) {
            // The directory may not know yet, or no longer, what the article knows.
            return entity.actor().flatMap(parties::everOf).map(side -> Finding.of(side, "role"));
        }
        if (entity.told().isEmpty() || entity.actor().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(official ? around(entity.first()) : Finding.of(Capacity.NONE, "role"));
    }

    /** What the names in a phrase tell, the first of them first; else one of the words that say whose somebody is. */
    private Optional<Finding> byText(String text, Set<String> owners, String how) {
        return parties.ofText(text).map(side -> Finding.of(side, how)).or(() -> byWords(owners, how));
    }

    private Optional<Finding> byWords(Set<String> words, String how) {
        return parties.of(words)
                .map(side -> Finding.of(side, how))
                .or(() ->
                        parties.isOther(words) ? Optional.of(Finding.of(Capacity.THIRD_PARTY, how)) : Optional.empty());
    }

    /** The party that is named beside a word, if it is one: whose minister "the minister" is. */
    private Finding around(int word) {
        return Optional.of(word)
                .filter(at -> at >= 0)
                .flatMap(sides::near)
                .map(side -> Finding.of(side, "context"))
                .orElseGet(() -> Finding.none("unclear"));
    }

    /** An actor of the directory that belongs to no party. */
    private Finding other(Actor actor) {
        boolean speaksForMany = actor.type() != ActorType.PERSON
                || !actor.termsOn(known.day().orElse(LocalDate.MAX)).isEmpty();
        return Finding.of(speaksForMany ? Capacity.THIRD_PARTY : Capacity.NONE, "directory");
    }

    /** A body, state or place that the directory does not know. */
    private Optional<Finding> byName(Source source) {
        return source.entity().filter(e -> !e.isPerson()).flatMap(e -> byWords(new HashSet<>(e.words()), "name"));
    }

    private Optional<Finding> byDescription(Source source) {
        return source.phrase().flatMap(phrase -> {
            boolean others = Affiliation.isOthers(phrase.noun())
                    && byWords(phrase.owners(), "description").isPresent();
            if (others
                    || (Affiliation.isStates(phrase.noun())
                            && parties.of(phrase.owners()).isEmpty())) {
                return Optional.of(bothOf(phrase).orElse(Finding.of(Capacity.THIRD_PARTY, "description")));
            }
            if (Affiliation.isPast(phrase.details())
                    || Affiliation.isPrivate(phrase.noun())
                    || Affiliation.isOwn(phrase.details())) {
                return Optional.of(Finding.of(Capacity.NONE, "description"));
            }
            if (!Affiliation.isOfficial(phrase.noun())) {
                return byText(phrase.text(), phrase.owners(), "description");
            }
            return bothOf(phrase)
                    .or(() -> byText(phrase.text(), phrase.owners(), "description"))
                    .or(() -> ofOwner(source))
                    .or(() -> ofRegion(phrase.owners(), "description"))
                    .or(() -> Optional.of(around(phrase.first())));
        });
    }

    /** A region of states stands for some that are no party. */
    private static Optional<Finding> ofRegion(Set<String> owners, String how) {
        return owners.stream().anyMatch(Affiliation::isRegion)
                ? Optional.of(Finding.of(Capacity.THIRD_PARTY, how))
                : Optional.empty();
    }

    /** "Both sides" are the two that the article names most often. */
    private Optional<Finding> bothOf(Phrase phrase) {
        return phrase.isBoth() ? sides.mostNamed(2).map(both -> Finding.of(both, "both")) : Optional.empty();
    }

    /** "His office" speaks for whom he speaks for. */
    private Optional<Finding> ofOwner(Source source) {
        return source.entity()
                .flatMap(Entity::owner)
                .map(owner -> side(new Source(source.speaker(), Optional.of(owner), Optional.empty())))
                .filter(side ->
                        side.value().filter(s -> !s.equals(Capacity.NONE)).isPresent())
                .map(side -> new Finding(side.value(), "owner"));
    }
}
