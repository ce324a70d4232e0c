package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.actors.Gender;

/**
 * Everybody whom an article names, each once, under the fullest name that it gives; found again by a surname, a given name,
 * a part of the name, or initials.
 */
final class Cast {

    /** So many of one word are told apart; a text with more is hostile. */
    private static final int MOST_OF_ONE_WORD = 50;

    private static final int LEAST_MISSPELT = 6;

    private final Words words;
    private final List<Entity> entities = new ArrayList<>();
    private final Map<String, List<Entity>> byLast = new HashMap<>();
    private final Map<String, List<Entity>> byWord = new HashMap<>();
    private final Map<String, Entity> byAcronym = new HashMap<>();
    /** By the initials in the order of the alphabet, as another language may put the words in another order. */
    private final Map<String, Entity> byLetters = new HashMap<>();

    private final Map<String, List<Entity>> byInitials = new HashMap<>();
    private final Map<String, List<Entity>> byBeginning = new HashMap<>();

    private final Map<Entity, Integer> lastSeen = new HashMap<>();

    private final Predicate<String> isState;

    private Cast(Words words, Predicate<String> isState) {
        this.words = words;
        this.isState = isState;
    }

    /**
     * Returns all whom the names of a text name.
     *
     * @param isState whether a word is known to be a state's name, which is not short for a person's
     */
    static Cast of(Words words, List<Name> names, Predicate<String> isState) {
        Cast cast = new Cast(words, isState);
        // Longest first, so that a shorter name finds the one it shortens; the order of the text among equals.
        List<Name> longestFirst = names.stream()
                .sorted(Comparator.comparingInt((Name n) -> n.first() - n.last() + cast.keptTitle(n)))
                .toList();
        for (Name name : longestFirst) {
            List<String> folded = cast.folded(name.first(), name.last());
            Entity entity = cast.find(folded, name.first(), Optional.empty()).orElse(null);
            if (entity == null) {
                entity = new Entity(words.text(name.first(), name.last()), folded, name.first());
                cast.add(entity);
            }
            new Evidence(words).collect(name, entity);
        }
        names.forEach(cast::addAcronym);
        names.forEach(cast::addNickname);
        cast.entities.forEach(cast::addInitials);
        return cast;
    }

    /** "X, known as Y". */
    private void addNickname(Name name) {
        int i = words.is(name.last(), ",") ? name.last() + 1 : name.last();
        i = words.is(i, "better") || words.is(i, "also") ? i + 1 : i;
        boolean known =
                (words.is(i, "known") && words.is(i + 1, "as")) || words.is(i, "nicknamed") || words.is(i, "alias");
        int other = words.is(i, "known") ? i + 2 : i + 1;
        if (known && words.together(other, name.first()) && Name.runEnd(words, other, words.count()) == other + 1) {
            find(folded(name.first(), name.last()), name.first(), Optional.empty())
                    .ifPresent(e -> byAcronym.putIfAbsent(words.fold(other), e));
        }
    }

    private int keptTitle(Name name) {
        return Lexicon.KEPT_TITLES.contains(words.fold(name.first())) ? 1 : 0;
    }

    private void add(Entity entity) {
        entities.add(entity);
        Set<String> heads = new HashSet<>(keys(entity.lastWord()));
        int of = Math.max(entity.words().indexOf("of"), entity.words().indexOf("for"));
        if (of > 0 && entity.words().size() > of + 1) {
            heads.add(entity.words().get(of - 1));
        }
        heads.forEach(key -> put(byLast, key, entity));
        Set<String> all = new HashSet<>();
        entity.words().forEach(w -> all.addAll(keys(w)));
        all.forEach(key -> put(byWord, key, entity));
        if (entity.words().size() > 1) {
            put(byInitials, initials(entity.words()), entity);
            put(byBeginning, beginning(entity.lastWord()), entity);
        }
    }

    private static void put(Map<String, List<Entity>> index, String key, Entity entity) {
        List<Entity> list = index.computeIfAbsent(key, k -> new ArrayList<>());
        if (list.size() < MOST_OF_ONE_WORD) {
            list.add(entity);
        }
    }

    /** Returns the forms under which a word is looked up: without an article such as "al-", and each part of a double name. */
    private static List<String> keys(String word) {
        List<String> out = new ArrayList<>(List.of(word));
        int hyphen = word.indexOf('-');
        if (hyphen > 0) {
            for (String part : word.split("-", -1)) {
                if (part.length() > 2) {
                    out.add(part);
                }
            }
        }
        return out;
    }

    private void addAcronym(Name name) {
        int next = name.last();
        boolean aside = words.is(next, "(") || (words.is(next, ",") && words.is(next + 1, "or"));
        int acronym = words.is(next, ",") ? next + 2 : next + 1;
        if (aside && words.together(acronym, name.first()) && isAcronym(acronym)) {
            find(folded(name.first(), name.last()), name.first(), Optional.empty())
                    .ifPresent(e -> byAcronym.putIfAbsent(words.fold(acronym), e));
        }
        boolean full = name.last() - name.first() > 1 && words.is(name.first() - 1, "(");
        if (full && name.first() > 1 && isAcronym(name.first() - 2)) {
            find(folded(name.first(), name.last()), name.first(), Optional.empty())
                    .ifPresent(e -> byAcronym.putIfAbsent(words.fold(name.first() - 2), e));
        }
    }

    /** Bodies are known by the first letters of their words, if these are three or more. */
    private void addInitials(Entity entity) {
        if (entity.words().size() > 2 && entity.isBody()) {
            StringBuilder initials = new StringBuilder();
            for (String word : entity.words()) {
                if (!Lexicon.isFunction(word)) {
                    initials.appendCodePoint(word.codePointAt(0));
                }
            }
            if (initials.length() > 2) {
                byAcronym.putIfAbsent(initials.toString(), entity);
                byLetters.putIfAbsent(sorted(initials.toString()), entity);
            }
        }
    }

    /** The one person whose names begin so, as transcripts of interviews write who is speaking. */
    private @Nullable Entity byInitials(String letters) {
        List<Entity> all = byInitials.getOrDefault(letters, List.of()).stream()
                .filter(Entity::isPerson)
                .toList();
        return all.size() == 1 ? all.get(0) : null;
    }

    private static String initials(List<String> words) {
        StringBuilder out = new StringBuilder();
        words.forEach(word -> out.appendCodePoint(word.codePointAt(0)));
        return out.toString();
    }

    private static String sorted(String letters) {
        return letters.codePoints()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private boolean isAcronym(int word) {
        String text = words.text(word);
        return text.length() > 1
                && text.length() < 9
                && Character.isUpperCase(text.charAt(0))
                && text.chars().filter(Character::isUpperCase).count() * 2 > text.length();
    }

    /** Returns the folded words from {@code first} to {@code last}, without marks. */
    List<String> folded(int first, int last) {
        return IntStream.range(first, last)
                .filter(words::isWord)
                .mapToObj(words::fold)
                .toList();
    }

    /** Returns everybody, in the order of length and text. */
    List<Entity> all() {
        return entities;
    }

    /** Notes that somebody is mentioned at a word, so that of two with one surname the nearer is meant. */
    void see(Entity entity, int word) {
        lastSeen.put(entity, word);
    }

    /** Returns the word at which somebody was seen last, or -1. */
    int lastSeen(Entity entity) {
        return lastSeen.getOrDefault(entity, -1);
    }

    /** Forgets who was seen when, to go through the text again. */
    void rewind() {
        lastSeen.clear();
    }

    /**
     * Returns whom a name or a part of one names.
     *
     * @param name its folded words
     * @param at the word at which it stands
     * @param gender what a title tells
     */
    Optional<Entity> find(List<String> name, int at, Optional<Gender> gender) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (name.size() == 1) {
            Entity known = byAcronym.get(name.get(0));
            if (known == null && words.text(at).equals(words.text(at).toUpperCase(Locale.ROOT))) {
                known = byLetters.get(sorted(name.get(0)));
            }
            if (known == null && isAcronym(at)) {
                known = byInitials(name.get(0));
            }
            if (known != null) {
                return Optional.of(known);
            }
        }
        if (name.size() > 1 && Lexicon.KEPT_TITLES.contains(name.get(0))) {
            Optional<Entity> untitled = find(name.subList(1, name.size()), at, gender)
                    .filter(e -> e.words().size() >= name.size());
            if (untitled.isPresent()) {
                return untitled;
            }
        }
        String last = name.get(name.size() - 1);
        if (name.size() == 1 && isState.test(words.text(at))) {
            return byLast.getOrDefault(last, List.of()).stream()
                    .filter(e -> e.words().equals(name))
                    .findFirst();
        }
        List<Entity> found = matching(byLast.getOrDefault(last, List.of()), name, gender);
        if (found.isEmpty() && name.size() == 1) {
            found = misspelt(last);
        }
        if (found.isEmpty() && last.contains("-")) {
            found = matching(byLast.getOrDefault(last.substring(last.indexOf('-') + 1), List.of()), name, gender);
        }
        if (found.stream().noneMatch(e -> e.words().size() > name.size())) {
            List<Entity> byPart = matching(byWord.getOrDefault(last, List.of()), name, gender).stream()
                    .filter(e -> e.words().size() > 1 && e.isPerson())
                    .filter(e -> name.size() > 1 || !isPlaceAt(at))
                    .toList();
            found = byPart.isEmpty() ? found : byPart;
        }
        return found.stream()
                .max(Comparator.comparingInt((Entity e) -> gender.isPresent() && gender.equals(e.gender()) ? 1 : 0)
                        .thenComparingInt((Entity e) -> Math.min(2, e.words().size()))
                        .thenComparingInt(this::lastSeen)
                        .thenComparingInt(e -> -e.first()));
    }

    /** The one person whose surname differs from a word in a letter, as headlines and wires spell names in their own ways. */
    private List<Entity> misspelt(String word) {
        if (word.length() < LEAST_MISSPELT) {
            return List.of();
        }
        List<Entity> alike = byBeginning.getOrDefault(beginning(word), List.of()).stream()
                .filter(e -> e.isPerson() && Known.isOneLetterOff(e.lastWord(), word))
                .limit(2)
                .toList();
        return alike.size() == 1 ? alike : List.of();
    }

    private static String beginning(String word) {
        return word.substring(0, Math.min(2, word.length()));
    }

    private boolean isPlaceAt(int word) {
        return words.together(word - 1, word) && Lexicon.PLACE_BEFORE.contains(words.fold(word - 1));
    }

    private static List<Entity> matching(List<Entity> among, List<String> name, Optional<Gender> gender) {
        return among.stream()
                .filter(e -> name.size() == 1
                        ? e.words().size() > 1 || e.words().equals(name)
                        : containsAll(e.words(), name))
                .filter(e ->
                        gender.isEmpty() || e.gender().isEmpty() || e.gender().equals(gender))
                .toList();
    }

    private static boolean containsAll(List<String> full, List<String> part) {
        Set<String> keys = new HashSet<>();
        full.forEach(w -> keys.addAll(keys(w)));
        return keys.containsAll(part);
    }

    /** Returns the body named with a noun, as {@code Ministry of Defence} for "ministry": the nearest before a word, else the first. */
    Optional<Entity> body(String noun, int at) {
        return byWord.getOrDefault(noun, List.of()).stream()
                .filter(e -> e.words().size() > 1 && e.isBody())
                .max(Comparator.comparingInt(this::lastSeen).thenComparingInt(e -> -e.first()));
    }
}
