package org.rapporteur.web.api;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.query.Facet;
import org.rapporteur.query.Hit;
import org.rapporteur.query.SearchPage;
import org.rapporteur.query.SearchQuery;
import org.rapporteur.query.Sorting;
import org.rapporteur.service.InputException;
import org.rapporteur.service.OpenSearch;
import org.rapporteur.service.SearchStatements;

/** The search, and what is like a statement. */
final class SearchResource implements Resource {

    /** What is looked for. */
    static final Parameter WORDS =
            Parameter.query("q", "What to look for, as docs/search.md has it; all statements without it.");

    static final Schema NOTES = Schema.list(Schema.text("What a person should know about the answer."));

    private static final int UNAVAILABLE = 503;

    /** A small record is ready sooner; of a large one, who asks is told to come again. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final OpenSearch opening;

    SearchResource(OpenSearch opening) {
        this.opening = opening;
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.get("/search", "search", "Finds statements by words and codes, and counts what was found.")
                        .with(
                                WORDS,
                                Parameter.query(
                                        "sort",
                                        "The order.",
                                        Schema.words(Arrays.stream(Sorting.values())
                                                        .map(SearchResource::word)
                                                        .toList())
                                                .and("default", word(Sorting.RELEVANCE))),
                                Parameter.query(
                                        "facets",
                                        "Count so many values of each facet among all that was found.",
                                        Schema.whole(0, 100).and("default", 0)))
                        .with(Filter.SHARED)
                        .page("Hit", "total", Schema.count(), "facets", Schema.named("Facets"), "notes", NOTES)
                        .by(this::search),
                Operation.get(
                                "/statements/{id}/like",
                                "listStatementsLike",
                                "Finds statements that are like another, those most like it first.")
                        .with(
                                Parameter.path("id", "The other one's id, or as much of it as no other has."),
                                Parameter.query(
                                        "limit",
                                        "So many at most.",
                                        Schema.whole(1, 200).and("default", 20)))
                        .with(Filter.SHARED)
                        .answers(
                                200,
                                "The statements.",
                                Schema.object("items", Schema.list(Schema.named("Hit")), "notes", NOTES))
                        .by(this::like));
    }

    private static String word(Sorting sorting) {
        return sorting.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns what a question that takes {@link #WORDS} and the shared filters looks for.
     *
     * @throws InputException if the record has no article that is named
     */
    static SearchQuery query(Question question, SearchStatements search) throws InputException {
        return SearchQuery.of(question.text("q").orElse("")).among(search.narrow(Filter.shared(question)));
    }

    /** Returns the search once it is ready, or else the answer that it is not. */
    static SearchStatements ready(OpenSearch opening) throws InputException {
        return opening.within(PATIENCE)
                .orElseThrow(
                        () -> new Problem(UNAVAILABLE, "The index for searching is being made; ask again in a minute"));
    }

    private Answer search(Question question) throws InputException {
        SearchStatements search = ready(opening);
        SearchQuery query = query(question, search)
                .sorted(Sorting.valueOf(question.required("sort").toUpperCase(Locale.ROOT)))
                .size(question.whole("limit"))
                .counting(question.whole("facets"));
        Optional<String> after = question.after();
        SearchPage page = search.search(after.map(query::after).orElse(query));
        Map<String, Object> facets = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            if (page.facets().containsKey(facet)) {
                facets.put(
                        facet.word(),
                        page.facets().getOrDefault(facet, List.of()).stream()
                                .map(each -> Json.object(
                                        "value", each.value(), "label", each.label(), "count", each.count()))
                                .toList());
            }
        }
        return question.page(
                page.hits().stream().map(SearchResource::hit).toList(),
                Json.object("total", page.total(), "facets", facets, "notes", page.notes()),
                page.next());
    }

    private Answer like(Question question) throws InputException {
        SearchStatements search = ready(opening);
        SearchPage page =
                search.like(question.required("id"), search.narrow(Filter.shared(question)), question.whole("limit"));
        return Answer.of(Json.object(
                "items", page.hits().stream().map(SearchResource::hit).toList(), "notes", page.notes()));
    }

    /** Returns a statement that was found as programs see it. */
    static Map<String, Object> hit(Hit hit) {
        Map<String, Object> tree = Json.object(
                "id", hit.id(),
                "article",
                        Json.object(
                                "id", hit.in().id(),
                                "name", hit.in().name(),
                                "title", hit.in().title(),
                                "outlet", hit.in().outlet(),
                                "published", hit.in().published()),
                "speaker", hit.who().name(),
                "speaker_id", hit.who().id(),
                "role", hit.who().role(),
                "side", hit.who().side(),
                "organisation", hit.who().organisation(),
                "words", hit.said().words(),
                "found", hit.said().found().stream().map(Trees::span).toList(),
                "kind", hit.said().kind().word(),
                "said_on", hit.said().on(),
                "venue", hit.said().place());
        tree.putAll(Json.object(
                "issues", hit.codes().issues(),
                "act", hit.codes().act(),
                "stances", hit.codes().stances(),
                "conditions", hit.codes().conditions(),
                "proposed", hit.codes().proposed(),
                "vouched_by", hit.codes().reviewed(),
                "confidence", hit.said().confidence()));
        return tree;
    }
}
