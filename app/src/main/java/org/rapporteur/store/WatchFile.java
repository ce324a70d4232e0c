package org.rapporteur.store;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a program that watches feeds remembers: a file beside the record, as the record holds no times and no machines and is
 * sent to others.
 *
 * <p>It may be deleted: then feeds are asked anew, and as a record does not keep the same twice, nothing is doubled. What a
 * method writes is written whole or not at all. Safe for use by several threads, of which one works at a time. Every method
 * throws {@link RecordException} if the file cannot be used.
 */
public final class WatchFile implements AutoCloseable {

    private final Sql sql;

    private WatchFile(Sql sql) {
        this.sql = sql;
    }

    /**
     * Opens what is remembered about a record, and begins it if there is nothing yet.
     *
     * @throws RecordException if the file is of another program or a newer version, or may not be written
     */
    public static WatchFile beside(Path record) {
        Path file = record.resolveSibling(record.getFileName() + ".watch");
        Troubles troubles = new Troubles("What is remembered of watching, in", file.toString());
        return new WatchFile(Connections.beside(file, SqliteEngine.WATCH, Schema.WATCH, troubles));
    }

    /** Returns what is known of a feed. */
    public synchronized WatchedFeed feed(String address) {
        return sql.first(
                        "SELECT etag, modified, failures, next FROM feed WHERE address = ?",
                        row -> new WatchedFeed(
                                Optional.ofNullable(row.getString(1)),
                                Optional.ofNullable(row.getString(2)),
                                row.getInt(3),
                                Instant.ofEpochSecond(row.getLong(4))),
                        address)
                .orElse(WatchedFeed.UNKNOWN);
    }

    /**
     * Notes what is known of a feed now, and the pages that it names: those that are known already keep what is known of them. A page belongs to
     * the feed that named it first, for as long as that one is asked.
     *
     * @param asked the feeds that are asked in this round
     */
    public synchronized void keep(String address, WatchedFeed feed, List<WatchedPage> pages, Set<String> asked) {
        String others = json(asked);
        sql.atOnce(() -> {
            sql.run(
                    "INSERT OR REPLACE INTO feed (address, etag, modified, failures, next) VALUES (?, ?, ?, ?, ?)",
                    address,
                    feed.etag().orElse(null),
                    feed.modified().orElse(null),
                    feed.failures(),
                    feed.next().getEpochSecond());
            for (WatchedPage page : pages) {
                // Two feeds may say different things of one page: then the first is believed, or it would change for
                // ever.
                sql.run(
                        "INSERT INTO page (address, feed, mark, published, failures, next) VALUES (?, ?, ?, ?, 0, 0)"
                                + " ON CONFLICT (address) DO UPDATE SET feed = excluded.feed, mark = excluded.mark,"
                                + " published = excluded.published, failures = 0, next = 0"
                                + " WHERE mark <> excluded.mark AND feed = excluded.feed OR feed NOT IN"
                                + " (SELECT value FROM json_each(?))",
                        page.address(),
                        page.feed(),
                        page.mark(),
                        page.published().map(Instant::getEpochSecond).orElse(null),
                        others);
            }
        });
    }

    /**
     * Returns the pages of a feed that are still to be read, the newest first.
     *
     * @param now those that are to be left alone for longer are left out
     * @param most how many at most
     */
    public synchronized List<WatchedPage> toDo(String feed, Instant now, int most) {
        return sql.list(
                "SELECT address, feed, mark, published, etag, modified, failures FROM page"
                        + " WHERE feed = ? AND done IS NOT mark AND next <= ?"
                        + " ORDER BY published IS NULL, published DESC, address LIMIT ?",
                WatchFile::page,
                feed,
                now.getEpochSecond(),
                most);
    }

    private static WatchedPage page(ResultSet row) throws SQLException {
        long published = row.getLong(4);
        return new WatchedPage(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochSecond(published)),
                Optional.ofNullable(row.getString(5)),
                Optional.ofNullable(row.getString(6)),
                row.getInt(7));
    }

    /** Notes that a page was read, or will not be as long as its feed says no more of it. */
    public synchronized void done(WatchedPage page) {
        sql.run(
                "UPDATE page SET done = ?, etag = ?, modified = ?, failures = 0, next = 0 WHERE address = ?",
                page.mark(),
                page.etag().orElse(null),
                page.modified().orElse(null),
                page.address());
    }

    /** Notes that a page could not be had. */
    public synchronized void failed(WatchedPage page, Instant next) {
        sql.run(
                "UPDATE page SET failures = ?, next = ? WHERE address = ?",
                page.failures() + 1,
                next.getEpochSecond(),
                page.address());
    }

    /** Returns up to where the record was told of; empty if it never was. */
    public synchronized Optional<Revision> told() {
        return sql.first(
                "SELECT r.value, e.value, v.value FROM state r, state e, state v"
                        + " WHERE r.name = 'reading' AND e.name = 'edits' AND v.name = 'reviews'",
                row -> new Revision(row.getLong(1), row.getInt(2), row.getInt(3)));
    }

    /** Returns the digest of the record up to where it was told of; empty if it never was. */
    public synchronized Optional<String> digest() {
        return sql.first("SELECT value FROM state WHERE name = 'digest'", row -> row.getString(1));
    }

    /** Returns what was found in the record when it was told of, each in one word. */
    public synchronized Set<String> findings() {
        return new HashSet<>(sql.list("SELECT what FROM told", row -> row.getString(1)));
    }

    /**
     * Notes that the record was told of.
     *
     * @param revision up to where
     * @param digest of what the record held there
     * @param findings what was found in it, each in one word
     */
    public synchronized void told(Revision revision, String digest, Set<String> findings) {
        Set<String> before = findings();
        sql.atOnce(() -> {
            state("reading", Long.toString(revision.reading()));
            state("edits", Integer.toString(revision.edits()));
            state("reviews", Integer.toString(revision.reviews()));
            state("digest", digest);
            for (String gone : before) {
                if (!findings.contains(gone)) {
                    sql.run("DELETE FROM told WHERE what = ?", gone);
                }
            }
            for (String found : findings) {
                if (!before.contains(found)) {
                    sql.run("INSERT OR IGNORE INTO told (what) VALUES (?)", found);
                }
            }
        });
    }

    /** Returns texts as a JSON array. */
    private static String json(Set<String> texts) {
        return texts.stream()
                .map(text -> "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private void state(String name, String value) {
        sql.run("INSERT OR REPLACE INTO state (name, value) VALUES (?, ?)", name, value);
    }

    /** Forgets all, as for another record. */
    public synchronized void forget() {
        sql.atOnce(() -> {
            for (String table : new String[] {"feed", "page", "told", "state"}) {
                sql.run("DELETE FROM " + table);
            }
        });
    }

    /** Ends the use of the file. */
    @Override
    public synchronized void close() {
        sql.close();
    }
}
