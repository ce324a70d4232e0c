package org.rapporteur.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Coding;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Reading;
import org.rapporteur.model.Span;
import org.rapporteur.model.Speaker;
import org.rapporteur.model.Statement;
import org.rapporteur.review.Replay;
import org.rapporteur.store.ArticleFilter;
import org.rapporteur.store.ArticleHead;
import org.rapporteur.store.RecordFile;
import org.rapporteur.store.StoredReading;
import org.rapporteur.text.CodePoints;

/** Finds statements in a record. */
public final class FindStatements {

    /** So many articles are read from the record at once for a page at most. */
    private static final int AT_ONCE = 200;

    private FindStatements() {}

    /**
     * Hands on the statements that are wanted, article by article: by date of publication, undated ones last, then by name.
     *
     * @param file the record
     * @param results called with each article that has one, and of its statements with those that are wanted only
     * @throws InputException if the record cannot be used, or has no article that the query names
     */
    public static FoundStatements run(Path file, StatementQuery query, Consumer<Reading> results)
            throws InputException {
        return each(file, query, false, (reading, shown) -> results.accept(reading));
    }

    /**
     * Hands on articles as {@link #run(Path, StatementQuery, Consumer)} does, and at their place also those without a statement that is wanted.
     *
     * @throws InputException if the record cannot be used, or has no article that the query names
     */
    static FoundStatements inEveryArticle(Path file, StatementQuery query, Consumer<Reading> results)
            throws InputException {
        return each(file, query, true, (reading, shown) -> results.accept(reading));
    }

    /**
     * Hands on articles as {@link #inEveryArticle} does, but only those that speak of agreements; all others are not read.
     *
     * @throws InputException if the record cannot be used, or has no article that the query names
     */
    static void whereAgreementsAre(Path file, StatementQuery query, Consumer<Reading> results) throws InputException {
        Records.reading(file, record -> {
            Replayed replayed = Replayed.of(record, query.reviews().view());
            Counted counted = new Counted();
            Set<Long> agreed = record.readingsWithAgreements();
            List<Long> keys = record.readings(filterOf(query, record, file)).stream()
                    .filter(agreed::contains)
                    .toList();
            ReadAhead.each(record, file, keys, stored -> {
                Replayed.Shown shown = replayed.shown(stored.reading());
                results.accept(with(shown.reading(), counted.of(query, wanted(query, shown))));
            });
            return true;
        });
    }

    /** As {@link #run(Path, StatementQuery, Consumer)}, with what was decided about each article. */
    static FoundStatements each(Path file, StatementQuery query, BiConsumer<Reading, Replay.Shown> results)
            throws InputException {
        return each(file, query, false, results);
    }

    private static FoundStatements each(
            Path file, StatementQuery query, boolean inEveryArticle, BiConsumer<Reading, Replay.Shown> results)
            throws InputException {
        return Records.reading(file, record -> {
            Replayed replayed = Replayed.of(record, query.reviews().view());
            Counted counted = new Counted();
            ReadAhead.each(record, file, record.readings(filterOf(query, record, file)), stored -> {
                Replayed.Shown shown = replayed.shown(stored.reading());
                List<Statement> wanted = counted.of(query, wanted(query, shown));
                if (inEveryArticle || !wanted.isEmpty()) {
                    results.accept(with(shown.reading(), wanted), shown.shown());
                }
            });
            int undated = query.published().isAny() ? 0 : record.undated();
            List<Nowhere> nowhere = counted.statements + counted.unsaid > 0 ? List.of() : nowhere(query, replayed);
            return new FoundStatements(counted.statements, counted.articles, undated, counted.unsaid, nowhere);
        });
    }

    /** How much was found. Mutable. */
    private static final class Counted {
        private long statements;
        private long articles;
        private long unsaid;

        /** Returns those of an article's statements that may have been said when it is asked for, and counts them. */
        List<Statement> of(StatementQuery query, List<Statement> found) {
            List<Statement> wanted = found;
            if (!query.said().isAny()) {
                unsaid += found.stream().filter(s -> dateOf(s).isEmpty()).count();
                wanted = found.stream()
                        .filter(s -> dateOf(s).filter(query.said()::mayHave).isPresent())
                        .toList();
            }
            statements += wanted.size();
            articles += wanted.isEmpty() ? 0 : 1;
            return wanted;
        }
    }

    private static Reading with(Reading shown, List<Statement> wanted) {
        return new Reading(shown.article(), wanted, shown.agreements(), shown.warnings());
    }

    /** Returns the statements of an article that are wanted, whenever they were said. */
    private static List<Statement> wanted(StatementQuery query, Replayed.Shown shown) {
        Reading reading = shown.reading();
        return reading.statements().stream()
                .filter(wantedBy(query, CodePoints.of(reading.article().text())))
                .filter(statement -> query.reviews()
                        .reviewed()
                        .map(isReviewed ->
                                isReviewed == shown.shown().reviewed().containsKey(statement.id()))
                        .orElse(true))
                .toList();
    }

    /**
     * Returns some of the statements that are wanted, in the order of {@link #run}. Only the articles in which they stand are looked at.
     *
     * @param after the place of the last statement of the page before; absent to begin
     * @param most how many statements at most
     * @throws InputException if the record cannot be used, or has no article that the query names; also if it has changed so that the
     *     place is not there any more
     */
    public static PagedStatements page(Path file, StatementQuery query, Optional<PagedStatements.Place> after, int most)
            throws InputException {
        return Records.reading(file, record -> {
            Replayed replayed = Replayed.of(record, query.reviews().view());
            List<Long> keys = record.readings(filterOf(query, record, file));
            int start = after.map(place -> keys.indexOf(place.reading())).orElse(0);
            if (start < 0) {
                throw InputException.wrongCall("The record has changed since the page before; begin again");
            }
            PagedStatements.Builder page = new PagedStatements.Builder(most, after);
            // Few articles have the statements of a page; more of them are read the longer none is found.
            int step = 1;
            while (start < keys.size() && !page.isFull()) {
                int end = Math.min(start + step, keys.size());
                List<StoredReading> some = record.load(keys.subList(start, end));
                for (int i = 0; i < some.size() && !page.isFull(); i++) {
                    Replayed.Shown shown = replayed.shown(some.get(i).reading());
                    List<Statement> wanted = wanted(query, shown).stream()
                            .filter(statement -> query.said().isAny()
                                    || dateOf(statement)
                                            .filter(query.said()::mayHave)
                                            .isPresent())
                            .toList();
                    page.add(keys.get(start + i), shown, wanted);
                }
                start = end;
                step = Math.min(step * 2, AT_ONCE);
            }
            return page.done();
        });
    }

    private static List<Nowhere> nowhere(StatementQuery query, Replayed replayed) {
        List<Nowhere> nowhere = new ArrayList<>();
        query.side()
                .ifPresent(side -> Sides.insteadOf(side, replayed.told())
                        .ifPresent(others -> nowhere.add(new Nowhere(Nowhere.What.SIDE, side, others))));
        if (!query.codes().equals(CodeQuery.ANY)) {
            nowhere.addAll(Codes.nowhere(query.codes(), replayed.codes()));
        }
        return nowhere;
    }

    private static Optional<DateInterval> dateOf(Statement statement) {
        return statement.where().saidOn().date();
    }

    private static ArticleFilter filterOf(StatementQuery query, RecordFile record, Path file) throws InputException {
        Optional<String> key = query.article();
        if (key.isPresent()) {
            key = Optional.of(articleOf(record, file, key.get()));
        }
        return new ArticleFilter(
                query.published().since(), query.published().until(), key, Codes.filterOf(query.codes()));
    }

    /**
     * Returns the article that a person means: its id, if all articles with this text are wanted, or else its name.
     *
     * @throws InputException if there is none, or there are several
     */
    static String articleOf(RecordFile record, Path file, String key) throws InputException {
        ArticleHead found = ArticleKey.find(record, file, key).get(0);
        // Of an id, all articles with this text are wanted; of a name or path, this one.
        String id = found.id().value();
        boolean isId = !found.name().equals(key) && (id.startsWith(key) || key.startsWith(id));
        return isId ? id : found.name();
    }

    /** Returns whether a statement is wanted, whenever it was said. */
    private static Predicate<Statement> wantedBy(StatementQuery query, CodePoints text) {
        Optional<String> speaker = query.speaker().map(Folding::fold);
        Optional<String> role = query.role().map(Folding::fold);
        Optional<String> side = query.side().map(Folding::fold);
        Optional<String> words = query.text().map(Folding::fold);
        Predicate<Coding> codes = Codes.wantedBy(query.codes());
        return statement -> {
            Attribution what = statement.what();
            return query.kind().map(what.kind()::equals).orElse(true)
                    && codes.test(statement.coding())
                    && speaker.map(name -> isBy(name, statement, text)).orElse(true)
                    && role.map(wanted -> statement
                                    .as()
                                    .role()
                                    .value()
                                    .map(Folding::fold)
                                    .orElse("")
                                    .contains(wanted))
                            .orElse(true)
                    && side.map(wanted -> Sides.has(statement.as().side().value(), wanted))
                            .orElse(true)
                    && words.map(sought -> folded(text, what.content()).contains(sought))
                            .orElse(true);
        };
    }

    private static boolean isBy(String name, Statement statement, CodePoints text) {
        Speaker who = statement.who();
        return Folding.fold(who.name()).contains(name)
                || who.id().filter(name::equals).isPresent()
                || folded(text, statement.what().source()).contains(name);
    }

    private static String folded(CodePoints text, List<Span> spans) {
        StringBuilder words = new StringBuilder();
        spans.forEach(span -> words.append(text.slice(span)).append(' '));
        return Folding.fold(words.toString());
    }
}
