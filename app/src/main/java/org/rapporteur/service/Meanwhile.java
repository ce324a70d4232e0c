package org.rapporteur.service;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Works out in the background what takes long in a large record and not everybody who looks at a page wants: the page says meanwhile that it is being
 * worked out. In a small record it is waited for.
 *
 * <p>Safe for use by several threads.
 */
public final class Meanwhile implements AutoCloseable {

    /** In a record that has come so far, what takes long is waited for. */
    private static final long AT_ONCE = 5000;

    /** What is kept already is there sooner. */
    private static final long PATIENCE_MILLIS = 100;

    /** So much that was begun is remembered until somebody asks for it again. */
    private static final int MOST = 500;

    /** So much is worked out at once; what takes longest, copies, takes one of them. */
    private static final int AT_A_TIME = 4;

    private final OpenRecord record;
    private final long atOnce;
    private final Cache<Begun, Future<Object>> begun =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME, work -> {
        Thread thread = new Thread(work, "meanwhile");
        thread.setDaemon(true);
        return thread;
    });

    /** Makes it; nothing is worked out before somebody asks. */
    public Meanwhile(OpenRecord record) {
        this(record, AT_ONCE);
    }

    /** Makes one that waits in records of so many readings at most. */
    Meanwhile(OpenRecord record, long atOnce) {
        this.record = record;
        this.atOnce = atOnce;
    }

    /** Something that was begun, of the record as it was in a version. */
    private record Begun(Object what, String version) {}

    /**
     * Returns what is worked out from the record; empty while that goes on.
     *
     * @param what what tells it from all else, compared by {@code equals}
     * @param work how to work it out, where what follows from the record alone is kept in it
     * @throws InputException if the record cannot be used
     */
    @SuppressWarnings("unchecked") // What is under a key is what its work gave.
    public <T> Optional<T> of(Object what, OpenRecord.Work<T> work) throws InputException {
        if (record.readings() <= atOnce) {
            return Optional.of(work.run());
        }
        Begun key = new Begun(what, record.version());
        Future<Object> found = begun.get(key, none -> workers.submit(work::run));
        try {
            T result = (T) found.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            begun.invalidate(key);
            return Optional.of(result);
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            begun.invalidate(key);
            if (e.getCause() instanceof InputException trouble) {
                throw trouble;
            }
            throw new IllegalStateException("What was worked out in the background failed", e.getCause());
        }
    }

    /**
     * Begins to work out what nearly every page of a large record follows from, so that the first who ask wait less: all statements, everybody with a
     * name, and who reports the same. If that fails, those who ask are told why.
     *
     * @return what is done when that is there
     */
    public Future<?> ahead() {
        return workers.submit(() -> {
            if (record.readings() > atOnce) {
                record.cast();
                OtherReports.in(record);
            }
            return true;
        });
    }

    /** Begins nothing more. */
    @Override
    public void close() {
        workers.shutdownNow();
    }
}
