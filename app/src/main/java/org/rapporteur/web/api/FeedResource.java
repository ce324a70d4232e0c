package org.rapporteur.web.api;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.shifts.Shift;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.Proposition;
import org.rapporteur.query.Hit;
import org.rapporteur.query.SearchPage;
import org.rapporteur.query.Sorting;
import org.rapporteur.service.Analysis;
import org.rapporteur.service.InputException;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.OpenSearch;
import org.rapporteur.service.RunAnalysis;
import org.rapporteur.service.SearchStatements;

/** The latest statements that a search finds, and the latest changes of positions, for programs that watch for new ones. */
final class FeedResource implements Resource {

    private static final int LONGEST_TITLE = 120;

    static final Parameter LIMIT =
            Parameter.query("limit", "So many at most.", Schema.whole(1, 200).and("default", 50));

    private final OpenRecord record;

    private final OpenSearch opening;

    FeedResource(OpenRecord record, OpenSearch opening) {
        this.record = record;
        this.opening = opening;
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.get("/feed/shifts", "feedOfShifts", "Returns the latest changes of positions as a feed.")
                        .with(LIMIT)
                        .with(AnalysisResource.SETTINGS)
                        .answers(200, "A feed (RFC 4287).", AtomFeed.TYPE, Schema.text())
                        .by(this::shifts),
                Operation.get(
                                "/feed",
                                "feed",
                                "Returns the latest statements of a search as a feed; those of undated articles are left out.")
                        .with(SearchResource.WORDS, LIMIT)
                        .with(Filter.SHARED)
                        .answers(200, "A feed (RFC 4287).", AtomFeed.TYPE, Schema.text())
                        .by(this::feed));
    }

    private Answer feed(Question question) throws InputException {
        SearchStatements search = SearchResource.ready(opening);
        SearchPage page = search.search(
                SearchResource.query(question, search).sorted(Sorting.LATEST).size(question.whole("limit")));
        String words = question.text("q").map(String::strip).orElse("");
        return of(
                page,
                "statements " + record.file().getFileName() + " " + question.mark(),
                words.isEmpty() ? "Statements" : "Statements: " + words,
                question);
    }

    /**
     * Answers with what a search found as a feed; statements of undated articles are left out.
     *
     * @param name what tells the feed from others
     * @param title what a person calls it
     */
    static Answer of(SearchPage page, String name, String title, Question question) {
        List<AtomFeed.Entry> entries = page.hits().stream()
                .flatMap(hit -> hit.in().published().map(PartialDate::new).stream()
                        .map(published -> entry(hit, published.earliest(), question)))
                .toList();
        return new Answer.Text(
                AtomFeed.TYPE + "; charset=utf-8", new AtomFeed(name, title, question.address(), entries).xml());
    }

    private Answer shifts(Question question) throws InputException {
        List<AtomFeed.Entry> entries =
                RunAnalysis.shifts(record, AnalysisResource.asked(Analysis.SHIFTS, question)).stream()
                        .sorted(Comparator.comparing(Shift::day).reversed())
                        .limit(question.whole("limit"))
                        .map(shift -> entry(shift, question))
                        .toList();
        return new Answer.Text(
                AtomFeed.TYPE + "; charset=utf-8",
                new AtomFeed(
                                "shifts " + record.file().getFileName() + " " + question.mark(),
                                "Changes of positions",
                                question.address(),
                                entries)
                        .xml());
    }

    private AtomFeed.Entry entry(Shift shift, Question question) {
        Said now = shift.first().best();
        String proposition = record.codebook().propositions().stream()
                .filter(each -> each.id().equals(shift.proposition()))
                .map(Proposition::text)
                .findFirst()
                .orElse(shift.proposition());
        String before = shift.last()
                .map(last -> "Before: " + last.best().words() + "\n")
                .orElse("");
        return new AtomFeed.Entry(
                "shift " + shift.who() + " " + shift.proposition() + " " + shift.kind() + " " + now.id(),
                shortened(shift.who() + ", " + shift.kind().words() + ": " + proposition),
                shift.who(),
                question.desk() + "/statements/" + Addresses.part(now.id().value()),
                shift.day(),
                before + "Now: " + now.words());
    }

    private static String shortened(String title) {
        int letters = title.codePointCount(0, title.length());
        return letters <= LONGEST_TITLE ? title : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
    }

    private static AtomFeed.Entry entry(Hit hit, LocalDate published, Question question) {
        String said = hit.said().words();
        String title = hit.who().name() + ": " + said;
        String where =
                hit.in().outlet().or(() -> hit.in().title()).orElse(hit.in().name());
        return new AtomFeed.Entry(
                "statement " + hit.id(),
                shortened(title),
                hit.who().name(),
                question.desk() + "/statements/" + Addresses.part(hit.id().value()),
                published,
                said + "\n" + where + ", " + hit.in().published().orElse(""));
    }
}
