package org.rapporteur.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.model.ArticleId;
import org.rapporteur.query.Facet;
import org.rapporteur.query.FacetCount;
import org.rapporteur.query.Hit;
import org.rapporteur.query.SearchPage;
import org.rapporteur.query.SearchQuery;
import org.rapporteur.query.Sorting;
import org.rapporteur.service.ExportFormat;
import org.rapporteur.service.ExportSearch;
import org.rapporteur.service.InputException;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.OpenSearch;
import org.rapporteur.service.Right;
import org.rapporteur.service.SavedSearches;
import org.rapporteur.service.SearchStatements;

/** Finding statements, narrowing what was found, taking it away, and doing it again another day. */
public final class SearchPages implements Desk.Part {

    private static final String CSV = "/search/statements.csv";
    private static final String JSON_LINES = "/search/statements.jsonl";
    private static final String SAVED = "/search/saved";

    private static final int PAGE = 25;
    private static final int VALUES = 40;
    private static final String AGAIN_IN_SECONDS = "5";

    private final OpenRecord record;
    private final OpenSearch opening;
    private final SavedSearches saved;
    private final Answers answers;

    SearchPages(OpenRecord record, OpenSearch opening, Answers answers) {
        this.record = record;
        this.opening = opening;
        this.saved = SavedSearches.of(record.file());
        this.answers = answers;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(SearchState.PATH, this::search);
        routes.get(CSV, request -> export(request, ExportFormat.CSV, "text/csv; charset=utf-8; header=present"));
        routes.get(JSON_LINES, request -> export(request, ExportFormat.JSONL, "application/jsonl; charset=utf-8"));
        routes.post(SAVED, answers.visits().only(Right.REVIEW, this::save));
        routes.post(SAVED + "/delete", answers.visits().only(Right.REVIEW, this::delete));
    }

    /**
     * A statement that was found.
     *
     * @param hit the statement
     * @param pieces its words, those marked that were looked for
     * @param article where it stands
     */
    public record Result(Hit hit, List<MarkedWords.Piece> pieces, String article) {

        /** Copies the list. */
        public Result {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * What was found.
     *
     * @param total how many statements on all pages
     * @param results those on this page
     * @param facets by what it can be narrowed
     * @param next the address of the next page
     */
    public record Found(long total, List<Result> results, List<FacetView> facets, Optional<String> next) {

        /** Copies the lists. */
        public Found {
            results = List.copyOf(results);
            facets = List.copyOf(facets);
        }

        /** Returns whether all of it can be taken away at once. */
        public boolean isExportable() {
            return total > 0 && total <= ExportSearch.MOST;
        }
    }

    /**
     * The page.
     *
     * @param state what is looked for
     * @param found what was found; empty while the index is being made
     * @param notes what a person should know about how the search was taken
     * @param saved the saved searches
     * @param trouble what went wrong with a form of this page; empty if nothing did
     * @param palette how sides are marked
     */
    public record View(
            SearchState state,
            Optional<Found> found,
            List<String> notes,
            List<SavedSearches.Saved> saved,
            Optional<String> trouble,
            Palette palette) {

        /** Copies the lists. */
        public View {
            notes = List.copyOf(notes);
            saved = List.copyOf(saved);
        }

        /** Returns the orders, by their words. */
        public List<String> orders() {
            return Arrays.stream(Sorting.values()).map(SearchState::word).toList();
        }

        /** Returns the address of the same search from its beginning. */
        public String beginning() {
            return state.from("").href();
        }

        /** Returns the address of what was found as a table. */
        public String csv() {
            return state.from("").under(CSV);
        }

        /** Returns the address of what was found in the record format. */
        public String jsonLines() {
            return state.from("").under(JSON_LINES);
        }

        /** Returns the address of what is like a statement. */
        public static String like(Hit hit) {
            return SearchState.PATH + "?like=" + Links.part(hit.id().value());
        }
    }

    private void search(Context request) throws InputException {
        show(request, SearchState.of(request.queryParamMap()), Optional.empty());
    }

    private void show(Context request, SearchState state, Optional<String> trouble) throws InputException {
        Set<String> notes = new LinkedHashSet<>();
        Optional<SearchStatements> search = opening.ready();
        Palette palette = new Palette(record.parties());
        Optional<Found> found = search.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        state.like().isEmpty()
                                ? find(search.get(), state, palette, notes)
                                : alike(search.get(), state, palette, notes));
        View view = new View(state, found, List.copyOf(notes), saved.list(), trouble, palette);
        answers.page(request, "search.jte", state.words().isEmpty() ? "Search" : state.words() + " · Search", view);
        if (found.isEmpty()) {
            wait(request);
        }
    }

    private static void wait(Context request) {
        request.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", AGAIN_IN_SECONDS);
    }

    private static SearchQuery query(SearchState state, Set<String> notes) {
        return SearchQuery.of(state.words())
                .among(state.narrow(notes))
                .sorted(state.sorting())
                .size(PAGE);
    }

    private static Found find(SearchStatements search, SearchState state, Palette palette, Set<String> notes)
            throws InputException {
        SearchQuery query = query(state, notes).counting(VALUES);
        SearchPage page = search.search(state.after().isEmpty() ? query : query.after(state.after()));
        notes.addAll(page.notes());
        List<FacetView> facets = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            List<FacetCount> narrowed = page.facets().getOrDefault(facet, List.of());
            List<FacetCount> all = state.values(facet).isEmpty()
                    ? narrowed
                    : without(search, state, facet).getOrDefault(facet, List.of());
            FacetView view = FacetView.of(facet, state, narrowed, all, palette);
            if (!view.shown().isEmpty()) {
                facets.add(view);
            }
        }
        return new Found(
                page.total(),
                results(page),
                facets,
                page.next().map(state::from).map(SearchState::href));
    }

    /** Returns the counts if no value of a facet were wanted, so that another value can be chosen besides. */
    private static Map<Facet, List<FacetCount>> without(SearchStatements search, SearchState state, Facet facet)
            throws InputException {
        SearchState wider = state.with(facet, List.of());
        return search.search(query(wider, new LinkedHashSet<>()).size(0).counting(VALUES))
                .facets();
    }

    private static Found alike(SearchStatements search, SearchState state, Palette palette, Set<String> notes)
            throws InputException {
        SearchPage page = search.like(state.like(), state.narrow(notes), PAGE);
        notes.addAll(page.notes());
        List<FacetView> facets = state.facets().keySet().stream()
                .map(facet -> FacetView.of(facet, state, List.of(), List.of(), palette))
                .toList();
        return new Found(page.total(), results(page), facets, Optional.empty());
    }

    private static List<Result> results(SearchPage page) {
        return page.hits().stream()
                .map(hit -> new Result(
                        hit,
                        MarkedWords.of(hit.said().words(), hit.said().found()),
                        Links.inArticle(new ArticleId(hit.in().id()), hit.id())))
                .toList();
    }

    private void export(Context request, ExportFormat format, String type) throws InputException, IOException {
        SearchState state = SearchState.of(request.queryParamMap());
        if (!state.like().isEmpty()) {
            throw InputException.wrongCall("What is like a statement cannot be had as a file; search for words");
        }
        Optional<SearchStatements> search = opening.ready();
        if (search.isEmpty()) {
            show(request, state, Optional.empty());
            return;
        }
        ExportSearch.run(search.get(), record.file(), query(state, new LinkedHashSet<>()), format, () -> {
            request.contentType(type);
            request.header(
                    "Content-Disposition",
                    "attachment; filename=\"" + format.files().get(0) + "\"");
            return new OutputStreamWriter(request.outputStream(), StandardCharsets.UTF_8);
        });
    }

    private void save(Context request) throws InputException {
        SearchState state = SearchState.of(Parameters.parsed(Parameters.form(request, "query")))
                .from("");
        try {
            saved.put(
                    new SavedSearches.Saved(Parameters.form(request, "name").strip(), state.query()),
                    answers.visits().person(request));
        } catch (InputException e) {
            Answers.passOn(e);
            show(request, state, Optional.of(String.join(" ", e.lines())));
            request.status(HttpStatus.BAD_REQUEST);
            return;
        }
        request.redirect(state.href(), HttpStatus.SEE_OTHER);
    }

    private void delete(Context request) throws InputException {
        saved.remove(Parameters.form(request, "name"), answers.visits().person(request));
        request.redirect(
                SearchState.of(Parameters.parsed(Parameters.form(request, "query")))
                        .href(),
                HttpStatus.SEE_OTHER);
    }
}
