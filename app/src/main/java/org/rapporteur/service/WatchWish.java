package org.rapporteur.service;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.rapporteur.analysis.Level;

/**
 * What a person wants to be watched.
 *
 * @param feeds addresses, or files, of feeds, sitemaps and lists of feeds
 * @param every how long it is from the beginning of one round to that of the next; empty for one round only
 * @param most how many articles are read of one feed in one round, at most; the others come in the next ones
 * @param level whose positions and shifts are told
 */
public record WatchWish(List<String> feeds, Optional<Duration> every, int most, Level level) {

    /** Copies the list. */
    public WatchWish {
        feeds = List.copyOf(feeds);
    }
}
