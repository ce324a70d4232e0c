package org.rapporteur.service;

import java.util.List;

/**
 * What a person gave cannot be used. The message is for that person, one line for each trouble: which file, which line of
 * it, what is wrong, and what to do about it.
 */
public final class InputException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;
    private final boolean wrongCall;

    private InputException(List<String> lines, boolean wrongCall) {
        super(String.join("\n", lines));
        this.lines = List.copyOf(lines);
        this.wrongCall = wrongCall;
    }

    /** Returns the exception for what makes the command line wrong: an option names a file that is no such thing. */
    public static InputException wrongCall(String message) {
        return wrongCall(List.of(message));
    }

    /** Returns the exception for an option that names a file in which several things are wrong. */
    static InputException wrongCall(List<String> lines) {
        return new InputException(lines, true);
    }

    /** Returns the exception for a file that is not there, or has something in it that cannot be used. */
    public static InputException broken(String message) {
        return broken(List.of(message));
    }

    /** Returns the exception for a file in which several things cannot be used. */
    static InputException broken(List<String> lines) {
        return new InputException(lines, false);
    }

    /** Returns what is wrong: one line for each mistake, at least one. */
    public List<String> lines() {
        return lines;
    }

    /** Returns whether the command line is wrong, rather than that its work could not be done. */
    public boolean isWrongCall() {
        return wrongCall;
    }
}
