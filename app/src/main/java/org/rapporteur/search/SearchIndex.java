package org.rapporteur.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.rapporteur.model.Span;
import org.rapporteur.model.StatementId;
import org.rapporteur.query.Facet;
import org.rapporteur.query.FacetCount;
import org.rapporteur.query.Hit;
import org.rapporteur.query.SearchPage;
import org.rapporteur.query.SearchQuery;
import org.rapporteur.query.Sorting;

/**
 * Finds statements of a record by words and codes.
 *
 * <p>Start with {@link #open}, ask {@link #search} and {@link #like} as often as wanted, and close it when done. The index lies in a
 * folder beside the record, {@code <record>.search}, which can be deleted at any time: whenever the record has changed, the next question
 * brings the index up to date first, and one that is damaged, out of date or of another record is made again. Where the folder may not
 * be written to, or another process is making the index, one is made for this process alone.
 *
 * <p>Safe for use by several threads, which are answered at the same time. Each answer comes from one state of the record.
 * All methods throw {@link SearchException} if the disk fails, and {@link org.rapporteur.store.RecordException} if the record cannot be
 * used.
 */
public final class SearchIndex implements AutoCloseable {

    private final Keeper keeper;

    private SearchIndex(Keeper keeper) {
        this.keeper = keeper;
    }

    /**
     * Opens the index of a record and brings it up to date.
     *
     * @param record the record's file
     * @param knowing what the index knows besides the record
     */
    public static SearchIndex open(Path record, Knowing knowing) {
        Keeper keeper = new Keeper(record, knowing);
        try {
            keeper.refresh();
            return new SearchIndex(keeper);
        } catch (RuntimeException e) {
            keeper.close();
            throw e;
        }
    }

    /**
     * Finds statements.
     *
     * @throws SearchException also if {@link SearchQuery#after} is no place in the results of this query
     */
    public SearchPage search(SearchQuery query) {
        Optional<Cursor> after = query.after()
                .map(text -> Cursor.of(text, query)
                        .orElseThrow(() -> SearchException.wrongCall(
                                "That is no place in the results of this search; search again from the beginning")));
        return keeper.asking(seen -> page(seen, query, after));
    }

    /**
     * Finds statements that are like another, those most like it first.
     *
     * @param id the other one, which is not found itself
     * @param narrow what they have to have besides
     * @param size how many are wanted, from 1 to {@link SearchQuery#MOST}
     * @return a page with no next one; empty if the record has no such statement
     */
    public Optional<SearchPage> like(StatementId id, SearchQuery.Narrow narrow, int size) {
        return keeper.asking(seen -> {
            TopDocs other = seen.search(new TermQuery(new Term(Names.ID, Names.bounded(id.value()))), 1);
            if (other.scoreDocs.length == 0) {
                return Optional.empty();
            }
            Set<String> notes = new LinkedHashSet<>(keeper.notes());
            Document statement = seen.storedFields().document(other.scoreDocs[0].doc);
            Query query =
                    new Queries(narrow.proposed(), notes).narrowed(Alike.to(statement, seen.getIndexReader()), narrow);
            TopFieldDocs top =
                    seen.search(query, new TopFieldCollectorManager(sort(Sorting.RELEVANCE, true), size, null, size));
            List<Hit> hits = hits(seen, top.scoreDocs, Optional.empty());
            return Optional.of(new SearchPage(hits.size(), hits, Map.of(), Optional.empty(), List.copyOf(notes)));
        });
    }

    private SearchPage page(Seen seen, SearchQuery query, Optional<Cursor> after) throws IOException {
        Typed typed = Typed.read(query.text());
        Set<String> notes = new LinkedHashSet<>(keeper.notes());
        notes.addAll(typed.notes());
        if (after.isPresent() && !after.get().revision().equals(seen.revision())) {
            notes.add(
                    "The record has changed since the page before; some statements may be shown twice or not at all.");
        }
        Queries queries = new Queries(query.narrow().proposed(), notes);
        Query sought = queries.narrowed(queries.of(typed.wanted()), query.narrow());
        Seen.Asked asked = new Seen.Asked(sought, query.values(), query.narrow().proposed());
        Optional<Seen.Counted> known = seen.counted(asked);
        // One more than wanted tells whether there is a next page. What was counted before need not be counted again.
        TopFieldCollectorManager best = new TopFieldCollectorManager(
                sort(query.sorting(), !(typed.wanted() instanceof Wanted.Everything)),
                query.size() + 1,
                after.map(Cursor::at).orElse(null),
                known.isPresent() ? query.size() + 1 : Integer.MAX_VALUE);
        TopFieldDocs top;
        Seen.Counted counted;
        if (known.isPresent()) {
            top = seen.search(sought, best);
            counted = known.get();
        } else {
            Found found = found(seen, asked, best);
            top = found.top();
            counted = found.counted();
            seen.remember(asked, counted);
        }
        ScoreDoc[] shown = top.scoreDocs;
        Optional<String> next = Optional.empty();
        if (shown.length > query.size()) {
            shown = Arrays.copyOf(shown, query.size());
            next = shown.length == 0
                    ? Optional.empty()
                    : Optional.of(new Cursor((FieldDoc) shown[shown.length - 1], seen.revision()).text(query));
        }
        List<Hit> hits = hits(seen, shown, Queries.marking(typed.wanted()));
        return new SearchPage(counted.total(), hits, counted.facets(), next, List.copyOf(notes));
    }

    private record Found(TopFieldDocs top, Seen.Counted counted) {}

    private static Found found(Seen seen, Seen.Asked asked, TopFieldCollectorManager best) throws IOException {
        if (asked.values() == 0) {
            TopFieldDocs top = seen.search(asked.query(), best);
            return new Found(top, new Seen.Counted(top.totalHits.value, Map.of()));
        }
        Counter counter = seen.counter();
        Object[] both = seen.search(asked.query(), new MultiCollectorManager(best, counter.counting()));
        TopFieldDocs top = (TopFieldDocs) both[0];
        Map<Facet, List<FacetCount>> facets = counter.top((int[]) both[1], asked.values(), asked.proposed());
        List<FacetCount> speakers = new ArrayList<>();
        for (FacetCount speaker : facets.getOrDefault(Facet.SPEAKER, List.of())) {
            speakers.add(new FacetCount(speaker.value(), seen.nameOf(speaker.value()), speaker.count()));
        }
        facets.put(Facet.SPEAKER, speakers);
        return new Found(top, new Seen.Counted(top.totalHits.value, facets));
    }

    private static Sort sort(Sorting sorting, boolean hasWords) {
        SortField latest = new SortField(Names.PUBLISHED, SortField.Type.LONG, true);
        latest.setMissingValue(Long.MIN_VALUE);
        SortField key = new SortField(Names.KEY, SortField.Type.STRING);
        return switch (sorting) {
            case RELEVANCE -> hasWords ? new Sort(SortField.FIELD_SCORE, latest, key) : new Sort(latest, key);
            case LATEST -> new Sort(latest, key);
            case EARLIEST -> {
                SortField earliest = new SortField(Names.PUBLISHED, SortField.Type.LONG);
                earliest.setMissingValue(Long.MAX_VALUE);
                yield new Sort(earliest, key);
            }
            case SPEAKER -> new Sort(new SortField(Names.SPEAKER_NAME, SortField.Type.STRING), latest, key);
        };
    }

    private static List<Hit> hits(Seen seen, ScoreDoc[] found, Optional<Query> marking) throws IOException {
        StoredFields stored = seen.storedFields();
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc each : found) {
            Document document = stored.document(each.doc);
            List<Span> marks = marking.isEmpty() ? List.of() : Marks.in(Stored.content(document), marking.get());
            hits.add(Stored.hit(document, marks));
        }
        return hits;
    }

    /** Ends the use of the index. */
    @Override
    public void close() {
        keeper.close();
    }
}
