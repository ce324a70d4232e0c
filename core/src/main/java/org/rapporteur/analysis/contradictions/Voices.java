package org.rapporteur.analysis.contradictions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
    /** By body and proposition, each by day. */
    private final Map<Key, List<Utterance>> courses = new HashMap<>();

    private record Key(String one, String other, String proposition) {}

    /** Two that stand apart. */
    private record Pair(Utterance one, Utterance other, double strength) {}

    Voices(List<Utterance> byDay, List<Proposition> propositions, ContradictionSettings settings) {
        this.settings = settings;
        terms = new Terms(propositions);
        for (Utterance each : byDay.parallelStream().filter(Voices::isPlain).toList()) {
            Said.Voice who = each.best().who();
            String body = who.organisation().orElse(who.actor());
            each.best()
                    .coding()
                    .stances()
                    .keySet()
                    .forEach(proposition -> courses.computeIfAbsent(
                                    new Key(body, "", proposition), key -> new ArrayList<>())
                            .add(each));
        }
    }

    /** Returns whether it is plain who said it and when, and that it takes a stance. */
    private static boolean isPlain(Utterance utterance) {
        return !utterance.best().coding().stances().isEmpty()
                && Time.isKnown(utterance)
                && !utterance.isDisputed()
                && utterance.best().who().actorId().isPresent();
    }

    List<Contradiction> find() {
        List<Map<Key, List<Pair>>> byCourse = courses.entrySet().stream()
                .sorted(Comparator.comparing(
                        each -> each.getKey().one() + '\n' + each.getKey().proposition()))
                .toList()
                .parallelStream()
                .map(each -> pairs(each.getKey().proposition(), each.getValue()))
                .toList();
        // Two who speak for several bodies, one after the other, still have one quarrel.
        Map<Key, List<Pair>> found = new LinkedHashMap<>();
        byCourse.forEach(course -> course.forEach((key, pairs) -> found.merge(key, pairs, (all, more) -> {
            all.addAll(more);
            return all;
        })));
        return found.entrySet().stream().toList().parallelStream()
                .flatMap(each -> merged(each.getValue(), each.getKey().proposition()).stream())
                .toList();
    }

    /** Returns those of one body that stand apart on a proposition, by whose they are. */
    private Map<Key, List<Pair>> pairs(String proposition, List<Utterance> course) {
        long[] days = course.stream().mapToLong(Time::of).toArray();
        Stance[] stances =
                course.stream().map(each -> stance(each, proposition)).toArray(Stance[]::new);
        Map<Key, List<Pair>> found = new LinkedHashMap<>();
        for (int i = 1; i < days.length; i++) {
            int compared = 0;
            for (int j = i - 1; j >= 0 && compared < REACH && days[i] - days[j] <= settings.days(); j--) {
                if (stances[i] != stances[j]) {
                    compared++;
                    Pair pair =
                            new Pair(course.get(j), course.get(i), strength(course.get(j), course.get(i), proposition));
                    if (pair.strength() > 0) {
                        found.computeIfAbsent(keyOf(pair, proposition), key -> new ArrayList<>(2))
                                .add(pair);
                    }
                }
            }
        }
        return found;
    }

    private static Key keyOf(Pair pair, String proposition) {
        String first = pair.one().best().who().actor();
        String second = pair.other().best().who().actor();
        return first.compareTo(second) <= 0 ? new Key(first, second, proposition) : new Key(second, first, proposition);
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
    private List<Contradiction> merged(List<Pair> pairs, String proposition) {
        List<Contradiction> merged = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= pairs.size(); i++) {
            if (i == pairs.size()
                    || Time.of(pairs.get(i).other()) - Time.of(pairs.get(i - 1).other()) > settings.days()) {
                merged.add(plainest(pairs.subList(start, i), proposition));
                start = i;
            }
        }
        return merged;
    }

    private static Contradiction plainest(List<Pair> pairs, String proposition) {
        Pair plainest = pairs.stream()
                .min(Comparator.comparing((Pair each) -> -each.strength())
                        .thenComparing(each -> Time.between(each.one(), each.other())))
                .orElseThrow();
        List<Utterance> further = pairs.stream()
                .flatMap(each -> Stream.of(each.one(), each.other()))
                .filter(each -> !each.equals(plainest.one()) && !each.equals(plainest.other()))
                .distinct()
                .sorted(BY_DAY)
                .toList();
        return new Contradiction(
                isSame(plainest.one(), plainest.other()) ? Contradiction.Kind.SELF : Contradiction.Kind.VOICES,
                plainest.one(),
                plainest.other(),
                further,
                Optional.of(proposition),
                plainest.strength());
    }
}
