package org.rapporteur.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Says in one line what an error of the database means for the person whose record it is.
 *
 * @param what what the record is to that person, as in "The record"
 * @param name what the person calls it: a file, or an address
 */
record Troubles(String what, String name) {

    /** How long a writer waits for another one. */
    static final int PATIENCE_SECONDS = 30;

    /** Says what errors of the record itself mean. */
    Troubles(Path file) {
        this("The record", file.toString());
    }

    RecordException of(SQLException e) {
        return new RecordException(about(e instanceof SQLiteException own ? ofFile(own) : ServerTroubles.of(e)), e);
    }

    private static String ofFile(SQLiteException e) {
        SQLiteErrorCode code = e.getResultCode();
        // The last eight bits are the kind of the error, the others tell kinds of the kind apart.
        return switch (SQLiteErrorCode.getErrorCode(code.code & 0xFF)) {
            case SQLITE_BUSY, SQLITE_LOCKED ->
                "another program has been writing to it for more than " + PATIENCE_SECONDS
                        + " seconds; call again when that has ended";
            case SQLITE_FULL -> "the disk is full; free some space and call again: what it holds is intact";
            case SQLITE_NOTADB -> "it is not a record; give the name of another file";
            case SQLITE_READONLY ->
                "it, or the folder that it is in, must not be written to;" + " permit it, or copy the record elsewhere";
            case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH ->
                "the file or its folder may not be used;"
                        + " check that the folder exists and that you may read and write there";
            case SQLITE_CORRUPT -> "it is damaged; restore it from a copy, or read the articles into a new record";
            case SQLITE_IOERR ->
                "the disk fails or is full (" + code.name()
                        + "); check it and call again: what the record holds is intact";
            default -> "the database says: " + e.getMessage();
        };
    }

    RecordException damaged(String where, RuntimeException e) {
        return new RecordException(
                about("it is damaged at " + where + " (" + e.getMessage()
                        + "); restore it from a copy, or read the articles into a new record"),
                e);
    }

    RecordException because(String trouble) {
        return new RecordException(about(trouble));
    }

    private String about(String trouble) {
        return what + " " + name + " cannot be used: " + trouble;
    }
}
