package org.rapporteur.fetch;

import java.util.Optional;

/**
 * By what a server tells whether a page has changed, word for word as it gave it.
 *
 * @param etag the header {@code ETag}
 * @param modified the header {@code Last-Modified}
 */
public record Validators(Optional<String> etag, Optional<String> modified) {

    /** Nothing is known: the page comes whole. */
    public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
}
