package org.rapporteur.service;

/**
 * A file that a person gave cannot be used. The message is one line for that person: which file, which line of it, what is
 * wrong, and what to do about it.
 */
public final class InputException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean absent;

    private InputException(String message, boolean absent) {
        super(message);
        this.absent = absent;
    }

    /** Returns the exception for a file that was named but is not there, or is a folder where a file is needed. */
    public static InputException absent(String message) {
        return new InputException(message, true);
    }

    /** Returns the exception for a file with something in it that cannot be used. */
    public static InputException broken(String message) {
        return new InputException(message, false);
    }

    /** Returns whether the file is not there, so that the call was wrong and not what it named. */
    public boolean isAbsent() {
        return absent;
    }
}
