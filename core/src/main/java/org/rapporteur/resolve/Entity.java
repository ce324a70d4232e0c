package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.actors.Actor;
import org.rapporteur.actors.ActorType;
import org.rapporteur.actors.Gender;
import org.rapporteur.actors.NamedId;

/** Somebody or something that an article names, and what it tells about them. Grows while the article is gone through. */
final class Entity {

    private static final int MOST_ROLES = 16;

    private final boolean several;
    private final Optional<Phrase> description;
    private String name;
    private final List<String> words;
    private final int first;
    private final List<Role> roles = new ArrayList<>();
    private final List<Role> told = new ArrayList<>();
    private int person;
    private int place;
    private int female;
    private int male;
    private boolean left;
    private List<String> members = List.of();
    private Optional<Entity> owner = Optional.empty();
    private Optional<Actor> actor = Optional.empty();
    private Optional<Actor> government = Optional.empty();

    /**
     * Makes one.
     *
     * @param name its fullest name, as it stands in the article
     * @param words the words of it, folded
     * @param first the word at which that stands
     */
    Entity(String name, List<String> words, int first) {
        this(name, words, first, false, Optional.empty());
    }

    private Entity(String name, List<String> words, int first, boolean several, Optional<Phrase> description) {
        this.name = name;
        this.words = List.copyOf(words);
        this.first = first;
        this.several = several;
        this.description = description;
    }

    /** Returns an entity for an actor of the directory whom the article names in a way of its own, or not at all. */
    static Entity of(Actor actor, String name) {
        Entity entity = new Entity(name, List.of(Words.fold(name)), -1);
        entity.is(actor, name);
        return entity;
    }

    /**
     * Returns somebody whom the article only describes.
     *
     * @param name what they are called
     * @param noun the noun for it, folded
     * @param description the words
     * @param several whether they are more than one
     */
    static Entity unnamed(String name, List<String> noun, Phrase description, boolean several) {
        return new Entity(name, noun, description.first(), several, Optional.of(description));
    }

    /** Returns what names this in the directory or the record; empty if it has no name. */
    Optional<String> id() {
        return isUnnamed() ? Optional.empty() : actor.map(a -> a.id().value()).or(() -> NamedId.of(name));
    }

    String name() {
        return name;
    }

    List<String> words() {
        return words;
    }

    String lastWord() {
        return words.get(words.size() - 1);
    }

    int first() {
        return first;
    }

    /** Returns what this is, by the article or the directory. */
    List<Role> roles() {
        return roles;
    }

    /** Returns what the article tells that this is. */
    List<Role> told() {
        return told;
    }

    /** Returns whether this has a name, and the article tells of it all that a description does, or the directory knows it so. */
    boolean isTold(Phrase phrase) {
        return !isUnnamed()
                && roles.stream()
                        .anyMatch(role -> Lexicon.plain(role.noun()).equals(phrase.noun())
                                && phrase.details().stream()
                                        .allMatch(detail -> role.details().contains(detail)
                                                || role.details().stream().anyMatch(d -> Demonyms.related(d, detail))));
    }

    /** Adds an office that the directory knows. */
    void holds(Role role) {
        roles.add(role);
        person += 3;
    }

    void is(Role role) {
        if (told.size() < MOST_ROLES && !told.contains(role)) {
            told.add(role);
            roles.add(role);
        }
        person += 3;
        Lexicon.gender(role.noun()).ifPresent(g -> is(g, 8));
    }

    /** Notes that the article tells of the end of an office. */
    void leaves() {
        left = true;
    }

    /** Returns whether the article tells that this has left an office. */
    boolean hasLeft() {
        return left;
    }

    /** Returns whether this is known to have held an office that is over, or is described so. */
    boolean isFormer() {
        return left || roles.stream().anyMatch(role -> role.details().contains(Role.FORMER));
    }

    void is(Gender gender, int weight) {
        if (gender == Gender.FEMALE) {
            female += weight;
        } else {
            male += weight;
        }
    }

    void votePerson(int weight) {
        person += weight;
    }

    void votePlace(int weight) {
        place += weight;
    }

    /** Notes who this is in the directory, and the name by which it is called from now on. */
    void is(Actor known, String full) {
        actor = Optional.of(known);
        name = full;
    }

    /** Notes that this is a place or state that stands for a government or body. */
    void standsFor(Actor known) {
        government = Optional.of(known);
        place += 4;
    }

    /** Returns who this is in the directory, if that is known. */
    Optional<Actor> actor() {
        return actor;
    }

    /** Returns the government or body for which this place stands, if the directory knows one. */
    Optional<Actor> government() {
        return government;
    }

    /** Returns the words that describe this, if the article does not name it. */
    Optional<Phrase> description() {
        return description;
    }

    /** Notes whom these several are, by name. */
    void consistsOf(List<String> names) {
        members = List.copyOf(names);
    }

    /** Returns whom these several are, by name; empty if that is not told. */
    List<String> members() {
        return members;
    }

    /** Notes whose this is: of whom "his office" is the office. */
    void belongsTo(Entity somebody) {
        owner = Optional.of(somebody);
    }

    /** Returns whose this is. */
    Optional<Entity> owner() {
        return owner;
    }

    /** Returns whether the article only describes, not names this. */
    boolean isUnnamed() {
        return description.isPresent();
    }

    /** Returns whether these are several. */
    boolean isSeveral() {
        return several;
    }

    /** Returns whether this is a body of people, by what is known of it or by its name. */
    boolean isBody() {
        if (actor.isPresent()) {
            return actor.get().type() != ActorType.PERSON;
        }
        return !several
                && government.isEmpty()
                && words.stream().anyMatch(w -> Lexicon.BODIES.contains(w))
                && !(words.size() == 1 && person > 0);
    }

    /** Returns whether this may be a person: it is called so, or has a name of the shape of a person's. */
    boolean isPerson() {
        return isKnownPerson()
                || (!several
                        && !isBody()
                        && government.isEmpty()
                        && (words.size() > 1 ? person >= place : person > place));
    }

    /** Returns whether something besides the shape of the name tells that this is a person. */
    boolean isSurelyPerson() {
        return isKnownPerson() || (!several && !isBody() && person > place);
    }

    private boolean isKnownPerson() {
        return actor.map(a -> a.type() == ActorType.PERSON).orElse(false);
    }

    /** Returns whether this seems to be a place or a state. */
    boolean isPlace() {
        return government.isPresent() || (!several && !isBody() && !isKnownPerson() && place > person);
    }

    /** Returns the gender; empty if nothing or too little tells it. */
    Optional<Gender> gender() {
        if (female > 2 * male) {
            return Optional.of(Gender.FEMALE);
        }
        return male > 2 * female ? Optional.of(Gender.MALE) : Optional.empty();
    }
}
