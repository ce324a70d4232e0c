package org.rapporteur.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rapporteur.analysis.contradictions.Contradiction;
import org.rapporteur.analysis.positions.Position;
import org.rapporteur.analysis.shifts.Shift;
import org.rapporteur.model.PartialDate;

/**
 * What is new in a record since it was told of last.
 *
 * @param at when the round ended
 * @param articles the articles that are new or have changed, in the order in which they were read
 * @param statements how many statements these have
 * @param positions who takes which position on a proposition now, and did not when the record was told of last
 * @param shifts changes of position that were not to be seen then
 * @param contradictions what did not contradict each other then
 * @param troubles how many feeds and articles could not be had or read in this round
 */
public record WatchNews(
        Instant at,
        List<NewArticle> articles,
        long statements,
        List<Position> positions,
        List<Shift> shifts,
        List<Contradiction> contradictions,
        int troubles) {

    /** Copies the lists. */
    public WatchNews {
        articles = List.copyOf(articles);
        positions = List.copyOf(positions);
        shifts = List.copyOf(shifts);
        contradictions = List.copyOf(contradictions);
    }

    /** Returns whether there is nothing to tell. */
    public boolean isNothing() {
        return articles.isEmpty() && positions.isEmpty() && shifts.isEmpty() && contradictions.isEmpty();
    }

    /**
     * An article that is new in the record, or has changed.
     *
     * @param name its name in the record
     * @param title the headline
     * @param outlet who published it
     * @param published when it was published
     * @param statements how many statements it has
     * @param isChanged whether the record had another version of it
     */
    public record NewArticle(
            String name,
            Optional<String> title,
            Optional<String> outlet,
            Optional<PartialDate> published,
            int statements,
            boolean isChanged) {}
}
