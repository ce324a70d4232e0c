package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.actors.Actor;
import org.rapporteur.actors.Gender;
import org.rapporteur.resolve.rank.Ranker;

/** Finds out who a source mention means, given what the article has told up to there. */
final class Sources {

    static final String METONYM = "metonym";

    private static final Set<String> AUTHOR = Set.of("i", "me", "my");

    private final Words words;
    private final Cast cast;
    private final Antecedents antecedents;
    private final Pronouns pronouns;
    private final Owners owners;
    private List<String> byline = List.of();

    /** Nouns for any body of people. */
    private static final Set<String> GROUP = Set.of(
            "group",
            "organisation",
            "organization",
            "movement",
            "alliance",
            "party",
            "bloc",
            "body",
            "agency",
            "company",
            "newspaper",
            "paper",
            "militia",
            "coalition",
            "union",
            "faction",
            "outlet",
            "broadcaster");

    private static final Set<String> COUNTERPARTS = Set.of("counterpart", "colleague", "opposite");

    private static final Set<String> CALLED =
            Set.of("name", "as", "alias", "himself", "herself", "called", "named", "guerre", "nickname");
    private static final int LONGEST_APPOSITION = 10;
    private static final Set<String> JOINS = Set.of(",", "and", "&");
    private static final int MOST_JOINED = 6;

    private final Descriptions descriptions;
    private final States states;
    private final Known known;
    private final Holders holders;

    Sources(Words words, Cast cast, States states, Antecedents antecedents, Descriptions descriptions) {
        this.states = states;
        this.known = states.known();
        this.words = words;
        this.holders = new Holders(known, words);
        this.cast = cast;
        this.antecedents = antecedents;
        this.pronouns = new Pronouns(words, antecedents);
        this.owners = new Owners(words, cast, pronouns, states);
        this.descriptions = descriptions;
    }

    /** Says who wrote the article. */
    Sources by(List<String> authors) {
        byline = List.copyOf(authors);
        return this;
    }

    /** Returns who the source is that stands in the words {@code at}. */
    Found resolve(Words.Range at) {
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
        return several(at)
                .or(() -> name(phrase))
                .or(() -> nameBehind(phrase))
                .or(() -> description(phrase))
                .orElseGet(() -> mention(at));
    }

    private Optional<Found> pronoun(int at) {
        if (AUTHOR.contains(words.fold(at)) && byline.size() == 1) {
            return Optional.of(Found.named(byline.get(0), "author"));
        }
        return pronouns.choice(at)
                .map(choice -> choice.named()
                        .map(e -> Found.of(e, "pronoun", choice.sure()))
                        .orElseGet(() -> Found.unresolved(words.text(at), choice)));
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
                    .orElseGet(() -> owners.cut(name.first(), name.last())));
            i = end;
            while (i > at.first() && i < at.last() && JOINS.contains(words.fold(i))) {
                i++;
            }
        }
        if (all.size() < 2 || all.size() > MOST_JOINED) {
            return Optional.empty();
        }
        Phrase phrase = Phrase.of(words, at.first(), at.last());
        Entity entity = Entity.unnamed(String.join("; ", all), List.of(words.fold(at.last() - 1)), phrase, true);
        entity.consistsOf(all);
        return Optional.of(Found.of(entity, "several"));
    }

    /** A source that ends in a name, with or without titles: "Foreign Minister Viggo Tharaldsen", "Mr Lindqvist". */
    private Optional<Found> name(Phrase phrase) {
        int head = phrase.head();
        boolean behind = phrase.core() > phrase.first() && Lexicon.BEHIND_NOUN.contains(words.fold(phrase.core()));
        if (behind || !words.isCapital(head) || (Lexicon.isFunction(words.fold(head)) && phrase.core() == head)) {
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
        if (run == first + 1 && words.opensSentence(first) && isCommon(words.fold(first))) {
            return Optional.empty();
        }
        Optional<Actor> house = run == phrase.last() ? known.government(words.text(first, run)) : Optional.empty();
        Optional<Found> body = house.map(actor -> Found.of(actor, METONYM)).or(() -> body(phrase));
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
        if (entity == null && name.last() - name.outer() > 1 && Lexicon.isPerson(words.fold(name.last() - 1))) {
            return Optional.empty(); // "Orskian Premier", as headlines write it
        }
        if (entity == null) {
            return Optional.of(Found.named(owners.cut(name.first(), name.last()), "name"));
        }
        return Optional.of(Found.of(entity, how(folded, entity)));
    }

    /** Whether a word has its capital only since it begins a sentence. */
    private static boolean isCommon(String fold) {
        return Lexicon.isPersons(fold)
                || Lexicon.isPerson(fold)
                || Affiliation.isPrivate(fold)
                || Affiliation.isHidden(fold);
    }

    /** The person whose name ends a description: "the head of the regional authorities Ilan Todor". */
    private Optional<Found> nameBehind(Phrase phrase) {
        int first = phrase.last() - 1;
        while (first > phrase.head() && Name.runEnd(words, first - 1, phrase.last()) == phrase.last()) {
            first--;
        }
        int before = first - 1;
        boolean follows = phrase.isPerson()
                && first > phrase.head() + 1
                && words.isWord(before)
                && !words.isCapital(before)
                && !words.isPossessive(before)
                && !Lexicon.isFunction(words.fold(before))
                && !Lexicon.BEHIND_NOUN.contains(words.fold(before));
        if (!follows || Name.runEnd(words, first, phrase.last()) != phrase.last()) {
            return Optional.empty();
        }
        Name name = Name.of(words, first, phrase.last());
        return cast.find(cast.folded(name.first(), name.last()), name.first(), Optional.empty())
                .filter(e -> e.isPerson() && e.words().size() > 1)
                .map(e -> Found.of(e, "apposition"));
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
        return known.body(words, phrase)
                .map(actor -> Known.isArmed(phrase.noun())
                                && !Words.folded(actor.name()).contains(phrase.noun())
                        ? Entity.of(actor, actor.name())
                        : Entity.of(actor, owners.described(phrase)))
                .map(entity -> Found.of(entity, "name"));
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
        Optional<Found> epithet = epithet(phrase);
        if (epithet.isPresent()) {
            return epithet;
        }
        String lead = phrase.core() > phrase.first() ? words.fold(phrase.first()) : "";
        boolean open = Lexicon.OPEN.contains(lead);
        if (Lexicon.isPersons(phrase.noun())) {
            return open || Lexicon.POSSESSIVES.contains(lead)
                    ? Optional.empty()
                    : descriptions.several(phrase).named().map(e -> Found.of(e, "description"));
        }
        if (phrase.isPerson()) {
            return Optional.of(open ? introduced(phrase, lead) : described(phrase, lead));
        }
        return open ? Optional.empty() : body(phrase, lead);
    }

    private Found described(Phrase phrase, String lead) {
        boolean owned = Lexicon.POSSESSIVES.contains(lead);
        Set<String> owner = owned ? owners.wordsFor(phrase) : phrase.owners();
        boolean strict =
                (owned || words.isPossessive(phrase.head() - 1)) && !Features.isHeadline(words, phrase.first());
        Choice choice = owned && owner.isEmpty() ? Choice.NOBODY : descriptions.person(phrase, owner, strict);
        Optional<Actor> holder =
                owners.principal(phrase).flatMap(of -> holders.of(phrase, of)).or(() -> holders.of(phrase));
        boolean other = holder.isPresent()
                && choice.named().filter(e -> e.isTold(phrase)).isEmpty();
        if (choice.named().isPresent() && !other) {
            return Found.of(choice.named().get(), "description", choice.sure());
        }
        Optional<Found> counterpart = counterpart(phrase);
        if (counterpart.isPresent()) {
            return counterpart.get();
        }
        Optional<Actor> office = holder.or(() -> choice.likeliest().isEmpty() ? ofStateNear(phrase) : Optional.empty());
        if (office.isPresent()) {
            return Found.of(descriptions.holder(office.get(), known), "office");
        }
        return choice.guessed().isPresent()
                ? Found.unresolved(owners.cut(phrase.first(), phrase.last()), choice)
                : anonymous(phrase, choice.nobody());
    }

    /** "His Turkish counterpart": who has the same office there as whoever "he" is here. */
    private Optional<Found> counterpart(Phrase phrase) {
        boolean ofState =
                COUNTERPARTS.contains(phrase.noun()) && phrase.head() > phrase.core() && words.isCapital(phrase.core());
        if (!ofState) {
            return Optional.empty();
        }
        Optional<String> country = states.countryAt(phrase.core(), phrase.head());
        Optional<Actor> state = known.state(words.text(phrase.core(), phrase.head()));
        return country.flatMap(there -> owners.owner(phrase).stream()
                .flatMap(owner -> owner.roles().stream())
                .filter(role -> !Affiliation.isRelation(role.noun()) && !Affiliation.isPast(role.details()))
                .findFirst()
                .map(role -> state.flatMap(of -> holders.of(role, of))
                        .map(actor -> Found.of(descriptions.holder(actor, known), "office"))
                        .orElseGet(() -> of(role, there, phrase))));
    }

    private Found of(Role role, String country, Phrase phrase) {
        String portfolio = role.details().stream()
                .filter(Lexicon.PORTFOLIO::contains)
                .filter(detail -> !Lexicon.TIMES.contains(detail))
                .sorted()
                .collect(Collectors.joining(" "));
        String noun = role.noun().equals("premier") ? "prime minister" : role.noun();
        String name = (portfolio.isEmpty() ? noun : portfolio + ' ' + noun) + " of " + country;
        return Found.of(descriptions.add(phrase, name, false), "mention");
    }

    /** "The president", "the foreign minister" of the state that is spoken of, where the article has nobody else who fits. */
    private Optional<Actor> ofStateNear(Phrase phrase) {
        boolean bare = phrase.last() == phrase.head() + 1 && Lexicon.PORTFOLIO.containsAll(phrase.details());
        return bare && words.is(phrase.first(), "the")
                ? states.near(phrase.first()).flatMap(Entity::government).flatMap(state -> holders.of(phrase, state))
                : Optional.empty();
    }

    /** "The 77-year-old", "the bearded man": whoever spoke before in the paragraph. */
    private Optional<Found> epithet(Phrase phrase) {
        String noun = words.fold(phrase.head());
        boolean age = noun.endsWith("-year-old");
        boolean somebody = noun.equals("man") || noun.equals("woman");
        if (!words.is(phrase.first(), "the") || phrase.last() != phrase.head() + 1 || !(age || somebody)) {
            return Optional.empty();
        }
        Optional<Gender> gender = Lexicon.gender(noun);
        return antecedents
                .lastSpeaker(phrase.first())
                .filter(e -> e.isPerson() && (gender.isEmpty() || e.gender().isEmpty() || gender.equals(e.gender())))
                .map(e -> Found.of(e, "epithet"));
    }

    /** "A deputy minister", whom the article names further down and of whom it tells just that there; else somebody without a name. */
    private Found introduced(Phrase phrase, String lead) {
        return lead.equals("a") || lead.equals("an")
                ? descriptions
                        .named(phrase)
                        .map(e -> Found.of(e, "description"))
                        .orElseGet(() -> anonymous(phrase, 1))
                : anonymous(phrase, 1);
    }

    /** Somebody without a name, whom a pronoun or "the same official" may mean later. */
    private Found anonymous(Phrase phrase, double nobody) {
        Entity entity = descriptions.add(phrase, owners.described(phrase), false);
        owners.owner(phrase).ifPresent(entity::belongsTo);
        return Found.of(entity, "mention", nobody * Ranker.shipped().share("mention"));
    }

    /** The person whose name stands beside the description, between commas. */
    private Optional<Entity> beside(Phrase phrase) {
        int comma = phrase.last();
        boolean one = phrase.isPerson()
                || (Character.isLowerCase(words.text(phrase.head()).codePointAt(0))
                        && !phrase.noun().endsWith("s"));
        if (!one || !words.together(comma + 1, phrase.first())) {
            return Optional.empty();
        }
        boolean aside = words.is(comma, ",");
        if (!aside
                && !words.is(comma, "who")
                && !CALLED.contains(words.fold(comma))
                && !words.is(comma, "identified")) {
            return Optional.empty();
        }
        int i = aside ? comma + 1 : comma;
        boolean named = aside;
        while (i < comma + LONGEST_APPOSITION
                && words.together(i, phrase.first())
                && (words.isWord(i) || (words.is(i, ",") && isCalled(i)))) {
            int end = named ? Name.runEnd(words, i, words.count()) : i;
            Name name = end > i ? Name.of(words, i, end) : null;
            boolean full = name != null && (name.last() - name.first() > 1 || name.first() > i);
            if (name != null && (full || i == comma + 1 || isCalled(i - 1))) {
                return cast.find(cast.folded(name.first(), name.last()), name.first(), Optional.empty())
                        .filter(e -> e.isPerson() || isCalled(name.outer() - 1));
            }
            String fold = words.fold(i);
            // A relative clause names somebody else, unless it is about the name.
            named = CALLED.contains(fold) || (named && !fold.equals("who") && !Lexicon.PREPOSITIONS.contains(fold));
            i++;
        }
        return Optional.empty();
    }

    /** Whether the words up to one say that a name follows: "known as", "her first name,". */
    private boolean isCalled(int word) {
        int last = words.is(word, ",") ? word - 1 : word;
        return last >= 0 && CALLED.contains(words.fold(last));
    }

    private Optional<Found> body(Phrase phrase, String lead) {
        if (Lexicon.STATE.contains(phrase.noun())) {
            if (Lexicon.POSSESSIVES.contains(lead)) {
                return pronouns.choice(phrase.first())
                        .flatMap(Choice::named)
                        .filter(e -> !e.isPerson() && !e.isSeveral())
                        .map(states::government);
            }
            return administration(phrase).or(() -> states.of(phrase));
        }
        Optional<Found> body = body(phrase);
        if (body.isPresent()) {
            return body;
        }
        if (!phrase.details().isEmpty()) {
            return Optional.empty();
        }
        return cast.body(phrase.noun(), phrase.head())
                .or(() -> "the".equals(lead) && GROUP.contains(phrase.noun()) && phrase.last() == phrase.head() + 1
                        ? antecedents.lastBody(phrase.first())
                        : Optional.empty())
                .or(() -> "the".equals(lead) && phrase.last() == phrase.head() + 1
                        ? antecedents.lastBody(phrase.noun())
                        : Optional.empty())
                .map(e -> Found.of(e, "description"));
    }

    /** The source as it stands, without an article in front; "the sources" are those that were described with that word before. */
    private Found mention(Words.Range at) {
        Phrase phrase = Phrase.of(words, at.first(), at.last());
        boolean bare = phrase.head() >= phrase.core()
                && phrase.last() == phrase.head() + 1
                && phrase.details().isEmpty();
        if (bare && (Lexicon.DEFINITE.contains(phrase.lead()) || phrase.lead().equals("our"))) {
            Optional<Entity> before = descriptions.described(words.fold(phrase.head()));
            if (before.isPresent()) {
                return Found.of(before.get(), "mention");
            }
        }
        String head = phrase.noun();
        boolean several = (head.endsWith("s") && !head.endsWith("ss")) || Lexicon.isPersons(head);
        Entity entity = descriptions.add(phrase, owners.described(phrase), several);
        owners.owner(phrase).ifPresent(entity::belongsTo);
        return Found.of(entity, "mention");
    }
}
