package org.rapporteur.export.plover;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.model.Act;
import org.rapporteur.model.Article;
import org.rapporteur.model.Coded;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.Statement;

/**
 * What a statement does, as an event.
 *
 * @param statement the statement
 * @param act what it does, which holds and has a category of PLOVER
 * @param from the first day on which it may have been said
 * @param until the last
 * @param source who speaks
 * @param recipient about whom, as far as that is known
 */
record PloverEvent(
        Statement statement,
        Coded<Act> act,
        LocalDate from,
        LocalDate until,
        PloverActor source,
        Optional<PloverActor> recipient) {

    /** The quad categories of the manual's appendix: 1 is cooperation in words, 3 conflict in words. */
    private static final Map<String, Integer> QUAD = Map.of(
            "AGREE",
            1,
            "CONSULT",
            1,
            "SUPPORT",
            1,
            "CONCEDE",
            1,
            "REQUEST",
            3,
            "ACCUSE",
            3,
            "REJECT",
            3,
            "THREATEN",
            3);

    /** How a statement becomes an event, or why it does not. */
    sealed interface Outcome permits Made, Left {}

    /** It is one. */
    record Made(PloverEvent event) implements Outcome {}

    /** It is none. */
    enum Left implements Outcome {
        /** It has no act that holds, or one that PLOVER has no category for. */
        WITHOUT_CATEGORY,
        /** Neither when it was said nor when it was published is known. */
        WITHOUT_DAY
    }

    static Outcome of(Statement statement, Article article, PloverActor.Directory directory) {
        Optional<Coded<Act>> act = statement
                .coding()
                .asserted()
                .act()
                .filter(coded -> !coded.value().plover().isEmpty());
        if (act.isEmpty()) {
            return Left.WITHOUT_CATEGORY;
        }
        Optional<DateInterval> when = statement
                .where()
                .saidOn()
                .date()
                .or(() -> article.metadata().published().map(DateInterval::of));
        if (when.isEmpty()) {
            return Left.WITHOUT_DAY;
        }
        Optional<LocalDate> day = when.map(DateInterval::latest);
        return new Made(new PloverEvent(
                statement,
                act.get(),
                when.get().earliest(),
                when.get().latest(),
                directory.source(statement, day),
                statement.about().value().map(name -> directory.recipient(name, day))));
    }

    /** Returns PLOVER's categories of what is done, the closest first. */
    List<String> categories() {
        return act.value().plover();
    }

    /** Returns 1 or 3: all categories of an act are of one kind. */
    int quad() {
        return QUAD.getOrDefault(categories().get(0), 0);
    }

    /** Returns the last day, if there are several on which it may have been said. */
    Optional<LocalDate> end() {
        return Optional.of(until).filter(day -> !day.equals(from));
    }

    /** Returns the day of an article, for the citation. */
    static Optional<String> published(Article article) {
        return article.metadata().published().map(PartialDate::iso);
    }
}
