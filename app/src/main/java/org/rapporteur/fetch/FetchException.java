package org.rapporteur.fetch;

import java.io.Serial;
import java.time.Duration;
import java.util.Optional;

/** A page cannot be had. The message is one line that goes on behind the address: what is wrong, and what mends it. */
public final class FetchException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    /** Whether trying again makes sense. */
    public enum Again {
        /** Nothing will change unless a person changes something: what is asked for is not allowed, or no page. */
        NEVER,
        /** The page is not there, or no longer: it may come back. */
        GONE,
        /** The server, or the way to it, is in trouble. */
        LATER
    }

    private final Again again;
    private final transient Optional<Duration> after;

    private FetchException(String message, Again again, Optional<Duration> after) {
        super(message);
        this.again = again;
        this.after = after;
    }

    static FetchException never(String message) {
        return new FetchException(message, Again.NEVER, Optional.empty());
    }

    static FetchException gone(String message) {
        return new FetchException(message, Again.GONE, Optional.empty());
    }

    static FetchException later(String message) {
        return new FetchException(message, Again.LATER, Optional.empty());
    }

    static FetchException later(String message, Optional<Duration> after) {
        return new FetchException(message, Again.LATER, after);
    }

    /** Returns the message, which is never null. */
    public String line() {
        return String.valueOf(getMessage());
    }

    /** Returns whether trying again makes sense. */
    public Again again() {
        return again;
    }

    /** Returns how long the server wants to be left alone; empty if it does not say. */
    public Optional<Duration> after() {
        return after;
    }
}
