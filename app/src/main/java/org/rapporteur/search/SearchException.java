package org.rapporteur.search;

/** An index cannot be read or written, or is asked for what it cannot have. The message is for the person whose record it is: one line that says what to do. */
public final class SearchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean wrongCall;

    SearchException(String message, Throwable cause) {
        super(message, cause);
        this.wrongCall = false;
    }

    private SearchException(String message) {
        super(message);
        this.wrongCall = true;
    }

    /** Returns the exception for what a person asked for and cannot be had. */
    static SearchException wrongCall(String message) {
        return new SearchException(message);
    }

    /** Returns whether what was asked for is wrong, rather than the index. */
    public boolean isWrongCall() {
        return wrongCall;
    }
}
