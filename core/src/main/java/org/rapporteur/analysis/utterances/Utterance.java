package org.rapporteur.analysis.utterances;

import java.util.List;
import org.rapporteur.analysis.Said;
import org.rapporteur.model.StatementId;

/**
 * One remark with all its reports.
 *
 * @param best the report that tells it best: whose day of saying is known most exactly, then the first to be published, then
 *     the one that quotes, then the longest
 * @param reports all of them, {@code best} among them; by the day of publication, then by article, then in the order of the text
 */
public record Utterance(Said best, List<Said> reports) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if {@code best} is not one of the reports
     */
    public Utterance {
        reports = List.copyOf(reports);
        if (!reports.contains(best)) {
            throw new IllegalArgumentException("The best report of an utterance must be one of its reports");
        }
    }

    /** Returns an utterance that is reported once. */
    public static Utterance of(Said only) {
        return new Utterance(only, List.of(only));
    }

    /** Returns the statements that report it, in the order of the reports. */
    public List<StatementId> statements() {
        return reports.size() == 1
                ? List.of(best.id())
                : reports.stream().map(Said::id).toList();
    }

    /** Returns in how many articles it is reported. */
    public int articles() {
        return (int)
                reports.stream().map(said -> said.report().article()).distinct().count();
    }

    /** Returns by how many outlets it is reported; articles of unknown outlets are not counted. */
    public int outlets() {
        return (int) reports.stream()
                .flatMap(said -> said.report().outlet().stream())
                .distinct()
                .count();
    }

    /** Returns the different wordings, in the order of the reports. */
    public List<String> wordings() {
        return reports.stream().map(Said::words).distinct().toList();
    }

    /** Returns the names of those to whom reports attribute it, in the order of the reports. */
    public List<String> speakers() {
        return reports.size() == 1
                ? List.of(best.who().actor())
                : reports.stream().map(said -> said.who().actor()).distinct().toList();
    }

    /** Returns whether reports attribute it to different persons, so that one of them is wrong. */
    public boolean isDisputed() {
        return reports.size() > 1
                && reports.stream()
                                .filter(said -> said.who().role().isPresent())
                                .map(said ->
                                        said.who().actorId().orElse(said.who().actor()))
                                .distinct()
                                .count()
                        > 1;
    }

    /** Returns whether the other is one that the same statements report. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Utterance that
                        && best.id().equals(that.best.id())
                        && statements().equals(that.statements()));
    }

    @Override
    public int hashCode() {
        return best.id().hashCode();
    }
}
