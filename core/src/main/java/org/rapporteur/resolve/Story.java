package org.rapporteur.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rapporteur.actors.Actor;
import org.rapporteur.actors.Directory;
import org.rapporteur.actors.Gender;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Kind;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.Span;

/**
 * An article gone through in text order: who is mentioned where, whom pronouns mean, and so who the sources are.
 *
 * <p>It is gone through twice: what the first time tells about who is "he" and who "she" helps the second time.
 */
final class Story {

    private static final int NEAR_PARAGRAPHS = 4;
    private static final int[] NEAREST_FIRST = {-1, 1, -2, 2};

    private final Words words;
    private final Cast cast;
    private final Map<Integer, Name> names = new HashMap<>();
    private final Map<Integer, Words.Range> sources = new HashMap<>();
    private final States states;
    private final Nouns nouns;
    private final Judge judge;
    private final BitSet quoted = new BitSet();
    private final BitSet said = new BitSet();
    private final List<String> byline;

    Story(Article article, List<Attribution> attributions, Directory directory, Judge judge) {
        this.judge = judge;
        this.words = Words.of(article);
        List<Name> found = Name.in(words);
        Known known = new Known(directory, dayOf(article), words);
        this.cast = Cast.of(words, found, known::isCountry);
        cast.all().forEach(known::tell);
        this.states = new States(words, cast, known);
        this.nouns = new Nouns(words);
        this.byline = article.metadata().byline().stream()
                .filter(article.text()::contains)
                .toList();
        found.forEach(name -> names.put(name.first(), name));
        for (Attribution attribution : attributions) {
            for (Span span : attribution.content()) {
                Words.Range range = words.range(span);
                said.set(range.first(), Math.max(range.first(), range.last()));
                if (attribution.kind() == Kind.DIRECT) {
                    quoted.set(range.first(), Math.max(range.first(), range.last()));
                }
            }
            if (!attribution.source().isEmpty()) {
                Words.Range range = words.range(attribution.source().get(0));
                if (!range.isEmpty()) {
                    sources.putIfAbsent(range.first(), range);
                }
            }
        }
    }

    /** Returns what the directory knows about those whom the article names. */
    Known known() {
        return states.known();
    }

    /**
     * Somebody whom the article names at a word.
     *
     * @param word the word
     * @param entity who
     * @param subject whether no preposition stands before it
     */
    record Named(int word, Entity entity, boolean subject) {

        /** Returns the fullest name, of a state that of its government. */
        String name() {
            return entity.government().map(Actor::name).orElseGet(entity::name);
        }
    }

    /** Returns who is named in some words, in their order. */
    List<Named> namedIn(Words.Range range) {
        List<Named> out = new ArrayList<>();
        for (int i = range.first(); i < range.last(); i++) {
            Name name = names.get(i);
            if (name != null) {
                int word = i;
                cast.find(cast.folded(name.first(), name.last()), i, Optional.empty())
                        .filter(e ->
                                e.isPerson() || e.isBody() || e.government().isPresent())
                        .ifPresent(e ->
                                out.add(new Named(word, e, !isObject(word, e) && !words.isPossessive(name.last()))));
            }
        }
        return out;
    }

    /** Returns who is named in some words, in their order, states also by words for their people. */
    List<Named> actorsIn(Words.Range range) {
        List<Named> out = new ArrayList<>();
        int i = range.first();
        while (i < range.last()) {
            Name name = names.get(i);
            List<Named> here = name == null ? List.of() : namedIn(new Words.Range(i, i + 1));
            if (name != null && !here.isEmpty()) {
                out.addAll(here);
                i = name.last();
            } else {
                int word = i;
                states.at(i).ifPresent(state -> out.add(new Named(word, state, true)));
                i++;
            }
        }
        return out;
    }

    /** Returns the two who stand against each other. */
    Opponents opponents(Parties parties) {
        return new Opponents(this, parties, states);
    }

    /** Returns whether a word is part of what somebody said. */
    boolean isSaid(int word) {
        return said.get(word);
    }

    /** Returns how often the article names each actor of the directory. */
    Map<Actor, Integer> counts() {
        Map<Actor, Integer> counts = new LinkedHashMap<>();
        for (Name name : names.values()) {
            cast.find(cast.folded(name.first(), name.last()), name.first(), Optional.empty())
                    .flatMap(e -> e.actor().or(e::government))
                    .ifPresent(actor -> counts.merge(actor, 1, Integer::sum));
        }
        return counts;
    }

    /** The last day on which the article may have appeared; what it tells of is no later. */
    private static Optional<LocalDate> dayOf(Article article) {
        return article.metadata().published().map(PartialDate::latest);
    }

    /** Returns the words of the text. */
    Words words() {
        return words;
    }

    /** Returns who the sources are, by the word at which they begin. */
    Map<Integer, Found> tell(Parties parties) {
        Opponents opponents = opponents(parties);
        Map<Integer, Found> first = pass(opponents);
        guessRoles(first);
        cast.rewind();
        return pass(opponents);
    }

    /**
     * News often tells in turn what somebody is and how they are called: "the chief mediator announced", and then a name
     * without a title. So a description that fits nobody is taken for the source nearest to it whose role is not told.
     */
    private void guessRoles(Map<Integer, Found> found) {
        List<Map.Entry<Integer, Found>> order = List.copyOf(found.entrySet());
        for (int i = 0; i < order.size(); i++) {
            Phrase phrase = open(order.get(i)).orElse(null);
            if (phrase == null) {
                continue;
            }
            for (int step : NEAREST_FIRST) {
                int other = i + step;
                if (other < 0
                        || other >= order.size()
                        || !isNear(phrase.first(), order.get(other).getKey())) {
                    continue;
                }
                Found candidate = order.get(other).getValue();
                Entity entity =
                        candidate.isUnnamed() ? null : candidate.entity().orElse(null);
                if (entity != null && entity.roles().isEmpty() && entity.isPerson() && agree(entity, phrase)) {
                    phrase.role().ifPresent(entity::is);
                    break;
                }
            }
        }
    }

    /** The source's phrase, if it is a definite description of a person that fits nobody. */
    private Optional<Phrase> open(Map.Entry<Integer, Found> source) {
        Words.Range range = sources.get(source.getKey());
        if (range == null || !source.getValue().isUnnamed()) {
            return Optional.empty();
        }
        Phrase phrase = Phrase.of(words, range.first(), range.last());
        boolean definite = words.is(range.first(), "the") || phrase.core() == phrase.first();
        return definite && phrase.isPerson() ? Optional.of(phrase) : Optional.empty();
    }

    private boolean isNear(int word, int other) {
        return Math.abs(words.paragraph(word) - words.paragraph(other)) <= NEAR_PARAGRAPHS;
    }

    private static boolean agree(Entity entity, Phrase phrase) {
        Optional<Gender> gender = Lexicon.gender(phrase.noun());
        return gender.isEmpty() || entity.gender().isEmpty() || gender.equals(entity.gender());
    }

    private Map<Integer, Found> pass(Opponents opponents) {
        Map<Integer, Found> out = new TreeMap<>();
        Antecedents antecedents = new Antecedents(words, judge);
        Descriptions descriptions = new Descriptions(words, cast, antecedents, judge);
        Sources resolver = new Sources(words, cast, states, antecedents, descriptions).by(byline);
        Groups groups = new Groups(words, cast, antecedents, descriptions, opponents);
        Bodies bodies = new Bodies(words, states);
        int subjectOf = -1;
        for (int i = 0; i < words.count(); i++) {
            int word = i;
            Words.Range source = sources.get(i);
            Optional<Entity> entity;
            int end = i + 1;
            if (source != null) {
                seeNames(source);
                Found found = groups.of(source).or(() -> bodies.of(source)).orElseGet(() -> resolver.resolve(source));
                out.put(i, found);
                entity = found.entity();
                end = source.last();
            } else if (quoted.get(i)) {
                continue;
            } else {
                entity = mentioned(i, antecedents).or(() -> described(word, resolver));
            }
            if (entity.isPresent()) {
                boolean subject =
                        subjectOf != words.sentence(i) && !isObject(i, entity.get()) && !words.isPossessive(end);
                if (subject) {
                    subjectOf = words.sentence(i);
                }
                antecedents.add(new Mention(i, entity.get(), subject, source != null));
                cast.see(entity.get(), i);
            }
        }
        return out;
    }

    private void seeNames(Words.Range source) {
        for (int i = source.first(); i < source.last(); i++) {
            Name name = names.get(i);
            if (name != null) {
                cast.find(cast.folded(name.first(), name.last()), i, Optional.empty())
                        .ifPresent(e -> cast.see(e, name.first()));
            }
        }
    }

    private Optional<Entity> mentioned(int word, Antecedents antecedents) {
        Name name = names.get(word);
        if (name != null) {
            return cast.find(cast.folded(name.first(), name.last()), word, Optional.empty());
        }
        Gender gender = words.is(word, "he") ? Gender.MALE : words.is(word, "she") ? Gender.FEMALE : null;
        if (gender == null) {
            return Optional.empty();
        }
        Optional<Entity> entity = antecedents.person(word, gender).guessed();
        entity.ifPresent(e -> e.is(gender, 1));
        return entity;
    }

    private Optional<Entity> described(int word, Sources resolver) {
        return nouns.at(word)
                .filter(this::holdsNoSource)
                .flatMap(range -> resolver.resolve(range).entity());
    }

    private boolean holdsNoSource(Words.Range range) {
        for (int i = range.first(); i < range.last(); i++) {
            if (sources.containsKey(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isObject(int word, Entity entity) {
        int before = word - 1;
        Name name = names.get(word);
        if (name != null) {
            before = name.outer() - 1;
        }
        return words.together(before, word) && Lexicon.PREPOSITIONS.contains(words.fold(before)) && entity.isPerson();
    }
}
