package org.rapporteur.service;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.rapporteur.store.RecordFile;
import org.rapporteur.store.StoredReading;

/**
 * Reads articles from a record while those before them are still worked on. Each connection is for one thread at a time, so that a record of many
 * articles is read by several.
 */
final class ReadAhead {

    /** So many articles are read at once: enough to make few queries, and no more than fit into memory. */
    private static final int AT_ONCE = 50;

    /** So many threads read; a third one works on what they have read. */
    private static final int READERS = 2;

    private ReadAhead() {}

    /**
     * Hands on readings on the calling thread, in the order of their keys.
     *
     * @param record an open record, which stays open
     * @param file its file
     * @param results must not use the record before all is read, save through methods that are safe for several threads
     * @throws org.rapporteur.store.RecordException if the record cannot be used
     */
    static void each(RecordFile record, Path file, List<Long> keys, Consumer<StoredReading> results) {
        BlockingQueue<RecordFile> free = new LinkedBlockingQueue<>(List.of(record));
        int pieces = (keys.size() + AT_ONCE - 1) / AT_ONCE;
        int readers = Math.max(1, Math.min(READERS, pieces));
        try {
            for (int i = 1; i < readers; i++) {
                free.add(RecordFile.open(file));
            }
            InOrder.run(
                    IntStream.range(0, pieces)
                            .mapToObj(piece -> piece(
                                    keys.subList(piece * AT_ONCE, Math.min((piece + 1) * AT_ONCE, keys.size())), free))
                            .iterator(),
                    readers,
                    some -> some.forEach(results));
        } finally {
            free.stream().filter(each -> each != record).forEach(RecordFile::close);
        }
    }

    private static Callable<List<StoredReading>> piece(List<Long> keys, BlockingQueue<RecordFile> free) {
        return () -> {
            RecordFile record = free.take();
            try {
                return record.load(keys);
            } finally {
                free.add(record);
            }
        };
    }
}
