package org.rapporteur.resolve;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Sources that are told by how many of whom they are: "both sides", "each delegation", "the two presidents", "one of them",
 * "another".
 */
final class Groups {

    private static final Set<String> EACH = Set.of("both", "each", "either", "neither");

    /** Nouns for those who stand against each other, whoever they are. */
    private static final Set<String> PARTIES =
            Set.of("side", "party", "camp", "belligerent", "adversary", "foe", "enemy");

    private static final Set<String> STATES =
            Set.of("government", "capital", "country", "nation", "state", "neighbour", "neighbor");

    /** Nouns for bodies that each party has. */
    private static final Set<String> BODIES = Set.of(
            "delegation", "team", "army", "military", "parliament", "ministry", "press", "command", "staff", "public");

    private static final Set<String> ONE = Set.of("one", "another", "other", "third", "second", "first");
    private static final Set<String> THEM = Set.of("them", "these", "those", "whom");
    private static final String RULE = "several";

    private final Words words;
    private final Cast cast;
    private final Antecedents antecedents;
    private final Descriptions descriptions;
    private final Opponents opponents;

    Groups(Words words, Cast cast, Antecedents antecedents, Descriptions descriptions, Opponents opponents) {
        this.words = words;
        this.cast = cast;
        this.antecedents = antecedents;
        this.descriptions = descriptions;
        this.opponents = opponents;
    }

    /** Returns who a source is; empty if it is not told by its number, or if that tells nobody. */
    Optional<Found> of(Words.Range at) {
        Phrase phrase = Phrase.of(words, at.first(), at.last());
        boolean the = words.is(at.first(), "the");
        int number = the ? at.first() + 1 : at.first();
        boolean two = EACH.contains(words.fold(at.first())) || (the && words.is(number, "two"));
        boolean a = words.is(at.first(), "a") && ONE.contains(words.fold(at.first() + 1));
        number += a ? 1 : 0;
        if (words.is(number + 1, "of") && number + 3 == at.last()) {
            return oneOf(at, number);
        }
        boolean bare = (the || a) && ONE.contains(words.fold(number)) && number + 1 == at.last();
        if (phrase.head() < phrase.core() || bare) {
            if (two) {
                return words.is(at.first(), "each") ? Optional.empty() : pair(lastTwo(at.first()));
            }
            return oneOf(at, number);
        }
        String noun = singular(words.fold(phrase.head()));
        boolean plural = !noun.equals(words.fold(phrase.head()));
        boolean in = the
                && plural
                && phrase.head() == phrase.core()
                && phrase.last() == phrase.head() + 3
                && words.is(phrase.head() + 1, "in"); // "the delegations in Geneva"
        if (!in && !phrase.details().isEmpty() && phrase.last() > phrase.head() + 1) {
            return Optional.empty();
        }
        if (in || (phrase.details().isEmpty() && (two || (the && plural)))) {
            if (!in && (PARTIES.contains(noun) || STATES.contains(noun))) {
                return pair(opponents.at(at.first(), STATES.contains(noun)));
            }
            if (BODIES.contains(noun) && (in || phrase.last() == phrase.head() + 1)) {
                List<String> whose = opponents.at(at.first(), false);
                String nouns = plural ? words.fold(phrase.head()) : plural(noun);
                return whose.size() < 2
                        ? Optional.empty()
                        : Optional.of(
                                found(nouns + " of the " + whose.get(0) + " and the " + whose.get(1), whose, phrase));
            }
        }
        return two && plural && Lexicon.isPerson(noun) ? pair(inRole(noun)) : Optional.empty();
    }

    /** The two persons named last of whom the article tells a role. */
    private List<String> inRole(String noun) {
        return antecedents.recent().stream()
                .filter(Entity::isPerson)
                .filter(e -> e.roles().stream().anyMatch(r -> Lexicon.related(r.noun(), noun)))
                .distinct()
                .limit(2)
                .sorted(Comparator.comparingInt(Entity::first))
                .map(Entity::name)
                .toList();
    }

    /** The two persons or the two states of the sentence or of that before it, if there are just two. */
    private List<String> lastTwo(int at) {
        Set<Entity> near = new LinkedHashSet<>(antecedents.lately(at));
        List<Entity> persons = near.stream().filter(Entity::isSurelyPerson).toList();
        List<Entity> states = near.stream().filter(Entity::isPlace).toList();
        List<Entity> two = persons.size() == 2 && states.size() != 2 ? persons : persons.isEmpty() ? states : List.of();
        return two.size() != 2
                ? List.of()
                : two.stream()
                        .sorted(Comparator.comparingInt(cast::lastSeen))
                        .map(Opponents::called)
                        .toList();
    }

    private Optional<Found> pair(List<String> names) {
        if (names.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(found(String.join(" and ", names), names, Phrase.of(words, 0, 0)));
    }

    private Found found(String name, List<String> members, Phrase phrase) {
        Entity entity = Entity.unnamed(name, List.of(RULE), phrase, true);
        entity.consistsOf(members);
        return Found.of(entity, RULE);
    }

    /** "One of them", "another": one of a group that was just described. */
    private Optional<Found> oneOf(Words.Range at, int number) {
        int behind = number + 1;
        boolean bare = behind == at.last();
        boolean them = behind + 2 == at.last() && words.is(behind, "of") && THEM.contains(words.fold(behind + 1));
        if (!bare && !them) {
            return Optional.empty();
        }
        boolean one = ONE.contains(words.fold(number));
        if (!one && (!them || !Lexicon.OPEN.contains(words.fold(number)))) {
            return Optional.empty();
        }
        return antecedents.lastGroup(at.first()).map(group -> {
            Phrase of = group.description().orElseThrow();
            Entity entity = one ? descriptions.add(of, single(of), false) : group;
            if (one) {
                String noun = Lexicon.plain(singular(words.fold(of.head())));
                entity.is(new Role(noun, of.details(), of.owners(), of.first(), noun));
            }
            return Found.of(entity, "mention");
        });
    }

    private String single(Phrase group) {
        String noun = words.text(group.head());
        String fold = words.fold(group.head());
        String one = fold.equals("people")
                ? "person"
                : noun.substring(0, 1) + singular(fold).substring(1);
        String before = group.core() < group.head() ? words.text(group.core(), group.head()) + ' ' : "";
        String behind = group.head() + 1 < group.last() ? ' ' + words.text(group.head() + 1, group.last()) : "";
        String name = lower(before + one) + behind;
        return ("aeiou".indexOf(name.charAt(0)) < 0 ? "a " : "an ") + name;
    }

    private static String lower(String text) {
        boolean name = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return name ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private static String singular(String noun) {
        if (noun.endsWith("men")) {
            return noun.substring(0, noun.length() - 2) + "an";
        }
        if (noun.endsWith("ies")) {
            return noun.substring(0, noun.length() - 3) + 'y';
        }
        return noun.endsWith("s") && !noun.endsWith("ss") ? noun.substring(0, noun.length() - 1) : noun;
    }

    private static String plural(String noun) {
        return noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + 's';
    }
}
