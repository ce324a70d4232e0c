package org.rapporteur.web.api;

import java.time.LocalDate;
import java.util.List;
import org.rapporteur.model.PartialDate;
import org.rapporteur.query.Hit;
import org.rapporteur.query.SearchPage;
import org.rapporteur.query.Sorting;
import org.rapporteur.service.InputException;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.OpenSearch;
import org.rapporteur.service.SearchStatements;

/** The latest statements that a search finds, for programs that watch for new ones. */
final class FeedResource implements Resource {

    private static final int LONGEST_TITLE = 120;

    private final OpenRecord record;

    private final OpenSearch opening;

    FeedResource(OpenRecord record, OpenSearch opening) {
        this.record = record;
        this.opening = opening;
    }

    @Override
    public List<Operation> operations() {
        return List.of(Operation.get(
                        "/feed",
                        "feed",
                        "Returns the latest statements of a search as a feed; those of undated articles are left out.")
                .with(
                        SearchResource.WORDS,
                        Parameter.query(
                                "limit",
                                "So many at most.",
                                Schema.whole(1, 200).and("default", 50)))
                .with(Filter.SHARED)
                .answers(200, "A feed (RFC 4287).", AtomFeed.TYPE, Schema.text())
                .by(this::feed));
    }

    private Answer feed(Question question) throws InputException {
        SearchStatements search = SearchResource.ready(opening);
        SearchPage page = search.search(
                SearchResource.query(question, search).sorted(Sorting.LATEST).size(question.whole("limit")));
        List<AtomFeed.Entry> entries = page.hits().stream()
                .flatMap(hit -> hit.in().published().map(PartialDate::new).stream()
                        .map(published -> entry(hit, published.earliest(), question)))
                .toList();
        String words = question.text("q").map(String::strip).orElse("");
        return new Answer.Text(
                AtomFeed.TYPE + "; charset=utf-8",
                new AtomFeed(
                                "statements " + record.file().getFileName() + " " + question.mark(),
                                words.isEmpty() ? "Statements" : "Statements: " + words,
                                question.address(),
                                entries)
                        .xml());
    }

    private static AtomFeed.Entry entry(Hit hit, LocalDate published, Question question) {
        String said = hit.said().words();
        String title = hit.who().name() + ": " + said;
        int letters = title.codePointCount(0, title.length());
        String shorter =
                letters <= LONGEST_TITLE ? title : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
        String where =
                hit.in().outlet().or(() -> hit.in().title()).orElse(hit.in().name());
        return new AtomFeed.Entry(
                "statement " + hit.id(),
                shorter,
                hit.who().name(),
                question.desk() + "/statements/" + Addresses.part(hit.id().value()),
                published,
                said + "\n" + where + ", " + hit.in().published().orElse(""));
    }
}
