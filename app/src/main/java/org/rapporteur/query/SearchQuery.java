package org.rapporteur.query;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is looked for. Start with {@link #of}, then narrow it with the other methods, each of which returns a changed copy.
 *
 * @param text as a person types it: words, all of which have to be there, {@code "phrases"}, {@code OR}, {@code NOT} or {@code -},
 *     {@code pre*}, {@code fuzzy~}, {@code field:word}; docs/search.md has it all. What cannot be understood is taken as words
 * @param narrow what the statements have to have besides
 * @param sorting the order
 * @param size how many statements are wanted at once, from 0 to {@link #MOST}
 * @param values how many values of each facet are counted, from 0 for none to {@link #MOST_VALUES}
 * @param after where to go on, from {@link SearchPage#next}; empty for the first page
 */
public record SearchQuery(String text, Narrow narrow, Sorting sorting, int size, int values, Optional<String> after) {

    /** The most statements that can be had at once. */
    public static final int MOST = 1000;

    /** The most values of a facet that are counted. */
    public static final int MOST_VALUES = 1000;

    private static final int USUAL = 20;

    /**
     * What statements have to have, whatever their words are.
     *
     * @param facets for each facet the values of which one is wanted; a facet without values narrows nothing
     * @param words words that a field has to have, one after the other as given
     * @param published when the article was published
     * @param said when it was said
     * @param proposed whether codes that are only proposed count like those that hold
     * @param any values by facet, one of which is wanted, of whichever facet; none narrow nothing
     */
    public record Narrow(
            Map<Facet, List<String>> facets,
            Map<SearchField, String> words,
            Dates published,
            Dates said,
            boolean proposed,
            Map<Facet, List<String>> any) {

        /** The same where nothing has to be there of which one part is enough. */
        public Narrow(
                Map<Facet, List<String>> facets,
                Map<SearchField, String> words,
                Dates published,
                Dates said,
                boolean proposed) {
            this(facets, words, published, said, proposed, Map.of());
        }

        /** What all statements have. */
        public static final Narrow NOT = new Narrow(Map.of(), Map.of(), Dates.ANY, Dates.ANY, false);

        /** Copies the collections. */
        public Narrow {
            facets = copy(facets);
            words = Map.copyOf(words);
            any = copy(any);
        }

        private static Map<Facet, List<String>> copy(Map<Facet, List<String>> values) {
            EnumMap<Facet, List<String>> copy = new EnumMap<>(Facet.class);
            values.forEach((facet, wanted) -> {
                if (!wanted.isEmpty()) {
                    copy.put(facet, List.copyOf(wanted));
                }
            });
            return Map.copyOf(copy);
        }

        /** Returns this with values of which one is wanted besides, of whichever facet. */
        public Narrow withAny(Map<Facet, List<String>> wanted) {
            return new Narrow(facets, words, published, said, proposed, wanted);
        }
    }

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public SearchQuery {
        requireUpTo(MOST, size, "statements");
        requireUpTo(MOST_VALUES, values, "values");
    }

    private static void requireUpTo(int most, int given, String what) {
        if (given < 0 || given > most) {
            throw new IllegalArgumentException("From 0 to " + most + " " + what + " can be had, not " + given);
        }
    }

    /** Returns the query for some words; an empty or blank text finds all statements. */
    public static SearchQuery of(String text) {
        return new SearchQuery(text, Narrow.NOT, Sorting.RELEVANCE, USUAL, 0, Optional.empty());
    }

    /** Returns this query among statements that have something besides. */
    public SearchQuery among(Narrow other) {
        return new SearchQuery(text, other, sorting, size, values, after);
    }

    /** Returns this query among statements that have one of some values of a facet. */
    public SearchQuery with(Facet facet, String... wanted) {
        Map<Facet, List<String>> facets = new EnumMap<>(Facet.class);
        facets.putAll(narrow.facets());
        facets.put(facet, List.of(wanted));
        return among(
                new Narrow(facets, narrow.words(), narrow.published(), narrow.said(), narrow.proposed(), narrow.any()));
    }

    /** Returns this query in another order. */
    public SearchQuery sorted(Sorting other) {
        return new SearchQuery(text, narrow, other, size, values, after);
    }

    /** Returns this query for so many statements at once. */
    public SearchQuery size(int other) {
        return new SearchQuery(text, narrow, sorting, other, values, after);
    }

    /** Returns this query with so many values of each facet counted. */
    public SearchQuery counting(int most) {
        return new SearchQuery(text, narrow, sorting, size, most, after);
    }

    /** Returns this query from where a page ended. */
    public SearchQuery after(String cursor) {
        return new SearchQuery(text, narrow, sorting, size, values, Optional.of(cursor));
    }
}
