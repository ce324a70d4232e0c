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

    /** Offices and bodies that a state has one of. */
    private static final Set<String> OF_STATE = Set.of(
            "president",
            "premier",
            "minister",
            "chancellor",
            "king",
            "queen",
            "emir",
            "prosecutor",
            "secretary",
            "head-of-state",
            "head-of-government",
            "commander-in-chief",
            "ambassador",
            "ministry",
            "staff",
            "government",
            "presidency",
            "parliament",
            "army",
            "military",
            "delegation",
            "opposition",
            "office",
            "commission");

    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    private static final int LONGEST_STATE = 3;

    private final Words words;
    private final Cast cast;
    private final Pronouns pronouns;
    private final States states;

    Owners(Words words, Cast cast, Pronouns pronouns, States states) {
        this.words = words;
        this.cast = cast;
        this.pronouns = pronouns;
        this.states = states;
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
        boolean article = phrase.last() - phrase.first() > 1 && ARTICLES.contains(words.fold(phrase.first()));
        int first = article ? phrase.first() + 1 : phrase.first();
        int owned = owned(phrase, first);
        if (owned < 0) {
            return ofPeople(phrase, first).orElseGet(() -> withFullName(phrase, first));
        }
        Optional<String> owner = THIRD.contains(words.fold(first))
                ? owner(phrase).map(Entity::name)
                : Optional.of(states.countryAt(first, owned)
                        .or(() -> owner(phrase).map(Entity::name))
                        .orElseGet(() -> cut(phrase.first(), owned)));
        if (owner.isEmpty()) {
            return cut(first, phrase.last());
        }
        int noun = words.is(owned + 1, "own") && owned + 1 < phrase.head() ? owned + 2 : owned + 1;
        String behind = phrase.head() + 1 < phrase.last() ? " " + cut(phrase.head() + 1, phrase.last()) : "";
        return cut(noun, phrase.head() + 1) + " of " + owner.get() + behind;
    }

    /** "A spokeswoman for the Concord" with the name of the body as full as the article gives it. */
    private String withFullName(Phrase phrase, int first) {
        for (int i = phrase.head() + 1; i < phrase.last() && i <= phrase.head() + LONGEST_STATE; i++) {
            int end = Name.runEnd(words, i, phrase.last());
            if (end > i) {
                int from = i;
                return cast.find(cast.folded(i, end), i, Optional.empty())
                        .filter(body -> body.isBody() && body.words().size() > end - from)
                        .map(body -> cut(first, from)
                                + ' '
                                + body.name()
                                + (end < phrase.last() ? ' ' + cut(end, phrase.last()) : ""))
                        .orElseGet(() -> cut(first, phrase.last()));
            }
        }
        return cut(first, phrase.last());
    }

    /** "The Vardian army" as "army of Vardia", if it is told as one that is known and means an office or a body of a state. */
    private Optional<String> ofPeople(Phrase phrase, int first) {
        boolean definite = phrase.lead().equals("the") || phrase.core() == phrase.first();
        boolean many = words.isPossessive(phrase.head() - 1);
        if (!definite || many || !OF_STATE.contains(phrase.noun())) {
            return Optional.empty();
        }
        for (int end = Math.min(phrase.head(), first + LONGEST_STATE); end > first; end--) {
            Optional<String> country = states.countryAt(first, end);
            if (country.isPresent()) {
                String behind = phrase.head() + 1 < phrase.last() ? " " + cut(phrase.head() + 1, phrase.last()) : "";
                return Optional.of(cut(end, phrase.head() + 1) + " of " + country.get() + behind);
            }
        }
        return Optional.empty();
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
