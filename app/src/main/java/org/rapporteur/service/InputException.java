package org.rapporteur.service;

import java.util.List;

/**
 * What a person gave cannot be used. The message is for that person, one line for each trouble: which file, which line of
 * it, what is wrong, and what to do about it.
 */
public final class InputException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;
    private final Kind kind;

    /** What kind of trouble it is. */
    public enum Kind {
        /** What was asked for makes no sense: an option names a file that is no such thing. */
        WRONG_CALL,
        /** What the program was started with cannot be used: the record, the dossier or a file of actors. For a command that is a wrong call. */
        WRONG_START,
        /** There is no such thing, or something in it cannot be used. */
        BROKEN,
        /** What was asked for is right, but something on this machine stands against it: a file that cannot be written. */
        AT_PRESENT,
        /** Somebody else was first. */
        OVERTAKEN,
        /** Others are at it; it is done when they are through. */
        BUSY,
        /** Whoever asks may not. */
        FORBIDDEN
    }

    private InputException(List<String> lines, Kind kind) {
        super(String.join("\n", lines));
        this.lines = List.copyOf(lines);
        this.kind = kind;
    }

    /** Returns the exception for what makes the command line wrong: an option names a file that is no such thing. */
    public static InputException wrongCall(String message) {
        return wrongCall(List.of(message));
    }

    /** Returns the exception for an option that names a file in which several things are wrong. */
    static InputException wrongCall(List<String> lines) {
        return new InputException(lines, Kind.WRONG_CALL);
    }

    /** Returns the exception for a record, a dossier or files of actors that cannot be used, so that nothing can be begun with them. */
    static InputException wrongStart(List<String> lines) {
        return new InputException(lines, Kind.WRONG_START);
    }

    /** Returns the exception for a file that is not there, or has something in it that cannot be used. */
    public static InputException broken(String message) {
        return broken(List.of(message));
    }

    /** Returns the exception for a file in which several things cannot be used. */
    static InputException broken(List<String> lines) {
        return new InputException(lines, Kind.BROKEN);
    }

    /** Returns the exception for what cannot be done before something on this machine is mended. */
    static InputException atPresent(String message) {
        return atPresent(List.of(message));
    }

    /** Returns the exception for what cannot be done before several things on this machine are mended. */
    static InputException atPresent(List<String> lines) {
        return new InputException(lines, Kind.AT_PRESENT);
    }

    /** Returns the exception for what somebody else has changed meanwhile. */
    static InputException overtaken(String message) {
        return new InputException(List.of(message), Kind.OVERTAKEN);
    }

    /** Returns the exception for what others do at the moment. */
    static InputException busy(String message) {
        return new InputException(List.of(message), Kind.BUSY);
    }

    /** Returns the exception for what whoever asks may not do. */
    static InputException forbidden(String message) {
        return new InputException(List.of(message), Kind.FORBIDDEN);
    }

    /** Returns what is wrong: one line for each mistake, at least one. */
    public List<String> lines() {
        return lines;
    }

    /** Returns what kind of trouble it is. */
    public Kind kind() {
        return kind;
    }

    /** Returns whether the command line is wrong, rather than that its work could not be done. */
    public boolean isWrongCall() {
        return kind == Kind.WRONG_CALL || kind == Kind.WRONG_START;
    }
}
