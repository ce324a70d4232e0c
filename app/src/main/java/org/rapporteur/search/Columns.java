package org.rapporteur.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * The values of a segment's documents, held in memory as they are counted: four bytes for each value of each document and for each
 * document. Reading them from the index instead takes ten times as long, which is what counting large results then consists of.
 *
 * @param first where each document's values begin, and at last where the last one's end
 * @param values the ordinals of the values in this segment
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Columns(int[] first, int[] values) {

    /** The columns of all segments that are open. Safe for use by several threads. */
    static final class Cache {

        private final Map<IndexReader.CacheKey, Columns> kept = new ConcurrentHashMap<>();

        /** Returns the columns of a segment, which are kept as long as it is open. */
        Columns of(LeafReader segment) throws IOException {
            IndexReader.CacheHelper cache =
                    Objects.requireNonNull(segment.getCoreCacheHelper(), "a segment can be cached");
            Columns known = kept.get(cache.getKey());
            if (known != null) {
                return known;
            }
            Columns read = read(segment);
            if (kept.putIfAbsent(cache.getKey(), read) == null) {
                cache.addClosedListener(kept::remove);
            }
            return read;
        }
    }

    private static Columns read(LeafReader segment) throws IOException {
        SortedSetDocValues all = DocValues.getSortedSet(segment, Names.VALUES);
        int[] first = new int[segment.maxDoc() + 1];
        int[] values = new int[Math.max(16, segment.maxDoc() * 12)];
        int n = 0;
        for (int document = 0; document < segment.maxDoc(); document++) {
            first[document] = n;
            if (all.advanceExact(document)) {
                int count = all.docValueCount();
                if (n + count > values.length) {
                    values = Arrays.copyOf(values, Math.max(n + count, values.length * 3 / 2));
                }
                for (int i = 0; i < count; i++) {
                    values[n++] = (int) all.nextOrd();
                }
            }
        }
        first[segment.maxDoc()] = n;
        return new Columns(first, Arrays.copyOf(values, n));
    }
}
