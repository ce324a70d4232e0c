package org.rapporteur.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.rapporteur.model.Article;
import org.rapporteur.model.ArticleId;
import org.rapporteur.model.Author;
import org.rapporteur.model.Failure;
import org.rapporteur.model.Learned;
import org.rapporteur.model.Reading;
import org.rapporteur.model.edits.Edit;
import org.rapporteur.model.edits.Edits;
import org.rapporteur.model.reviews.Review;
import org.rapporteur.model.reviews.Undone;

/**
 * The record, which keeps articles, all their versions and their statements: one SQLite file, or a schema of a database on a PostgreSQL
 * server, whose address then stands in the file ({@link RecordPlaces}).
 *
 * <p>Start with {@link #openOrCreate} to add to it or {@link #open} to look something up, and close it when done. What is
 * written is written whole or not at all, and {@link #atOnce} makes several things one. When it returns, the disk has it:
 * a process that is killed, or a disk that is full, costs what was being written and no more. Several processes may use
 * one record; a writer waits half a minute for another.
 *
 * <p>What it returns is immutable. Safe for use by several threads, of which one works at a time. Every method throws
 * {@link RecordException} if the file cannot be used, and for content that no version of this software writes.
 */
public final class RecordFile implements AutoCloseable {

    private final Troubles troubles;
    private final Sql sql;
    private final Articles articles;
    private final ActorEdits edits;
    private final DnaFiles dnaFiles;
    private final Reviews reviews;
    private final Learnings learnings;
    private final Journal journal;

    private RecordFile(Sql sql, Troubles troubles) {
        this.sql = sql;
        this.troubles = troubles;
        this.articles = new Articles(sql);
        this.edits = new ActorEdits(sql);
        this.dnaFiles = new DnaFiles(sql);
        this.reviews = new Reviews(sql);
        this.learnings = new Learnings(sql);
        this.journal = new Journal(sql);
    }

    /**
     * Opens a record to read from it and add to it; makes one if there is no such file, or an empty one, or nothing yet where the file
     * says it is.
     *
     * @throws RecordException if it is no record, is newer than this software, may not be written or cannot be reached
     */
    public static RecordFile openOrCreate(Path file) {
        return openOrCreate(file, Integer.MAX_VALUE);
    }

    /** As {@link #openOrCreate(Path)}, with a bound on the file's size in pages of 4096 bytes, as a small disk sets it. */
    static RecordFile openOrCreate(Path file, int maxPages) {
        Optional<ServerAddress> server = RecordPlaces.addressIn(file);
        Troubles troubles = troubles(file, server);
        if (server.isEmpty()) {
            Path folder = file.toAbsolutePath().getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                Path named = file.getParent();
                throw troubles.because("the folder " + (named == null ? folder : named)
                        + " does not exist; make it, or name a file in another one");
            }
            if (Files.exists(file)) {
                Connections.requireRecord(file, troubles);
            }
        }
        RecordFile record = new RecordFile(
                server.isPresent()
                        ? Connections.toServer(server.get(), troubles, false)
                        : Connections.toFile(file, troubles, maxPages, false),
                troubles);
        try {
            Schema.RECORD.migrate(record.sql, troubles);
            return record;
        } catch (RuntimeException e) {
            record.close();
            throw e;
        }
    }

    /**
     * Opens a record to read from it. One of an older version is brought to the present one first.
     *
     * @throws RecordException if there is no such file, it is empty or no record, it is newer than this software or cannot be reached
     */
    public static RecordFile open(Path file) {
        Optional<ServerAddress> server = RecordPlaces.addressIn(file);
        Troubles troubles = troubles(file, server);
        if (server.isEmpty()) {
            requireThere(file, troubles);
        }
        RecordFile record = new RecordFile(
                server.isPresent()
                        ? Connections.toServer(server.get(), troubles, true)
                        : Connections.toFile(file, troubles, Integer.MAX_VALUE, true),
                troubles);
        boolean ready = false;
        try {
            int version = Schema.RECORD.check(record.sql, troubles);
            if (server.isPresent() && version == 0) {
                throw troubles.because(
                        "there is no record yet; read articles into it first, or name another one with --record");
            }
            ready = version == Schema.RECORD.present();
        } finally {
            if (!ready) {
                record.close();
            }
        }
        return ready ? record : openOrCreate(file);
    }

    private static Troubles troubles(Path file, Optional<ServerAddress> server) {
        return server.map(address -> new Troubles("The record", address.toString()))
                .orElseGet(() -> new Troubles(file));
    }

    private static void requireThere(Path file, Troubles troubles) {
        if (!Files.exists(file)) {
            throw troubles.because(
                    "there is no such file; read articles into it first, or name another one with --record");
        }
        Connections.requireRecord(file, troubles);
        if (file.toFile().length() == 0) {
            throw troubles.because(
                    "it is empty, which is no record; read articles into it first, or name another one with --record");
        }
    }

    /**
     * Returns what tells a record, as it was written last, from others and from itself before; empty if it cannot be looked at, which
     * opening it explains.
     */
    public static String stamp(Path file) {
        try {
            Optional<ServerAddress> server = RecordPlaces.addressIn(file);
            if (server.isPresent()) {
                try (Sql sql = Connections.toServer(server.get(), troubles(file, server), true)) {
                    return sql.first(
                                    "SELECT tableoid, changes FROM rapporteur",
                                    row -> row.getLong(1) + " " + row.getLong(2))
                            .orElse("");
                }
            }
            BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class);
            return about.fileKey() + " " + about.creationTime() + " " + about.lastModifiedTime() + " " + about.size();
        } catch (IOException | RecordException e) {
            return "";
        }
    }

    /** What is written at once. */
    @FunctionalInterface
    public interface Work<E extends Exception> {

        /** Does it. */
        void run() throws E;
    }

    /**
     * Runs {@code work}, which uses this record, so that all of what it writes is kept or none. What it reads, nobody else
     * changes before it ends.
     *
     * @param work may be empty; must not call this method again
     * @throws E if {@code work} does; then nothing is kept
     */
    public synchronized <E extends Exception> void atOnce(Work<E> work) throws E {
        sql.atOnce(work);
    }

    /**
     * Keeps a reading, if there is anything new about it, and forgets that its article once could not be read.
     *
     * <p>Call it within {@link #atOnce}.
     *
     * @param settings how the reading was made
     */
    public synchronized Kept keep(Reading reading, Settings settings) {
        return articles.keep(reading, settings);
    }

    /**
     * Returns why an article cannot be kept in a record such as this one; empty if it can. PostgreSQL keeps no U+0000, and finds no name
     * that is very long.
     */
    public Optional<String> objection(Article article) {
        return sql.engine().objection(article);
    }

    /**
     * Notes that an article could not be read. What the record holds under its name stays.
     *
     * <p>Call it within {@link #atOnce}.
     */
    public synchronized void keep(Failure failure) {
        sql.run(
                "INSERT INTO failure (name, message) VALUES (?, ?)"
                        + " ON CONFLICT (name) DO UPDATE SET message = excluded.message"
                        + " WHERE failure.message <> excluded.message",
                failure.name(),
                failure.message());
    }

    /**
     * Forgets that something could not be read, as it was read since under other names. What the record holds under its name stays.
     *
     * <p>Call it within {@link #atOnce}.
     */
    public synchronized void forgetFailure(String name) {
        sql.run("DELETE FROM failure WHERE name = ?", name);
    }

    /** Returns the articles that could not be read when they were last tried, by name. */
    public synchronized List<Failure> failures() {
        return sql.list(
                "SELECT name, message FROM failure ORDER BY name",
                row -> new Failure(row.getString(1), row.getString(2)));
    }

    /** Returns the last reading of the present version of an article. */
    public synchronized Optional<StoredReading> present(String name) {
        return articles.present(name).map((Long key) -> load((long) key));
    }

    /** Returns the key of the last reading of the present version of an article, for {@link #load}. */
    public synchronized Optional<Long> presentReading(String name) {
        return articles.present(name);
    }

    /**
     * Returns the last reading of the present version of every article that passes, by date of publication (unknown ones
     * last), then by name.
     *
     * @return keys for {@link #load}, which stay good whatever is added to the record meanwhile
     */
    public synchronized List<Long> readings(ArticleFilter filter) {
        return articles.readings(filter);
    }

    /** Returns the reading of every article and what it follows from, in the order of {@link #readings}. */
    public synchronized List<PresentReading> presentReadings() {
        return articles.presentReadings();
    }

    /** Returns the keys of the readings in which agreements were found, present or not. */
    public synchronized Set<Long> readingsWithAgreements() {
        return Set.copyOf(sql.list("SELECT DISTINCT reading FROM agreement", row -> row.getLong(1)));
    }

    /** Returns every article in one line each, in the order of {@link #readings}. */
    public synchronized List<ArticleSummary> summaries() {
        return whole("an article", () -> articles.summaries());
    }

    /** Returns the present version of every article, in the order in which the first version of each came. */
    public synchronized List<Arrived> arrived() {
        return articles.arrived();
    }

    /**
     * Returns articles without what was read in them, by key.
     *
     * @param keys from {@link #arrived}; all that is returned is held in memory at once
     */
    public synchronized Map<Long, Article> articles(List<Long> keys) {
        return whole("an article", () -> articles.byKey(keys));
    }

    /**
     * Returns the present readings that came after another, in the order in which they came.
     *
     * @param reading the key of the other; 0 for all
     * @return keys for {@link #load}
     */
    public synchronized List<Long> readingsAfter(long reading) {
        return articles.readingsAfter(reading);
    }

    /** Returns how far the record has come. */
    public synchronized Revision revision() {
        return Revision.of(sql);
    }

    /** Returns a digest of what the record held when it had come to {@code revision}; no two records share it by chance. */
    public synchronized String digest(Revision revision) {
        return revision.digest(sql);
    }

    /** Returns how many articles are in the record without a date of publication. */
    public synchronized int undated() {
        return articles.undated();
    }

    /**
     * Returns the articles that a person may mean by {@code key}: the present version of the article of this name, or
     * else all versions whose id begins so, by name and version.
     */
    public synchronized List<ArticleHead> find(String key) {
        return articles.find(key);
    }

    /**
     * Returns a reading.
     *
     * @param reading its key, from {@link #readings} or {@link ArticleHead}
     */
    public synchronized StoredReading load(long reading) {
        return whole("reading " + reading, () -> articles.load(List.of(reading)).get(0));
    }

    /**
     * Returns several readings, in the order of their keys; many times faster than one after the other.
     *
     * @param readings their keys, as for {@link #load(long)}; all that is returned is held in memory at once
     */
    public synchronized List<StoredReading> load(List<Long> readings) {
        try {
            return sql.together(() -> articles.load(readings));
        } catch (IllegalArgumentException e) {
            // One of them is damaged: which one, it shows when it is asked for alone.
            readings.forEach(this::load);
            throw troubles.damaged("one of the readings " + readings, e);
        }
    }

    /**
     * Returns the statements whose id is {@code key}, or else all whose id begins so: those of the present versions first, then
     * by the article's name. Articles with the same bytes share the ids of their statements.
     */
    public synchronized List<StatementHead> statements(String key) {
        return whole("the statements", () -> articles.statements(key));
    }

    /** Returns the codes that hold for any statement of the present readings. */
    public synchronized UsedCodes codes() {
        return whole("the codes", () -> articles.codes());
    }

    /** Returns all that the present readings tell of who said something, in the order of {@link #readings}. */
    public synchronized List<Told> told() {
        return whole("a statement", () -> articles.told());
    }

    /** Returns the corrections of who is who. */
    public synchronized Edits edits() {
        return whole("the edits of actors", () -> edits.all());
    }

    /**
     * Keeps a correction of who is who.
     *
     * <p>Call it within {@link #atOnce}.
     *
     * @param before what an actor was called that is renamed; empty for other corrections
     * @return its number
     */
    public synchronized int keep(Edit edit, Author by, Optional<String> before) {
        return edits.add(edit, by, before);
    }

    /** Returns who made the corrections of who is who, in their order. */
    public synchronized List<EditBy> editsBy() {
        return whole("the edits of actors", () -> edits.authors());
    }

    /**
     * Notes that somebody did something to the record. Within {@link #atOnce}, with what was done.
     *
     * @return its number
     */
    public synchronized int note(JournalEntry entry) {
        return journal.add(entry);
    }

    /** Says of what was noted about how many articles it is by now. Within {@link #atOnce}. */
    public synchronized void note(int number, int articles) {
        journal.update(number, articles);
    }

    /** Returns what was noted, the first first. */
    public synchronized List<JournalEntry> journal() {
        return whole("the journal", () -> journal.all());
    }

    /**
     * Keeps a file of Discourse Network Analyzer word for word, if there is anything new about it. Its articles have to be kept before.
     *
     * <p>Call it within {@link #atOnce}.
     */
    public synchronized Kept keep(KeptDna dna) {
        return whole("a .dna file", () -> dnaFiles.keep(dna));
    }

    /** Returns the files of Discourse Network Analyzer that were taken in, as they were the last time, by name. */
    public synchronized List<KeptDna> dnaFiles() {
        return whole("a .dna file", () -> dnaFiles.all());
    }

    /** Returns the ids of the texts that were reviewed, by the name of each article that has, or had, one of them. */
    public synchronized Map<String, Set<ArticleId>> reviewed() {
        return reviews.articles();
    }

    /** Returns the reviews of a text, by number, those that were taken back among them, without what takes back. */
    public synchronized List<Review> reviews(ArticleId article) {
        return whole("the reviews", () -> reviews.of(article));
    }

    /** Returns all reviews, by number. */
    public synchronized List<Review> reviews() {
        return whole("the reviews", () -> reviews.all());
    }

    /** Returns which reviews were taken back. */
    public synchronized Undone undone() {
        return whole("the reviews", () -> reviews.undone());
    }

    /**
     * Keeps a review.
     *
     * <p>Call it within {@link #atOnce}.
     *
     * @param review its number does not count
     * @return it with its number
     */
    public synchronized Review keep(Review review) {
        return reviews.add(review);
    }

    /** Returns all that was learned from reviews, and what was taken up again, by number. */
    public synchronized List<KeptLearning> learnings() {
        return whole("what was learned", () -> learnings.all());
    }

    /** Returns what was learned from reviews and holds. */
    public Learned learned() {
        return KeptLearning.present(learnings());
    }

    /**
     * Keeps what was learned, or that something holds again.
     *
     * <p>Call it within {@link #atOnce}.
     *
     * @param learning its number does not count
     * @return it with its number
     */
    public synchronized KeptLearning keep(KeptLearning learning) {
        return learnings.add(learning);
    }

    Sql sql() {
        return sql;
    }

    Troubles troubles() {
        return troubles;
    }

    /** Returns what to tell a person if the record's content cannot be used. */
    public RecordException damaged(String where, RuntimeException e) {
        return troubles.damaged(where, e);
    }

    /** Ends the use of the record. */
    @Override
    public synchronized void close() {
        sql.close();
    }

    /** Returns what was read together, as long as all of it is something that this software writes. */
    private <T> T whole(String what, Supplier<T> read) {
        try {
            return sql.together(read);
        } catch (IllegalArgumentException e) {
            throw troubles.damaged(what, e);
        }
    }
}
