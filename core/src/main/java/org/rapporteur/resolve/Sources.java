package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rapporteur.actors.Actor;
import org.rapporteur.actors.Country;
import org.rapporteur.actors.Gender;
import org.rapporteur.model.Speaker;

/** Finds out who a source mention means, given what the article has told up to there. */
final class Sources {

    /** A longer name is cut at a word. */
    private static final int LONGEST_NAME = 200;

    static final String METONYM = "metonym";

    private static final Map<String, Gender> SINGULAR = Map.of(
            "he",
            Gender.MALE,
            "him",
            Gender.MALE,
            "his",
            Gender.MALE,
            "himself",
            Gender.MALE,
            "she",
            Gender.FEMALE,
            "her",
            Gender.FEMALE,
            "hers",
            Gender.FEMALE,
            "herself",
            Gender.FEMALE);

    private static final Set<String> THING = Set.of("it", "its", "itself");
    private static final Set<String> PLURAL = Set.of("they", "them", "their", "theirs", "both", "we", "our");
    private static final Set<String> RELATIVE = Set.of("who", "whom", "whose", "which", "that");
    private static final Set<String> AUTHOR = Set.of("i", "me", "my");

    private final Words words;
    private final Cast cast;
    private final Antecedents antecedents;
    private final List<String> byline;

    private static final Set<String> REGIONS = Set.of(
            "western", "eastern", "northern", "southern", "european", "arab", "african", "asian", "nordic", "baltic");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final Set<String> CALLED = Set.of("name", "as", "alias", "himself", "herself", "called", "named");
    private static final int LONGEST_APPOSITION = 10;
    private static final Set<String> JOINS = Set.of(",", "and", "&");
    private static final int MOST_JOINED = 6;
    private static final int MOST_UNNAMED = 30;
    private static final int MOST_OF_ONE_ROLE = 50;

    private final List<Entity> unnamed = new ArrayList<>();
    private final Map<String, List<Entity>> byRole = new TreeMap<>();
    private final States states;
    private final Known known;
    private Optional<Found> before = Optional.empty();
    private Optional<Found> severalBefore = Optional.empty();

    Sources(Words words, Cast cast, States states, Antecedents antecedents, List<String> byline) {
        this.states = states;
        this.known = states.known();
        this.words = words;
        this.cast = cast;
        this.antecedents = antecedents;
        this.byline = byline;
    }

    /** Returns who the source is that stands in the words {@code at}. */
    Found resolve(Words.Range at) {
        Found found = resolveAny(at);
        before = Optional.of(found);
        if (found.several()) {
            severalBefore = before;
        }
        return found;
    }

    private Found resolveAny(Words.Range at) {
        Phrase phrase = Phrase.of(words, at.first(), at.last());
        if (at.last() - at.first() == 1) {
            Optional<Found> pronoun = pronoun(at.first());
            if (pronoun.isPresent()) {
                return pronoun.get();
            }
        }
        if (phrase.head() < phrase.core()) {
            return mention(at);
        }
        return several(at).or(() -> name(phrase)).or(() -> description(phrase)).orElseGet(() -> mention(at));
    }

    private Optional<Found> pronoun(int at) {
        String fold = words.fold(at);
        Gender gender = SINGULAR.get(fold);
        if (gender != null) {
            return antecedents.person(at, gender).map(e -> Found.of(e, "pronoun"));
        }
        if (THING.contains(fold)) {
            return before.filter(Found::isThing)
                    .map(f -> again(f, "pronoun"))
                    .or(() -> antecedents.thing(at).map(e -> Found.of(e, "pronoun")))
                    .or(() -> before.filter(f -> f.entity().isEmpty()).map(f -> again(f, "pronoun")));
        }
        if (PLURAL.contains(fold)) {
            return severalBefore
                    .map(f -> again(f, "pronoun"))
                    .or(() -> antecedents.group(at).map(e -> Found.of(e, "pronoun")))
                    .or(() -> before.filter(
                                    f -> f.entity().map(e -> !e.isPerson()).orElse(true))
                            .map(f -> again(f, "pronoun")));
        }
        if (RELATIVE.contains(fold)) {
            return antecedents.nearest(at).map(e -> Found.of(e, "pronoun"));
        }
        if (AUTHOR.contains(fold) && byline.size() == 1) {
            return Optional.of(Found.named(byline.get(0), "pronoun"));
        }
        return Optional.empty();
    }

    private static Found again(Found found, String how) {
        return new Found(found.speaker().by(how), found.entity(), found.several(), found.phrase());
    }

    /** A source that is a list of names and nothing else: "Gulmarra and Tashkhan". */
    private Optional<Found> several(Words.Range at) {
        List<String> all = new ArrayList<>();
        int i = at.first();
        while (i < at.last() && all.size() <= MOST_JOINED) {
            int end = Name.runEnd(words, i, at.last());
            if (end == i) {
                return Optional.empty();
            }
            Name name = Name.of(words, i, end);
            List<String> folded = cast.folded(name.first(), name.last());
            all.add(cast.find(folded, name.first(), Optional.empty())
                    .map(Entity::name)
                    .orElseGet(() -> cut(name.first(), name.last())));
            i = end;
            while (i > at.first() && i < at.last() && JOINS.contains(words.fold(i))) {
                i++;
            }
        }
        if (all.size() < 2 || all.size() > MOST_JOINED) {
            return Optional.empty();
        }
        return Optional.of(new Found(Speaker.of(String.join("; ", all), "several"), Optional.empty(), true));
    }

    /** A source that ends in a name, with or without titles: "Foreign Minister Viggo Tharaldsen", "Mr Lindqvist". */
    private Optional<Found> name(Phrase phrase) {
        int head = phrase.head();
        if (!words.isCapital(head) || (Lexicon.isFunction(words.fold(head)) && phrase.core() == head)) {
            return Optional.empty();
        }
        int first = phrase.core();
        int run = Name.runEnd(words, first, phrase.last());
        while (first <= head && run <= head) {
            first = Math.max(run, first + 1);
            run = Name.runEnd(words, first, phrase.last());
        }
        if (first > head) {
            return Optional.empty();
        }
        Optional<Found> body = body(phrase);
        if (body.isPresent()) {
            return body;
        }
        Name name = Name.of(words, first, run);
        boolean office = Name.isOffice(words, name.outer(), name.last())
                || (states.isPeople(words.text(name.outer())) && Name.isOffice(words, name.outer() + 1, name.last()));
        if (office || isDemonymOfState(name)) {
            return Optional.empty();
        }
        List<String> folded = cast.folded(name.first(), name.last());
        Entity entity =
                cast.find(folded, name.first(), titleGender(phrase, name)).orElse(null);
        boolean goesOn = run < phrase.last() && words.isWord(run) && Lexicon.BEHIND_NOUN.contains(words.fold(run));
        boolean group = name.last() - name.outer() == 1
                && (entity == null || (entity.words().size() == 1 && !entity.isSurelyPerson()));
        if (group && goesOn) {
            return Optional.empty();
        }
        Optional<Found> state = entity == null ? Optional.empty() : metonym(phrase, folded, entity);
        if (state.isPresent()) {
            return state;
        }
        if (name.last() - name.first() == 1 && known.isPeople(words.text(name.first()))) {
            return Optional.empty();
        }
        if (entity == null) {
            return Optional.of(Found.named(cut(name.first(), name.last()), "name"));
        }
        return Optional.of(Found.of(entity, how(folded, entity)));
    }

    /** "The Biden administration": by that name, or that of a person who has led a government. */
    private Optional<Found> administration(Phrase phrase) {
        Optional<Actor> named = known.named(words.text(phrase.core(), phrase.last()));
        if (named.isPresent()) {
            return named.map(actor -> Found.of(actor, METONYM));
        }
        int end = Name.runEnd(words, phrase.core(), phrase.last());
        if (end == phrase.core()) {
            return Optional.empty();
        }
        return cast.find(cast.folded(phrase.core(), end), phrase.core(), Optional.empty())
                .filter(Entity::isPerson)
                .map(leader -> leader.actor()
                        .flatMap(known::governmentOf)
                        .map(actor -> Found.of(actor, METONYM))
                        .orElseGet(() -> mention(new Words.Range(phrase.first(), phrase.last()))));
    }

    /** A body of a state that the directory knows: "Israel's military", "the Russian defence ministry". */
    private Optional<Found> body(Phrase phrase) {
        return known.body(words, phrase).map(actor -> {
            String name = relation(phrase.first(), phrase.last()).orElseGet(() -> cut(phrase.core(), phrase.last()));
            return Found.of(Entity.of(actor, name), "name");
        });
    }

    /** What a possessive says, told in full: "the spokesman of Nadia Colle" for "her spokesman", "Colle's spokesman". */
    private Optional<String> relation(int first, int last) {
        int mark = first;
        while (mark < last && !words.isPossessive(mark)) {
            mark++;
        }
        boolean pronoun = Lexicon.POSSESSIVES.contains(words.fold(first));
        int rest = pronoun ? first + 1 : mark + 1;
        if (rest >= last || (!pronoun && mark == first) || (pronoun && mark < last)) {
            return Optional.empty();
        }
        Optional<String> owner = pronoun
                ? pronoun(first)
                        .filter(f -> !f.isUnnamed())
                        .flatMap(f -> f.entity().filter(Sources::isSomebody).map(Sources::plainName))
                : owner(first, mark);
        return owner.filter(o -> !o.equals(Speaker.UNSPECIFIED)).map(o -> cut(rest, last) + " of " + o);
    }

    private Optional<String> owner(int first, int mark) {
        int start = first;
        while (start < mark && Name.runEnd(words, start, mark) < mark) {
            start++;
        }
        if (start == mark) {
            return Optional.empty();
        }
        Name name = Name.of(words, start, mark);
        return cast.find(cast.folded(name.first(), name.last()), name.first(), Optional.empty())
                .filter(Sources::isSomebody)
                .map(Sources::plainName);
    }

    /** An adjective such as "Western" has a capital, too. */
    private static boolean isSomebody(Entity entity) {
        return entity.words().size() > 1 || !REGIONS.contains(entity.lastWord());
    }

    /** A state's own name, where it stands for its government. */
    private static String plainName(Entity entity) {
        return entity.actor()
                .or(entity::government)
                .flatMap(Actor::country)
                .map(Country::name)
                .orElseGet(entity::name);
    }

    /** The government for which a place or a word for a people stands. */
    private Optional<Found> metonym(Phrase phrase, List<String> folded, Entity entity) {
        if (entity.government().isPresent()) {
            return entity.government().map(actor -> Found.of(actor, METONYM));
        }
        if (words.is(phrase.first(), "the") && folded.size() == 1) {
            Optional<Found> state = states.ofPeople(folded.get(0));
            if (state.isPresent()) {
                return state;
            }
        }
        return entity.words().size() == 1 ? states.ofCapital(entity) : Optional.empty();
    }

    private boolean isDemonymOfState(Name name) {
        return name.last() - name.first() == 1 && Lexicon.STATE.contains(words.fold(name.first()));
    }

    private Optional<Gender> titleGender(Phrase phrase, Name name) {
        return name.first() > phrase.core() ? Lexicon.gender(words.fold(name.first() - 1)) : Optional.empty();
    }

    private static String how(List<String> mentioned, Entity entity) {
        if (mentioned.size() >= entity.words().size()) {
            return "name";
        }
        if (!entity.words().containsAll(mentioned) && mentioned.size() == 1 && !entity.isPerson()) {
            return "acronym";
        }
        if (!entity.isPerson()) {
            return "name";
        }
        return mentioned.get(0).equals(entity.words().get(0)) ? "given" : "surname";
    }

    private Optional<Found> description(Phrase phrase) {
        Optional<Entity> beside = beside(phrase);
        if (beside.isPresent()) {
            phrase.role().ifPresent(beside.get()::is);
            return beside.map(e -> Found.of(e, "apposition"));
        }
        String lead = phrase.core() > phrase.first() ? words.fold(phrase.first()) : "";
        boolean open = Lexicon.OPEN.contains(lead);
        if (Lexicon.isPersons(phrase.noun()) || (open && !phrase.isPerson())) {
            return Optional.empty();
        }
        if (phrase.isPerson()) {
            return open
                    ? Optional.of(anonymous(phrase))
                    : Optional.of(person(phrase, lead)
                            .map(e -> Found.of(e, "description"))
                            .or(() -> known.holder(phrase).map(actor -> Found.of(actor, "office")))
                            .orElseGet(() -> anonymous(phrase)));
        }
        return body(phrase, lead);
    }

    /** Somebody without a name, whom a pronoun or "the same official" may mean later. */
    private Found anonymous(Phrase phrase) {
        int first = ARTICLES.contains(words.fold(phrase.first())) ? phrase.core() : phrase.first();
        String name =
                relation(first, phrase.last()).orElseGet(() -> cut(Math.min(first, phrase.last() - 1), phrase.last()));
        Entity entity = Entity.unnamed(name, cast.folded(phrase.head(), phrase.head() + 1), phrase.first());
        phrase.role().ifPresent(entity::is);
        unnamed.add(entity);
        if (unnamed.size() > MOST_UNNAMED) {
            unnamed.remove(0);
        }
        return new Found(Speaker.of(entity.name(), "mention"), Optional.of(entity), false, Optional.of(phrase));
    }

    /** The person whose name stands beside the description, between commas. */
    private Optional<Entity> beside(Phrase phrase) {
        int comma = phrase.last();
        boolean one = phrase.isPerson()
                || (Character.isLowerCase(words.text(phrase.head()).codePointAt(0))
                        && !phrase.noun().endsWith("s"));
        if (one && words.together(comma + 1, phrase.first()) && words.is(comma, ",")) {
            int i = comma + 1;
            boolean named = true;
            while (i < comma + LONGEST_APPOSITION && words.together(i, phrase.first()) && words.isWord(i)) {
                int end = named ? Name.runEnd(words, i, words.count()) : i;
                Name name = end > i ? Name.of(words, i, end) : null;
                if (name != null
                        && (name.last() - name.first() > 1 || i == comma + 1 || CALLED.contains(words.fold(i - 1)))) {
                    return cast.find(cast.folded(name.first(), name.last()), name.first(), Optional.empty())
                            .filter(Entity::isPerson);
                }
                String fold = words.fold(i);
                // A relative clause names somebody else, unless it is about the name.
                named = CALLED.contains(fold) || (named && !fold.equals("who") && !Lexicon.PREPOSITIONS.contains(fold));
                i++;
            }
        }
        return Optional.empty();
    }

    private Optional<Entity> person(Phrase phrase, String lead) {
        Set<String> owner = owner(phrase, lead);
        if (owner.isEmpty() && Lexicon.POSSESSIVES.contains(lead)) {
            return Optional.empty();
        }
        boolean strict = Lexicon.POSSESSIVES.contains(lead) || words.isPossessive(phrase.head() - 1);
        Entity best = null;
        int most = -1;
        int nearest = Integer.MIN_VALUE;
        Optional<Gender> gender = Lexicon.gender(phrase.noun());
        for (Entity entity : withRole(phrase.noun())) {
            if (!entity.isPerson()
                    || (gender.isPresent() && entity.gender().isPresent() && !gender.equals(entity.gender()))) {
                continue;
            }
            int fit = entity.roles().stream()
                    .filter(r -> r.isOf(owner, strict))
                    .mapToInt(r -> r.fit(phrase))
                    .max()
                    .orElse(-1);
            int near = cast.lastSeen(entity) < 0 ? -entity.first() : cast.lastSeen(entity);
            if (fit > most || (fit == most && fit >= 0 && near > nearest)) {
                best = entity;
                most = fit;
                nearest = near;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Everybody who has a role that a noun may stand for; those without a name first, so that the others win. */
    private List<Entity> withRole(String noun) {
        List<Entity> out = new ArrayList<>(unnamed);
        if (byRole.isEmpty()) {
            for (Entity entity : cast.all()) {
                entity.roles().forEach(r -> addRole(r.noun(), entity));
            }
        }
        byRole.forEach((role, entities) -> {
            if (Lexicon.related(role, noun)) {
                out.addAll(entities);
            }
        });
        return out;
    }

    private void addRole(String noun, Entity entity) {
        List<Entity> alike = byRole.computeIfAbsent(noun, k -> new ArrayList<>());
        if (alike.size() < MOST_OF_ONE_ROLE) {
            alike.add(entity);
        }
    }

    /** The words one of which has to stand in the role of whom "its chairman", "Norway's envoy" or "the envoy of Norway" means. */
    private Set<String> owner(Phrase phrase, String lead) {
        if (Lexicon.POSSESSIVES.contains(lead)) {
            return pronoun(phrase.first())
                    .flatMap(Found::entity)
                    .map(e -> Set.copyOf(e.words()))
                    .orElse(Set.of());
        }
        return phrase.owners();
    }

    private Optional<Found> body(Phrase phrase, String lead) {
        if (Lexicon.STATE.contains(phrase.noun())) {
            if (Lexicon.POSSESSIVES.contains(lead)) {
                return pronoun(phrase.first())
                        .filter(Found::isThing)
                        .flatMap(Found::entity)
                        .map(states::government);
            }
            return administration(phrase).or(() -> states.of(phrase));
        }
        Optional<Found> body = body(phrase);
        if (body.isPresent()) {
            return body;
        }
        if (phrase.details().isEmpty()) {
            return cast.body(phrase.noun(), phrase.head()).map(e -> Found.of(e, "description"));
        }
        return Optional.empty();
    }

    /** The source as it stands, without an article in front. */
    private Found mention(Words.Range at) {
        int first = at.first();
        if (at.last() - first > 1 && ARTICLES.contains(words.fold(first))) {
            first++;
        }
        Phrase phrase = Phrase.of(words, at.first(), at.last());
        String head = phrase.noun();
        boolean several = (head.endsWith("s") && !head.endsWith("ss")) || Lexicon.isPersons(head);
        int start = first;
        String name = relation(start, at.last()).orElseGet(() -> cut(start, at.last()));
        return new Found(Speaker.of(name, "mention"), Optional.empty(), several, Optional.of(phrase));
    }

    private String cut(int first, int last) {
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
