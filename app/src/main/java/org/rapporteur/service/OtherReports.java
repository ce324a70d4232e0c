package org.rapporteur.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.model.StatementId;

/** The other reports of what was said once: other statements, most of them in other articles, that tell of the same remark. */
public final class OtherReports {

    private final Map<StatementId, Utterance> remarks;

    private OtherReports(Map<StatementId, Utterance> remarks) {
        this.remarks = remarks;
    }

    /**
     * Looks for them. The first time after the record has changed that takes as long as the analysis of remarks.
     *
     * @throws InputException if the record cannot be used
     */
    public static OtherReports in(OpenRecord record) throws InputException {
        List<Utterance> utterances = RunAnalysis.remarks(record);
        return record.result("other reports", () -> {
            Map<StatementId, Utterance> several = new HashMap<>();
            for (Utterance each : utterances) {
                if (each.reports().size() > 1) {
                    each.reports().forEach(report -> several.putIfAbsent(report.id(), each));
                }
            }
            return new OtherReports(several);
        });
    }

    /** Returns the other reports of a statement, by the day of publication; none if nobody else reports it, or the record does not show it. */
    public List<Said> of(StatementId id) {
        return Optional.ofNullable(remarks.get(id)).stream()
                .flatMap(remark -> remark.reports().stream())
                .filter(report -> !report.id().equals(id))
                .toList();
    }
}
