package org.rapporteur.analysis.preconditions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapporteur.analysis.Places;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.analysis.utterances.Utterances;
import org.rapporteur.model.Act;
import org.rapporteur.model.Proposition;
import org.rapporteur.model.Stance;

/**
 * Finds where preconditions block each other, and what would open them.
 *
 * <p>A precondition leads to what its addressee holds back under a condition; if the addressee holds back nothing of the kind, or
 * nobody in particular is addressed, to whoever does. Of the circles, each precondition's shortest is found, as long as there was a day
 * on which all its preconditions stood.
 */
public final class Deadlocks {

    /** Whoever rejects what another has put forward, does so within a week. */
    private static final int ANSWER_DAYS = 7;

    private final Bodies bodies;
    private final Map<String, String> issues = new HashMap<>();

    /** What was said of which the day is known, by day: what the places in the maps below stand for. */
    private final Utterance[] inOrder;

    /** The day of each of these. */
    private final LocalDate[] days;

    /** For whom the speaker of each of these speaks: the place of the name in {@link #names}. */
    private final int[] body;

    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** Where parties to the conflict, and where each body, wants something without any condition. */
    private final Map<Want, Places> byParties = new HashMap<>();

    private final Map<String, Map<Want, Places>> byBody = new HashMap<>();

    /** What each body has said on each proposition, by day. */
    private final Map<String, Map<String, List<Utterance>>> said = new HashMap<>();

    /** Where something of a body is rejected that is on an issue. */
    private final Map<String, Map<String, Places>> rejections = new HashMap<>();

    private final Map<Accepting, List<Utterance>> acceptances = new ConcurrentHashMap<>();

    private record Accepting(String who, Want want, boolean alsoConditional) {}

    private Deadlocks(List<Utterance> utterances, List<Proposition> propositions) {
        propositions.forEach(each -> issues.put(each.id(), each.issue()));
        bodies = new Bodies(utterances);
        List<Utterance> all = Utterances.byDay(
                utterances.parallelStream().filter(Deadlocks::matters).toList());
        inOrder =
                all.stream().filter(each -> Preconditions.day(each).isPresent()).toArray(Utterance[]::new);
        days = Stream.of(inOrder)
                .map(each -> Preconditions.day(each).orElseThrow())
                .toArray(LocalDate[]::new);
        body = new int[inOrder.length];
        // Neither needs the other.
        Stream.<Runnable>of(() -> all.forEach(this::addStands), () -> {
                    for (int i = 0; i < inOrder.length; i++) {
                        index(i);
                    }
                })
                .parallel()
                .forEach(Runnable::run);
    }

    private void addStands(Utterance utterance) {
        Said best = utterance.best();
        if (!best.coding().stances().isEmpty()) {
            Map<String, List<Utterance>> stands = said.computeIfAbsent(Bodies.of(best.who()), key -> new HashMap<>());
            best.coding()
                    .stances()
                    .keySet()
                    .forEach(proposition -> stands.computeIfAbsent(proposition, key -> new ArrayList<>())
                            .add(utterance));
        }
    }

    private void index(int place) {
        Said best = inOrder[place].best();
        String by = Bodies.of(best.who());
        body[place] = numbers.computeIfAbsent(by, name -> {
            names.add(name);
            return numbers.size();
        });
        boolean isParty = Bodies.isParty(best.who().side());
        best.coding().stances().forEach((proposition, stance) -> {
            if (stance != Stance.CONDITIONAL) {
                Want want = new Want(proposition, stance == Stance.SUPPORT);
                byBody.computeIfAbsent(by, key -> new HashMap<>())
                        .computeIfAbsent(want, key -> new Places())
                        .add(place);
                if (isParty) {
                    byParties.computeIfAbsent(want, key -> new Places()).add(place);
                }
            }
        });
        if (best.coding().act().equals(Optional.of(Act.REJECT))
                && best.coding().about().isPresent()) {
            String of = bodies.of(best.coding().about().get(), days[place]);
            best.coding()
                    .issues()
                    .forEach(issue -> rejections
                            .computeIfAbsent(of, key -> new HashMap<>())
                            .computeIfAbsent(issue, key -> new Places())
                            .add(place));
        }
    }

    private static boolean matters(Utterance utterance) {
        Said.Codes codes = utterance.best().coding();
        return !codes.stances().isEmpty() || codes.act().equals(Optional.of(Act.REJECT));
    }

    /**
     * Returns the deadlocks.
     *
     * @param preconditions those that {@link Preconditions} finds in the utterances
     * @param propositions those by which the statements were coded
     * @param most how many preconditions are looked at for circles: those that stand in most articles
     * @return circles first, the longest last; then refused demands; each by the day since when it stood
     */
    public static List<Deadlock> of(
            List<Utterance> utterances, List<Precondition> preconditions, List<Proposition> propositions, int most) {
        Deadlocks deadlocks = new Deadlocks(utterances, propositions);
        List<Precondition> whole = preconditions.stream()
                .filter(each -> each.unlocks().isPresent() && each.demands().isPresent())
                .filter(each -> !deadlocks.isOnHolder(each))
                .toList();
        List<Precondition> common = whole.stream()
                .sorted(Comparator.comparing(Precondition::articles).reversed())
                .limit(most)
                .toList();
        List<Deadlock> found = new ArrayList<>();
        new Circles(common, deadlocks.bodies)
                .find().stream()
                        .map(deadlocks::circle)
                        .sorted(Comparator.comparing(
                                        (Deadlock each) -> each.preconditions().size())
                                .thenComparing(each -> each.since().orElse(LocalDate.MAX)))
                        .forEach(found::add);
        // None depends on another, and the stream keeps their order.
        whole.parallelStream()
                .flatMap(each -> deadlocks.rejected(each).stream())
                .sorted(Comparator.comparing(each -> each.since().orElse(LocalDate.MAX)))
                .forEachOrdered(found::add);
        return List.copyOf(found);
    }

    /**
     * Returns what depends on what: for each precondition of which both is known, from what is held back to what it waits for.
     *
     * @param preconditions those that {@link Preconditions} finds in the utterances
     * @return in the order of the preconditions
     */
    public static List<Dependency> dependencies(List<Utterance> utterances, List<Precondition> preconditions) {
        Deadlocks deadlocks = new Deadlocks(utterances, List.of());
        List<Precondition> whole = preconditions.stream()
                .filter(each -> each.unlocks().isPresent() && each.demands().isPresent())
                .filter(each -> !deadlocks.isOnHolder(each))
                .toList();
        return new Circles(whole, deadlocks.bodies).dependencies();
    }

    /**
     * Returns the fewest changes that together end all circles: no smaller set does, as long as there are at most {@value Openings#EXACT} possible changes; of
     * more, those are taken one after the other that end most. Of equally few, changes to what was called acceptable go first.
     */
    public static List<Opening> together(List<Deadlock> deadlocks) {
        List<Deadlock> circles = deadlocks.stream()
                .filter(each -> each.kind() == Deadlock.Kind.CIRCLE)
                .toList();
        return new Openings(circles).fewest();
    }

    private boolean isOnHolder(Precondition precondition) {
        return !precondition.on().isEmpty()
                && precondition.on().stream()
                        .allMatch(on -> bodies.of(on, dayOf(precondition)).equals(precondition.holder()));
    }

    private Deadlock circle(List<Precondition> preconditions) {
        List<Opening> openings = preconditions.stream()
                .map(this::givingUp)
                .sorted(Comparator.comparing((Opening each) -> -each.evidence().size()))
                .toList();
        return new Deadlock(
                Deadlock.Kind.CIRCLE,
                preconditions,
                List.of(),
                Circles.since(preconditions),
                Circles.until(preconditions),
                openings);
    }

    private static LocalDate dayOf(Precondition precondition) {
        return precondition.first().orElse(LocalDate.MAX);
    }

    private Optional<Deadlock> rejected(Precondition precondition) {
        Want demanded = precondition.demands().orElseThrow();
        int[] rejected = rejections(precondition, demanded);
        if (rejected.length == 0) {
            return Optional.empty();
        }
        BitSet by = new BitSet(names.size());
        IntStream.of(rejected).forEach(place -> by.set(body[place]));
        List<Opening> openings = new ArrayList<>();
        by.stream()
                .mapToObj(names::get)
                .sorted()
                .map(who -> new Opening(who, demanded, demanded, acceptance(who, demanded, true)))
                .forEach(openings::add);
        openings.add(givingUp(precondition));
        openings.sort(Comparator.comparing((Opening each) -> -each.evidence().size()));
        return Optional.of(new Deadlock(
                Deadlock.Kind.REJECTED,
                List.of(precondition),
                IntStream.of(rejected).mapToObj(place -> inOrder[place]).toList(),
                precondition.first(),
                precondition.until(),
                openings));
    }

    /** Returns where a precondition was refused while it stood, by day: none if it is not known since when it stood. */
    private int[] rejections(Precondition precondition, Want demanded) {
        if (precondition.first().isEmpty()) {
            return new int[0];
        }
        Set<String> addressed = new HashSet<>();
        precondition.on().forEach(on -> addressed.add(bodies.of(on, dayOf(precondition))));
        int from = Preconditions.firstFrom(days, precondition.first().get());
        int to = precondition
                .until()
                .map(day -> Preconditions.firstFrom(days, day.plusDays(1)))
                .orElse(days.length);
        Want refused = demanded.not();
        Stream<Places> wanted = addressed.isEmpty()
                ? Stream.of(byParties.getOrDefault(refused, new Places()))
                : addressed.stream()
                        .map(body -> byBody.getOrDefault(body, Map.of()).getOrDefault(refused, new Places()));
        IntStream against = wanted.flatMapToInt(places -> places.within(from, to));
        Places answers = rejections
                .getOrDefault(precondition.holder(), Map.of())
                .getOrDefault(issues.getOrDefault(demanded.proposition(), ""), new Places());
        IntStream answered = precondition.utterances().stream()
                .flatMap(each -> Preconditions.day(each).stream())
                .distinct()
                .flatMapToInt(made -> answers.within(
                        Math.max(from, Preconditions.firstFrom(days, made)),
                        Math.min(to, Preconditions.firstFrom(days, made.plusDays(ANSWER_DAYS + 1L)))));
        int holder = numbers.getOrDefault(precondition.holder(), -1);
        BitSet meant = new BitSet(names.size());
        addressed.forEach(name -> meant.set(numbers.getOrDefault(name, names.size())));
        int[] found = IntStream.concat(against, answered)
                .filter(place -> addressed.isEmpty() ? body[place] != holder : meant.get(body[place]))
                .toArray();
        Arrays.sort(found);
        int size = 0;
        for (int i = 0; i < found.length; i++) {
            if (i == 0 || found[i] != found[i - 1]) {
                found[size++] = found[i];
            }
        }
        return Arrays.copyOf(found, size);
    }

    private Opening givingUp(Precondition precondition) {
        Want unlocked = precondition.unlocks().orElseThrow();
        return new Opening(
                precondition.holder(),
                unlocked,
                precondition.demands().orElseThrow(),
                acceptance(precondition.holder(), unlocked, false));
    }

    /** Returns where a body called something acceptable: without any condition, or also under one. */
    private List<Utterance> acceptance(String who, Want want, boolean alsoConditional) {
        return acceptances.computeIfAbsent(
                new Accepting(who, want, alsoConditional),
                asked -> List.copyOf(
                        said.getOrDefault(who, Map.of()).getOrDefault(want.proposition(), List.of()).stream()
                                .filter(each -> Preconditions.wants(each, want)
                                        || (alsoConditional
                                                && each.best()
                                                                .coding()
                                                                .stances()
                                                                .get(want.proposition())
                                                        == Stance.CONDITIONAL))
                                .toList()));
    }
}
