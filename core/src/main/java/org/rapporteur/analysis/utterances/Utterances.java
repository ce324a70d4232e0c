package org.rapporteur.analysis.utterances;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    private Utterances() {}

    /**
     * Returns the utterances that statements report, each statement in one.
     *
     * @param said in any order; those of an article in the order of its text
     * @return by the publication of their first reports
     */
    public static List<Utterance> of(List<Said> said, UtteranceSettings settings) {
        List<Said> inOrder = said.stream().sorted(BY_PUBLICATION).toList();
        Passages passages = new Passages(inOrder);
        int[] group = new Merging(passages, new Likeness(passages, settings)).groups();
        List<List<Said>> reports = new ArrayList<>();
        int[] place = new int[group.length];
        for (int i = 0; i < group.length; i++) {
            if (group[i] == i) {
                place[i] = reports.size();
                reports.add(new ArrayList<>(1));
            }
            reports.get(place[group[i]]).add(inOrder.get(i));
        }
        return reports.stream().map(Utterances::utterance).toList();
    }

    /**
     * Returns utterances by the last day on which they may have been said, those of an unknown day last; of one day by the id of the best report.
     */
    public static List<Utterance> byDay(List<Utterance> utterances) {
        return utterances.parallelStream()
                .map(each -> new Dated(
                        each.best().when().map(Day::last).orElse(LocalDate.MAX).toEpochDay(),
                        each.best().id().value(),
                        each))
                .sorted(Comparator.comparingLong(Dated::day).thenComparing(Dated::id))
                .map(Dated::utterance)
                .toList();
    }

    private record Dated(long day, String id, Utterance utterance) {}

    private static Utterance utterance(List<Said> reports) {
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
