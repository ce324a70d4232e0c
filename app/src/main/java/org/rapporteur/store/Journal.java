package org.rapporteur.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.model.Author;

/** What was done to a record, in its order. */
final class Journal {

    private final Sql sql;

    Journal(Sql sql) {
        this.sql = sql;
    }

    /** Adds an entry and returns its number. */
    int add(JournalEntry entry) {
        int number = sql.first("SELECT coalesce(max(number), 0) + 1 FROM journal", row -> row.getInt(1))
                .orElseThrow();
        sql.run(
                "INSERT INTO journal (number, coder, at, deed, about, before, after, articles)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                number,
                entry.by().coder(),
                entry.by().at().toString(),
                entry.deed().word(),
                entry.about().orElse(null),
                entry.before().orElse(null),
                entry.after().orElse(null),
                entry.articles());
        return number;
    }

    /** Says of an entry about how many articles it is by now. */
    void update(int number, int articles) {
        sql.run("UPDATE journal SET articles = ? WHERE number = ?", articles, number);
    }

    /**
     * Returns all entries.
     *
     * @throws IllegalArgumentException if they are such as no version of this software writes
     */
    List<JournalEntry> all() {
        return sql.list(
                "SELECT coder, at, deed, about, before, after, articles FROM journal ORDER BY number",
                row -> new JournalEntry(
                        author(row.getString(1), row.getString(2)),
                        JournalEntry.Deed.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                        Optional.ofNullable(row.getString(4)),
                        Optional.ofNullable(row.getString(5)),
                        Optional.ofNullable(row.getString(6)),
                        row.getInt(7)));
    }

    /**
     * Returns who did something as a row says it.
     *
     * @throws IllegalArgumentException if the time is none
     */
    static Author author(String coder, String at) {
        try {
            return new Author(coder, Instant.parse(at));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a time: " + at, e);
        }
    }
}
