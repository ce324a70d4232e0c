package org.rapporteur.service;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A search that is got ready in the background, as making the index of a large record takes minutes.
 *
 * <p>Safe for use by several threads.
 */
public final class OpenSearch implements AutoCloseable {

    private final CompletableFuture<SearchStatements> opening = new CompletableFuture<>();

    private OpenSearch() {}

    /** Begins to get the search of a record ready, and returns at once. */
    public static OpenSearch of(Path record) {
        OpenSearch search = new OpenSearch();
        Thread maker = new Thread(() -> search.open(record), "search-index");
        maker.setDaemon(true);
        maker.start();
        return search;
    }

    @SuppressWarnings("IllegalCatch") // Whatever happens is told to those who ask.
    private void open(Path record) {
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

    /** Ends the use of the index; waits for one that is being made. */
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
