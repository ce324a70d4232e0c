package org.rapporteur.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiDocValues.MultiSortedSetDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;
import org.rapporteur.query.Facet;
import org.rapporteur.query.FacetCount;

/** Counts the values of documents in one state of the index. Safe for use by several threads. */
final class Counter {

    private final Columns.Cache columns;
    private final List<String> values = new ArrayList<>();

    /** For each segment, by its number, the number of each of its values among all. */
    private final List<int[]> inAll = new ArrayList<>();

    /** Where a mark's values begin and end. */
    private final Map<Character, int[]> ranges = new HashMap<>();

    /** Makes one for a state of the index; reads all values of facets. */
    Counter(IndexReader reader, Columns.Cache columns) throws IOException {
        this.columns = columns;
        SortedSetDocValues all = MultiDocValues.getSortedSetValues(reader, Names.VALUES);
        long count = all == null ? 0 : all.getValueCount();
        for (long i = 0; all != null && i < count; i++) {
            BytesRef value = all.lookupOrd(i);
            String text = value.utf8ToString();
            int at = values.size();
            ranges.computeIfAbsent(text.charAt(0), mark -> new int[] {at, at})[1] = at + 1;
            values.add(text.substring(1));
        }
        OrdinalMap map = all instanceof MultiSortedSetDocValues several ? several.mapping : null;
        for (LeafReaderContext leaf : reader.leaves()) {
            SortedSetDocValues own = leaf.reader().getSortedSetDocValues(Names.VALUES);
            int[] inThese = new int[own == null ? 0 : Math.toIntExact(own.getValueCount())];
            LongValues mapped = map == null ? LongValues.IDENTITY : map.getGlobalOrds(leaf.ord);
            for (int i = 0; i < inThese.length; i++) {
                inThese[i] = (int) mapped.get(i);
            }
            inAll.add(inThese);
        }
    }

    /** Returns what counts the values of all documents that are found; by the number of the value. */
    CollectorManager<Collector, int[]> counting() {
        return new CollectorManager<>() {
            @Override
            public Collector newCollector() {
                return new Counts();
            }

            @Override
            public int[] reduce(Collection<Collector> all) {
                int[] sum = new int[values.size()];
                for (Collector each : all) {
                    int[] counts = ((Counts) each).counts;
                    for (int i = 0; i < sum.length; i++) {
                        sum[i] += counts[i];
                    }
                }
                return sum;
            }
        };
    }

    private final class Counts extends SimpleCollector {

        private final int[] counts = new int[values.size()];
        private int[] inThese = new int[0];
        private int[] first = new int[0];
        private int[] of = new int[0];

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            Columns these = columns.of(leaf.reader());
            first = these.first();
            of = these.values();
            inThese = inAll.get(leaf.ord);
        }

        @Override
        public void collect(int document) {
            int end = first[document + 1];
            for (int i = first[document]; i < end; i++) {
                counts[inThese[of[i]]]++;
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    /**
     * Returns the commonest values of each facet, the commonest first, then by value; labelled as themselves.
     *
     * @param proposed whether what is only proposed counts, too
     */
    Map<Facet, List<FacetCount>> top(int[] counts, int most, boolean proposed) {
        Map<Facet, List<FacetCount>> top = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Map<String, Integer> more = new HashMap<>();
            int[] also = proposed ? range(Names.mark(facet, true)) : new int[2];
            for (int i = also[0]; i < also[1]; i++) {
                if (counts[i] > 0) {
                    more.put(values.get(i), counts[i]);
                }
            }
            PriorityQueue<FacetCount> best = new PriorityQueue<>(Counter::compare);
            int[] range = range(Names.mark(facet, false));
            for (int i = range[0]; i < range[1]; i++) {
                Integer besides = more.isEmpty() ? null : more.remove(values.get(i));
                offer(best, most, values.get(i), counts[i] + (besides == null ? 0 : besides));
            }
            more.forEach((value, count) -> offer(best, most, value, count));
            List<FacetCount> inOrder = new ArrayList<>();
            while (!best.isEmpty()) {
                inOrder.add(0, best.remove());
            }
            top.put(facet, inOrder);
        }
        return top;
    }

    private int[] range(char mark) {
        return ranges.getOrDefault(mark, new int[2]);
    }

    private static void offer(PriorityQueue<FacetCount> best, int most, String value, int count) {
        if (count == 0 || (best.size() == most && best.element().count() > count)) {
            return;
        }
        best.add(new FacetCount(value, value, count));
        if (best.size() > most) {
            best.remove();
        }
    }

    /** Orders the rarest first, of equals the last by value. */
    private static int compare(FacetCount a, FacetCount b) {
        int byCount = Long.compare(a.count(), b.count());
        return byCount != 0 ? byCount : b.value().compareTo(a.value());
    }
}
