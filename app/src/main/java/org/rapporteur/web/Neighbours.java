package org.rapporteur.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.rapporteur.analysis.Said;
import org.rapporteur.model.StatementId;
import org.rapporteur.query.Hit;
import org.rapporteur.query.SearchQuery;
import org.rapporteur.service.InputException;
import org.rapporteur.service.Meanwhile;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.OpenSearch;
import org.rapporteur.service.OtherReports;
import org.rapporteur.service.SearchStatements;

/** Finds what stands beside a statement: other reports of the same, and what is like it. */
public final class Neighbours {

    private static final int ALIKE = 5;

    private final OpenRecord record;
    private final OpenSearch opening;
    private final Meanwhile meanwhile;

    Neighbours(OpenRecord record, OpenSearch opening, Meanwhile meanwhile) {
        this.record = record;
        this.opening = opening;
        this.meanwhile = meanwhile;
    }

    /**
     * What stands beside a statement.
     *
     * @param reports other reports of the same; empty while they are being looked for
     * @param alike what is like it; empty while the index is being made
     */
    public record Beside(Optional<List<Said>> reports, Optional<List<Hit>> alike) {

        /** Nothing. */
        static final Beside NOTHING = new Beside(Optional.of(List.of()), Optional.of(List.of()));

        private static final int MOST = 20;

        /** Returns the first of the reports, as many as a page shows. */
        public List<Said> some() {
            return reports.stream().flatMap(List::stream).limit(MOST).toList();
        }

        /** Returns how many reports there are besides. */
        public int more() {
            return reports.map(List::size).orElse(0) - some().size();
        }
    }

    /** Returns what stands beside a statement, as far as it is known; a page that waits for more of it is not kept by browsers. */
    Beside of(Context request, StatementId id) throws InputException {
        Optional<List<Said>> reports =
                meanwhile.of("reports", () -> OtherReports.in(record)).map(all -> all.of(id));
        Optional<SearchStatements> search = opening.ready();
        Optional<List<Hit>> alike =
                search.isEmpty() ? Optional.empty() : meanwhile.of(List.of("alike", id), () -> alike(search.get(), id));
        if (reports.isEmpty() || alike.isEmpty()) {
            Unchanged.isNot(request);
        }
        return new Beside(reports, alike);
    }

    private static List<Hit> alike(SearchStatements search, StatementId id) throws InputException {
        try {
            return search.like(id.value(), SearchQuery.Narrow.NOT, ALIKE).hits();
        } catch (InputException e) {
            // It was rejected, or stands in an older version.
            Answers.passOn(e);
            return List.of();
        }
    }
}
