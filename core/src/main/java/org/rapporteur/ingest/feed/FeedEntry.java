package org.rapporteur.ingest.feed;

import java.time.Instant;
import java.util.Optional;

/**
 * One article that a feed or a sitemap names.
 *
 * @param address where it is: absolute, {@code http} or {@code https}, without a fragment
 * @param title the headline as the feed gives it, in one line of at most {@value #TITLE} characters
 * @param published when it was published
 * @param updated when it was last changed
 */
public record FeedEntry(
        String address, Optional<String> title, Optional<Instant> published, Optional<Instant> updated) {

    /** The most UTF-16 units that are kept of a title. */
    public static final int TITLE = 500;
}
