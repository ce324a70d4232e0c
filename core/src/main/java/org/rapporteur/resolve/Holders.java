package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.actors.Actor;
import org.rapporteur.actors.ActorType;
import org.rapporteur.actors.Country;
import org.rapporteur.actors.Office;
import org.rapporteur.actors.Tenure;

/**
 * Who holds, on the day of the article, the office that a description tells, whom the article need not name: "the Russian leader",
 * "the Kremlin’s spokesman", "the president of the European Commission".
 *
 * <p>The class of the office decides where the words name one ("president", "foreign minister"); otherwise all words of the
 * description have to stand in one holder's title, and in no other's.
 */
final class Holders {

    /** The words by which an office is described, apart from those of its title. */
    private static final Map<String, List<Office>> OFFICES = Map.ofEntries(
            Map.entry("president", List.of(Office.HEAD_OF_STATE)),
            Map.entry("head-of-state", List.of(Office.HEAD_OF_STATE)),
            Map.entry("king", List.of(Office.HEAD_OF_STATE)),
            Map.entry("emir", List.of(Office.HEAD_OF_STATE)),
            Map.entry("premier", List.of(Office.HEAD_OF_GOVERNMENT)),
            Map.entry("head-of-government", List.of(Office.HEAD_OF_GOVERNMENT)),
            Map.entry("chancellor", List.of(Office.HEAD_OF_GOVERNMENT)),
            Map.entry("leader", List.of(Office.HEAD_OF_STATE, Office.HEAD_OF_GOVERNMENT, Office.LEADER)),
            Map.entry("chief", List.of(Office.SECRETARY_GENERAL, Office.LEADER)),
            Map.entry("secretary-general", List.of(Office.SECRETARY_GENERAL)));

    private static final Map<String, Office> MINISTERS = Map.of(
            "foreign", Office.FOREIGN_MINISTER,
            "defence", Office.DEFENCE_MINISTER,
            "defense", Office.DEFENCE_MINISTER,
            "interior", Office.INTERIOR_MINISTER);

    /** Words that make another office of one. */
    private static final Set<String> OTHERS = Set.of(
            "vice", "deputy", "acting", "interim", "former", "opposition", "rebel", "party", "assistant", "under");

    /** Words of titles that tell no office apart. */
    private static final Set<String> PLAIN = Set.of("press", "chief", "minister", "secretary", "affairs", "spokesman");

    /** States whose head of state does not lead them. */
    private static final Set<String> REPRESENTS = Set.of(
            "Albania",
            "Armenia",
            "Australia",
            "Austria",
            "Bangladesh",
            "Barbados",
            "Belgium",
            "Bulgaria",
            "Cambodia",
            "Canada",
            "Croatia",
            "Czechia",
            "Denmark",
            "Estonia",
            "Ethiopia",
            "Georgia",
            "Germany",
            "Greece",
            "Hungary",
            "Iceland",
            "India",
            "Iraq",
            "Ireland",
            "Israel",
            "Italy",
            "Jamaica",
            "Japan",
            "Kosovo",
            "Latvia",
            "Lebanon",
            "Luxembourg",
            "Malaysia",
            "Malta",
            "Moldova",
            "Montenegro",
            "Nepal",
            "Netherlands",
            "New Zealand",
            "North Macedonia",
            "Norway",
            "Pakistan",
            "Poland",
            "Portugal",
            "Singapore",
            "Slovakia",
            "Slovenia",
            "Somalia",
            "Spain",
            "Sweden",
            "Thailand",
            "United Kingdom");

    private static final String SPEAKS = "spokes";
    private static final int LONGEST_BODY = 8;

    private final Known known;
    private final Words words;

    Holders(Known known, Words words) {
        this.known = known;
        this.words = words;
    }

    /** Returns who holds the office that a description tells by itself. */
    Optional<Actor> of(Phrase phrase) {
        if (phrase.owners().size() == 1) {
            String owner = phrase.owners().iterator().next();
            Optional<Actor> holder = byClass(
                    phrase, Stream.concat(known.state(owner).stream(), known.directory().named(owner).stream()));
            if (holder.isPresent()) {
                return holder;
            }
        }
        return phrase.details().stream().anyMatch(OTHERS::contains) ? Optional.empty() : byTitle(phrase);
    }

    /** Returns who holds the office that "his foreign minister" or "Mr Orlo's spokesman" tells, by whose it is. */
    Optional<Actor> of(Phrase phrase, Entity owner) {
        Optional<Actor> leader = owner.actor().filter(actor -> actor.type() == ActorType.PERSON);
        Optional<Actor> body = leader.isPresent()
                ? leader.flatMap(this::ledToday)
                : owner.government().or(owner::actor);
        if (phrase.noun().startsWith(SPEAKS)) {
            return body.flatMap(of -> one(
                    Stream.concat(Stream.of(of), presidency(of)).flatMap(b -> held(List.of(Office.SPOKESPERSON), b))));
        }
        return body.flatMap(of -> byClass(phrase, Stream.of(of)));
    }

    /** Returns who holds the office that "the president" tells in an article about one state. */
    Optional<Actor> of(Phrase phrase, Actor government) {
        return byClass(phrase, Stream.of(government));
    }

    /** Returns who holds in another state an office of the class that a role tells. */
    Optional<Actor> of(Role role, Actor government) {
        return byClass(role.noun(), role.details(), Stream.of(government));
    }

    /** The government that somebody leads on the day of the article. */
    private Optional<Actor> ledToday(Actor leader) {
        return known.day().stream()
                .flatMap(today -> leader.termsOn(today).stream())
                .filter(term -> term.office() == Office.HEAD_OF_STATE || term.office() == Office.HEAD_OF_GOVERNMENT)
                .flatMap(term -> known.directory().actor(term.of()).stream())
                .findFirst();
    }

    private Stream<Actor> presidency(Actor government) {
        return government.country().stream()
                .flatMap(country -> Stream.concat(
                        Stream.of("Presidency of " + country.name()),
                        country.demonyms().stream().map(demonym -> demonym + " presidency")))
                .flatMap(name -> known.directory().named(name).stream())
                .distinct();
    }

    private Optional<Actor> byClass(Phrase phrase, Stream<Actor> of) {
        return byClass(phrase.noun(), phrase.details(), of);
    }

    private Optional<Actor> byClass(String noun, Set<String> details, Stream<Actor> of) {
        List<Office> offices = new ArrayList<>(OFFICES.getOrDefault(noun, List.of()));
        if (noun.equals("minister") || noun.equals("secretary")) {
            details.stream()
                    .flatMap(detail -> Optional.ofNullable(MINISTERS.get(detail)).stream())
                    .forEach(offices::add);
        }
        boolean other = details.stream().anyMatch(OTHERS::contains);
        if (offices.isEmpty() || other) {
            return Optional.empty();
        }
        List<Actor> bodies = of.distinct().toList();
        Optional<Actor> holder = one(bodies.stream().flatMap(body -> held(offices, body)));
        return holder.or(() -> noun.equals("leader")
                ? one(bodies.stream().flatMap(body -> held(List.of(leads(body)), body)))
                : Optional.empty());
    }

    /** Who is called the leader of a state: its head of government where the head of state only represents it. */
    private static Office leads(Actor state) {
        return REPRESENTS.contains(state.country().map(Country::name).orElse(""))
                ? Office.HEAD_OF_GOVERNMENT
                : Office.HEAD_OF_STATE;
    }

    /** The one holder of whose title all words of a description are a part. */
    private Optional<Actor> byTitle(Phrase phrase) {
        for (Whose whose : bodies(phrase)) {
            Optional<Actor> holder = one(Stream.of(Office.values())
                    .flatMap(office -> tenures(office, whose.body()))
                    .filter(tenure ->
                            isTold(phrase, whose, Role.titled(tenure.term().title(), Set.of())))
                    .map(Tenure::holder));
            if (holder.isPresent()) {
                return holder;
            }
        }
        return Optional.empty();
    }

    /**
     * A body of which a description tells somebody.
     *
     * @param body the body
     * @param words the words that name it, folded
     */
    private record Whose(Actor body, Set<String> words) {}

    /** The bodies that the words in front of the noun, or those behind its "of" or "for", name. */
    private List<Whose> bodies(Phrase phrase) {
        List<Whose> out = new ArrayList<>();
        int longest = Math.min(phrase.head(), phrase.core() + LONGEST_BODY);
        for (int end = longest; end > phrase.core(); end--) {
            int last = words.isPossessive(end - 1) ? end - 1 : end;
            if (last > phrase.core()) {
                named(phrase.core(), last).ifPresent(out::add);
            }
        }
        int behind = phrase.head() + 1;
        if (behind + 1 < phrase.last() && (words.is(behind, "of") || words.is(behind, "for"))) {
            int first = words.is(behind + 1, "the") ? behind + 2 : behind + 1;
            if (first < phrase.last() && phrase.last() - first <= LONGEST_BODY) {
                named(first, phrase.last()).ifPresent(out::add);
            }
        }
        return out;
    }

    private Optional<Whose> named(int first, int last) {
        Optional<Actor> body = known.named(words.text(first, last))
                .filter(actor -> actor.type() != ActorType.PERSON)
                .or(() -> last - first == 1 ? known.state(words.text(first)) : Optional.empty())
                .or(() -> known.body(words, Phrase.of(words, first, last)));
        Set<String> folded = new HashSet<>();
        for (int i = first; i < last; i++) {
            folded.add(words.fold(i));
        }
        return body.map(actor -> new Whose(actor, folded));
    }

    /** Whether a title says all that a description says, and nothing that makes another office of it. */
    private boolean isTold(Phrase phrase, Whose whose, Role role) {
        boolean speaks = phrase.noun().startsWith(SPEAKS) && role.noun().startsWith(SPEAKS);
        if (!speaks && !role.noun().equals(phrase.noun())) {
            return false;
        }
        Set<String> told = new LinkedHashSet<>(phrase.details());
        told.removeAll(whose.words());
        if (!role.details().containsAll(told)) {
            return false;
        }
        return role.details().stream()
                .filter(detail -> !told.contains(detail) && !PLAIN.contains(detail))
                .noneMatch(detail -> OTHERS.contains(detail)
                        || (Lexicon.PORTFOLIO.contains(detail) && !whose.words().contains(detail)));
    }

    private Stream<Tenure> tenures(Office office, Actor of) {
        return known.day().stream().flatMap(today -> known.directory().holders(office, of.id(), today).stream());
    }

    private Stream<Actor> held(List<Office> offices, Actor of) {
        return offices.stream().flatMap(office -> tenures(office, of)).map(Tenure::holder);
    }

    private static Optional<Actor> one(Stream<Actor> holders) {
        List<Actor> all = holders.distinct().toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }
}
