package org.rapporteur.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.Article;
import org.rapporteur.model.Metadata;

/**
 * PostgreSQL. A record is one schema of a database; beside the tables of the scripts it has one of one row, {@code rapporteur}, which tells
 * that it is a record, its schema, and how often it was written.
 *
 * @param schema the name of the schema, which needs no quotation marks
 * @param isToRead whether nothing may be written, whoever tries
 */
record PostgresEngine(String schema, boolean isToRead) implements Engine {

    /** The letters RAPP: with them, locks of this program are no other program's. */
    private static final int PROGRAM = 0x52415050;

    private static final int ROWS_AT_ONCE = 1000;

    /** An entry of an index of PostgreSQL has 2704 bytes at most. */
    private static final int LONGEST_NAME = 2600;

    private static final String AMONG = " = ANY (CAST(translate(?, '[]', '{}') AS bigint[]))";

    @Override
    public String understood(String sql) {
        return sql.replace(Sql.AMONG, AMONG);
    }

    @Override
    public void begin(Sql sql, Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        // Of all that came before the lock is had, nothing may be missed, whatever a server does if it is not told.
        sql.control("SET TRANSACTION ISOLATION LEVEL READ COMMITTED, " + (isToRead ? "READ ONLY" : "READ WRITE"));
        sql.control("SET LOCAL lock_timeout = '" + Troubles.PATIENCE_SECONDS + "s'");
        sql.list("SELECT pg_advisory_xact_lock(?, ?)", row -> true, PROGRAM, schema.hashCode());
    }

    @Override
    public void commit(Sql sql, Connection connection, boolean hasChanged) throws SQLException {
        if (hasChanged) {
            sql.run("UPDATE rapporteur SET changes = changes + 1");
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Override
    public void rollBack(Sql sql, Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    @Override
    public void beginReading(Sql sql, Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        sql.control("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    }

    @Override
    public int rowsAtOnce() {
        return ROWS_AT_ONCE;
    }

    @Override
    public boolean isFar() {
        return true;
    }

    @Override
    public Object any(Object value) {
        if (value instanceof Double) {
            return "r" + value;
        }
        return (value instanceof Number ? "i" : "t") + value;
    }

    @Override
    public @Nullable Object any(ResultSet row, int column) throws SQLException {
        String kept = row.getString(column);
        if (kept == null || kept.isEmpty()) {
            return null;
        }
        String value = kept.substring(1);
        return switch (kept.charAt(0)) {
            case 'i' -> Long.valueOf(value);
            case 'r' -> Double.valueOf(value);
            default -> value;
        };
    }

    @Override
    public Optional<String> objection(Article article) {
        Metadata about = article.metadata();
        Stream<String> texts = Stream.of(
                        Stream.of(article.name(), article.text()),
                        about.byline().stream(),
                        article.warnings().stream(),
                        article.paragraphs().stream().flatMap(each -> each.reason().stream()),
                        Stream.of(
                                        about.title(),
                                        about.standfirst(),
                                        about.outlet(),
                                        about.url(),
                                        about.language(),
                                        about.section())
                                .flatMap(Optional::stream))
                .flatMap(Function.identity());
        if (texts.anyMatch(PostgresEngine::isUnkeepable)) {
            return Optional.of(
                    "has U+0000 or half of a surrogate pair in its text or what is known about it, which a record on"
                            + " a PostgreSQL server does not keep; take it out, or read it into a record that is a file");
        }
        return article.name().getBytes(UTF_8).length > LONGEST_NAME
                ? Optional.of("has a name of more than " + LONGEST_NAME
                        + " bytes, which a record on a PostgreSQL server" + " cannot find again; shorten it")
                : Optional.empty();
    }

    private static boolean isUnkeepable(String text) {
        return text.codePoints()
                .anyMatch(
                        point -> point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
    }

    @Override
    public boolean isEmpty(Sql sql) {
        return sql.first(
                        "SELECT 1 FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                                + " WHERE n.nspname = ? LIMIT 1",
                        row -> true,
                        schema)
                .isEmpty();
    }

    @Override
    public Optional<Integer> version(Sql sql) {
        return sql.first(
                        "SELECT 1 FROM pg_catalog.pg_tables WHERE schemaname = ? AND tablename = 'rapporteur'",
                        row -> true,
                        schema)
                .flatMap(there -> sql.first("SELECT version FROM rapporteur", row -> row.getInt(1)));
    }

    @Override
    public void prepare(Sql sql, Troubles troubles) {
        if (version(sql).isPresent()) {
            return;
        }
        String encoding =
                sql.first("SHOW server_encoding", row -> row.getString(1)).orElseThrow();
        if (!encoding.equals("UTF8")) {
            throw troubles.because("its database keeps text as " + encoding
                    + ", which has not all letters; make a database with ENCODING 'UTF8'");
        }
        if (sql.first("SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = ?", row -> true, schema)
                .isEmpty()) {
            sql.control("CREATE SCHEMA " + schema);
        }
        sql.control("CREATE TABLE rapporteur (one boolean PRIMARY KEY CHECK (one), version integer NOT NULL,"
                + " changes bigint NOT NULL)");
    }

    @Override
    public String script(String script) {
        // Text is compared by its bytes in UTF-8, as SQLite does, whatever language the database is set to.
        return script.replaceAll("--[^\\n]*", "")
                .replaceAll("\\) STRICT(, WITHOUT ROWID)?;", ");")
                .replaceAll("\\bINTEGER\\b", "bigint")
                .replaceAll("\\bREAL\\b", "double precision")
                .replaceAll("\\b(TEXT|ANY)\\b", "text COLLATE \"C\"")
                .replaceAll("\\bend\\b", "\"end\"");
    }

    @Override
    public void mark(Sql sql, int version) {
        sql.run(
                "INSERT INTO rapporteur (one, version, changes) VALUES (TRUE, ?, 0)"
                        + " ON CONFLICT (one) DO UPDATE SET version = excluded.version",
                version);
    }
}
