package org.rapporteur.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who may open a record over a network: a file beside it that only its owner can read, as a record can be copied and sent to others, and
 * passwords must not go along. Of a record on a server, a schema of its own beside the record's, so that all its desks have the same accounts.
 *
 * <p>It keeps digests alone: nobody who reads it can log in by it. What a method writes is written whole or not at all, and {@link #atOnce}
 * makes several things one. For one thread at a time. Every method throws {@link RecordException} if it cannot be used.
 */
public final class TeamFile implements AutoCloseable {

    private static final String TOKEN = "SELECT id, account, label, scopes, made, until FROM token";

    private final Sql sql;
    private final Troubles troubles;

    private TeamFile(Sql sql, Troubles troubles) {
        this.sql = sql;
        this.troubles = troubles;
    }

    Sql sql() {
        return sql;
    }

    Troubles troubles() {
        return troubles;
    }

    private static Path file(Path record) {
        return record.resolveSibling(record.getFileName() + ".accounts");
    }

    /**
     * Opens the accounts of a record, and begins them if there are none yet.
     *
     * @throws RecordException if what is there is of another program or a newer version, or may not be written
     */
    public static TeamFile of(Path record) {
        Optional<ServerAddress> server = RecordPlaces.addressIn(record);
        if (server.isPresent()) {
            Sql sql = connected(server.get());
            boolean ready = false;
            try {
                Schema.ACCOUNTS.migrate(sql, troubles(server.get()));
                ready = true;
                return new TeamFile(sql, troubles(server.get()));
            } finally {
                if (!ready) {
                    sql.close();
                }
            }
        }
        Path file = file(record);
        Troubles troubles = new Troubles("The file of accounts", file.toString());
        try {
            own(file);
        } catch (IOException e) {
            throw troubles.because("it cannot be made in its folder (" + e.getMessage() + "); permit it");
        }
        return new TeamFile(Connections.beside(file, SqliteEngine.ACCOUNTS, Schema.ACCOUNTS, troubles), troubles);
    }

    /** Opens the accounts of a record if there are any; looking makes nothing. */
    public static Optional<TeamFile> ifThere(Path record) {
        Optional<ServerAddress> server = RecordPlaces.addressIn(record);
        if (server.isEmpty()) {
            return Files.exists(file(record)) ? Optional.of(of(record)) : Optional.empty();
        }
        Sql sql = connected(server.get());
        boolean ready = false;
        try {
            ready = Schema.ACCOUNTS.check(sql, troubles(server.get())) == Schema.ACCOUNTS.present();
        } finally {
            if (!ready) {
                sql.close();
            }
        }
        return ready ? Optional.of(new TeamFile(sql, troubles(server.get()))) : Optional.empty();
    }

    /** Returns whether the accounts of a record may be read; on a server some who may use the record may not. Yes where there are none. */
    public static boolean mayBeRead(Path record) {
        Optional<ServerAddress> server = RecordPlaces.addressIn(record);
        if (server.isEmpty()) {
            return true;
        }
        try (Sql sql = connected(server.get())) {
            return sql.first(
                            "SELECT coalesce(bool_and(has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')),"
                                    + " TRUE) FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                                    + " WHERE n.nspname = ? AND c.relkind = 'r'",
                            row -> row.getBoolean(1),
                            server.get().ofAccounts().schema())
                    .orElse(true);
        }
    }

    private static Sql connected(ServerAddress server) {
        return Connections.toServer(server.ofAccounts(), troubles(server), false);
    }

    private static Troubles troubles(ServerAddress server) {
        return new Troubles("The schema " + server.ofAccounts().schema() + " with the accounts of", server.toString());
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

    /** Notes that something was done to an account; within {@link #atOnce}. */
    public void note(Instant at, String by, String account, String what) {
        int number = sql.first("SELECT coalesce(max(number), 0) + 1 FROM event", row -> row.getInt(1))
                .orElseThrow();
        sql.run(
                "INSERT INTO event (number, at, by, account, what) VALUES (?, ?, ?, ?, ?)",
                number,
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
        sql.close();
    }
}
