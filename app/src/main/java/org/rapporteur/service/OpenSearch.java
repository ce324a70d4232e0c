package org.rapporteur.service;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A search that is got ready in the background, as making the index of a large record takes minutes.
 *
 * <p>Safe for use by several threads.
 */
public final class OpenSearch implements AutoCloseable {

    private final Path record;
    private final CompletableFuture<SearchStatements> opening = new CompletableFuture<>();

    /** Makes the search of a record, which does nothing until it is started. */
    public OpenSearch(Path record) {
        this.record = record;
    }

    /** Begins to get it ready, and returns at once. */
    public void start() {
        Thread maker = new Thread(this::open, "search-index");
        maker.setDaemon(true);
        maker.start();
    }

    private void open() {
        try {
            opening.complete(SearchStatements.open(record));
        } catch (InputException | RuntimeException | Error e) {
            opening.completeExceptionally(e);
        }
    }

    /**
     * Returns the search; empty while it is being got ready.
     *
     * @throws InputException if the record cannot be used, or no index can be made
     */
    public Optional<SearchStatements> ready() throws InputException {
        try {
            return Optional.ofNullable(opening.getNow(null));
        } catch (CompletionException e) {
            if (e.getCause() instanceof InputException trouble) {
                throw trouble;
            }
            throw e;
        }
    }

    /**
     * Returns the search, for which it waits; empty if it is not ready by then.
     *
     * @throws InputException if the record cannot be used, or no index can be made
     */
    public Optional<SearchStatements> within(Duration patience) throws InputException {
        try {
            opening.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return ready();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ready();
    }

    /** Ends the use of the index; waits for one that is being made. To be called only if it was started. */
    @Override
    public void close() {
        opening.handle((search, trouble) -> {
                    if (search != null) {
                        search.close();
                    }
                    return true;
                })
                .join();
    }
}
