package org.rapporteur.resolve;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.actors.Actor;
import org.rapporteur.actors.ActorType;
import org.rapporteur.model.Capacity;
import org.rapporteur.model.Finding;

/** Finds out in which capacity somebody speaks: the role, from the article first, and the side. */
final class Capacities {

    private static final int MOST_ROLES = 3;

    private final Known known;
    private final Parties parties;

    Capacities(Story story, Parties parties) {
        this.known = story.known();
        this.parties = parties;
    }

    /** Returns the capacity in which a source speaks. */
    Capacity of(Source source) {
        return new Capacity(role(source), side(source));
    }

    private Finding role(Source source) {
        Map<String, String> told = new LinkedHashMap<>();
        source.entity().stream()
                .flatMap(entity -> entity.told().stream())
                .forEach(role -> told.merge(role.noun(), role.title(), (a, b) -> b.length() > a.length() ? b : a));
        if (!told.isEmpty()) {
            return Finding.of(
                    String.join("; ", told.values().stream().limit(MOST_ROLES).toList()), "article");
        }
        LocalDate day = known.day().orElse(LocalDate.MAX);
        return source.entity()
                .flatMap(Entity::actor)
                .flatMap(actor -> actor.titleOn(day))
                .map(title -> Finding.of(title, "directory"))
                .orElseGet(() -> Finding.none("no-ground"));
    }

    private Finding side(Source source) {
        if (!source.speaker().isSpecified()) {
            return Finding.none("unspecified");
        }
        Optional<Actor> actor = source.entity().flatMap(e -> e.actor().or(e::government));
        Optional<String> party = actor.flatMap(parties::of);
        if (party.isPresent()) {
            return Finding.of(party.get(), "directory");
        }
        return source.entity()
                .flatMap(this::byRoles)
                .or(() -> actor.flatMap(this::other))
                .or(() -> byName(source))
                .or(() -> byDescription(source))
                .orElseGet(() -> Finding.of(Capacity.NONE, "nobody"));
    }

    /** What the roles tell that the article gives somebody. */
    private Optional<Finding> byRoles(Entity entity) {
        boolean private_ = false;
        for (Role role : entity.told()) {
            if (!Affiliation.isOfficial(role.noun()) || Affiliation.isPast(role.details())) {
                private_ = true;
                continue;
            }
            Optional<Finding> side = byWords(role.owners(), "role");
            if (side.isPresent()) {
                return side;
            }
        }
        return private_ && entity.actor().isEmpty() ? Optional.of(Finding.of(Capacity.NONE, "role")) : Optional.empty();
    }

    private Optional<Finding> byWords(Set<String> words, String how) {
        return parties.of(words)
                .map(side -> Finding.of(side, how))
                .or(() ->
                        parties.isOther(words) ? Optional.of(Finding.of(Capacity.THIRD_PARTY, how)) : Optional.empty());
    }

    /** An actor of the directory that belongs to no party. */
    private Optional<Finding> other(Actor actor) {
        if (actor.type() != ActorType.PERSON) {
            return Optional.of(Finding.of(Capacity.THIRD_PARTY, "directory"));
        }
        boolean inOffice = !actor.termsOn(known.day().orElse(LocalDate.MAX)).isEmpty();
        return Optional.of(Finding.of(inOffice ? Capacity.THIRD_PARTY : Capacity.NONE, "directory"));
    }

    /** A body, state or place that the directory does not know. */
    private Optional<Finding> byName(Source source) {
        return source.entity().filter(e -> !e.isPerson()).flatMap(e -> byWords(new HashSet<>(e.words()), "name"));
    }

    private Optional<Finding> byDescription(Source source) {
        return source.phrase().flatMap(phrase -> {
            Set<String> words = new HashSet<>(phrase.owners());
            if (Affiliation.isOfficial(phrase.noun()) && !Affiliation.isPast(phrase.details())) {
                return byWords(words, "description");
            }
            return Optional.empty();
        });
    }
}
