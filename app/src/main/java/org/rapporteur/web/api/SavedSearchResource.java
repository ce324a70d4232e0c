package org.rapporteur.web.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.query.SearchPage;
import org.rapporteur.query.SearchQuery;
import org.rapporteur.query.Sorting;
import org.rapporteur.service.InputException;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.OpenSearch;
import org.rapporteur.service.Right;
import org.rapporteur.service.SavedSearches;
import org.rapporteur.service.SearchStatements;

/** The searches that somebody wants to repeat, what they find now, and a feed of each. */
final class SavedSearchResource implements Resource {

    private static final int CREATED = 201;
    private static final int MISSING = 404;
    private static final int LONGEST_NAME = 400;
    private static final int LONGEST_ADDRESS = 4000;

    private static final Parameter NAME =
            new Parameter("name", false, true, "What it is called.", Schema.text(LONGEST_NAME));

    private final OpenRecord record;
    private final OpenSearch opening;
    private final AddressedSearch.Reader reader;
    private final SavedSearches saved;

    SavedSearchResource(OpenRecord record, OpenSearch opening, AddressedSearch.Reader reader) {
        this.record = record;
        this.opening = opening;
        this.reader = reader;
        this.saved = SavedSearches.of(record.file());
    }

    /** Adds what saved searches look like, by name. */
    static void schemas(Map<String, Schema> all) {
        all.put(
                "SavedSearch",
                Schema.object(
                        "name",
                        Schema.text(LONGEST_NAME),
                        "query",
                        Schema.text(LONGEST_ADDRESS)
                                .and(
                                        "description",
                                        "What stands behind the question mark of the address of the search's page: q=prisoners&side=Velland")));
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.get("/searches", "listSearches", "Lists the saved searches, by name.")
                        .page("SavedSearch", "total", Schema.count())
                        // They stand in a file of their own.
                        .marked(question -> saved.list().toString())
                        .by(question ->
                                question.page(saved.list(), SavedSearches.Saved::name, SavedSearchResource::tree)),
                Operation.post(
                                "/searches",
                                "saveSearch",
                                "Saves a search; one of the same name is replaced.",
                                Schema.named("SavedSearch"))
                        .needs(Right.REVIEW)
                        .answers(CREATED, "It is saved.", Schema.named("SavedSearch"))
                        .by(this::save),
                Operation.post(
                                "/searches/remove",
                                "removeSearch",
                                "Removes a saved search.",
                                Schema.object("name", Schema.text(LONGEST_NAME)))
                        .needs(Right.REVIEW)
                        .answers(200, "It is removed.", Schema.named("SavedSearch"))
                        .by(this::remove),
                Operation.get("/searches/statements", "runSearch", "Finds what a saved search finds now.")
                        .with(NAME)
                        .page("Hit", "total", Schema.count(), "notes", SearchResource.NOTES)
                        .marked(question -> one(question.required("name")).query())
                        .by(this::run),
                Operation.get(
                                "/searches/feed",
                                "feedOfSearch",
                                "Returns the latest statements of a saved search as a feed; those of undated articles are left out.")
                        .with(NAME, FeedResource.LIMIT)
                        .answers(200, "A feed (RFC 4287).", AtomFeed.TYPE, Schema.text())
                        .marked(question -> one(question.required("name")).query())
                        .by(this::feed));
    }

    private SavedSearches.Saved one(String name) throws InputException {
        return saved.list().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem(MISSING, "No search is saved as \"" + name + "\""));
    }

    private Answer save(Question question) throws InputException {
        // As the page writes it, so that it is the same search there.
        SavedSearches.Saved search = new SavedSearches.Saved(
                question.words("name").orElseThrow().strip(),
                reader.of(question.words("query").orElseThrow()).address());
        saved.put(search, question.person());
        return new Answer.Value(
                CREATED,
                tree(search),
                Map.of("Location", Addresses.BASE + "/searches/statements?name=" + Addresses.part(search.name())));
    }

    private Answer remove(Question question) throws InputException {
        SavedSearches.Saved search = one(question.words("name").orElseThrow());
        saved.remove(search.name(), question.person());
        return Answer.of(tree(search));
    }

    /** Returns what a search finds that may be one for what is like a statement, of which there is one page alone. */
    private SearchPage found(AddressedSearch wanted, SearchQuery query) throws InputException {
        SearchStatements search = SearchResource.ready(opening);
        return wanted.like().isPresent()
                ? search.like(wanted.like().get(), query.narrow(), query.size())
                : search.search(query);
    }

    private Answer run(Question question) throws InputException {
        AddressedSearch wanted = reader.of(one(question.required("name")).query());
        SearchQuery query = wanted.query().size(question.whole("limit"));
        Optional<String> after = question.after();
        SearchPage page = found(wanted, after.map(query::after).orElse(query));
        return question.page(
                page.hits().stream().map(SearchResource::hit).toList(),
                Json.object("total", page.total(), "notes", page.notes()),
                page.next());
    }

    private Answer feed(Question question) throws InputException {
        SavedSearches.Saved search = one(question.required("name"));
        AddressedSearch wanted = reader.of(search.query());
        SearchPage page = found(wanted, wanted.query().sorted(Sorting.LATEST).size(question.whole("limit")));
        return FeedResource.of(page, "search " + record.file().getFileName() + " " + search, search.name(), question);
    }

    private static Map<String, Object> tree(SavedSearches.Saved search) {
        return Json.object("name", search.name(), "query", search.query());
    }
}
