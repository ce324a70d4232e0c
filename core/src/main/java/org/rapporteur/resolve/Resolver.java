package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.actors.Directory;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Capacity;
import org.rapporteur.model.Conflict;
import org.rapporteur.model.Finding;
import org.rapporteur.model.Occasion;
import org.rapporteur.model.SaidOn;
import org.rapporteur.model.Speaker;
import org.rapporteur.resolve.rank.Ranker;
import org.rapporteur.resolve.when.SayingDates;
import org.rapporteur.resolve.where.Venues;

/**
 * Finds out who said something, as what, for which side, when and where, from what the article and the directory tell.
 *
 * <p>Start with {@link #resolve}. Stateless; for any number of threads.
 *
 * @param directory who is known beforehand
 * @param conflict the conflict whose parties are the sides; if empty, the one that an article names most parties of
 */
public record Resolver(Directory directory, Optional<Conflict> conflict) {

    /**
     * Returns what is found out about each attribution, in the same order.
     *
     * @param article the article
     * @param attributions what it attributes, in the order of the text
     */
    public Resolution resolve(Article article, List<Attribution> attributions) {
        return resolve(article, attributions, Judge.by(Ranker.shipped()));
    }

    Resolution resolve(Article article, List<Attribution> attributions, Judge judge) {
        if (attributions.isEmpty()) {
            return Resolution.none();
        }
        Story story = new Story(article, attributions, directory, judge);
        Parties parties = Parties.of(story, conflict);
        List<Source> sources = sources(story, parties, article, attributions);
        List<Capacity> capacities = new Capacities(story, parties).of(sources, attributions);
        Topics topics = new Topics(story);
        List<SaidOn> dates = SayingDates.of(article, attributions);
        List<Speaker> speakers = sources.stream().map(Source::speaker).toList();
        List<Finding> venues = Venues.of(article, attributions, speakers, dates);
        List<Resolved> out = new ArrayList<>();
        for (int i = 0; i < attributions.size(); i++) {
            Source source = sources.get(i);
            out.add(new Resolved(
                    source.speaker(),
                    capacities.get(i),
                    new Occasion(dates.get(i), venues.get(i)),
                    topics.of(attributions.get(i), source)));
        }
        return Resolution.of(out, new Agents(story, parties));
    }

    /** Returns what is asked about the sides of an article's speakers. */
    LikelySides sides(Article article, List<Attribution> attributions) {
        Story story = new Story(article, attributions, directory, Judge.by(Ranker.shipped()));
        Parties parties = Parties.of(story, conflict);
        return new Capacities(story, parties).likely(sources(story, parties, article, attributions), attributions);
    }

    private static List<Source> sources(Story story, Parties parties, Article article, List<Attribution> attributions) {
        return Echoes.resolve(story.words(), article, attributions, Speakers.of(story, parties, attributions));
    }
}
