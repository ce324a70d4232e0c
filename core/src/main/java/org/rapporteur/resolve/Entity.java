package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.actors.Gender;

/** Somebody or something that an article names, and what it tells about them. Grows while the article is gone through. */
final class Entity {

    private static final int MOST_ROLES = 16;

    private final String name;
    private final List<String> words;
    private final int first;
    private final List<Role> roles = new ArrayList<>();
    private int person;
    private int place;
    private int female;
    private int male;

    /**
     * Makes one.
     *
     * @param name its fullest name, as it stands in the article
     * @param words the words of it, folded
     * @param first the word at which that stands
     */
    Entity(String name, List<String> words, int first) {
        this.name = name;
        this.words = List.copyOf(words);
        this.first = first;
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

    List<Role> roles() {
        return roles;
    }

    void is(Role role) {
        if (roles.size() < MOST_ROLES) {
            roles.add(role);
        }
        person += 3;
        Lexicon.gender(role.noun()).ifPresent(g -> is(g, 8));
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

    /** Returns whether this is a body of people, by its name. */
    boolean isBody() {
        return words.stream().anyMatch(w -> Lexicon.BODIES.contains(w)) && !(words.size() == 1 && person > 0);
    }

    /** Returns whether this may be a person: it is called so, or has a name of the shape of a person's. */
    boolean isPerson() {
        return !isBody() && (words.size() > 1 ? person >= place : person > place);
    }

    /** Returns whether something besides the shape of the name tells that this is a person. */
    boolean isSurelyPerson() {
        return !isBody() && person > place;
    }

    /** Returns whether this seems to be a place or a state. */
    boolean isPlace() {
        return !isBody() && place > person;
    }

    /** Returns the gender; empty if nothing or too little tells it. */
    Optional<Gender> gender() {
        if (female > 2 * male) {
            return Optional.of(Gender.FEMALE);
        }
        return male > 2 * female ? Optional.of(Gender.MALE) : Optional.empty();
    }
}
