package org.rapporteur.store;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Says what an error of a PostgreSQL server means, by its code: the words of the server may be in any language. */
final class ServerTroubles {

    private ServerTroubles() {}

    static String of(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return switch (state) {
            case "28P01", "28000" ->
                "the server does not let this user in (" + words(e)
                        + "); check the user's name, and the password in PGPASSWORD or ~/.pgpass";
            case "08004" ->
                isAboutPassword(e)
                        ? "the server wants a password; set PGPASSWORD, or write it into ~/.pgpass"
                        : "the server refuses to be asked (" + words(e) + ")";
            case "3D000" -> "there is no such database; make it with \"createdb\", or name another one";
            case "3F000" -> "there is no such schema; read articles into it first, or name another one";
            case "42501" ->
                "this user may not do that (" + words(e)
                        + "); let the database's owner grant it: docs/postgresql.md says what is needed";
            // A schema that somebody may not use is passed over where tables are looked for.
            case "42P01" ->
                "this user may not use its schema, or a table of it is missing (" + words(e)
                        + "); let the database's owner grant it: docs/postgresql.md says what is needed";
            case "25006" ->
                "it must not be written to: the server is a copy of another one, or this user may only read;"
                        + " name the server itself";
            case "55P03" ->
                "another program has been writing to it for more than " + Troubles.PATIENCE_SECONDS
                        + " seconds; call again when that has ended";
            case "53100" -> "the server's disk is full; free some space and call again: what it holds is intact";
            case "53300" -> "the server has too many connections; call again later, or let it take more";
            case "57P03" -> "the server is starting or stopping; call again in a moment";
            case "22021" ->
                "a text has a character that PostgreSQL does not keep (U+0000, or half of a surrogate pair);"
                        + " keep it in a record that is a file, or take the character out";
            case "54000" -> "a name is too long for the server to look it up; shorten it";
            default ->
                state.startsWith("08") || state.startsWith("57P")
                        ? "the server cannot be reached, or the connection was lost (" + words(e)
                                + "); check its name and port, that it runs and may be reached from here, and call again: what"
                                + " was kept is intact"
                        : "the database says: " + words(e);
        };
    }

    /** The driver tells by its words alone that no password was given. */
    private static boolean isAboutPassword(SQLException e) {
        return String.valueOf(e.getMessage()).contains("password");
    }

    private static String words(SQLException e) {
        if (e instanceof BatchUpdateException && e.getNextException() != null) {
            // It repeats what was to be written, which the one behind it does not.
            return words(e.getNextException());
        }
        ServerErrorMessage told = e instanceof PSQLException own ? own.getServerErrorMessage() : null;
        String words = told == null ? String.valueOf(e.getMessage()) : String.valueOf(told.getMessage());
        return words.lines().findFirst().orElse("").strip();
    }
}
