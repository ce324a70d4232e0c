package org.rapporteur.service;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.rapporteur.model.Act;
import org.rapporteur.model.Conflict;
import org.rapporteur.model.Issue;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Proposition;
import org.rapporteur.model.Reading;
import org.rapporteur.model.Stance;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementId;
import org.rapporteur.query.Dates;
import org.rapporteur.query.Facet;
import org.rapporteur.query.SearchField;
import org.rapporteur.query.SearchPage;
import org.rapporteur.query.SearchQuery;
import org.rapporteur.search.Bodies;
import org.rapporteur.search.Knowing;
import org.rapporteur.search.SearchException;
import org.rapporteur.search.SearchIndex;
import org.rapporteur.search.Shows;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordFile;

/**
 * Searches a record by words and codes.
 *
 * <p>Start with {@link #open}, ask as often as wanted, and close it. Safe for use by several threads, which are answered at the same time.
 * Each answer is of the record as it is when it is asked for. Bodies for which persons speak are those of the built-in directory.
 */
public final class SearchStatements implements AutoCloseable {

    private final Path file;
    private final SearchIndex index;

    private SearchStatements(Path file, SearchIndex index) {
        this.file = file;
        this.index = index;
    }

    /**
     * Opens a record's index, which is made if there is none; that takes some minutes for a million statements.
     *
     * @throws InputException if the record cannot be used, or no index can be made
     */
    public static SearchStatements open(Path file) throws InputException {
        Knowledge knowledge = Knowledge.of(HowToRead.DEFAULT);
        Records.reading(file, there -> true);
        Knowing knowing = new Knowing(knowledge.version(), record -> shows(knowledge, record));
        return new SearchStatements(file, asking(() -> SearchIndex.open(file, knowing)));
    }

    private static Shows shows(Knowledge knowledge, RecordFile record) {
        Replayed replayed = Replayed.of(record);
        Organisations organisations = new Organisations(knowledge.directory(), replayed.edits());
        return new Shows() {

            @Override
            public Shown shown(Reading read) {
                Replayed.Shown shown = replayed.shown(read);
                return new Shown(shown.reading(), shown.shown().reviewed().keySet());
            }

            @Override
            public Optional<Bodies.Body> of(Statement statement, Optional<LocalDate> published) {
                return organisations
                        .body(statement, published)
                        .map(body -> new Bodies.Body(body.id().value(), organisations.nameOf(body)));
            }
        };
    }

    private static <T> T asking(Supplier<T> question) throws InputException {
        try {
            return question.get();
        } catch (SearchException e) {
            String message = String.valueOf(e.getMessage());
            throw e.isWrongCall() ? InputException.wrongCall(message) : InputException.atPresent(message);
        } catch (RecordException e) {
            throw InputException.atPresent(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Finds statements.
     *
     * @throws InputException if the record or its index cannot be used, or the query goes on from no place in its results
     */
    public SearchPage search(SearchQuery query) throws InputException {
        return asking(() -> index.search(query));
    }

    /**
     * Finds statements that are like another, those most like it first; not the other itself.
     *
     * @param key the other one's id, or the beginning of it
     * @param narrow what they have to have besides
     * @param size how many are wanted, from 1 to {@link SearchQuery#MOST}
     * @throws InputException if the record or its index cannot be used, or the record has no such statement, or several
     */
    public SearchPage like(String key, SearchQuery.Narrow narrow, int size) throws InputException {
        Optional<SearchPage> meant =
                isWord(key) ? asking(() -> index.like(new StatementId(key), narrow, size)) : Optional.empty();
        if (meant.isPresent()) {
            return meant.get();
        }
        StatementId id = ExplainStatement.run(file, key).statement().id();
        return asking(() -> index.like(id, narrow, size))
                .orElseThrow(() -> InputException.broken("The present version of the article has no statement " + id
                        + "; give the id of one that it has"));
    }

    /** Returns whether a text may be an id; a regular expression knows fewer spaces than Unicode has. */
    private static boolean isWord(String text) {
        return !text.isEmpty() && text.codePoints().noneMatch(Character::isWhitespace);
    }

    /**
     * Returns what a filter asks for, to narrow a search. Words have to be whole: {@code brande} does not find Brandeth.
     *
     * @throws InputException if the record cannot be used, or has no article that the filter names
     */
    public SearchQuery.Narrow narrow(StatementQuery filter) throws InputException {
        CodeQuery codes = filter.codes();
        Map<Facet, List<String>> facets = new EnumMap<>(Facet.class);
        put(facets, Facet.SIDE, filter.side());
        put(facets, Facet.KIND, filter.kind().map(Kind::word));
        put(facets, Facet.ISSUE, codes.issue());
        put(facets, Facet.ACT, codes.act().map(Act::word));
        put(facets, Facet.PROPOSITION, codes.proposition());
        put(
                facets,
                Facet.STANCE,
                codes.stance()
                        .map(Stance::word)
                        .map(word -> codes.proposition()
                                .map(proposition -> proposition + ":" + word)
                                .orElse(word)));
        Map<SearchField, String> words = new EnumMap<>(SearchField.class);
        filter.speaker().ifPresent(given -> words.put(SearchField.SPEAKER, given));
        filter.role().ifPresent(given -> words.put(SearchField.ROLE, given));
        filter.text().ifPresent(given -> words.put(SearchField.TEXT, given));
        codes.condition().ifPresent(given -> words.put(SearchField.CONDITION, given));
        codes.on().ifPresent(given -> words.put(SearchField.CONDITION_ON, given));
        if (filter.article().isPresent()) {
            String key = filter.article().get();
            words.put(
                    SearchField.ARTICLE, Records.reading(file, record -> FindStatements.articleOf(record, file, key)));
        }
        return new SearchQuery.Narrow(facets, words, dates(filter.published()), dates(filter.said()), codes.proposed());
    }

    /**
     * Returns a choice of statements narrowed to those of a dossier: said for one of its parties, or with a stance on one of its propositions.
     *
     * @throws InputException if the dossier cannot be used, or the choice asks for a party, an issue or a proposition that it does not have;
     *     a wrong call in any case
     */
    public static SearchQuery.Narrow ofDossier(SearchQuery.Narrow narrow, HowToRead how) throws InputException {
        Knowledge knowledge = Knowledge.of(how);
        List<String> parties = knowledge.conflict().map(Conflict::parties).orElse(List.of());
        List<String> propositions = knowledge.codebook().propositions().stream()
                .map(Proposition::id)
                .toList();
        List<String> issues =
                knowledge.codebook().issues().stream().map(Issue::id).toList();
        require(narrow, Facet.PROPOSITION, propositions, "proposition");
        require(narrow, Facet.ISSUE, issues, "issue");
        if (parties.isEmpty() && propositions.isEmpty()) {
            throw InputException.wrongCall("The dossier " + how.dossier()
                    + " names neither parties nor propositions by which statements could be chosen; name another one");
        }
        return narrow.withAny(Map.of(Facet.SIDE, parties, Facet.PROPOSITION, propositions));
    }

    private static void require(SearchQuery.Narrow narrow, Facet facet, List<String> known, String what)
            throws InputException {
        for (String each : narrow.facets().getOrDefault(facet, List.of())) {
            if (!known.contains(each)) {
                throw InputException.wrongCall("The dossier has no " + what + " " + each
                        + (known.isEmpty() ? "" : "; it has " + String.join(", ", known)));
            }
        }
    }

    private static void put(Map<Facet, List<String>> facets, Facet facet, Optional<String> value) {
        value.ifPresent(given -> facets.put(facet, List.of(given)));
    }

    private static Dates dates(DateRange range) {
        return new Dates(range.since(), range.until());
    }

    /** Ends the use of the index. */
    @Override
    public void close() {
        index.close();
    }
}
