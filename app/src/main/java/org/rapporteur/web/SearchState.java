package org.rapporteur.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rapporteur.model.PartialDate;
import org.rapporteur.query.Dates;
import org.rapporteur.query.Facet;
import org.rapporteur.query.SearchQuery;
import org.rapporteur.query.Sorting;
import org.rapporteur.web.api.AddressedSearch;

/**
 * A search as its address has it: whoever has the address has the search.
 *
 * @param words what is looked for, as docs/search.md tells; empty for all
 * @param like the statement to which others are to be like; empty if words are looked for
 * @param facets for each facet the values of which one is wanted
 * @param dates the dates as they were typed, by the name of their parameter; those that were left empty are missing
 * @param sorting the order
 * @param proposed whether codes that are only proposed count
 * @param after where to go on; empty for the first page
 */
public record SearchState(
        String words,
        String like,
        Map<Facet, List<String>> facets,
        Map<String, String> dates,
        Sorting sorting,
        boolean proposed,
        String after) {

    /** The address of the page. */
    static final String PATH = "/search";

    private static final String WORDS = "q";
    private static final String LIKE = "like";
    private static final String SORT = "sort";
    private static final String PROPOSED = "proposed";
    private static final String AFTER = "after";
    private static final List<String> DATES = List.of("since", "until", "said-since", "said-until");

    /** More values of a facet than anybody chooses by hand. */
    private static final int MOST_VALUES = 50;

    /** Copies the collections. */
    public SearchState {
        EnumMap<Facet, List<String>> copy = new EnumMap<>(Facet.class);
        facets.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copy.put(facet, List.copyOf(values));
            }
        });
        facets = copy;
        dates = Map.copyOf(dates);
    }

    /** Returns the search that the parameters of an address ask for; what makes no sense in them is left out. */
    static SearchState of(Map<String, List<String>> parameters) {
        String words = one(parameters, WORDS);
        Map<Facet, List<String>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            facets.put(
                    facet,
                    parameters.getOrDefault(facet.word(), List.of()).stream()
                            .filter(value -> !value.isBlank())
                            .distinct()
                            .limit(MOST_VALUES)
                            .toList());
        }
        Map<String, String> dates = new LinkedHashMap<>();
        for (String name : DATES) {
            String date = one(parameters, name);
            if (!date.isEmpty()) {
                dates.put(name, date);
            }
        }
        return new SearchState(
                words,
                words.isEmpty() ? one(parameters, LIKE) : "",
                facets,
                dates,
                Arrays.stream(Sorting.values())
                        .filter(each -> word(each).equals(one(parameters, SORT)))
                        .findFirst()
                        .orElse(Sorting.RELEVANCE),
                !one(parameters, PROPOSED).isEmpty(),
                one(parameters, AFTER));
    }

    /** Returns the search of an address as the API has it, from its beginning. */
    static AddressedSearch addressed(String address) {
        SearchState state = of(Parameters.parsed(address)).from("");
        return new AddressedSearch(
                state.query(),
                Optional.of(state.like()).filter(like -> !like.isEmpty()),
                SearchQuery.of(state.words())
                        .among(state.narrow(new ArrayList<>()))
                        .sorted(state.sorting()));
    }

    private static String one(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .findFirst()
                .orElse("")
                .strip();
    }

    /** Returns the word for an order. */
    public static String word(Sorting sorting) {
        return sorting.name().toLowerCase(Locale.ROOT);
    }

    /** Returns a date as it was typed; empty if none was. */
    public String date(String name) {
        return dates.getOrDefault(name, "");
    }

    /** Returns whether a value of a facet is wanted. */
    boolean has(Facet facet, String value) {
        return values(facet).contains(value);
    }

    /** Returns the values of a facet of which one is wanted. */
    List<String> values(Facet facet) {
        return facets.getOrDefault(facet, List.of());
    }

    /** Returns the same search from its beginning with other values of a facet. */
    SearchState with(Facet facet, Collection<String> values) {
        Map<Facet, List<String>> others = new EnumMap<>(Facet.class);
        others.putAll(facets);
        others.put(facet, List.copyOf(values));
        return new SearchState(words, like, others, dates, sorting, proposed, "");
    }

    /** Returns the same search from its beginning, with a value of a facet if it has not got it, else without. */
    SearchState toggled(Facet facet, String value) {
        List<String> values = new ArrayList<>(values(facet));
        if (!values.remove(value)) {
            values.add(value);
        }
        return with(facet, values);
    }

    /** Returns the same search from another place on. */
    SearchState from(String place) {
        return new SearchState(words, like, facets, dates, sorting, proposed, place);
    }

    /** Returns what stands behind the question mark of its address; empty for all statements in the usual order. */
    public String query() {
        List<String> parts = new ArrayList<>();
        put(parts, WORDS, words);
        put(parts, LIKE, like);
        facets.forEach((facet, values) -> values.forEach(value -> put(parts, facet.word(), value)));
        DATES.forEach(name -> put(parts, name, date(name)));
        put(parts, SORT, sorting == Sorting.RELEVANCE ? "" : word(sorting));
        put(parts, PROPOSED, proposed ? "yes" : "");
        put(parts, AFTER, after);
        return String.join("&", parts);
    }

    private static void put(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + Links.part(value));
        }
    }

    /** Returns its address. */
    public String href() {
        return under(PATH);
    }

    /** Returns the address of another page about the same search. */
    String under(String path) {
        String query = query();
        return query.isEmpty() ? path : path + "?" + query;
    }

    /**
     * Returns what to ask of the record.
     *
     * @param notes gets what a person should know about what was left out
     */
    SearchQuery.Narrow narrow(Collection<String> notes) {
        return new SearchQuery.Narrow(
                facets,
                Map.of(),
                new Dates(parsed("since", notes), parsed("until", notes)),
                new Dates(parsed("said-since", notes), parsed("said-until", notes)),
                proposed);
    }

    private Optional<PartialDate> parsed(String name, Collection<String> notes) {
        String typed = date(name);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PartialDate(typed));
        } catch (IllegalArgumentException e) {
            notes.add(e.getMessage() + "; this date was left out.");
            return Optional.empty();
        }
    }

    /** Returns the facets with values that are wanted, for a form to send along. */
    public Map<String, List<String>> kept() {
        return facets.entrySet().stream()
                .collect(Collectors.toMap(
                        each -> each.getKey().word(), Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }
}
