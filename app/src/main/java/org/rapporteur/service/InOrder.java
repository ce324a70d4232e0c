package org.rapporteur.service;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Does many pieces of work on several threads and hands on the results in the order of the work.
 *
 * <p>Holds a few pieces per thread at a time, however many there are.
 */
final class InOrder {

    /** Enough that a long piece of work at the head does not leave the other threads idle. */
    private static final int PIECES_PER_THREAD = 4;

    private static final Duration LONGEST = Duration.ofHours(1);

    private InOrder() {}

    /**
     * Does the work that {@code pieces} gives. Where asking for more throws, what was begun before is done and handed on, and then that
     * is thrown.
     *
     * @param pieces asked on the calling thread, as work is needed
     * @param threads how many do the work, at least 1
     * @param results called on the calling thread with each result, in the order of the pieces
     */
    static <T> void run(Iterator<? extends Callable<T>> pieces, int threads, Consumer<T> results) {
        ExecutorService workers = Executors.newFixedThreadPool(threads, InOrder::worker);
        Deque<Future<T>> ahead = new ArrayDeque<>();
        try {
            while (hasNext(pieces, ahead, results) || !ahead.isEmpty()) {
                if (ahead.size() < PIECES_PER_THREAD * threads && pieces.hasNext()) {
                    ahead.add(workers.submit(pieces.next()));
                } else {
                    results.accept(resultOf(ahead.remove()));
                }
            }
        } finally {
            stop(workers);
        }
    }

    private static <T> boolean hasNext(Iterator<?> pieces, Deque<Future<T>> ahead, Consumer<T> results) {
        try {
            return pieces.hasNext();
        } catch (RuntimeException | Error e) {
            try {
                while (!ahead.isEmpty()) {
                    results.accept(resultOf(ahead.remove()));
                }
            } catch (RuntimeException | Error also) {
                e.addSuppressed(also);
            }
            throw e;
        }
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "reader");
        // A person who ends the program does not wait for an article to be read to its end.
        thread.setDaemon(true);
        return thread;
    }

    private static <T> T resultOf(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an article", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /**
     * Waits for the workers, since the model that they use must not be closed before they are done with it; also where somebody breaks this
     * off, as a desk does that is closed.
     */
    private static void stop(ExecutorService workers) {
        workers.shutdownNow();
        long end = System.nanoTime() + LONGEST.toNanos();
        boolean isInterrupted = false;
        boolean isDone = false;
        while (!isDone && System.nanoTime() < end) {
            try {
                isDone = workers.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
        if (!isDone) {
            throw new IllegalStateException("An article has been read for an hour");
        }
    }
}
