package org.rapporteur.resolve;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.actors.Actor;
import org.rapporteur.actors.Country;
import org.rapporteur.actors.NamedId;
import org.rapporteur.model.Speaker;
import org.rapporteur.resolve.rank.Ranker;

/**
 * The places of an article that act as states: which one a word for its people, its capital or "the government" stands for.
 * The directory knows the states of the world; for others, there is what the article writes beside each other, and the shape of words.
 */
final class States {

    /** So many places that begin alike are told apart; a text with more is hostile. */
    private static final int MOST_ALIKE = 50;

    private static final int REACH = 300;

    private static final Set<String> WITH_ARTICLE =
            Set.of("Netherlands", "Philippines", "Maldives", "Gambia", "Bahamas", "Czech Republic");

    private final Words words;
    private final Known known;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, String> governments = new HashMap<>();
    private final Map<String, Entity> byPeople = new HashMap<>();
    private final Map<Entity, Entity> byCapital = new HashMap<>();
    private final Map<String, Entity> places = new HashMap<>();
    private final Set<Entity> peoples;
    private List<Entity> byCount = List.of();

    States(Words words, Cast cast, Known known) {
        this.words = words;
        this.known = known;
        for (Entity entity : cast.all()) {
            if (!entity.isSurelyPerson() && !entity.isBody()) {
                places.putIfAbsent(entity.lastWord(), entity);
            }
        }
        Set<String> capitals = new HashSet<>();
        for (int i = 0; i < words.count(); i++) {
            if (words.isCapital(i)) {
                counts.merge(words.fold(i), 1, Integer::sum);
                capitals.add(words.fold(i));
            }
        }
        Map<String, Set<String>> byStem = new HashMap<>();
        for (Entity entity : cast.all()) {
            Set<String> alike = byStem.computeIfAbsent(stem(entity.lastWord()), k -> new HashSet<>());
            if (places.containsKey(entity.lastWord()) && alike.size() < MOST_ALIKE) {
                alike.add(entity.lastWord());
            }
        }
        capitals.stream()
                .sorted()
                .forEach(people -> byStem.getOrDefault(stem(people), Set.of()).stream()
                        .filter(place -> !place.equals(people) && Demonyms.isMadeFrom(people, place))
                        .max(Comparator.comparingInt((String p) -> counts.getOrDefault(p, 0))
                                .thenComparing(p -> p))
                        .ifPresent(place -> byPeople.put(people, places.get(place))));
        peoples = Set.copyOf(byPeople.values());
        findGovernments();
        findMain();
    }

    private static String stem(String word) {
        return word.substring(0, Math.min(3, word.length()));
    }

    private void findGovernments() {
        for (int i = 0; i + 2 < words.count(); i++) {
            if (words.is(i, "government") && words.is(i + 1, "of") && words.together(i + 2, i)) {
                int first = words.is(i + 2, "the") ? i + 3 : i + 2;
                int end = first < words.count() ? Name.runEnd(words, first, words.count()) : first;
                if (end > first) {
                    governments.putIfAbsent(words.fold(end - 1), words.text(i, end));
                }
            } else if (words.is(i, "capital")) {
                capital(i);
            }
        }
    }

    /** "X, the capital of Y", "Y's capital, X" and the like. */
    private void capital(int word) {
        Entity state = null;
        if (words.is(word + 1, "of") && words.together(word + 2, word)) {
            int first = words.is(word + 2, "the") ? word + 3 : word + 2;
            state = first < words.count() ? placeOrPeople(words.fold(first)) : null;
        } else if (words.isPossessive(word - 1) && word > 1) {
            state = placeOrPeople(words.fold(word - 2));
        } else if (word > 0) {
            state = placeOrPeople(words.fold(word - 1));
        }
        if (state == null) {
            return;
        }
        int[] sides = {word + 2, word - 3, word - 4};
        for (int side : sides) {
            boolean comma =
                    side > word ? words.is(word + 1, ",") : words.together(side, word) && words.is(side + 1, ",");
            if (words.together(side, word) && comma && words.isCapital(side)) {
                Entity city = places.get(words.fold(side));
                if (city != null && city != state) {
                    byCapital.putIfAbsent(city, state);
                }
            }
        }
    }

    private @Nullable Entity placeOrPeople(String fold) {
        Entity people = byPeople.get(fold);
        return people != null ? people : places.get(fold);
    }

    private void findMain() {
        Map<Entity, Integer> named = new HashMap<>();
        counts.forEach((word, n) -> {
            Entity place = placeOrPeople(word);
            if (place != null && isState(place)) {
                named.merge(place, n, Integer::sum);
            }
        });
        byCount = named.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Entity, Integer> e) -> -e.getValue())
                        .thenComparing(e -> e.getKey().first()))
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns the state that the article names most. */
    Optional<Entity> main() {
        return byCount.stream().findFirst();
    }

    /**
     * Returns the state that the article names most, if it is also the one that is named nearest before a word, in its paragraph or
     * in the one before.
     */
    Optional<Entity> near(int word) {
        Optional<Entity> main = main();
        int reach = main.isPresent() ? words.paragraph(word) - 1 : Integer.MAX_VALUE;
        for (int i = word - 1; i >= Math.max(0, word - REACH) && words.paragraph(i) >= reach; i--) {
            Optional<Entity> near = at(i);
            if (near.isPresent()) {
                return main.filter(state -> Opponents.called(state).equals(Opponents.called(near.get())));
            }
        }
        return Optional.empty();
    }

    /** Returns the state that a word of the text names: by its name, a place that stands for it, or a word for its people. */
    Optional<Entity> at(int word) {
        if (!words.isCapital(word)) {
            return Optional.empty();
        }
        String fold = words.fold(word);
        Entity place = placeOrPeople(fold);
        Optional<Entity> own = Optional.ofNullable(place)
                .map(p -> byCapital.getOrDefault(p, p))
                .filter(this::isState);
        return own.or(() -> known.state(words.text(word)).map(actor -> {
            Entity state = Entity.of(actor, actor.name());
            state.standsFor(actor);
            return state;
        }));
    }

    /** Returns the name of the country that some words name: by a word for its people, its capital or its own name. */
    Optional<String> countryAt(int first, int last) {
        String text = words.text(first, last);
        Optional<Actor> state = known.state(text);
        if (state.isPresent()) {
            return state.flatMap(Actor::country).map(Country::name).map(States::withArticle);
        }
        return last - first == 1 ? at(first).map(Entity::name) : Optional.empty();
    }

    /** The name of a country as it stands behind "of". */
    private static String withArticle(String country) {
        return country.startsWith("United ") || WITH_ARTICLE.contains(country) ? "the " + country : country;
    }

    /** Returns whether something is a state: one of the directory, or a place of which the article names the people, too. */
    boolean isState(Entity entity) {
        return entity.government()
                .map(actor -> actor.country().isPresent())
                .orElseGet(() -> entity.isPlace() && peoples.contains(entity));
    }

    /** Returns the governments of the states that the article names most, in the order in which it names them; empty if there are fewer. */
    List<String> mostNamed(int most) {
        List<Entity> first = byCount.stream()
                .limit(most)
                .sorted(Comparator.comparingInt(Entity::first))
                .toList();
        return first.size() < most
                ? List.of()
                : first.stream().map(Opponents::called).toList();
    }

    /** Returns whether a word is one for the people of a state. */
    boolean isPeople(String word) {
        return known.isPeople(word) || byPeople.containsKey(Words.fold(word));
    }

    Known known() {
        return known;
    }

    /** Returns the government of a people, by the folded word for it. */
    Optional<Found> ofPeople(String people) {
        return known.state(people)
                .map(actor -> Found.of(actor, Sources.METONYM))
                .or(() -> Optional.ofNullable(byPeople.get(people)).map(this::government));
    }

    /** Returns the government of the state of which the article says that a place is its capital. */
    Optional<Found> ofCapital(Entity place) {
        return Optional.ofNullable(byCapital.get(place)).map(this::government);
    }

    /** Returns the government that "Vardia's government", "the Vardian authorities" or "the government" means. */
    Optional<Found> of(Phrase phrase) {
        for (int i = phrase.core(); i < phrase.last(); i++) {
            if (i != phrase.head() && words.isCapital(i) && !Lexicon.isFunction(words.fold(i))) {
                Optional<Actor> government = known.state(words.text(i));
                if (government.isPresent()) {
                    return government.map(actor -> Found.of(actor, Sources.METONYM));
                }
                Entity state = placeOrPeople(words.fold(i));
                if (state != null) {
                    return Optional.of(government(state));
                }
            }
        }
        boolean bare = phrase.details().isEmpty()
                && List.of("government", "authorities").contains(phrase.noun());
        return bare ? near(phrase.first()).map(this::government) : Optional.empty();
    }

    /** Returns the government of a state: "government of Vardia" if the article writes so, else by the state's name. */
    Found government(Entity state) {
        if (state.government().isPresent()) {
            return Found.of(state.government().get(), Sources.METONYM);
        }
        String name = governments.getOrDefault(state.lastWord(), state.name());
        double sure = Ranker.shipped().share(Sources.METONYM);
        return new Found(new Speaker(name, NamedId.of(state.name()), Sources.METONYM, sure), Optional.of(state), false);
    }
}
