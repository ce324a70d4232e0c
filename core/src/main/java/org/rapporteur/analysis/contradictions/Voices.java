package org.rapporteur.analysis.contradictions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.preconditions.Terms;
import org.rapporteur.analysis.preconditions.Want;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.model.Act;
import org.rapporteur.model.Proposition;
import org.rapporteur.model.Stance;

/** Finds where one speaker, or two of one body, stand apart on a proposition at about the same time. */
final class Voices {

    private static final double OPPOSED = 1;
    private static final double CONDITIONAL = 0.6;

    /** Each utterance is compared with at most so many before it that stand elsewhere. */
    private static final int REACH = 32;

    private static final Comparator<Utterance> BY_DAY = Comparator.comparing((Utterance each) -> Time.day(each))
            .thenComparing(each -> each.best().id().value());

    private final ContradictionSettings settings;
    private final Terms terms;
    private final Map<String, List<Utterance>> courses = new TreeMap<>();
    private final Map<Key, List<Contradiction>> found = new LinkedHashMap<>();

    private record Key(String one, String other, String proposition) {}

    Voices(List<Utterance> utterances, List<Proposition> propositions, ContradictionSettings settings) {
        this.settings = settings;
        terms = new Terms(propositions);
        for (Utterance each : utterances) {
            Said.Voice who = each.best().who();
            if (Time.isKnown(each) && !each.isDisputed() && who.actorId().isPresent()) {
                String body = who.organisation().orElse(who.actor());
                each.best()
                        .coding()
                        .stances()
                        .keySet()
                        .forEach(proposition -> courses.computeIfAbsent(
                                        body + '\n' + proposition, key -> new ArrayList<>())
                                .add(each));
            }
        }
    }

    List<Contradiction> find() {
        courses.forEach((key, course) -> {
            course.sort(BY_DAY);
            String proposition = key.substring(key.indexOf('\n') + 1);
            for (int i = 1; i < course.size(); i++) {
                int compared = 0;
                for (int j = i - 1; j >= 0 && compared < REACH; j--) {
                    if (Time.between(course.get(i), course.get(j)) > settings.days()) {
                        break;
                    }
                    if (stance(course.get(i), proposition) != stance(course.get(j), proposition)) {
                        compare(course.get(j), course.get(i), proposition);
                        compared++;
                    }
                }
            }
        });
        return found.values().stream().flatMap(each -> merged(each).stream()).toList();
    }

    private void compare(Utterance one, Utterance other, String proposition) {
        double strength = strength(one, other, proposition);
        if (strength > 0) {
            boolean isSelf = isSame(one, other);
            String first = one.best().who().actor();
            String second = other.best().who().actor();
            boolean inOrder = first.compareTo(second) <= 0;
            found.computeIfAbsent(
                            new Key(inOrder ? first : second, inOrder ? second : first, proposition),
                            key -> new ArrayList<>())
                    .add(new Contradiction(
                            isSelf ? Contradiction.Kind.SELF : Contradiction.Kind.VOICES,
                            one,
                            other,
                            List.of(),
                            Optional.of(proposition),
                            strength));
        }
    }

    private double strength(Utterance one, Utterance other, String proposition) {
        Stance here = stance(one, proposition);
        Stance there = stance(other, proposition);
        if (here != Stance.CONDITIONAL && there != Stance.CONDITIONAL) {
            return OPPOSED;
        }
        Utterance without = here == Stance.SUPPORT ? one : other;
        Utterance under = here == Stance.SUPPORT ? other : one;
        boolean isMeant = stance(without, proposition) == Stance.SUPPORT
                && !without.best().coding().act().equals(Optional.of(Act.ACCEPT))
                && Time.between(one, other) == 0
                && arePersons(one, other)
                && !isSame(one, other)
                && demandsFirst(under, proposition);
        return isMeant ? CONDITIONAL : 0;
    }

    private static boolean arePersons(Utterance one, Utterance other) {
        return one.best().who().role().isPresent() && other.best().who().role().isPresent();
    }

    /** Returns whether something is made to depend on another proposition. */
    private boolean demandsFirst(Utterance utterance, String proposition) {
        Said.Codes codes = utterance.best().coding();
        return codes.conditions().stream()
                .map(condition -> terms.of(codes, condition))
                .anyMatch(deal -> deal.demands().isPresent()
                        && deal.unlocks()
                                .map(Want::proposition)
                                .filter(proposition::equals)
                                .isPresent());
    }

    private static boolean isSame(Utterance one, Utterance other) {
        return one.best().who().actorId().equals(other.best().who().actorId());
    }

    private static Stance stance(Utterance utterance, String proposition) {
        return Objects.requireNonNull(utterance.best().coding().stances().get(proposition));
    }

    /** Makes one of those that are about the same days: the plainest, with the rest of what was said. */
    private List<Contradiction> merged(List<Contradiction> pairs) {
        List<Contradiction> merged = new ArrayList<>();
        List<Contradiction> together = new ArrayList<>();
        long last = Long.MIN_VALUE;
        for (Contradiction pair : pairs) {
            if (!together.isEmpty() && Time.of(pair.other()) - last > settings.days()) {
                merged.add(plainest(together));
                together.clear();
            }
            together.add(pair);
            last = Time.of(pair.other());
        }
        merged.add(plainest(together));
        return merged;
    }

    private static Contradiction plainest(List<Contradiction> pairs) {
        Contradiction plainest = pairs.stream()
                .min(Comparator.comparing((Contradiction each) -> -each.strength())
                        .thenComparing(each -> Time.between(each.one(), each.other())))
                .orElseThrow();
        List<Utterance> further = pairs.stream()
                .flatMap(each -> List.of(each.one(), each.other()).stream())
                .filter(each -> !each.equals(plainest.one()) && !each.equals(plainest.other()))
                .distinct()
                .sorted(BY_DAY)
                .toList();
        return new Contradiction(
                plainest.kind(),
                plainest.one(),
                plainest.other(),
                further,
                plainest.proposition(),
                plainest.strength());
    }
}
