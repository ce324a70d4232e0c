package org.rapporteur.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs SQL on one connection and keeps the prepared statements. Values are always bound, never written into the SQL.
 *
 * <p>Mutable; for one thread at a time.
 */
final class Sql {

    /** Makes a value of the present row. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Ends a condition on a column whose value is one of those that {@link #keys} writes down and that are bound here. */
    static final String AMONG = " IN (SELECT value FROM json_each(?))";

    private final Connection connection;
    private final Troubles troubles;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    /** Whether something is done at once, or read together, just now. */
    private boolean isTogether;

    Sql(Connection connection, Troubles troubles) {
        this.connection = connection;
        this.troubles = troubles;
    }

    /** Runs {@code sql} for its effect. */
    void run(String sql, @Nullable Object... values) {
        try {
            bound(sql, values).executeUpdate();
        } catch (SQLException e) {
            throw troubles.of(e);
        }
    }

    /** Inserts a row into a table whose key is called {@code row}, and returns the key. */
    long insert(String sql, @Nullable Object... values) {
        return first(sql + " RETURNING row", row -> row.getLong(1), values).orElseThrow();
    }

    /** Returns all rows, in the order of the query. */
    <T> List<T> list(String sql, Row<T> mapper, @Nullable Object... values) {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(mapper.of(rows));
            }
            return found;
        } catch (SQLException e) {
            throw troubles.of(e);
        }
    }

    /** Returns all rows by the key in their first column, those of a key in the order of the query. */
    <T> Map<Long, List<T>> grouped(String sql, Row<T> mapper, @Nullable Object... values) {
        Map<Long, List<T>> found = new HashMap<>();
        list(
                sql,
                row -> found.computeIfAbsent(row.getLong(1), key -> new ArrayList<>())
                        .add(mapper.of(row)),
                values);
        return found;
    }

    /** Returns the value that stands for keys where a query has {@link #AMONG}. */
    static String keys(List<Long> keys) {
        return keys.toString();
    }

    /** Returns the first row, if there is one. */
    <T> Optional<T> first(String sql, Row<T> mapper, @Nullable Object... values) {
        return list(sql, mapper, values).stream().findFirst();
    }

    /**
     * Runs {@code work} so that all of it happens or none, and nobody else writes meanwhile. Waits for another writer.
     *
     * @throws E if {@code work} does
     * @throws RecordException if another writer goes on for too long, or the file cannot be written
     */
    <E extends Exception> void atOnce(RecordFile.Work<E> work) throws E {
        control("BEGIN IMMEDIATE");
        isTogether = true;
        boolean done = false;
        try {
            work.run();
            control("COMMIT");
            done = true;
        } finally {
            isTogether = false;
            if (!done) {
                giveUp();
            }
        }
    }

    /**
     * Reads with several queries what belongs together: what others write meanwhile is seen by all of them or by none. Not for long, as nobody
     * can write before it ends.
     */
    <T> T together(Supplier<T> reads) {
        if (isTogether) {
            return reads.get();
        }
        control("BEGIN");
        isTogether = true;
        try {
            return reads.get();
        } finally {
            isTogether = false;
            giveUp();
        }
    }

    private void giveUp() {
        try {
            control("ROLLBACK");
        } catch (RecordException e) {
            // A full disk makes SQLite roll back by itself, and then there is nothing left to roll back. Why the work
            // failed is on its way to the caller, and an open transaction ends without a trace when the file is closed.
            return;
        }
    }

    /** Runs SQL that is no query and has no values, such as {@code COMMIT} or the statements of a migration. */
    void control(String sql) {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw troubles.of(e);
        }
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
