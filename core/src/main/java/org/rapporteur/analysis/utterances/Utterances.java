package org.rapporteur.analysis.utterances;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.Said;
import org.rapporteur.model.Kind;

/**
 * Merges statements that report the same remark.
 *
 * <p>Candidates are found by what they share: their rarest words, the least numbers of their words under hash functions (A. Z. Broder, On the
 * resemblance and containment of documents, 1997), or speaker and stances. Each statement, in the order of publication, then joins
 * the one before it that is most like it. So the work grows with n log n, and what an article retells joins the report that it retells
 * best rather than all that are a little like it.
 */
public final class Utterances {

    private static final Comparator<Said> BY_PUBLICATION = Comparator.comparing(
                    (Said said) -> said.report().published().map(Day::first).orElse(LocalDate.MAX))
            .thenComparing(said -> said.report().article());

    private static final Comparator<Said> BEST = Comparator.comparing(Utterances::isUndated)
            .thenComparing(Utterances::days)
            .thenComparing(BY_PUBLICATION)
            .thenComparing(said -> said.kind() == Kind.INDIRECT)
            .thenComparing(said -> -said.words().length())
            .thenComparing(said -> said.id().value());

    private static final Comparator<Dated> BY_DAY_THEN_ID =
            Comparator.comparingLong(Dated::day).thenComparing(Dated::id);

    private Utterances() {}

    /**
     * Returns the utterances that statements report, each statement in one.
     *
     * @param said in any order; those of an article in the order of its text
     * @return by the publication of their first reports
     */
    public static List<Utterance> of(List<Said> said, UtteranceSettings settings) {
        return of(new Wordings(said), settings);
    }

    /**
     * Returns the utterances that statements report, each statement in one.
     *
     * @param wordings the statements, with their words
     * @return by the publication of their first reports
     */
    public static List<Utterance> of(Wordings wordings, UtteranceSettings settings) {
        List<Said> said = wordings.said();
        int[] inOrder = byPublication(said);
        Passages passages = new Passages(wordings, inOrder);
        int[] group = new Merging(passages, new Likeness(passages, settings)).groups();
        // Those of a group stand beside each other, each group where its first is, which has the number of the group.
        int[] end = new int[group.length];
        for (int each : group) {
            end[each]++;
        }
        Arrays.parallelPrefix(end, Integer::sum);
        int[] members = new int[group.length];
        int[] next = end.clone();
        for (int i = group.length - 1; i >= 0; i--) {
            members[--next[group[i]]] = i;
        }
        return IntStream.range(0, group.length)
                .parallel()
                .filter(i -> group[i] == i)
                .mapToObj(i -> told(Arrays.stream(members, next[i], end[i])
                        .mapToObj(passages::said)
                        .toList()))
                .toList();
    }

    /** Returns the places of statements by their publication; statements of an article that stand beside each other are put in order at once. */
    private static int[] byPublication(List<Said> said) {
        int[] starts = IntStream.range(0, said.size())
                .filter(i ->
                        i == 0 || !said.get(i - 1).report().equals(said.get(i).report()))
                .toArray();
        return IntStream.range(0, starts.length)
                .boxed()
                .sorted(Comparator.comparing(run -> said.get(starts[run]), BY_PUBLICATION))
                .flatMapToInt(
                        run -> IntStream.range(starts[run], run + 1 < starts.length ? starts[run + 1] : said.size()))
                .toArray();
    }

    /**
     * Returns utterances by the last day on which they may have been said, those of an unknown day last; of one day by the id of the best report.
     */
    public static List<Utterance> byDay(List<Utterance> utterances) {
        Utterance[] all = utterances.toArray(Utterance[]::new);
        long[] keys = new long[all.length];
        IntStream.range(0, all.length)
                .parallel()
                .forEach(i -> keys[i] =
                        Math.min(Integer.MAX_VALUE, Math.max(Integer.MIN_VALUE, day(all[i]))) << Integer.SIZE | i);
        Arrays.parallelSort(keys);
        Dated[] dated = new Dated[all.length];
        IntStream.range(0, all.length).parallel().forEach(i -> {
            Utterance each = all[(int) keys[i]];
            dated[i] = new Dated(day(each), each.best().id().value(), each);
        });
        int[] starts = IntStream.range(0, all.length)
                .filter(i -> i == 0 || keys[i - 1] >> Integer.SIZE != keys[i] >> Integer.SIZE)
                .toArray();
        IntStream.range(0, starts.length)
                .parallel()
                .forEach(i -> Arrays.sort(
                        dated, starts[i], i + 1 < starts.length ? starts[i + 1] : dated.length, BY_DAY_THEN_ID));
        return Stream.of(dated).map(Dated::utterance).toList();
    }

    private static long day(Utterance utterance) {
        return utterance.best().when().map(Day::last).orElse(LocalDate.MAX).toEpochDay();
    }

    private record Dated(long day, String id, Utterance utterance) {}

    /**
     * Returns the utterance that statements report.
     *
     * @param reports by publication, those of an article in the order of its text; at least one
     */
    static Utterance told(List<Said> reports) {
        return reports.size() == 1
                ? Utterance.of(reports.get(0))
                : new Utterance(reports.stream().min(BEST).orElseThrow(), reports);
    }

    private static boolean isUndated(Said said) {
        return said.when().map(Day::isPublication).orElse(true);
    }

    private static long days(Said said) {
        Optional<Day> when = said.when();
        return when.map(day -> day.last().toEpochDay() - day.first().toEpochDay())
                .orElse(Long.MAX_VALUE);
    }
}
