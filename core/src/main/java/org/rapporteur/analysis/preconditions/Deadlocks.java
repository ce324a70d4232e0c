package org.rapporteur.analysis.preconditions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.utterances.Utterance;
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

    /** What was said on each proposition, by day. */
    private final Map<String, List<Utterance>> byProposition = new HashMap<>();

    /** The same by who said it. */
    private final Map<String, Map<String, List<Utterance>>> byBody = new HashMap<>();

    private final Map<String, List<Utterance>> rejections = new HashMap<>();

    private Deadlocks(List<Utterance> utterances, List<Proposition> propositions) {
        propositions.forEach(each -> issues.put(each.id(), each.issue()));
        bodies = new Bodies(utterances);
        for (Utterance each : utterances.stream()
                .filter(Deadlocks::matters)
                .sorted(Preconditions.BY_DAY)
                .toList()) {
            Said.Codes codes = each.best().coding();
            String body = Bodies.of(each.best().who());
            codes.stances().keySet().forEach(proposition -> {
                byProposition
                        .computeIfAbsent(proposition, key -> new ArrayList<>())
                        .add(each);
                byBody.computeIfAbsent(body, key -> new HashMap<>())
                        .computeIfAbsent(proposition, key -> new ArrayList<>())
                        .add(each);
            });
            if (codes.act().equals(Optional.of(Act.REJECT)) && codes.about().isPresent()) {
                rejections
                        .computeIfAbsent(
                                bodies.of(
                                        codes.about().get(),
                                        Preconditions.day(each).orElse(LocalDate.MAX)),
                                key -> new ArrayList<>())
                        .add(each);
            }
        }
    }

    private static boolean matters(Utterance utterance) {
        Said.Codes codes = utterance.best().coding();
        return !codes.stances().isEmpty() || codes.act().equals(Optional.of(Act.REJECT));
    }

    private List<Utterance> on(String body, String proposition) {
        return byBody.getOrDefault(body, Map.of()).getOrDefault(proposition, List.of());
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
        whole.stream()
                .flatMap(each -> deadlocks.rejected(each).stream())
                .sorted(Comparator.comparing(each -> each.since().orElse(LocalDate.MAX)))
                .forEach(found::add);
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
        Set<String> addressed = new HashSet<>();
        precondition.on().forEach(on -> addressed.add(bodies.of(on, dayOf(precondition))));
        Set<Utterance> found = new HashSet<>();
        List<Utterance> candidates = addressed.isEmpty()
                ? whileStanding(precondition, byProposition.getOrDefault(demanded.proposition(), List.of()))
                : addressed.stream()
                        .flatMap(body -> on(body, demanded.proposition()).stream())
                        .toList();
        candidates.stream()
                .filter(each -> Preconditions.wants(each, demanded.not()))
                .filter(each -> isAddressed(
                        addressed,
                        precondition,
                        each,
                        Bodies.isParty(each.best().who().side())))
                .filter(each -> stood(precondition, each))
                .forEach(found::add);
        whileStanding(precondition, rejections.getOrDefault(precondition.holder(), List.of())).stream()
                .filter(each -> each.best().coding().issues().contains(issues.getOrDefault(demanded.proposition(), "")))
                .filter(each -> isAddressed(addressed, precondition, each, true))
                .filter(each -> stood(precondition, each) && isAnswer(precondition, each))
                .forEach(found::add);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<Utterance> inOrder = found.stream().sorted(Preconditions.BY_DAY).toList();
        List<Opening> openings = new ArrayList<>();
        inOrder.stream()
                .map(each -> Bodies.of(each.best().who()))
                .distinct()
                .sorted()
                .map(body -> new Opening(body, demanded, demanded, acceptance(body, demanded, true)))
                .forEach(openings::add);
        openings.add(givingUp(precondition));
        openings.sort(Comparator.comparing((Opening each) -> -each.evidence().size()));
        return Optional.of(new Deadlock(
                Deadlock.Kind.REJECTED,
                List.of(precondition),
                inOrder,
                precondition.first(),
                precondition.until(),
                openings));
    }

    private static boolean isAddressed(
            Set<String> addressed, Precondition precondition, Utterance by, boolean isMeantIfNobodyIs) {
        String body = Bodies.of(by.best().who());
        return addressed.isEmpty()
                ? isMeantIfNobodyIs && !body.equals(precondition.holder())
                : addressed.contains(body);
    }

    /** Returns whether something was said soon after a precondition was made. */
    private static boolean isAnswer(Precondition precondition, Utterance utterance) {
        Optional<LocalDate> day = Preconditions.day(utterance);
        return precondition.utterances().stream()
                .flatMap(each -> Preconditions.day(each).stream())
                .anyMatch(made -> day.filter(then -> !then.isBefore(made) && !then.isAfter(made.plusDays(ANSWER_DAYS)))
                        .isPresent());
    }

    /** Returns of what was said, by day, the part from the day of a precondition to the day on which it was given up. */
    private static List<Utterance> whileStanding(Precondition precondition, List<Utterance> byDay) {
        int from = precondition
                .first()
                .map(day -> Preconditions.firstFrom(byDay, day))
                .orElse(0);
        int to = precondition
                .until()
                .map(day -> Preconditions.firstFrom(byDay, day.plusDays(1)))
                .orElse(byDay.size());
        return byDay.subList(Math.min(from, to), to);
    }

    private static boolean stood(Precondition precondition, Utterance utterance) {
        Optional<LocalDate> day = Preconditions.day(utterance);
        return day.isPresent()
                && precondition
                        .first()
                        .filter(first -> !day.get().isBefore(first))
                        .isPresent()
                && precondition
                        .until()
                        .filter(until -> day.get().isAfter(until))
                        .isEmpty();
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
    private List<Utterance> acceptance(String body, Want want, boolean alsoConditional) {
        return on(body, want.proposition()).stream()
                .filter(each -> Preconditions.wants(each, want)
                        || (alsoConditional
                                && each.best().coding().stances().get(want.proposition()) == Stance.CONDITIONAL))
                .toList();
    }
}
