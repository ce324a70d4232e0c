package org.rapporteur.actors.layer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.actors.Actor;
import org.rapporteur.actors.ActorId;
import org.rapporteur.actors.ActorType;
import org.rapporteur.actors.Directory;
import org.rapporteur.actors.Folding;
import org.rapporteur.actors.Office;
import org.rapporteur.actors.Tenure;
import org.rapporteur.actors.Term;
import org.rapporteur.model.Capacity;
import org.rapporteur.model.Conflict;
import org.rapporteur.model.PartialDate;
import org.rapporteur.yaml.Defects;
import org.rapporteur.yaml.Place;
import org.rapporteur.yaml.Read;

/** What has to hold between the actors of a directory after a layer was laid over it. Defects stand in the layer's files. */
final class Checks {

    private final Directory actors;
    private final List<Draft> drafts;
    private final Defects defects;
    private final Map<ActorId, Draft> byId = new HashMap<>();

    Checks(Directory actors, List<Draft> drafts, Defects defects) {
        this.actors = actors;
        this.drafts = drafts;
        this.defects = defects;
        drafts.forEach(draft -> byId.put(draft.id(), draft));
    }

    /** Adds all that does not hold to the defects. */
    void all() {
        for (Draft draft : drafts) {
            references(draft);
            actors.actor(draft.id()).ifPresent(actor -> {
                keysOfType(draft, actor);
                parents(draft, actor);
            });
        }
        names();
        overlaps();
    }

    /** Adds the sides that are no parties to a conflict. */
    void sidesOf(Conflict conflict) {
        Set<String> known = new LinkedHashSet<>(conflict.parties());
        known.addAll(List.of(Capacity.THIRD_PARTY, Capacity.NONE));
        for (Draft draft : drafts) {
            String sides = draft.sides().getOrDefault(conflict.id(), Capacity.NONE);
            for (String side : sides.split("; ", -1)) {
                if (!known.contains(side)) {
                    defects.add(
                            draft.place(),
                            conflict.id(),
                            "\"" + side + "\" is no side; it is one of " + String.join(", ", known));
                }
            }
        }
    }

    private void references(Draft draft) {
        draft.parent().ifPresent(parent -> reference(parent.place(), "parent", parent.value()));
        draft.allTerms()
                .forEach(term -> reference(term.place(), "of", term.value().of()));
    }

    private void reference(Place place, String key, ActorId id) {
        // An actor that could not be read is known nevertheless: one mistake makes one defect.
        if (!byId.containsKey(id) && actors.actor(id).isEmpty()) {
            defects.add(place, key, "no actor has the id \"" + id + "\"; add it, or mend the spelling");
        }
    }

    private void keysOfType(Draft draft, Actor actor) {
        boolean person = actor.type() == ActorType.PERSON;
        String type = "an actor of type " + actor.type().word();
        if (!person && actor.gender().isPresent()) {
            defects.add(draft.place(), "gender", type + " has none; only a person has");
        }
        if (!person && actor.surname().isPresent()) {
            defects.add(draft.place(), "surname", type + " has none; only a person has");
        }
        if (!person && !actor.terms().isEmpty()) {
            defects.add(draft.place(), "roles", type + " has none; only a person has");
        }
        if (person && !actor.metonyms().isEmpty()) {
            defects.add(draft.place(), "metonyms", "no place stands for a person; use aliases");
        }
        actor.country().ifPresent(country -> {
            if (actor.type() != ActorType.GOVERNMENT) {
                defects.add(
                        draft.place(), "country", type + " has none, nor demonyms or a capital; only a government has");
            } else if (country.name().isEmpty()) {
                defects.add(draft.place(), "country", "is missing; demonyms and a capital belong to a country");
            }
        });
    }

    private void parents(Draft draft, Actor actor) {
        Set<ActorId> seen = new HashSet<>();
        Optional<Actor> at = Optional.of(actor);
        while (at.isPresent() && seen.add(at.get().id())) {
            at = at.get().parent().flatMap(actors::actor);
        }
        if (draft.parent().isPresent() && at.isPresent() && at.get().id().equals(actor.id())) {
            Read<ActorId> parent = draft.parent().get();
            defects.add(parent.place(), "parent", "leads back to \"" + actor.id() + "\" itself; leave one parent out");
        }
    }

    private void names() {
        Set<ActorId> later = drafts.stream().map(Draft::id).collect(Collectors.toCollection(HashSet::new));
        for (Draft draft : drafts) {
            // Of two actors of this layer, the later one is told.
            later.remove(draft.id());
            draft.names().forEach(name -> {
                if (Folding.fold(name.value()).isEmpty()) {
                    defects.add(name.place(), "name", "\"" + name.value() + "\" has neither letter nor digit; mend it");
                }
                actors.named(name.value()).stream()
                        .filter(actor -> isCalled(actor, name.value()))
                        .map(Actor::id)
                        .filter(id -> !id.equals(draft.id()) && !later.contains(id))
                        .findFirst()
                        .ifPresent(
                                other -> defects.add(
                                        name.place(),
                                        draft.id().value(),
                                        "\"" + name.value() + "\" is a name of \"" + other
                                                + "\" too; use that id if it is the same actor, else tell them apart, as in \"Ann Lee (judge)\""));
            });
        }
    }

    /** Returns whether a name is one of an actor's, with what stands behind it in brackets. */
    private static boolean isCalled(Actor actor, String name) {
        String folded = Folding.fold(name);
        return Stream.concat(Stream.of(actor.name()), actor.aliases().stream())
                .anyMatch(own -> Folding.fold(own).equals(folded));
    }

    private void overlaps() {
        Set<String> seen = new HashSet<>();
        for (Draft draft : drafts) {
            draft.allTerms()
                    .map(Read::value)
                    .filter(term -> term.office().isExclusive() && seen.add(term.office() + " " + term.of()))
                    .forEach(term -> overlaps(term.office(), term.of()));
        }
    }

    private void overlaps(Office office, ActorId of) {
        List<Tenure> inOrder = new ArrayList<>(actors.holders(office, of));
        inOrder.removeIf(tenure -> tenure.term().from().isEmpty());
        if (inOrder.isEmpty()) {
            return;
        }
        inOrder.sort(Comparator.comparing(
                tenure -> tenure.term().from().orElseThrow().latest()));
        Tenure longest = inOrder.get(0);
        for (Tenure tenure : inOrder.subList(1, inOrder.size())) {
            if (longest.term().overlaps(tenure.term())) {
                overlap(tenure, longest);
            }
            longest = end(tenure).isAfter(end(longest)) ? tenure : longest;
        }
    }

    private static LocalDate end(Tenure tenure) {
        return tenure.term().to().map(PartialDate::earliest).orElse(LocalDate.MAX);
    }

    /** Tells it where this layer wrote one of the two terms, at the later one if it wrote both. */
    private void overlap(Tenure late, Tenure early) {
        Optional<Place> atLate = place(late);
        Optional<Place> place = atLate.or(() -> place(early));
        Tenure other = atLate.isPresent() ? early : late;
        Tenure here = atLate.isPresent() ? late : early;
        place.ifPresent(at -> defects.add(
                at,
                here.holder().id().value(),
                "\"" + here.term().title() + "\" overlaps the term of \""
                        + other.holder().id() + "\" in that office, " + dates(other.term())
                        + "; a term ends when the next begins"));
    }

    private Optional<Place> place(Tenure tenure) {
        return Optional.ofNullable(byId.get(tenure.holder().id()))
                .flatMap(draft -> draft.allTerms()
                        .filter(term -> term.value().equals(tenure.term()))
                        .map(Read::place)
                        .findFirst());
    }

    private static String dates(Term term) {
        String from = term.from().map(PartialDate::iso).orElse("?");
        return term.to().map(to -> "from " + from + " to " + to).orElse("from " + from);
    }
}
