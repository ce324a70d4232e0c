package org.rapporteur.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.rapporteur.store.RecordFile;
import org.rapporteur.store.RecordPlaces;

/** Keeps the folder of an index, and in it the index of a record as the record is. Safe for use by several threads. */
final class Keeper implements AutoCloseable {

    private static final String ENDING = ".search";
    private static final int TRIES = 30;
    private static final int MILLISECONDS_BETWEEN = 100;

    private final Path record;
    private final Knowing knowing;
    private final Columns.Cache columns = new Columns.Cache();
    private final ReentrantLock refreshing = new ReentrantLock();

    private Optional<Path> own = Optional.empty();
    private @Nullable Directory directory;
    private volatile @Nullable SearcherManager searchers;
    private volatile String refreshed = "";
    private volatile boolean behind;

    /** A question to one state of the index. */
    interface Question<T> {
        T ask(Seen seen) throws IOException;
    }

    Keeper(Path record, Knowing knowing) {
        this.record = record;
        this.knowing = knowing;
    }

    /** Returns what a person should know of the state of the index. */
    List<String> notes() {
        return behind
                ? List.of("Another process is indexing the record; what was added last may not be found yet.")
                : List.of();
    }

    /** Answers a question from the present state of the record. */
    <T> T asking(Question<T> question) {
        // Others go on with the state before while one brings the index up to date.
        if (refreshing.tryLock()) {
            try {
                if (hasChanged()) {
                    refresh();
                }
            } finally {
                refreshing.unlock();
            }
        }
        try {
            SearcherManager manager = open(searchers);
            IndexSearcher seen = manager.acquire();
            try {
                return question.ask((Seen) seen);
            } finally {
                manager.release(seen);
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static <T> T open(@Nullable T resource) {
        if (resource == null) {
            throw new IllegalStateException("The index is closed");
        }
        return resource;
    }

    private SearchException failed(IOException e) {
        return new SearchException(
                "The index of " + RecordPlaces.called(record) + " cannot be used (" + e.getMessage()
                        + "); delete the folder " + folder() + " and call again: it is made anew from the record",
                e);
    }

    private boolean hasChanged() {
        String stamp = RecordFile.stamp(record);
        // Where there is none, opening the record says what is wrong with it.
        return behind || stamp.isEmpty() || !stamp.equals(refreshed);
    }

    private Path folder() {
        return own.orElseGet(() -> {
            Path whole = record.toAbsolutePath();
            return whole.resolveSibling(whole.getFileName() + ENDING);
        });
    }

    /** Brings the index up to date. */
    void refresh() {
        refreshing.lock();
        try (RecordFile open = RecordFile.open(record)) {
            String stamp = RecordFile.stamp(record);
            bringUpToDate(open);
            SearcherManager manager = searchers;
            if (manager == null) {
                searchers = new SearcherManager(open(directory), new SearcherFactory() {
                    @Override
                    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader before)
                            throws IOException {
                        return new Seen(reader, columns);
                    }
                });
            } else {
                manager.maybeRefreshBlocking();
            }
            refreshed = stamp;
        } catch (IOException e) {
            throw failed(e);
        } finally {
            refreshing.unlock();
        }
    }

    private void bringUpToDate(RecordFile open) throws IOException {
        try {
            Files.createDirectories(folder());
            if (directory == null) {
                directory = FSDirectory.open(folder());
            }
            if (isUpToDate(open, open(directory))) {
                return;
            }
        } catch (IOException e) {
            if (own.isPresent()) {
                throw e;
            }
        }
        useOwn();
        Update.run(open(directory), open, knowing, false);
        behind = false;
    }

    /** Brings the index in a folder up to date; returns whether it can be used. */
    private boolean isUpToDate(RecordFile open, Directory in) throws IOException {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<State> state = State.of(in, searchers == null);
            boolean isSound = state.filter(each ->
                            each.made().equals(knowing.made()) && each.digest().equals(open.digest(each.revision())))
                    .isPresent();
            if (isSound && state.orElseThrow().revision().equals(open.revision())) {
                behind = false;
                return true;
            }
            try {
                if (state.isEmpty()) {
                    clear(in);
                }
                Update.run(in, open, knowing, !isSound);
                behind = false;
                return true;
            } catch (LockObtainFailedException e) {
                if (isSound) {
                    behind = true;
                    return true;
                }
                pause();
            }
        }
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(MILLISECONDS_BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Removes what is left of an index that cannot be read; a person's own files stay. */
    private static void clear(Directory in) throws IOException {
        try (Lock lock = in.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            for (String name : in.listAll()) {
                if (name.startsWith("segments") || name.startsWith("_") || name.startsWith("pending_segments")) {
                    in.deleteFile(name);
                }
            }
        }
    }

    /** Turns to a folder that nobody else uses. */
    private void useOwn() throws IOException {
        closeAll();
        Path made = Files.createTempDirectory("rapporteur-search-");
        own = Optional.of(made);
        directory = FSDirectory.open(made);
    }

    private void closeAll() throws IOException {
        SearcherManager manager = searchers;
        Directory open = directory;
        searchers = null;
        directory = null;
        if (manager != null) {
            manager.close();
        }
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void close() {
        refreshing.lock();
        try {
            closeAll();
            if (own.isPresent()) {
                try (Stream<Path> files = Files.list(own.get())) {
                    for (Path file : files.toList()) {
                        Files.deleteIfExists(file);
                    }
                }
                Files.deleteIfExists(own.get());
            }
        } catch (IOException e) {
            throw failed(e);
        } finally {
            refreshing.unlock();
        }
    }
}
