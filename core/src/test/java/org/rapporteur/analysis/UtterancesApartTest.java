package org.rapporteur.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.analysis.utterances.UtteranceSettings;
import org.rapporteur.analysis.utterances.Utterances;
import org.rapporteur.analysis.utterances.UtterancesApart;

/** Joins the reports of remarks in the steps that need no machine to have all statements, with little at a time. */
class UtterancesApartTest {

    private static final int BATCH = 40;

    private record Keyed(long key, UtterancesApart.One one) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void remarksAreThoseThatAreFoundAtOnce(long seed) {
        List<Said> said = Chatter.mixed(Chatter.articles(seed, 250), seed);
        List<Utterance> expected = Utterances.of(said, UtteranceSettings.USUAL);
        assertThat(expected).hasSizeLessThan(said.size() - 200);
        assertThat(apart(said)).isEqualTo(expected);
    }

    private static List<Utterance> apart(List<Said> said) {
        List<UtterancesApart.One> all = numbered(said);
        UtterancesApart.Counted counted = counted(all);
        List<Keyed> keyed = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            List<UtterancesApart.One> some = all.subList(from, Math.min(all.size(), from + BATCH));
            List<long[]> keys = UtterancesApart.keys(some, counted);
            for (int i = 0; i < some.size(); i++) {
                for (long key : keys.get(i)) {
                    keyed.add(new Keyed(key, some.get(i)));
                }
            }
        }
        keyed.sort(Comparator.comparingLong(Keyed::key)
                .thenComparing(each -> UtterancesApart.day(each.one().said()))
                .thenComparing(each -> each.one().number()));
        return told(all, retold(keyed, counted));
    }

    private static List<UtterancesApart.One> numbered(List<Said> said) {
        List<Said> inOrder = new ArrayList<>(said);
        inOrder.sort(Comparator.comparing(
                        (Said each) -> each.report().published().map(Day::first).orElse(LocalDate.MAX))
                .thenComparing(each -> each.report().article()));
        List<UtterancesApart.One> all = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            Said each = inOrder.get(i);
            boolean isHead = i < 2
                    || !inOrder.get(i - 2)
                            .report()
                            .article()
                            .equals(each.report().article());
            all.add(new UtterancesApart.One(i, isHead, each, UtterancesApart.words(each.words())));
        }
        return all;
    }

    private static UtterancesApart.Counted counted(List<UtterancesApart.One> all) {
        Map<Integer, Integer> counts = new HashMap<>();
        all.forEach(each -> {
            for (int word : each.words()) {
                counts.merge(word, 1, Integer::sum);
            }
        });
        counts.values().removeIf(count -> count == 1);
        return new UtterancesApart.Counted(
                all.size(),
                counts.keySet().stream().mapToInt(each -> each).toArray(),
                counts.values().stream().mapToInt(each -> each).toArray());
    }

    private static Map<Long, UtterancesApart.Retold> retold(List<Keyed> keyed, UtterancesApart.Counted counted) {
        Map<Long, UtterancesApart.Retold> best = new TreeMap<>();
        for (int to = 0; to < keyed.size(); to += BATCH) {
            int from = Math.max(0, to - UtterancesApart.REACH);
            List<Keyed> some = keyed.subList(from, Math.min(keyed.size(), to + BATCH));
            UtterancesApart.compare(
                    some.stream().map(Keyed::one).toList(),
                    some.stream().mapToLong(Keyed::key).toArray(),
                    to - from,
                    counted,
                    (number, retold) -> best.merge(
                            number,
                            retold,
                            (one, other) -> Comparator.comparingDouble(UtterancesApart.Retold::likeness)
                                                    .thenComparing(each -> -each.before())
                                                    .compare(one, other)
                                            >= 0
                                    ? one
                                    : other));
        }
        return best;
    }

    private static List<Utterance> told(List<UtterancesApart.One> all, Map<Long, UtterancesApart.Retold> retold) {
        Map<Long, Long> tops = new HashMap<>();
        Map<Long, UtterancesApart.Retellings> sets = new TreeMap<>();
        for (UtterancesApart.One each : all) {
            Optional<UtterancesApart.Retold> best = Optional.ofNullable(retold.get(each.number()));
            long before = best.map(UtterancesApart.Retold::before).orElse(each.number());
            long top = tops.getOrDefault(before, before);
            tops.put(each.number(), top);
            sets.computeIfAbsent(top, none -> new UtterancesApart.Retellings())
                    .add(new UtterancesApart.Member(
                            each.number(),
                            before,
                            best.map(UtterancesApart.Retold::isCopy).orElse(false),
                            each.said().when()));
        }
        Map<Long, List<Said>> remarks = new TreeMap<>();
        for (UtterancesApart.Retellings set : sets.values()) {
            long[] numbers = set.numbers();
            long[] first = set.utterances();
            for (int i = 0; i < numbers.length; i++) {
                remarks.computeIfAbsent(first[i], none -> new ArrayList<>())
                        .add(all.get((int) numbers[i]).said());
            }
        }
        return remarks.values().stream().map(UtterancesApart::told).toList();
    }

    @Test
    void setTakesNoStatementBeforeTheOneThatItRetells() {
        UtterancesApart.Retellings set = new UtterancesApart.Retellings();
        set.add(new UtterancesApart.Member(4, 4, false, Optional.empty()));
        assertThatThrownBy(() -> set.add(new UtterancesApart.Member(7, 5, true, Optional.empty())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("comes before");
    }
}
