package org.rapporteur.service;

/**
 * What a person gave cannot be used. The message is for that person, one line for each trouble: which file, which line of
 * it, what is wrong, and what to do about it.
 */
public final class InputException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean wrongCall;

    private InputException(String message, boolean wrongCall) {
        super(message);
        this.wrongCall = wrongCall;
    }

    /** Returns the exception for what makes the command line wrong: an option names a file that is no such thing. */
    public static InputException wrongCall(String message) {
        return new InputException(message, true);
    }

    /** Returns the exception for a file that is not there, or has something in it that cannot be used. */
    public static InputException broken(String message) {
        return new InputException(message, false);
    }

    /** Returns whether the command line is wrong, rather than that its work could not be done. */
    public boolean isWrongCall() {
        return wrongCall;
    }
}
