package org.rapporteur.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a feed that is watched.
 *
 * @param etag by what its server tells whether it has changed, word for word
 * @param modified the same, by its day
 * @param failures how often it could not be had, one time after the other
 * @param next before when it is not asked again
 */
public record WatchedFeed(Optional<String> etag, Optional<String> modified, int failures, Instant next) {

    /** A feed that nobody asked for yet. */
    public static final WatchedFeed UNKNOWN = new WatchedFeed(Optional.empty(), Optional.empty(), 0, Instant.EPOCH);
}
