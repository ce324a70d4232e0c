package org.rapporteur.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.Article;

/** What the databases that keep records do differently. All else is said once, in SQL that each of them understands. */
sealed interface Engine permits SqliteEngine, PostgresEngine {

    /** Returns a statement as this database understands it. */
    String understood(String sql);

    /** Begins what is kept whole or not at all and in which nobody else writes; waits for another writer. */
    void begin(Sql sql, Connection connection) throws SQLException;

    /** Keeps what was begun; {@code hasChanged} if anything was written. */
    void commit(Sql sql, Connection connection, boolean hasChanged) throws SQLException;

    /** Undoes what was begun. */
    void rollBack(Sql sql, Connection connection) throws SQLException;

    /** Begins to read one state of the record, whatever others write meanwhile; ended by {@link #rollBack}. */
    void beginReading(Sql sql, Connection connection) throws SQLException;

    /** Returns how many rows are fetched at once where a table is gone through; 0 if that is the database's own matter. */
    int rowsAtOnce();

    /**
     * Returns whether each call to the database is a way to another machine and back. Then rows are numbered here, as SQLite numbers them, one
     * more than the last (a sequence would leave gaps, and a record would not be the same on both), and are sent many at once.
     */
    boolean isFar();

    /** Returns a value as a column keeps it that takes whole numbers, other numbers and words, and tells them apart. */
    Object any(Object value);

    /** Returns a value that {@link #any(Object)} made. */
    @Nullable Object any(ResultSet row, int column) throws SQLException;

    /** Returns why an article cannot be kept; empty if it can. */
    Optional<String> objection(Article article);

    /** Returns whether the database holds nothing yet. */
    boolean isEmpty(Sql sql);

    /** Returns the schema of the record; empty if there is none. */
    Optional<Integer> version(Sql sql);

    /** Makes room for a new record; does nothing where there is one. */
    void prepare(Sql sql, Troubles troubles);

    /** Returns a script of {@code schema-N.sql} as this database understands it. */
    String script(String script);

    /** Notes that this is a record, and its schema. */
    void mark(Sql sql, int version);
}
