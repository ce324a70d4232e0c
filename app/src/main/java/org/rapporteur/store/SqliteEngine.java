package org.rapporteur.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.Article;

/**
 * SQLite, whose words the scripts of the schema are written in. It keeps two numbers in the head of a file for its owner.
 *
 * @param program the first of them, which tells what the file is
 */
record SqliteEngine(int program) implements Engine {

    /** The letters RAPP: a record. */
    static final SqliteEngine RECORD = new SqliteEngine(0x52415050);

    /** The letters RAPA: accounts. */
    static final SqliteEngine ACCOUNTS = new SqliteEngine(0x52415041);

    /** The letters RAPW: what is remembered of watching. */
    static final SqliteEngine WATCH = new SqliteEngine(0x52415057);

    @Override
    public String understood(String sql) {
        return sql;
    }

    @Override
    public void begin(Sql sql, Connection connection) {
        sql.control("BEGIN IMMEDIATE");
    }

    @Override
    public void commit(Sql sql, Connection connection, boolean hasChanged) {
        sql.control("COMMIT");
    }

    @Override
    public void rollBack(Sql sql, Connection connection) {
        sql.control("ROLLBACK");
    }

    @Override
    public void beginReading(Sql sql, Connection connection) {
        sql.control("BEGIN");
    }

    @Override
    public int rowsAtOnce() {
        return 0;
    }

    @Override
    public boolean isFar() {
        return false;
    }

    @Override
    public Object any(Object value) {
        return value;
    }

    @Override
    public @Nullable Object any(ResultSet row, int column) throws SQLException {
        return row.getObject(column);
    }

    @Override
    public Optional<String> objection(Article article) {
        return Optional.empty();
    }

    @Override
    public boolean isEmpty(Sql sql) {
        return sql.first("SELECT 1 FROM sqlite_schema LIMIT 1", row -> true).isEmpty();
    }

    @Override
    public Optional<Integer> version(Sql sql) {
        return number(sql, "application_id") == program ? Optional.of(number(sql, "user_version")) : Optional.empty();
    }

    private static int number(Sql sql, String name) {
        return sql.first("PRAGMA " + name, row -> row.getInt(1)).orElseThrow();
    }

    @Override
    public void prepare(Sql sql, Troubles troubles) {
        // The file is all the room that there has to be.
    }

    @Override
    public String script(String script) {
        return script;
    }

    @Override
    public void mark(Sql sql, int version) {
        sql.control("PRAGMA application_id = " + program);
        sql.control("PRAGMA user_version = " + version);
    }
}
