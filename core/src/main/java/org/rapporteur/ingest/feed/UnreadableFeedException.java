package org.rapporteur.ingest.feed;

/** Says that some bytes are no feed, where that shows, and how to mend it; in one line that goes on behind a name. */
public final class UnreadableFeedException extends Exception {

    private static final long serialVersionUID = 1;

    UnreadableFeedException(String message) {
        super(message);
    }
}
