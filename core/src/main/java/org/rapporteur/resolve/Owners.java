package org.rapporteur.resolve;

import java.util.Optional;
import java.util.Set;

/** Whose somebody or something is: "his lawyer", "Egypt’s army", "the spokesman for President Orlo". */
final class Owners {

    /** A longer name is cut at a word. */
    private static final int LONGEST_NAME = 200;

    private static final Set<String> THIRD = Set.of("his", "her", "its", "their");

    /** Whose body a name tells: "Korean People’s Army". */
    private static final Set<String> OF_MANY = Set.of(
            "people",
            "peoples",
            "women",
            "workers",
            "men",
            "children",
            "farmers",
            "soldiers",
            "veterans",
            "mothers",
            "citizens",
            "peasants",
            "teachers",
            "journalists",
            "writers",
            "students");

    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    private final Words words;
    private final Cast cast;
    private final Pronouns pronouns;

    Owners(Words words, Cast cast, Pronouns pronouns) {
        this.words = words;
        this.cast = cast;
        this.pronouns = pronouns;
    }

    /** Returns whose office a description tells: "his foreign minister", "Mr Orlo’s spokesman", "the spokesman for President Orlo". */
    Optional<Entity> principal(Phrase phrase) {
        Optional<Entity> owner = owner(phrase);
        int behind = phrase.head() + 1;
        boolean of = behind + 1 < phrase.last() && (words.is(behind, "for") || words.is(behind, "of"));
        if (owner.isPresent() || !of || phrase.head() > phrase.core()) {
            return owner.filter(e -> !e.isUnnamed());
        }
        for (int i = behind + 1; i < phrase.last(); i++) {
            int end = Name.runEnd(words, i, phrase.last());
            if (end == phrase.last()) {
                Name name = Name.of(words, i, end);
                return cast.find(cast.folded(name.first(), name.last()), name.first(), Optional.empty());
            }
        }
        return Optional.empty();
    }

    /** Returns the words one of which has to stand in the role of whom "its chairman" means. */
    Set<String> wordsFor(Phrase phrase) {
        return pronouns.choice(phrase.first())
                .flatMap(Choice::guessed)
                .map(e -> Set.copyOf(e.words()))
                .orElse(Set.of());
    }

    /**
     * Returns a description as it stands, without an article in front. Whose it is stands behind the noun by name, if that can be told:
     * "his lawyer" and "Ana Orlo’s lawyer" are the lawyer of Ana Orlo.
     */
    String described(Phrase phrase) {
        int first = phrase.first();
        if (phrase.last() - first > 1 && ARTICLES.contains(words.fold(first))) {
            first++;
        }
        int owned = owned(phrase, first);
        if (owned < 0) {
            return cut(first, phrase.last());
        }
        Optional<String> owner = THIRD.contains(words.fold(first))
                ? owner(phrase).map(Entity::name)
                : Optional.of(owner(phrase).map(Entity::name).orElseGet(() -> cut(phrase.first(), owned)));
        if (owner.isEmpty()) {
            return cut(first, phrase.last());
        }
        int noun = words.is(owned + 1, "own") && owned + 1 < phrase.head() ? owned + 2 : owned + 1;
        String behind = phrase.head() + 1 < phrase.last() ? " " + cut(phrase.head() + 1, phrase.last()) : "";
        return cut(noun, phrase.head() + 1) + " of " + owner.get() + behind;
    }

    /** The possessive ending or pronoun of a description that says whose it is by name; -1 if it has none. */
    private int owned(Phrase phrase, int first) {
        int owned = first;
        while (owned < phrase.head() && !words.isPossessive(owned)) {
            owned++;
        }
        if (owned < phrase.head()) {
            boolean name = words.isCapital(owned - 1) && !OF_MANY.contains(words.fold(owned - 1));
            return name && !Lexicon.isFunction(words.fold(first)) ? owned : -1;
        }
        return THIRD.contains(words.fold(first)) && phrase.core() <= phrase.head() ? first : -1;
    }

    /** Returns whoever is named in front of a possessive ending, or meant by a possessive pronoun. */
    Optional<Entity> owner(Phrase phrase) {
        int first = ARTICLES.contains(words.fold(phrase.first())) ? phrase.first() + 1 : phrase.first();
        int owned = owned(phrase, first);
        if (owned < 0) {
            return Optional.empty();
        }
        if (owned == first) {
            return pronouns.choice(first).flatMap(Choice::named);
        }
        if (Name.runEnd(words, first, owned) < owned) {
            return Optional.empty();
        }
        Name name = Name.of(words, first, owned);
        return cast.find(cast.folded(name.first(), name.last()), name.first(), Optional.empty());
    }

    /** Returns some words; of very many the first. */
    String cut(int first, int last) {
        int end = last;
        String name = words.text(first, end);
        while (name.codePointCount(0, name.length()) > LONGEST_NAME && end > first + 1) {
            end = first + (end - first) / 2;
            name = words.text(first, end);
        }
        int length = name.codePointCount(0, name.length());
        return length > LONGEST_NAME ? name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) : name;
    }
}
