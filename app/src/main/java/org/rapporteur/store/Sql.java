package org.rapporteur.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs SQL on one connection and keeps the prepared statements. Values are always bound, never written into the SQL.
 *
 * <p>Mutable; for one thread at a time.
 */
final class Sql implements AutoCloseable {

    /** Makes a value of the present row. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Takes the present row. */
    interface Taker {
        void take(ResultSet row) throws SQLException;
    }

    /** Ends the use of a connection. */
    interface End {

        /**
         * Ends it.
         *
         * @param isWhole whether nothing went wrong with it
         */
        void of(boolean isWhole) throws SQLException;
    }

    /** Ends a condition on a column whose value is one of those that {@link #keys} writes down and that are bound here. */
    static final String AMONG = " IN (SELECT value FROM json_each(?))";

    private static final String INSERT = "INSERT INTO ";

    private static final int ROWS_A_BATCH = 500;

    private final Connection connection;
    private final Engine engine;
    private final Troubles troubles;
    private final End end;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    /** Statements with rows that are still to be sent, in the order of their first rows, and the last keys of tables: for one work. */
    private final Set<PreparedStatement> waiting = new LinkedHashSet<>();

    private final Map<String, Long> lastKeys = new HashMap<>();
    private boolean isAtWork;

    /** Whether something is done at once, or read together, just now. */
    private boolean isTogether;

    private boolean hasChanged;
    private boolean hasFailed;
    private boolean isClosed;
    private long works;

    Sql(Connection connection, Engine engine, Troubles troubles) {
        this(connection, engine, troubles, isWhole -> connection.close());
    }

    /** As {@link #Sql(Connection, Engine, Troubles)}, with what becomes of the connection when this is closed. */
    Sql(Connection connection, Engine engine, Troubles troubles, End end) {
        this.connection = connection;
        this.engine = engine;
        this.troubles = troubles;
        this.end = end;
    }

    private RecordException failed(SQLException e) {
        hasFailed = true;
        return troubles.of(e);
    }

    /** Returns which database this is. */
    Engine engine() {
        return engine;
    }

    /** Runs {@code sql} for its effect. */
    void run(String sql, @Nullable Object... values) {
        try {
            if (isAtWork
                    && engine.isFar()
                    && sql.startsWith(INSERT)
                    && !sql.contains("ON CONFLICT")
                    && !sql.contains("SELECT")) {
                PreparedStatement statement = bound(sql, values);
                statement.addBatch();
                waiting.add(statement);
                hasChanged = true;
                return;
            }
            send();
            hasChanged |= bound(sql, values).executeUpdate() > 0;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Sends the rows that are waiting: each statement's at once, in the order of the statements, as rows refer to those of earlier ones. */
    private void send() throws SQLException {
        for (PreparedStatement statement : waiting) {
            statement.executeBatch();
        }
        waiting.clear();
    }

    /** Inserts a row into a table whose key is called {@code row}, and returns the key. */
    long insert(String sql, @Nullable Object... values) {
        if (!engine.isFar()) {
            hasChanged = true;
            return first(sql + " RETURNING row", row -> row.getLong(1), values).orElseThrow();
        }
        String table = sql.substring(INSERT.length(), sql.indexOf(' ', INSERT.length()));
        if (!isAtWork) {
            lastKeys.clear();
        }
        Long last = lastKeys.get(table);
        if (last == null) {
            last = first("SELECT coalesce(max(row), 0) FROM " + table, row -> row.getLong(1))
                    .orElseThrow();
        }
        long key = last + 1;
        lastKeys.put(table, key);
        @Nullable Object[] all = new Object[values.length + 1];
        all[0] = key;
        System.arraycopy(values, 0, all, 1, values.length);
        run(sql.replaceFirst("\\(", "(row, ").replaceFirst("VALUES \\(", "VALUES (?, "), all);
        return key;
    }

    /** Returns a number that tells one run of {@link #atOnce} from others: what was looked up in another may have been undone. */
    long work() {
        return works;
    }

    /** Runs {@code sql} with each of several rows of values, many at once. */
    void runAll(String sql, Iterable<@Nullable Object[]> rows) {
        try {
            send();
            int waiting = 0;
            PreparedStatement statement = null;
            for (@Nullable Object[] values : rows) {
                statement = bound(sql, values);
                statement.addBatch();
                waiting++;
                hasChanged = true;
                if (waiting == ROWS_A_BATCH) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            if (statement != null && waiting > 0) {
                statement.executeBatch();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Returns all rows, in the order of the query. */
    <T> List<T> list(String sql, Row<T> mapper, @Nullable Object... values) {
        try {
            send();
            try (ResultSet rows = bound(sql, values).executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(mapper.of(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Goes through rows that need not fit into memory. To be called within {@link #atOnce} or {@link #together}. */
    void each(String sql, Taker taker) {
        try (PreparedStatement statement = connection.prepareStatement(engine.understood(sql))) {
            if (engine.rowsAtOnce() > 0) {
                statement.setFetchSize(engine.rowsAtOnce());
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taker.take(rows);
                }
            }
        } catch (SQLException e) {
            throw failed(e);
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
     * @throws RecordException if another writer goes on for too long, or the record cannot be written
     */
    <E extends Exception> void atOnce(RecordFile.Work<E> work) throws E {
        boolean done = false;
        hasChanged = false;
        works++;
        try {
            engine.begin(this, connection);
            lastKeys.clear();
            isAtWork = true;
            isTogether = true;
            work.run();
            send();
            engine.commit(this, connection, hasChanged);
            done = true;
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            isAtWork = false;
            isTogether = false;
            if (!done) {
                works++;
                giveUp();
            }
        }
    }

    /**
     * Reads with several queries what belongs together: what others write meanwhile is seen by all of them or by none. Not for long, as nobody
     * can write to a file before it ends.
     */
    <T> T together(Supplier<T> reads) {
        if (isTogether) {
            return reads.get();
        }
        try {
            engine.beginReading(this, connection);
            isTogether = true;
            return reads.get();
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            isTogether = false;
            giveUp();
        }
    }

    private void giveUp() {
        try {
            for (PreparedStatement statement : waiting) {
                statement.clearBatch();
            }
            waiting.clear();
            engine.rollBack(this, connection);
        } catch (RecordException | SQLException e) {
            // A full disk makes SQLite roll back by itself, and then there is nothing left to roll back. Why the work
            // failed is on its way to the caller, and an open transaction ends without a trace when the record is
            // closed.
            return;
        }
    }

    /** Runs SQL that is no query and has no values, such as {@code COMMIT} or the statements of a migration. */
    void control(String sql) {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(engine.understood(sql));
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** Ends the use of the connection; what is closed already stays so. */
    @Override
    public void close() {
        if (isClosed) {
            return;
        }
        isClosed = true;
        try {
            if (!hasFailed) {
                for (PreparedStatement statement : prepared.values()) {
                    statement.close();
                }
            }
        } catch (SQLException e) {
            hasFailed = true;
        }
        try {
            end.of(!hasFailed);
        } catch (SQLException e) {
            throw troubles.of(e);
        }
    }
}
