package org.rapporteur.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rapporteur.actors.Actor;
import org.rapporteur.actors.ActorId;
import org.rapporteur.actors.Directory;
import org.rapporteur.actors.Folding;
import org.rapporteur.actors.NamedId;
import org.rapporteur.model.edits.Edits;
import org.rapporteur.model.edits.Mention;
import org.rapporteur.store.RecordFile;
import org.rapporteur.store.Told;

/** Everybody with a name whom a record has statements of, after the corrections of who is who. */
final class RecordCast {

    private static final int SHOWN = 3;

    private final List<Told> told;
    private final Edits edits;
    private final Map<String, Gathered> byId = new LinkedHashMap<>();
    private final Map<String, RecordActor> actors = new LinkedHashMap<>();
    private final List<RecordActor> byFrequency;

    /** In what words of each actor are looked for, by id, once somebody looks for any. */
    private final Map<String, String> folded = new ConcurrentHashMap<>();

    private int unnamed;

    RecordCast(List<Told> told, Edits edits) {
        this.told = told;
        this.edits = edits;
        for (Told each : told) {
            Optional<String> id = edits.speaker(each.mention()).id();
            if (id.isPresent()) {
                byId.computeIfAbsent(id.get(), actor -> new Gathered(actor, edits))
                        .add(each);
            } else {
                unnamed++;
            }
        }
        byId.forEach((id, gathered) -> actors.put(
                id, gathered.actor(inDirectory(id).map(actor -> actor.type().word()))));
        byFrequency = actors.values().stream()
                .sorted(Comparator.comparingInt(RecordActor::statements)
                        .reversed()
                        .thenComparing(RecordActor::name)
                        .thenComparing(RecordActor::id))
                .toList();
    }

    static RecordCast of(RecordFile record) {
        return new RecordCast(Replayed.of(record).told(), record.edits());
    }

    /** Returns whether this follows from what is told, with such corrections. */
    boolean isOf(List<Told> others, Edits corrections) {
        return edits.all().equals(corrections.all()) && told.equals(others);
    }

    /** Returns the same record with other edits. */
    RecordCast with(Edits others) {
        return new RecordCast(told, others);
    }

    Edits edits() {
        return edits;
    }

    List<Told> told() {
        return told;
    }

    List<Mention> mentions() {
        return told.stream().map(Told::mention).toList();
    }

    /** Returns how many statements have a source without a name. */
    int unnamed() {
        return unnamed;
    }

    /** Returns the actors: who said most first, then by name and id. */
    List<RecordActor> actors() {
        return byFrequency;
    }

    Optional<RecordActor> actor(String id) {
        return Optional.ofNullable(actors.get(id));
    }

    /** Returns what is told of an actor that is there. */
    Gathered gathered(String id) {
        return Optional.ofNullable(byId.get(id)).orElseGet(() -> new Gathered(id, edits));
    }

    /** Returns what an actor is called that is there, or that the directory knows, or that edits have named. */
    String nameOf(String id) {
        return actor(id)
                .map(RecordActor::name)
                .or(() -> edits.renamed(id))
                .or(() -> edits.called(id))
                .or(() -> inDirectory(id).map(Actor::name))
                .orElse(id);
    }

    /** Returns the name that an actor has whatever it was renamed to. */
    String ownNameOf(String id) {
        return byId.containsKey(id)
                ? gathered(id).ownName()
                : edits.called(id).or(() -> inDirectory(id).map(Actor::name)).orElse(id);
    }

    /** Returns the built-in actor with an id. */
    static Optional<Actor> inDirectory(String id) {
        return ActorId.isSlug(id) ? Directory.builtIn().actor(new ActorId(id)) : Optional.empty();
    }

    /** Returns those who are called so, however it is spelled. */
    List<RecordActor> named(String name) {
        String fold = Folding.fold(name);
        return fold.isEmpty()
                ? List.of()
                : all(actor -> Folding.fold(actor.name()).equals(fold));
    }

    /**
     * Returns the actor that a person means by an id, the beginning of one, a name, or words of one; what comes first in this
     * list wins.
     *
     * @throws InputException if there is none, or there are several
     */
    RecordActor find(String key) throws InputException {
        Optional<RecordActor> same = actor(key).or(() -> actor("named-" + key));
        if (same.isPresent()) {
            return same.get();
        }
        String fold = Folding.fold(key);
        List<List<RecordActor>> choices = List.of(
                named(key),
                all(actor -> !fold.isEmpty()
                        && actor.aliases().stream()
                                .anyMatch(alias -> Folding.fold(alias).equals(fold))),
                all(actor -> !key.isEmpty()
                        && (actor.id().startsWith(key)
                                || (NamedId.is(actor.id()) && actor.id().startsWith("named-" + key)))),
                all(actor -> !fold.isEmpty() && (" " + Folding.fold(actor.name()) + " ").contains(" " + fold + " ")));
        for (List<RecordActor> choice : choices) {
            if (choice.size() == 1) {
                return choice.get(0);
            }
            if (choice.size() > 1) {
                throw InputException.broken("\"" + key + "\" can mean " + choice.size() + " actors, such as "
                        + String.join(
                                ", ",
                                choice.stream()
                                        .limit(SHOWN)
                                        .map(RecordActor::id)
                                        .toList())
                        + "; give the whole id of the one you mean");
            }
        }
        throw none(key);
    }

    private InputException none(String key) {
        String now = edits.actor(key);
        return InputException.broken(
                now.equals(key)
                        ? "The record has no actor \"" + key
                                + "\"; \"rapporteur actors --search WORDS\" finds the id of whom you mean"
                        : "\"" + key + "\" is merged into " + now
                                + "; \"rapporteur actors edits\" tells by which edit");
    }

    private List<RecordActor> all(Predicate<RecordActor> wanted) {
        return actors().stream().filter(wanted).toList();
    }

    /** Returns those who have all of some words in their id, names or roles. */
    List<RecordActor> search(Optional<String> words, Optional<String> side) {
        List<String> sought = words.stream()
                .flatMap(all -> Stream.of(Folding.fold(all).split(" ", -1)))
                .toList();
        Optional<String> wanted = side.map(org.rapporteur.service.Folding::fold);
        return all(actor -> {
            String text = folded.computeIfAbsent(actor.id(), id -> folded(actor));
            return sought.stream().allMatch(text::contains)
                    && wanted.map(party -> Sides.has(Optional.of(String.join(";", actor.sides())), party))
                            .orElse(true);
        });
    }

    private static String folded(RecordActor actor) {
        List<String> texts = new ArrayList<>(List.of(actor.id(), Folding.fold(actor.name())));
        actor.aliases().forEach(alias -> texts.add(Folding.fold(alias)));
        actor.roles().forEach(role -> texts.add(Folding.fold(role)));
        return String.join("\n", texts);
    }
}
