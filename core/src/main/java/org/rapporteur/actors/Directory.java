package org.rapporteur.actors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The actors that are known before an article is read.
 *
 * <p>Start with {@link #builtIn()} and lay the dossier's and then the user's files over it with {@code Layers.over}.
 * Words are looked up however they are spelled: {@link Folding} says what makes no difference.
 *
 * <p>Immutable, and safe for use by several threads.
 */
public final class Directory {

    /** Nobody has a longer name, in UTF-16 units: more need not be folded to know that it is none. */
    private static final int LONGEST = 400;

    private static final Directory EMPTY = new Directory(new ActorsInMemory(List.of()));

    /** Who holds such an office does not speak for the government, even where the body is one of the same state. */
    private static final Set<Office> SPEAKS_FOR_ITSELF =
            Collections.unmodifiableSet(EnumSet.of(Office.LEGISLATOR, Office.SPEAKER_OF_PARLIAMENT, Office.LEADER));

    /** Who is described so says what the body has to say that is named behind it. */
    private static final Pattern SPEAKS_FOR = Pattern.compile(
            "\\b(?:spokes(?:man|woman|person)|office|delegation|embassy|press service) (?:for|of) (?:the )?",
            Pattern.CASE_INSENSITIVE);

    /** So begins the title of who held an office once. */
    private static final String FORMER = "former ";

    private final Actors actors;

    /** Holds the built-in directory once it was asked for. */
    private static final class BuiltIn {
        private static final Directory DIRECTORY = new Directory(CompiledActors.shipped());
    }

    Directory(Actors actors) {
        this.actors = actors;
    }

    /** Returns a directory of nobody. */
    public static Directory empty() {
        return EMPTY;
    }

    /**
     * Returns the directory that is built in. The first call loads it; later ones are free.
     *
     * @throws IllegalStateException if it is missing from the program
     */
    public static Directory builtIn() {
        return BuiltIn.DIRECTORY;
    }

    /**
     * Returns this directory with other actors over it. Nothing is checked: {@code actors.layer} does, and then calls this.
     *
     * @param above actors that are complete; each hides the one with its id
     */
    public Directory with(List<Actor> above) {
        return new Directory(new LayeredActors(actors, new ActorsInMemory(above)));
    }

    /** Returns the form in which a directory is built in; the same actors in the same order give the same bytes. */
    public byte[] compiled() {
        return CompiledWriter.compiled(actors.all());
    }

    /** Returns the actor with an id. */
    public Optional<Actor> actor(ActorId id) {
        return actors.actor(id);
    }

    /** Returns all actors, those of earlier layers and files first. */
    public List<Actor> all() {
        return actors.all();
    }

    /** Returns the actors whose name or alias a text is: one, or several that only an addition in brackets tells apart. */
    public List<Actor> named(String name) {
        return find(Key.Kind.NAME, name);
    }

    /** Returns the persons whose surname a text is, with or without particles: {@code von der Leyen}, {@code Leyen}. */
    public List<Actor> surnamed(String surname) {
        if (surname.length() > LONGEST) {
            return List.of();
        }
        Key key = Key.of(Key.Kind.SURNAME, surname);
        List<Actor> persons = actors.find(key);
        return persons.isEmpty()
                ? actors.find(new Key(Key.Kind.SURNAME, Surnames.withoutArticle(key.word())))
                : persons;
    }

    /** Returns the governments whose people a word means: {@code Congolese} means two. */
    public List<Actor> ofDemonym(String demonym) {
        return find(Key.Kind.DEMONYM, demonym);
    }

    /** Returns those for whom a place can stand, a government's country among them: {@code Brussels} for three. */
    public List<Actor> ofPlace(String place) {
        return find(Key.Kind.PLACE, place);
    }

    private List<Actor> find(Key.Kind kind, String word) {
        return word.length() > LONGEST ? List.of() : actors.find(Key.of(kind, word));
    }

    /** Returns all who have held an office of a body, in the order in which they began; those of unknown dates first. */
    public List<Tenure> holders(Office office, ActorId of) {
        return Tenure.all(actors, office, of);
    }

    /**
     * Returns who holds an office of a body on a day: those whose terms surely cover it, or if there are none, those whose
     * terms may. Who began last comes first.
     */
    public List<Tenure> holders(Office office, ActorId of, LocalDate day) {
        List<Tenure> all = new ArrayList<>(holders(office, of));
        Collections.reverse(all);
        List<Tenure> sure =
                all.stream().filter(tenure -> tenure.term().covers(day)).toList();
        return sure.isEmpty()
                ? all.stream().filter(tenure -> tenure.term().mayCover(day)).toList()
                : sure;
    }

    /** Returns who held the same office next; empty if nobody is known to have begun later. */
    public Optional<Tenure> successor(Tenure tenure) {
        return others(tenure).filter(other -> begins(tenure, other)).findFirst();
    }

    /** Returns who held the same office before; empty if nobody is known to have begun earlier. */
    public Optional<Tenure> predecessor(Tenure tenure) {
        return others(tenure).filter(other -> begins(other, tenure)).reduce((earlier, later) -> later);
    }

    private Stream<Tenure> others(Tenure tenure) {
        return holders(tenure.term().office(), tenure.term().of()).stream()
                .filter(other -> !other.holder().id().equals(tenure.holder().id()));
    }

    /** Returns whether it is known that one began before another. */
    private static boolean begins(Tenure one, Tenure other) {
        Optional<LocalDate> start = one.term().start();
        return start.isPresent()
                && other.term().start().filter(start.get()::isBefore).isPresent();
    }

    /**
     * Returns the party to a conflict that an actor speaks for on a day: the actor's own, or else that of the bodies whose
     * offices it holds on that day, or else that of what it is a part of, each followed upward to its parents.
     *
     * @return the party's short name; several are parted by {@code "; "}; empty if none is known
     */
    public Optional<String> sideOf(Actor actor, String conflict, LocalDate day) {
        Optional<String> own = sideUpward(actor, conflict);
        if (own.isPresent()) {
            return own;
        }
        String sides = actor.termsOn(day).stream()
                .flatMap(term -> actor(term.of()).stream())
                .flatMap(body -> sideUpward(body, conflict).stream())
                .distinct()
                .collect(Collectors.joining("; "));
        return Optional.of(sides).filter(side -> !side.isEmpty());
    }

    /**
     * Returns the body that an actor speaks for on a day: a body of a state speaks for its government, a person for what the
     * weightiest office on that day belongs to, anybody else for themselves.
     *
     * <p>A member or a speaker of a parliament, and the leader of a party or group, speaks for that and not for the
     * government above it.
     *
     * @return empty for a person without an office on that day
     */
    public Optional<Actor> bodyOf(Actor actor, LocalDate day) {
        if (actor.type() != ActorType.PERSON) {
            return Optional.of(actor.type() == ActorType.STATE_BODY ? top(actor) : actor);
        }
        return actor.termsOn(day).stream()
                .filter(term -> !term.title().startsWith(FORMER))
                .flatMap(term ->
                        actor(term.of())
                                .map(body -> SPEAKS_FOR_ITSELF.contains(term.office()) ? body : top(body))
                                .stream())
                .findFirst();
    }

    /**
     * Returns the body for which somebody without a name speaks on a day, if the description ends in it: {@code a spokeswoman for
     * the Littoral Concord}. Empty for those who only belong to it, such as members and voters.
     */
    public Optional<Actor> bodyDescribed(String description, LocalDate day) {
        Matcher speaker = description.length() > LONGEST ? SPEAKS_FOR.matcher("") : SPEAKS_FOR.matcher(description);
        if (!speaker.find()) {
            return Optional.empty();
        }
        List<Actor> known = named(description.substring(speaker.end()));
        return known.size() == 1 ? bodyOf(known.get(0), day) : Optional.empty();
    }

    /** Returns the government that a body of a state is a part of, or else the body. */
    private Actor top(Actor body) {
        Set<ActorId> seen = new HashSet<>();
        Actor at = body;
        while (at.type() == ActorType.STATE_BODY && seen.add(at.id())) {
            Optional<Actor> parent = at.parent().flatMap(this::actor);
            if (parent.isEmpty()) {
                return at;
            }
            at = parent.get();
        }
        return at;
    }

    private Optional<String> sideUpward(Actor actor, String conflict) {
        Set<ActorId> seen = new HashSet<>();
        Optional<Actor> at = Optional.of(actor);
        while (at.isPresent() && seen.add(at.get().id())) {
            String side = at.get().sides().get(conflict);
            if (side != null) {
                return Optional.of(side);
            }
            at = at.get().parent().flatMap(this::actor);
        }
        return Optional.empty();
    }
}
