package org.rapporteur.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.rapporteur.model.PartialDate;
import org.rapporteur.query.Dates;
import org.rapporteur.query.Facet;
import org.rapporteur.query.SearchField;
import org.rapporteur.query.SearchQuery;
import org.rapporteur.search.Wanted.Shape;

/** Says in the words of the index what is wanted. */
final class Queries {

    /** What is known of the speaker counts less than what was said. */
    private static final float WHO = 0.6f;

    /** A shorter word may differ by one letter, a longer one by two. */
    private static final int LONG = 6;

    private static final int FUZZY_WORDS = 50;

    private final boolean proposed;
    private final Set<String> notes;

    /**
     * Makes one.
     *
     * @param proposed whether codes that are only proposed count
     * @param notes takes what a person should know
     */
    Queries(boolean proposed, Set<String> notes) {
        this.proposed = proposed;
        this.notes = notes;
    }

    /** Returns the query for what was typed. */
    Query of(Wanted wanted) {
        if (wanted instanceof Wanted.All all) {
            return all(all.parts());
        }
        if (wanted instanceof Wanted.Any any) {
            BooleanQuery.Builder query = new BooleanQuery.Builder();
            any.parts().forEach(part -> query.add(of(part), Occur.SHOULD));
            return query.build();
        }
        if (wanted instanceof Wanted.Not) {
            return all(List.of(wanted));
        }
        if (wanted instanceof Wanted.Words words) {
            return words.field().map(field -> inField(field, words)).orElseGet(() -> usual(words));
        }
        return wanted instanceof Wanted.Everything ? new MatchAllDocsQuery() : new MatchNoDocsQuery();
    }

    private Query all(List<Wanted> parts) {
        List<Wanted> sought = parts.stream().filter(part -> !isCommon(part)).toList();
        List<Wanted> counted = sought.stream().allMatch(Wanted.Not.class::isInstance) ? parts : sought;
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        boolean something = false;
        for (Wanted part : counted) {
            if (part instanceof Wanted.Not not) {
                query.add(of(not.part()), Occur.MUST_NOT);
            } else {
                query.add(of(part), Occur.MUST);
                something = true;
            }
        }
        if (!something) {
            query.add(new MatchAllDocsQuery(), Occur.MUST);
        }
        return query.build();
    }

    private static boolean isCommon(Wanted part) {
        return part instanceof Wanted.Words words
                && words.field().isEmpty()
                && words.shape() == Shape.WORD
                && Analysis.words(Names.EXACT, words.words()).stream().allMatch(Analysis::isCommon);
    }

    /** Returns the query for words in what was said, or in what is known of the speaker. */
    private static Query usual(Wanted.Words words) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        content(words).ifPresent(each -> query.add(each, Occur.SHOULD));
        shaped(Names.WHO, words).ifPresent(each -> query.add(new BoostQuery(each, WHO), Occur.SHOULD));
        return query.build();
    }

    private static Optional<Query> content(Wanted.Words words) {
        return shaped(words.shape() == Shape.WORD ? Names.STEMS : Names.EXACT, words);
    }

    private static Optional<Query> shaped(String field, Wanted.Words words) {
        List<String> each = Analysis.words(field, words.words());
        if (each.isEmpty()) {
            return Optional.empty();
        }
        if (each.size() > 1) {
            return Optional.of(new PhraseQuery(field, each.toArray(String[]::new)));
        }
        String word = Analysis.folded(words.words());
        return Optional.of(
                switch (words.shape()) {
                    case WORD, PHRASE -> new TermQuery(new Term(field, each.get(0)));
                    case PREFIX -> new PrefixQuery(new Term(field, word));
                    case FUZZY ->
                        new FuzzyQuery(new Term(field, word), word.length() < LONG ? 1 : 2, 1, FUZZY_WORDS, true);
                });
    }

    private Query inField(SearchField field, Wanted.Words words) {
        return switch (field.type()) {
            case WORDS ->
                field == SearchField.TEXT ? content(words).orElseGet(MatchNoDocsQuery::new) : inWords(field, words);
            case FACET -> value(field.facet().orElseThrow(), words.words());
            case NAME -> name(field, words.words());
            case DATES -> dated(field, words);
        };
    }

    private static Query inWords(SearchField field, Wanted.Words words) {
        Query named = shaped(Names.of(field), words).orElseGet(MatchNoDocsQuery::new);
        return field == SearchField.SPEAKER
                ? either(named, new TermQuery(new Term(Names.SPEAKER_ID, Names.bounded(words.words()))))
                : named;
    }

    private static Query name(SearchField field, String name) {
        String bounded = Names.bounded(name);
        return field == SearchField.ID
                ? either(new TermQuery(new Term(Names.ID, bounded)), new PrefixQuery(new Term(Names.ID, bounded)))
                : either(
                        new TermQuery(new Term(Names.ARTICLE, bounded)),
                        new PrefixQuery(new Term(Names.ARTICLE_ID, bounded)));
    }

    private static Query either(Query... queries) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Query each : queries) {
            query.add(each, Occur.SHOULD);
        }
        return query.build();
    }

    private Query value(Facet facet, String... values) {
        List<BytesRef> terms = new ArrayList<>();
        for (String value : values) {
            terms.add(new BytesRef(Names.found(facet, false, value)));
            if (proposed) {
                terms.add(new BytesRef(Names.found(facet, true, value)));
            }
        }
        return terms.size() == 1
                ? new TermQuery(new Term(Names.VALUE, terms.get(0)))
                : new TermInSetQuery(Names.VALUE, terms);
    }

    private Query dated(SearchField field, Wanted.Words words) {
        String[] ends = words.words().split("\\.\\.", 2);
        try {
            Optional<PartialDate> since = date(ends[0]);
            Optional<PartialDate> until = ends.length > 1 ? date(ends[1]) : since;
            return within(field, new Dates(since, until)).orElseGet(MatchAllDocsQuery::new);
        } catch (IllegalArgumentException e) {
            notes.add(
                    "A date is written 2031-02-14, 2031-02 or 2031, a span of time with two dots between two dates; \""
                            + words.words() + "\" was taken as words.");
            return usual(new Wanted.Words(Optional.empty(), words.words(), Shape.WORD));
        }
    }

    private static Optional<PartialDate> date(String iso) {
        return iso.isEmpty() ? Optional.empty() : Optional.of(new PartialDate(iso));
    }

    private static Optional<Query> within(SearchField field, Dates dates) {
        boolean said = field == SearchField.SAID;
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        dates.since()
                .map(PartialDate::earliest)
                .map(LocalDate::toEpochDay)
                .map(day -> LongPoint.newRangeQuery(said ? Names.SAID_LAST : Names.PUBLISHED_LAST, day, Long.MAX_VALUE))
                .ifPresent(range -> query.add(range, Occur.FILTER));
        dates.until()
                .map(PartialDate::latest)
                .map(LocalDate::toEpochDay)
                .map(day ->
                        LongPoint.newRangeQuery(said ? Names.SAID_FIRST : Names.PUBLISHED_FIRST, Long.MIN_VALUE, day))
                .ifPresent(range -> query.add(range, Occur.FILTER));
        BooleanQuery built = query.build();
        return built.clauses().isEmpty() ? Optional.empty() : Optional.of(built);
    }

    /** Returns {@code query} narrowed to what statements have to have besides. */
    Query narrowed(Query query, SearchQuery.Narrow narrow) {
        BooleanQuery.Builder both = new BooleanQuery.Builder().add(query, Occur.MUST);
        narrow.facets().forEach((facet, values) -> both.add(value(facet, values.toArray(String[]::new)), Occur.FILTER));
        if (!narrow.any().isEmpty()) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            narrow.any().forEach((facet, values) -> any.add(value(facet, values.toArray(String[]::new)), Occur.SHOULD));
            both.add(any.build(), Occur.FILTER);
        }
        for (Map.Entry<SearchField, String> each : narrow.words().entrySet()) {
            Shape shape = Shape.PHRASE;
            both.add(
                    inField(each.getKey(), new Wanted.Words(Optional.of(each.getKey()), each.getValue(), shape)),
                    Occur.FILTER);
        }
        within(SearchField.PUBLISHED, narrow.published()).ifPresent(range -> both.add(range, Occur.FILTER));
        within(SearchField.SAID, narrow.said()).ifPresent(range -> both.add(range, Occur.FILTER));
        BooleanQuery built = both.build();
        return built.clauses().size() == 1 ? query : built;
    }

    /** Returns a query for all that is worth marking in what was said; empty if nothing is. */
    static Optional<Query> marking(Wanted wanted) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        leaves(wanted)
                .filter(words -> words.field().isEmpty() || words.field().get() == SearchField.TEXT)
                .filter(words -> !isCommon(words))
                .forEach(words -> content(words).ifPresent(each -> query.add(each, Occur.SHOULD)));
        BooleanQuery built = query.build();
        return built.clauses().isEmpty() ? Optional.empty() : Optional.of(built);
    }

    private static Stream<Wanted.Words> leaves(Wanted wanted) {
        if (wanted instanceof Wanted.All all) {
            return all.parts().stream().flatMap(Queries::leaves);
        }
        if (wanted instanceof Wanted.Any any) {
            return any.parts().stream().flatMap(Queries::leaves);
        }
        return wanted instanceof Wanted.Words words ? Stream.of(words) : Stream.empty();
    }
}
