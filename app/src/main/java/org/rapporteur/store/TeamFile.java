package org.rapporteur.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * Who may open a record over a network: a file beside it that only its owner can read, as a record can be copied and sent to others, and
 * passwords must not go along.
 *
 * <p>It keeps digests alone: nobody who reads it can log in by it. What a method writes is written whole or not at all, and {@link #atOnce}
 * makes several things one. For one thread at a time. Every method throws {@link RecordException} if the file cannot be used.
 */
public final class TeamFile implements AutoCloseable {

    private static final int SCHEMA = 1;

    /** The letters RAPA. */
    private static final int PROGRAM = 0x52415041;

    private static final String[] TABLES = {
        "CREATE TABLE account (name TEXT PRIMARY KEY, role TEXT NOT NULL, digest TEXT, visits INTEGER NOT NULL,"
                + " since INTEGER NOT NULL) STRICT, WITHOUT ROWID",
        // The key that opens an invitation is kept as its digest, as a password is.
        "CREATE TABLE invitation (digest TEXT PRIMARY KEY, account TEXT NOT NULL REFERENCES account ON DELETE CASCADE,"
                + " until INTEGER NOT NULL) STRICT, WITHOUT ROWID",
        "CREATE TABLE token (id TEXT PRIMARY KEY, digest TEXT NOT NULL UNIQUE, account TEXT NOT NULL REFERENCES account"
                + " ON DELETE CASCADE, label TEXT NOT NULL, scopes TEXT NOT NULL, made INTEGER NOT NULL,"
                + " until INTEGER NOT NULL) STRICT, WITHOUT ROWID",
        "CREATE TABLE event (number INTEGER PRIMARY KEY, at INTEGER NOT NULL, by TEXT NOT NULL, account TEXT NOT NULL,"
                + " what TEXT NOT NULL) STRICT"
    };

    private static final String TOKEN = "SELECT id, account, label, scopes, made, until FROM token";

    private final Connection connection;
    private final Troubles troubles;
    private final Sql sql;

    private TeamFile(Connection connection, Troubles troubles) {
        this.connection = connection;
        this.troubles = troubles;
        this.sql = new Sql(connection, new SqliteEngine(), troubles);
    }

    /** Returns where the accounts of a record are kept. */
    public static Path file(Path record) {
        return record.resolveSibling(record.getFileName() + ".accounts");
    }

    /**
     * Opens the accounts of a record, and begins them if there are none yet.
     *
     * @throws RecordException if the file is of another program or a newer version, or may not be written
     */
    public static TeamFile beside(Path record) {
        Path file = file(record);
        Troubles troubles = new Troubles("The file of accounts", file.toString());
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(Troubles.PATIENCE_SECONDS * 1000);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        try {
            own(file);
            TeamFile team = new TeamFile(
                    new JDBC().connect("jdbc:sqlite:" + file.toAbsolutePath().toUri(), config.toProperties()),
                    troubles);
            boolean ready = false;
            try {
                team.sql.control("PRAGMA trusted_schema = OFF");
                team.begin();
                ready = true;
                return team;
            } finally {
                if (!ready) {
                    team.close();
                }
            }
        } catch (IOException e) {
            throw troubles.because("it cannot be made in its folder (" + e.getMessage() + "); permit it");
        } catch (SQLException e) {
            throw troubles.of(e);
        }
    }

    /** Makes the file before the database does, so that nobody else could read it even for a moment. */
    private static void own(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        boolean hasOwners =
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] owner = hasOwners
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try {
            Files.createFile(file, owner);
        } catch (FileAlreadyExistsException e) {
            // Another process was first.
            return;
        }
    }

    private void begin() {
        if (sql.engine().isEmpty(sql)) {
            sql.atOnce(() -> {
                if (sql.engine().isEmpty(sql)) {
                    for (String table : TABLES) {
                        sql.control(table);
                    }
                    sql.control("PRAGMA application_id = " + PROGRAM);
                    sql.control("PRAGMA user_version = " + SCHEMA);
                }
            });
        }
        if (SqliteEngine.number(sql, "application_id") != PROGRAM
                || SqliteEngine.number(sql, "user_version") != SCHEMA) {
            throw troubles.because(
                    "another program wrote it, or a newer version; move it away and add the accounts anew");
        }
    }

    /** Does several things as one, or none of them, while nobody else writes. */
    public <E extends Exception> void atOnce(RecordFile.Work<E> work) throws E {
        sql.atOnce(work);
    }

    /** Returns all accounts, by name. */
    public List<KeptAccount> accounts() {
        return sql.list("SELECT name, role, digest, visits, since FROM account ORDER BY name", TeamFile::account);
    }

    /** Returns an account; empty if there is none of that name. */
    public Optional<KeptAccount> account(String name) {
        return sql.first(
                "SELECT name, role, digest, visits, since FROM account WHERE name = ?", TeamFile::account, name);
    }

    private static KeptAccount account(ResultSet row) throws SQLException {
        return new KeptAccount(
                row.getString(1),
                row.getString(2),
                Optional.ofNullable(row.getString(3)),
                row.getInt(4),
                Instant.ofEpochSecond(row.getLong(5)));
    }

    /** Keeps an account; one of the same name is replaced, and what belongs to it stays. */
    public void put(KeptAccount account) {
        sql.run(
                "INSERT INTO account (name, role, digest, visits, since) VALUES (?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE"
                        + " SET role = excluded.role, digest = excluded.digest, visits = excluded.visits",
                account.name(),
                account.role(),
                account.digest().orElse(null),
                account.visits(),
                account.since().getEpochSecond());
    }

    /** Removes an account with its invitations and tokens. */
    public void remove(String name) {
        sql.run("DELETE FROM account WHERE name = ?", name);
    }

    /** Keeps an invitation; earlier ones of the account are good no more. */
    public void invite(String account, String digest, Instant until) {
        sql.run("DELETE FROM invitation WHERE account = ?", account);
        sql.run(
                "INSERT INTO invitation (digest, account, until) VALUES (?, ?, ?)",
                digest,
                account,
                until.getEpochSecond());
    }

    /** Removes the invitations of an account. */
    public void uninvite(String account) {
        sql.run("DELETE FROM invitation WHERE account = ?", account);
    }

    /** Returns whom an invitation is for, if it is still good. */
    public Optional<String> invited(String digest, Instant now) {
        return sql.first(
                "SELECT account FROM invitation WHERE digest = ? AND until > ?",
                row -> row.getString(1),
                digest,
                now.getEpochSecond());
    }

    /** Keeps a token. */
    public void put(KeptToken token, String digest) {
        sql.run(
                "INSERT INTO token (id, digest, account, label, scopes, made, until) VALUES (?, ?, ?, ?, ?, ?, ?)",
                token.id(),
                digest,
                token.account(),
                token.label(),
                token.scopes(),
                token.made().getEpochSecond(),
                token.until().getEpochSecond());
    }

    /** Returns all tokens, those of an account together, the first first. */
    public List<KeptToken> tokens() {
        return sql.list(TOKEN + " ORDER BY account, made, id", TeamFile::token);
    }

    /** Returns the token with a digest, if it is still good. */
    public Optional<KeptToken> token(String digest, Instant now) {
        return sql.first(TOKEN + " WHERE digest = ? AND until > ?", TeamFile::token, digest, now.getEpochSecond());
    }

    private static KeptToken token(ResultSet row) throws SQLException {
        return new KeptToken(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Instant.ofEpochSecond(row.getLong(5)),
                Instant.ofEpochSecond(row.getLong(6)));
    }

    /** Removes a token. */
    public void revoke(String id) {
        sql.run("DELETE FROM token WHERE id = ?", id);
    }

    /** Notes that something was done to an account. */
    public void note(Instant at, String by, String account, String what) {
        sql.run(
                "INSERT INTO event (at, by, account, what) VALUES (?, ?, ?, ?)",
                at.getEpochSecond(),
                by,
                account,
                what);
    }

    /** Returns all that was done to accounts, the first first. */
    public List<TeamEvent> events() {
        return sql.list(
                "SELECT number, at, by, account, what FROM event ORDER BY number",
                row -> new TeamEvent(
                        row.getInt(1),
                        Instant.ofEpochSecond(row.getLong(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw troubles.of(e);
        }
    }
}
