package org.rapporteur.resolve;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapporteur.actors.Actor;
import org.rapporteur.actors.ActorId;
import org.rapporteur.actors.ActorType;
import org.rapporteur.actors.Country;
import org.rapporteur.actors.Directory;
import org.rapporteur.actors.Folding;
import org.rapporteur.actors.Office;
import org.rapporteur.actors.Term;

/**
 * What the directory of actors knows about those whom an article names: who they are, which offices they hold on the day of
 * the article, and which government a place or a word for a people stands for.
 *
 * <p>Somebody called by a surname alone is only known if something in the article speaks for one holder of it more than for
 * any other: a title, the state, or a high office on that day.
 */
final class Known {

    /** What speaks for one of several with the same name has to be worth so much, and that much more than for the next. */
    private static final int LEAST = 3;

    private static final int LEAD = 1;
    private static final int LONGEST_NAME = 8;
    private static final int ROLE = 4;
    private static final int HIGH = 2;
    private static final int IN_OFFICE = 1;
    private static final int STATE_NAMED = 2;

    /** What the forces of a state are called as a whole. */
    private static final List<String> ARMED = List.of("armed forces", "military", "army", "forces", "troops");

    private final Directory directory;
    private final Optional<LocalDate> day;
    private final Set<String> said = new HashSet<>();
    private final Map<Term, Role> roles = new HashMap<>();
    private final Map<String, Optional<Actor>> states = new HashMap<>();

    /**
     * Knows what a directory knows.
     *
     * @param directory the directory
     * @param day of which day the article tells
     * @param words the article's words
     */
    Known(Directory directory, Optional<LocalDate> day, Words words) {
        this.directory = directory;
        this.day = day;
        for (int i = 0; i < words.count(); i++) {
            if (words.isCapital(i)) {
                said.add(words.fold(i));
            }
        }
    }

    Directory directory() {
        return directory;
    }

    Optional<LocalDate> day() {
        return day;
    }

    /** Tells an entity what is known of it: its offices, its gender, its full name, the government for which it stands. */
    void tell(Entity entity) {
        Optional<Actor> place = government(entity.name());
        if (place.isPresent() && !entity.isSurelyPerson()) {
            entity.standsFor(place.get());
            return;
        }
        find(entity).ifPresent(actor -> {
            entity.is(actor, nameOf(entity.name(), actor));
            tell(entity, actor);
        });
    }

    private void tell(Entity entity, Actor actor) {
        actor.gender().ifPresent(gender -> entity.is(gender, 8));
        termsOf(actor).forEach(term -> entity.holds(role(term, isOver(term))));
    }

    /** Returns somebody whom the article does not name, with what is known. */
    Entity entity(Actor actor) {
        Entity entity = Entity.of(actor, actor.name());
        tell(entity, actor);
        return entity;
    }

    private Optional<Actor> find(Entity entity) {
        List<Actor> named = directory.named(entity.name());
        if (!named.isEmpty()) {
            return best(named, entity, named.stream().anyMatch(a -> a.name().endsWith(")")) ? STATE_NAMED : 0);
        }
        List<String> words = List.of(entity.name().split("\\s+"));
        if (entity.isBody() || words.size() > LONGEST_NAME) {
            return Optional.empty();
        }
        if (words.size() > 2) {
            List<Actor> part = shorter(words);
            if (!part.isEmpty()) {
                return best(part, entity, 0);
            }
        }
        List<Actor> surnamed = directory.surnamed(entity.name());
        if (words.size() == 1 || !surnamed.isEmpty()) {
            return entity.isPlace() ? Optional.empty() : best(surnamed, entity, LEAST);
        }
        // "Gary Kasparov": one letter off, with the surname right.
        List<Actor> alike = directory.surnamed(words.get(words.size() - 1)).stream()
                .filter(actor -> isMisspelt(entity.name(), actor))
                .toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }

    /** Persons who are called so without a middle name, or without what a headline puts in front. */
    private List<Actor> shorter(List<String> words) {
        int last = words.size();
        return Stream.concat(
                        Stream.of(words.get(0) + " " + words.get(last - 1)),
                        IntStream.rangeClosed(1, last - 2).mapToObj(i -> String.join(" ", words.subList(i, last))))
                .map(directory::named)
                .map(actors -> actors.stream()
                        .filter(actor -> actor.type() == ActorType.PERSON)
                        .toList())
                .filter(actors -> !actors.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static boolean isMisspelt(String name, Actor actor) {
        String fold = Folding.fold(name);
        return Stream.concat(Stream.of(actor.name()), actor.aliases().stream())
                .map(Folding::fold)
                .anyMatch(known -> isOneLetterOff(fold, known));
    }

    /** Returns whether one letter has to be put in, left out or changed to make one of the other; not the first. */
    static boolean isOneLetterOff(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        if (longer.length() - shorter.length() > 1 || shorter.isEmpty() || shorter.charAt(0) != longer.charAt(0)) {
            return false;
        }
        int i = 0;
        while (i < shorter.length() && shorter.charAt(i) == longer.charAt(i)) {
            i++;
        }
        int skip = longer.length() == shorter.length() ? 1 : 0;
        return i == shorter.length() || shorter.substring(i + skip).equals(longer.substring(i + 1));
    }

    /** The actor for whom most speaks, if that is enough. */
    private Optional<Actor> best(List<Actor> actors, Entity entity, int least) {
        record Rated(Actor actor, int worth) {}
        List<Rated> rated = actors.stream()
                .filter(actor -> !entity.isSurelyPerson() || actor.type() == ActorType.PERSON)
                .filter(actor -> entity.gender().isEmpty()
                        || actor.gender().isEmpty()
                        || entity.gender().equals(actor.gender()))
                .map(actor -> new Rated(actor, worth(actor, entity)))
                .sorted(Comparator.comparingInt((Rated r) -> -r.worth()))
                .toList();
        if (rated.isEmpty() || rated.get(0).worth() < least) {
            return Optional.empty();
        }
        boolean sure = rated.size() == 1 || rated.get(0).worth() >= rated.get(1).worth() + LEAD;
        return sure ? Optional.of(rated.get(0).actor()) : Optional.empty();
    }

    private int worth(Actor actor, Entity entity) {
        int worth = 0;
        boolean fits = false;
        for (Term term : termsOf(actor)) {
            boolean over = isOver(term);
            if (!over) {
                worth = Math.max(worth, weight(term.office()));
            }
            Role role = role(term, over);
            fits |= entity.roles().stream().anyMatch(told -> role.isLike(told));
        }
        boolean state =
                termsOf(actor).stream().anyMatch(term -> isSaid(term.of().value()));
        return worth + (fits ? ROLE : 0) + (state ? STATE_NAMED : 0);
    }

    /** Who leads a state is known by the surname alone, on a day that is known. */
    private int weight(Office office) {
        return switch (office) {
            case HEAD_OF_STATE, HEAD_OF_GOVERNMENT -> day.isPresent() ? LEAST : HIGH;
            case FOREIGN_MINISTER, DEFENCE_MINISTER, SECRETARY_GENERAL -> HIGH;
            default -> IN_OFFICE;
        };
    }

    /** Whether the article names a body or its state. */
    private boolean isSaid(String id) {
        Optional<Actor> at = directory.actor(new ActorId(id));
        for (int up = 0; up < 4 && at.isPresent(); up++) {
            Actor actor = at.get();
            Stream<String> names = Stream.concat(
                    Stream.of(actor.name()),
                    actor.country().stream().flatMap(c -> Stream.concat(Stream.of(c.name()), c.demonyms().stream())));
            if (names.map(Words::fold).anyMatch(name -> said.contains(name))) {
                return true;
            }
            at = actor.parent().flatMap(directory::actor);
        }
        return false;
    }

    private List<Term> termsOf(Actor actor) {
        return actor.terms().stream()
                .filter(term -> day.isEmpty()
                        || term.from().isEmpty()
                        || !term.from().get().earliest().isAfter(day.get()))
                .toList();
    }

    private boolean isOver(Term term) {
        return day.map(term::isOver).orElse(false);
    }

    /** What a title says, with all words for its state: "president of Russia" is a Russian one, too. */
    private Role role(Term term, boolean over) {
        Role role = roles.computeIfAbsent(term, t -> {
            Set<String> owners = new LinkedHashSet<>();
            Optional<Actor> at = directory.actor(t.of());
            for (int up = 0; up < 4 && at.isPresent(); up++) {
                at.get().country().ifPresent(country -> addWords(country, owners));
                if (at.get().type() != ActorType.GOVERNMENT) {
                    addWords(at.get().name(), owners);
                    at.get().aliases().forEach(alias -> addWords(alias, owners));
                }
                at = at.get().parent().flatMap(directory::actor);
            }
            return Role.titled(t.title(), owners);
        });
        return over ? role.former() : role;
    }

    private static void addWords(Country country, Set<String> words) {
        addWords(country.name(), words);
        country.demonyms().forEach(demonym -> addWords(demonym, words));
    }

    private static void addWords(String name, Set<String> words) {
        for (String word : name.split("\\s+", -1)) {
            String fold = Words.fold(word);
            if (!Lexicon.isFunction(fold)) {
                words.add(fold);
            }
        }
    }

    /** The name that the article gives in full, if it is one of the actor's; else, and of a government, the directory's. */
    private static String nameOf(String name, Actor actor) {
        boolean full = name.indexOf(' ') > 0 && actor.type() != ActorType.GOVERNMENT;
        String fold = Folding.fold(name);
        boolean known = Stream.concat(Stream.of(actor.name()), actor.aliases().stream())
                .anyMatch(one -> Folding.fold(one).equals(fold));
        return full && known ? name : actor.name();
    }

    /** Returns the one actor that is called so. */
    Optional<Actor> named(String name) {
        List<Actor> all = directory.named(name);
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** Returns whether a word is the name of a state. */
    boolean isCountry(String word) {
        return directory.ofPlace(word).stream()
                .anyMatch(actor -> actor.country()
                        .filter(country -> country.name().equalsIgnoreCase(word))
                        .isPresent());
    }

    /** Returns whether a word is one for the people of a state. */
    boolean isPeople(String word) {
        return !directory.ofDemonym(word).isEmpty();
    }

    /** Returns the government that somebody leads or led. */
    Optional<Actor> governmentOf(Actor leader) {
        return leader.terms().stream()
                .filter(term -> term.office() == Office.HEAD_OF_STATE || term.office() == Office.HEAD_OF_GOVERNMENT)
                .findFirst()
                .flatMap(term -> directory.actor(term.of()));
    }

    /** Returns the one government or body for which a place or a state's name stands. */
    Optional<Actor> government(String place) {
        List<Actor> all = directory.ofPlace(place);
        if (all.size() > 1) {
            List<Actor> governments = all.stream()
                    .filter(actor -> actor.type() == ActorType.GOVERNMENT)
                    .toList();
            return governments.size() == 1 && all.stream().allMatch(a -> isPartOf(a, governments.get(0)))
                    ? Optional.of(governments.get(0))
                    : Optional.empty();
        }
        return all.stream().findFirst();
    }

    private boolean isPartOf(Actor actor, Actor whole) {
        Optional<Actor> at = Optional.of(actor);
        for (int up = 0; up < 4 && at.isPresent(); up++) {
            if (at.get().id().equals(whole.id())) {
                return true;
            }
            at = at.get().parent().flatMap(directory::actor);
        }
        return false;
    }

    /** Returns the one government that a word means: a place, or a word for its people. */
    Optional<Actor> state(String word) {
        return states.computeIfAbsent(word, this::findState);
    }

    private Optional<Actor> findState(String word) {
        Optional<Actor> place = government(word).filter(actor -> actor.country().isPresent());
        if (place.isPresent()) {
            return place;
        }
        List<Actor> all = directory.ofDemonym(word);
        if (all.isEmpty()) {
            all = directory.named(word).stream()
                    .filter(a -> a.country().isPresent())
                    .toList();
        }
        if (all.size() > 1) {
            List<Actor> named = all.stream().filter(a -> isSaid(a.id().value())).toList();
            all = named.size() < all.size() ? named : List.of();
        }
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** Returns whether a folded noun means the forces of a state as a whole, which each state calls in its own way. */
    static boolean isArmed(String noun) {
        return ARMED.contains(noun);
    }

    /** Returns the body that a phrase names: "Israel's military", "the Russian defence ministry". */
    Optional<Actor> body(Words words, Phrase phrase) {
        if (!Lexicon.BODIES.contains(phrase.noun()) && !phrase.noun().equals("military")) {
            return Optional.empty();
        }
        Optional<Actor> named = named(words.text(phrase.core(), phrase.last()));
        if (named.isPresent()) {
            return named;
        }
        int rest = phrase.core() + 1;
        boolean owned = words.isPossessive(rest);
        if (owned) {
            rest++;
        }
        if (rest >= phrase.last()) {
            return Optional.empty();
        }
        String what = words.text(rest, phrase.last());
        Stream<String> bodies = ARMED.contains(what) ? ARMED.stream() : Stream.of(what);
        List<String> all = Stream.concat(Stream.of(what), bodies).distinct().toList();
        return state(words.text(phrase.core()))
                .flatMap(government -> Stream.concat(
                                government.country().stream().flatMap(country -> country.demonyms().stream()),
                                government.country().stream().map(country -> country.name() + "'s"))
                        .flatMap(demonym -> all.stream().map(one -> demonym + " " + one))
                        .flatMap(name -> directory.named(name).stream())
                        .findFirst());
    }
}
