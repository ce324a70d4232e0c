package org.rapporteur.resolve;

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
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rapporteur.actors.Actor;
import org.rapporteur.actors.ActorId;
import org.rapporteur.actors.ActorType;
import org.rapporteur.actors.Directory;
import org.rapporteur.model.Capacity;
import org.rapporteur.model.Conflict;
import org.rapporteur.model.PartialDate;

/** The parties to the conflict that an article is about, and who speaks for which. */
final class Parties {

    private static final Set<String> NO_PARTY = Set.of(Capacity.THIRD_PARTY, Capacity.NONE);

    private static final int LONGEST_PHRASE = 1000;
    private static final int MOST_WORDS = 40;
    private static final int LONGEST_NAME = 4;

    /** How words go on that tell whose somebody is in fact. */
    private static final String BACKED = "(?i)-(installed|backed|appointed|controlled|led)$";

    /** Words of one state’s politics that other English texts use for it alone. */
    private static final Set<String> OF_AMERICA = Set.of(
            "republican", "republicans", "democrat", "democrats", "congressman", "congresswoman", "congressional");

    private final Known known;
    private final Optional<String> conflict;
    private final List<String> named;

    private Parties(Known known, Optional<String> conflict, List<String> named) {
        this.known = known;
        this.conflict = conflict;
        this.named = named;
    }

    /** Returns the parties to a given conflict, or else to the one of which an article names two parties most often. */
    static Parties of(Story story, Optional<Conflict> given) {
        return given.map(c -> new Parties(story.known(), Optional.of(c.id()), c.parties()))
                .orElseGet(() -> new Parties(story.known(), mostNamed(story), List.of()));
    }

    private static Optional<String> mostNamed(Story story) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        story.counts()
                .forEach((actor, n) -> sides(story.known().directory(), actor)
                        .forEach((conflict, side) -> counts.computeIfAbsent(conflict, c -> new HashMap<>())
                                .merge(side, n, Integer::sum)));
        record Rated(String conflict, int second, int all) {}
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> new Rated(
                        entry.getKey(),
                        entry.getValue().values().stream()
                                .sorted(Comparator.reverseOrder())
                                .toList()
                                .get(1),
                        entry.getValue().values().stream().mapToInt(n -> n).sum()))
                .max(Comparator.comparingInt(Rated::second)
                        .thenComparingInt(Rated::all)
                        .thenComparing(Rated::conflict, Comparator.reverseOrder()))
                .map(Rated::conflict);
    }

    /** The sides of an actor in all conflicts, or of what it is a part of, or of the bodies whose offices it holds. */
    private static Map<String, String> sides(Directory directory, Actor actor) {
        Map<String, String> out = new HashMap<>();
        upward(directory, actor, out);
        actor.terms().stream()
                .filter(term -> term.to().isEmpty())
                .flatMap(term -> directory.actor(term.of()).stream())
                .forEach(body -> upward(directory, body, out));
        return out;
    }

    private static void upward(Directory directory, Actor actor, Map<String, String> sides) {
        Set<ActorId> seen = new HashSet<>();
        Optional<Actor> at = Optional.of(actor);
        while (at.isPresent() && seen.add(at.get().id())) {
            at.get().sides().forEach(sides::putIfAbsent);
            at = at.get().parent().flatMap(directory::actor);
        }
    }

    /** Returns the parties of the conflict in its order; empty if the article decides which conflict it is. */
    List<String> named() {
        return named;
    }

    /** Returns where in the conflict's order a party stands; -1 if the article decides which conflict it is. */
    int indexOf(String party) {
        return named.indexOf(party);
    }

    /** Returns the party for which an actor of the directory speaks. */
    Optional<String> of(Actor actor) {
        LocalDate day = known.day().orElseGet(() -> lastDay(actor));
        return conflict.flatMap(c -> known.directory().sideOf(actor, c, day))
                .filter(this::isParty)
                .or(() -> byName(actor, day));
    }

    /** Returns whether a side is one party, not several and neither a third party nor none. */
    boolean isSingleParty(String side) {
        return side.indexOf(';') < 0 && !NO_PARTY.contains(side);
    }

    /** Returns the party for which an actor spoke last, whenever that was. */
    Optional<String> everOf(Actor actor) {
        return conflict.flatMap(c -> known.directory().sideOf(actor, c, lastDay(actor)))
                .filter(this::isParty);
    }

    /** A conflict that names its parties has no others. */
    private boolean isParty(String sides) {
        return named.isEmpty()
                || Stream.of(sides.split("; ", -1)).allMatch(side -> named.contains(side) || NO_PARTY.contains(side));
    }

    /** An article without a date may be of any time, so the last office counts, though it is over today. */
    private static LocalDate lastDay(Actor actor) {
        return actor.terms().stream()
                .map(term -> term.to().map(PartialDate::earliest).orElse(LocalDate.MAX))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }

    /** The party that is called like an actor's body or state. */
    private Optional<String> byName(Actor actor, LocalDate day) {
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Set<ActorId> seen = new LinkedHashSet<>(List.of(actor.id()));
        actor.termsOn(day).forEach(term -> seen.add(term.of()));
        List<ActorId> upward = new ArrayList<>(seen);
        for (int i = 0; i < upward.size(); i++) {
            Optional<Actor> at = known.directory().actor(upward.get(i));
            at.flatMap(Actor::parent).filter(seen::add).ifPresent(upward::add);
            Optional<String> party = at.flatMap(this::calledLike);
            if (party.isPresent()) {
                return party;
            }
        }
        return Optional.empty();
    }

    private Optional<String> calledLike(Actor actor) {
        Set<String> names = new HashSet<>(Set.of(Words.fold(actor.name())));
        actor.aliases().forEach(alias -> names.add(Words.fold(alias)));
        actor.country().ifPresent(country -> names.add(Words.fold(country.name())));
        return named.stream().filter(party -> names.contains(Words.fold(party))).findFirst();
    }

    /** Returns the party that one of these folded words tells: its name, or the name or people of one of its states. */
    Optional<String> of(Set<String> words) {
        for (String word : words.stream().sorted().toList()) {
            Optional<String> party = of(word);
            if (party.isPresent()) {
                return party;
            }
        }
        return Optional.empty();
    }

    private Optional<String> of(String word) {
        return known.state(word)
                .or(() -> known.named(word).filter(actor -> actor.type() == ActorType.STATE_BODY))
                .flatMap(this::of)
                .or(() -> byName(word));
    }

    /**
     * Returns the side that the first name in a phrase tells which means a state or a body of one: that of "deputy of the State
     * Duma" and of "Russian-installed governor"; a third party if it is none of the conflict's.
     */
    Optional<String> ofText(String text) {
        // No phrase that a person writes is longer; a text without blanks may be one word.
        List<String> words = Stream.of(text.substring(0, Math.min(text.length(), LONGEST_PHRASE))
                        .split("[\\s,;()]+", -1))
                .map(word -> word.replaceFirst("[’']s?$", ""))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        for (int first = 0; first < words.size(); first++) {
            if (Character.isUpperCase(words.get(first).codePointAt(0))) {
                for (int last = Math.min(words.size(), first + LONGEST_NAME); last > first; last--) {
                    Optional<String> side = named(String.join(" ", words.subList(first, last)), last - first == 1);
                    if (side.isPresent()) {
                        return side;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> named(String name, boolean one) {
        String plain = one ? name.replaceFirst(BACKED, "") : name;
        String base = OF_AMERICA.contains(Words.fold(plain)) ? "USA" : plain;
        Optional<String> party = one ? of(Words.fold(base)) : Optional.empty();
        return party.or(() -> known.state(base)
                .or(() -> known.named(base).filter(Parties::speaksForStates))
                .map(actor -> of(actor).orElse(Capacity.THIRD_PARTY)));
    }

    /** Whether a body is one of a state or of states, not an institute or the like. */
    private static boolean speaksForStates(Actor actor) {
        return actor.type() == ActorType.STATE_BODY
                || (actor.type() == ActorType.ORGANISATION && !Affiliation.isOwn(Words.folded(actor.name())));
    }

    /** A word that stands in the names of two parties tells neither. */
    private Optional<String> byName(String word) {
        List<String> parties = named.stream()
                .filter(party -> {
                    String fold = Words.fold(party);
                    return List.of(fold.split(" ", -1)).contains(word)
                            || (fold.indexOf(' ') < 0 && Demonyms.related(fold, word));
                })
                .toList();
        return parties.size() == 1 ? Optional.of(parties.get(0)) : Optional.empty();
    }

    /** Returns whether a folded word tells a state that is no party. */
    boolean isOtherState(String word) {
        return known.state(word).isPresent();
    }

    /** Returns whether one of these folded words tells a state or a body that is known and no party. */
    boolean isOther(Set<String> words) {
        return words.stream()
                .anyMatch(word -> known.state(word).isPresent()
                        || !known.directory().named(word).isEmpty());
    }
}
