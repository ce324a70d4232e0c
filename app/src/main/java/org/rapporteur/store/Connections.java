package org.rapporteur.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteOpenMode;

/** Connects to the databases that keep records. */
final class Connections {

    private static final byte[] SQLITE_HEAD = "SQLite format 3\0".getBytes(US_ASCII);

    private static final int CONNECT_SECONDS = 10;
    private static final int LOGIN_SECONDS = 30;

    /** A program that stops answering in the middle of writing keeps others from it for no longer. */
    private static final String MOST_IDLE = "10min";

    private Connections() {}

    /** Checks that a file may be a record: it is read, and is of SQLite or empty. */
    static void requireRecord(Path file, Troubles troubles) {
        if (!Files.isRegularFile(file)) {
            throw troubles.because("it is no file; give the name of a file");
        }
        if (!Files.isReadable(file)) {
            throw troubles.because("it may not be read; permit it");
        }
        // An empty file is what a process leaves that was stopped before it wrote anything: the next one fills it.
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(SQLITE_HEAD.length);
            if (head.length > 0 && !Arrays.equals(head, SQLITE_HEAD)) {
                throw troubles.because("it is not a record; give the name of another file");
            }
        } catch (IOException e) {
            throw new RecordException("The record " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Connects to a file, which is made if it is not there. */
    static Sql toFile(Path file, Troubles troubles, int maxPages, boolean readOnly) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(Troubles.PATIENCE_SECONDS * 1000);
        config.enforceForeignKeys(true);
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        if (!readOnly) {
            config.setOpenMode(SQLiteOpenMode.CREATE);
            // Why not the write-ahead log stands in docs/decisions/0004-the-record-is-one-sqlite-file.md.
            config.setJournalMode(JournalMode.DELETE);
            config.setSynchronous(SynchronousMode.FULL);
            config.setPragma(Pragma.MAX_PAGE_COUNT, Integer.toString(maxPages));
        }
        Properties properties = config.toProperties();
        try {
            // As a URI, since the driver would take what follows a question mark in a bare name for settings.
            Connection connection =
                    new JDBC().connect("jdbc:sqlite:" + file.toAbsolutePath().toUri(), properties);
            Sql sql = new Sql(connection, SqliteEngine.RECORD, troubles);
            // A record may come from a stranger: functions hidden in its schema are not run.
            sql.control("PRAGMA trusted_schema = OFF");
            if (readOnly) {
                // Not opened as read-only, since then what a killed writer left half done could not be undone. A file
                // that must not be written to is opened all the same.
                sql.control("PRAGMA query_only = ON");
            }
            return sql;
        } catch (SQLException e) {
            throw troubles.of(e);
        }
    }

    /**
     * Connects to a database beside a record, which is made, and brought to the present schema, if it is not there.
     *
     * @param engine which tells what it is
     */
    static Sql beside(Path file, SqliteEngine engine, Schema schema, Troubles troubles) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(Troubles.PATIENCE_SECONDS * 1000);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        try {
            Connection connection =
                    new JDBC().connect("jdbc:sqlite:" + file.toAbsolutePath().toUri(), config.toProperties());
            Sql sql = new Sql(connection, engine, troubles);
            boolean ready = false;
            try {
                sql.control("PRAGMA trusted_schema = OFF");
                schema.migrate(sql, troubles);
                ready = true;
                return sql;
            } finally {
                if (!ready) {
                    sql.close();
                }
            }
        } catch (SQLException e) {
            throw troubles.of(e);
        }
    }

    /** Connects to a server. */
    static Sql toServer(ServerAddress address, Troubles troubles, boolean readOnly) {
        Idle.Way way = new Idle.Way(url(address), properties(address), readOnly);
        try {
            Optional<Idle.Link> idle = Idle.take(way);
            Idle.Link link = idle.isPresent() ? idle.get() : connected(way);
            return new Sql(link.connection(), new PostgresEngine(address.schema(), readOnly), troubles, link::end);
        } catch (SQLException e) {
            throw troubles.of(e);
        }
    }

    private static Idle.Link connected(Idle.Way way) throws SQLException {
        Connection connection = new Driver().connect(way.url(), way.properties());
        if (connection == null) {
            throw new SQLException("the driver does not know such addresses");
        }
        boolean ready = false;
        try (Statement first = connection.createStatement()) {
            first.executeUpdate("SET idle_in_transaction_session_timeout = '" + MOST_IDLE + "'"
                    + (way.isToRead() ? "; SET default_transaction_read_only = on" : ""));
            ready = true;
            return new Idle.Link(way, connection, System.nanoTime());
        } finally {
            if (!ready) {
                connection.close();
            }
        }
    }

    private static Properties properties(ServerAddress address) {
        Properties properties = new Properties();
        Optional.ofNullable(System.getenv("PGUSER")).ifPresent(user -> PGProperty.USER.set(properties, user));
        address.user().ifPresent(user -> PGProperty.USER.set(properties, user));
        // Where it is not set, the driver looks into ~/.pgpass.
        Optional.ofNullable(System.getenv("PGPASSWORD"))
                .ifPresent(password -> PGProperty.PASSWORD.set(properties, password));
        PGProperty.CURRENT_SCHEMA.set(properties, address.schema());
        PGProperty.APPLICATION_NAME.set(properties, "rapporteur");
        PGProperty.CONNECT_TIMEOUT.set(properties, CONNECT_SECONDS);
        PGProperty.LOGIN_TIMEOUT.set(properties, LOGIN_SECONDS);
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        // Details repeat what was to be written.
        PGProperty.LOG_SERVER_ERROR_DETAIL.set(properties, false);
        PGProperty.REWRITE_BATCHED_INSERTS.set(properties, true);
        address.encryption().ifPresent(mode -> PGProperty.SSL_MODE.set(properties, mode));
        address.certificate().ifPresent(file -> PGProperty.SSL_ROOT_CERT.set(properties, file));
        return properties;
    }

    /** Returns where a server is. Nothing else of the address: other settings of the driver name classes that it loads. */
    private static String url(ServerAddress address) {
        return "jdbc:postgresql://" + address.host() + ":" + address.port() + "/"
                + ServerAddress.encoded(address.database());
    }
}
