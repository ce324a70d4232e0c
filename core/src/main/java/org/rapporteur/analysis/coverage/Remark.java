package org.rapporteur.analysis.coverage;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rapporteur.model.StatementId;

/**
 * Something that was said on an occasion which several outlets report: on one day by one speaker.
 *
 * @param who the speaker
 * @param day the day
 * @param words what was said, in the words of the first report
 * @param reports the statements that report it, by outlet; at least one outlet
 * @param leftOutBy the outlets that report something else that the speaker said on that day, but not this, by name
 */
public record Remark(
        String who, LocalDate day, String words, SortedMap<String, List<StatementId>> reports, List<String> leftOutBy) {

    /** Copies the collections. */
    public Remark {
        SortedMap<String, List<StatementId>> copy = new TreeMap<>();
        reports.forEach((outlet, statements) -> copy.put(outlet, List.copyOf(statements)));
        reports = Collections.unmodifiableSortedMap(copy);
        leftOutBy = List.copyOf(leftOutBy);
    }
}
