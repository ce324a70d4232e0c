package org.rapporteur.analysis.preconditions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.analysis.utterances.Utterances;
import org.rapporteur.model.Proposition;
import org.rapporteur.model.Stance;

/** Gathers who demands what of whom before what. */
public final class Preconditions {

    private static final Comparator<Precondition> IN_ORDER = Comparator.comparing(Precondition::holder)
            .thenComparing(each -> each.first().orElse(LocalDate.MAX))
            .thenComparing(each -> each.utterances().get(0).best().id().value())
            .thenComparing(each -> each.wordings().get(0));

    private Preconditions() {}

    /**
     * Returns the preconditions that utterances make. Those of one holder that demand one proposition before another are one, whatever
     * their words; a condition that is no proposition stands for itself.
     *
     * @param propositions those by which the statements were coded
     * @return by holder, then by day
     */
    public static List<Precondition> of(List<Utterance> utterances, List<Proposition> propositions) {
        Terms terms = new Terms(propositions);
        List<Utterance> conditional = Utterances.byDay(
                utterances.parallelStream().filter(Preconditions::isConditional).toList());
        Map<Key, List<Made>> made = new LinkedHashMap<>();
        conditional.parallelStream()
                .flatMap(each -> made(each, terms))
                .toList()
                .forEach(each -> made.computeIfAbsent(each.key(), key -> new ArrayList<>(1))
                        .add(each));
        Map<String, Map<String, List<Utterance>>> stands = stands(utterances, made.keySet());
        return new ArrayList<>(made.entrySet())
                .parallelStream()
                        .map(each -> precondition(each.getKey(), each.getValue(), stands))
                        .sorted(IN_ORDER)
                        .toList();
    }

    private static Stream<Made> made(Utterance utterance, Terms terms) {
        Said said = telling(utterance);
        return said.coding().conditions().stream()
                .map(condition -> new Made(
                        utterance,
                        condition,
                        Key.of(Bodies.of(said.who()), condition, terms.of(said.coding(), condition), said)));
    }

    private record Made(Utterance utterance, Said.Precondition condition, Key key) {}

    private record Key(
            String holder, Optional<Want> unlocks, Optional<String> words, Optional<Want> demands, String alone) {

        static Key of(String holder, Said.Precondition condition, Terms.Deal deal, Said said) {
            boolean isWhole = deal.demands().isPresent() && deal.unlocks().isPresent();
            return new Key(
                    holder,
                    deal.unlocks(),
                    isWhole ? deal.unlocks().map(Want::proposition) : condition.unlocks(),
                    deal.demands(),
                    isWhole ? "" : said.id() + " " + condition.words());
        }
    }

    private static boolean isConditional(Utterance utterance) {
        return !utterance.best().coding().conditions().isEmpty()
                || utterance.reports().stream()
                        .anyMatch(said -> !said.coding().conditions().isEmpty());
    }

    /** Returns the report that tells most of the conditions: the best one, if it has any. */
    private static Said telling(Utterance utterance) {
        return utterance.best().coding().conditions().isEmpty()
                ? utterance.reports().stream()
                        .filter(said -> !said.coding().conditions().isEmpty())
                        .findFirst()
                        .orElseThrow()
                : utterance.best();
    }

    /** Returns the day on which an utterance was made, or the last day on which it may have been. */
    static Optional<LocalDate> day(Utterance utterance) {
        return utterance.best().when().map(Day::last);
    }

    private static Precondition precondition(
            Key key, List<Made> made, Map<String, Map<String, List<Utterance>>> stands) {
        List<Utterance> utterances =
                made.stream().map(Made::utterance).distinct().toList();
        TreeSet<String> on = new TreeSet<>();
        made.forEach(each -> each.condition().on().ifPresent(on::add));
        Optional<LocalDate> first =
                utterances.stream().flatMap(each -> day(each).stream()).min(Comparator.naturalOrder());
        Optional<LocalDate> last =
                utterances.stream().flatMap(each -> day(each).stream()).max(Comparator.naturalOrder());
        Optional<LocalDate> until = key.unlocks()
                .flatMap(want -> last.flatMap(day -> wantedAfter(
                        day,
                        want,
                        stands.getOrDefault(key.holder(), Map.of()).getOrDefault(want.proposition(), List.of()))));
        return new Precondition(
                key.holder(),
                List.copyOf(on),
                key.unlocks(),
                key.words(),
                key.demands(),
                made.stream().map(each -> each.condition().words()).distinct().toList(),
                utterances,
                first,
                until);
    }

    /** Returns the first day after another on which something is wanted without any condition. */
    private static Optional<LocalDate> wantedAfter(LocalDate last, Want want, List<Utterance> byDay) {
        for (Utterance each : byDay.subList(firstFrom(byDay, last.plusDays(1)), byDay.size())) {
            if (wants(each, want)) {
                return day(each);
            }
        }
        return Optional.empty();
    }

    /** Returns the first place of what was said, by day, that was not said before a day. */
    static int firstFrom(List<Utterance> byDay, LocalDate day) {
        int low = 0;
        int high = byDay.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (day(byDay.get(middle)).orElse(LocalDate.MAX).isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns the first place, of days in order, of one that is not before a day. */
    static int firstFrom(LocalDate[] days, LocalDate day) {
        int low = 0;
        int high = days.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle].isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns what the holders have said on each proposition, by day. */
    private static Map<String, Map<String, List<Utterance>>> stands(List<Utterance> utterances, Iterable<Key> keys) {
        Map<String, Map<String, List<Utterance>>> stands = new HashMap<>();
        keys.forEach(key -> stands.put(key.holder(), new HashMap<>()));
        List<Utterance> ofHolders = utterances.parallelStream()
                .filter(each ->
                        !each.best().coding().stances().isEmpty() && day(each).isPresent())
                .filter(each -> stands.containsKey(Bodies.of(each.best().who())))
                .toList();
        for (Utterance each : Utterances.byDay(ofHolders)) {
            Map<String, List<Utterance>> of =
                    Objects.requireNonNull(stands.get(Bodies.of(each.best().who())));
            each.best()
                    .coding()
                    .stances()
                    .keySet()
                    .forEach(proposition -> of.computeIfAbsent(proposition, key -> new ArrayList<>())
                            .add(each));
        }
        return stands;
    }

    /** Returns whether a speaker wants something without any condition. */
    static boolean wants(Utterance utterance, Want want) {
        Stance stance = utterance.best().coding().stances().get(want.proposition());
        return Objects.equals(stance, want.isFor() ? Stance.SUPPORT : Stance.OPPOSE);
    }
}
