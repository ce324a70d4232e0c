package org.rapporteur.store;

import java.time.Instant;
import java.util.Optional;

/**
 * A page that a watched feed names.
 *
 * @param address where it is
 * @param feed the feed that named it first
 * @param mark what the feed says of it, in one word: another word means that the page has changed
 * @param published when it was published, as the feed says
 * @param etag by what its server tells whether it has changed, word for word
 * @param modified the same, by its day
 * @param failures how often it could not be had, one time after the other
 */
public record WatchedPage(
        String address,
        String feed,
        String mark,
        Optional<Instant> published,
        Optional<String> etag,
        Optional<String> modified,
        int failures) {

    /** Returns a page that nobody asked for yet. */
    public static WatchedPage named(String address, String feed, String mark, Optional<Instant> published) {
        return new WatchedPage(address, feed, mark, published, Optional.empty(), Optional.empty(), 0);
    }

    /** Returns the page with what its server says of it now. */
    public WatchedPage with(Optional<String> newEtag, Optional<String> newModified) {
        return new WatchedPage(address, feed, mark, published, newEtag, newModified, failures);
    }
}
