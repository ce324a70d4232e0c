package org.rapporteur.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.rapporteur.query.Facet;
import org.rapporteur.query.FacetCount;
import org.rapporteur.store.Revision;

/** One state of the index, as all that ask at that time see it. Safe for use by several threads. */
final class Seen extends IndexSearcher {

    private static final int COUNTED = 200;

    private final Columns.Cache columns;
    private final Revision revision;
    private final Map<Asked, Counted> counted = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Counted> eldest) {
            return size() > COUNTED;
        }
    };
    private final Map<String, String> known = new ConcurrentHashMap<>();
    private volatile @Nullable Counter counter;

    Seen(IndexReader reader, Columns.Cache columns) throws IOException {
        super(reader);
        this.columns = columns;
        this.revision = State.of((DirectoryReader) reader).map(State::revision).orElse(Revision.NONE);
    }

    /**
     * What was counted.
     *
     * @param total how many statements there are
     * @param facets their commonest values
     */
    record Counted(long total, Map<Facet, List<FacetCount>> facets) {}

    /**
     * Of what it was counted.
     *
     * @param query what was looked for
     * @param values how many values of each facet
     * @param proposed whether what is only proposed counts
     */
    record Asked(Query query, int values, boolean proposed) {}

    Revision revision() {
        return revision;
    }

    /** Returns what was counted before, if it is still known. */
    Optional<Counted> counted(Asked asked) {
        synchronized (counted) {
            return Optional.ofNullable(counted.get(asked));
        }
    }

    void remember(Asked asked, Counted count) {
        synchronized (counted) {
            counted.put(asked, count);
        }
    }

    /** Returns what counts the values of this state; the first call reads them all. */
    Counter counter() throws IOException {
        Counter made = counter;
        if (made == null) {
            synchronized (known) {
                made = counter;
                if (made == null) {
                    made = new Counter(getIndexReader(), columns);
                    counter = made;
                }
            }
        }
        return made;
    }

    /** Returns what a value of {@link Facet#SPEAKER} is called. */
    String nameOf(String speaker) throws IOException {
        if (speaker.startsWith(Facet.NAMELESS)) {
            return speaker.substring(Facet.NAMELESS.length());
        }
        String name = known.get(speaker);
        if (name == null) {
            name = find(speaker);
            known.put(speaker, name);
        }
        return name;
    }

    /** Returns the commonest of an actor's names, of equals the first: an actor who was merged may have several. */
    private String find(String speaker) throws IOException {
        Map<String, Integer> names = new TreeMap<>();
        for (LeafReaderContext leaf : getIndexReader().leaves()) {
            PostingsEnum found =
                    leaf.reader().postings(new Term(Names.SPEAKER_ID, Names.bounded(speaker)), PostingsEnum.NONE);
            SortedDocValues called = leaf.reader().getSortedDocValues(Names.SPEAKER_NAME);
            Bits live = leaf.reader().getLiveDocs();
            Map<Integer, Integer> here = new HashMap<>();
            while (found != null && called != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if ((live == null || live.get(found.docID())) && called.advanceExact(found.docID())) {
                    here.merge(called.ordValue(), 1, Integer::sum);
                }
            }
            for (Map.Entry<Integer, Integer> each : here.entrySet()) {
                String name =
                        Objects.requireNonNull(called).lookupOrd(each.getKey()).utf8ToString();
                names.merge(name.substring(name.indexOf('\0') + 1), each.getValue(), Integer::sum);
            }
        }
        String commonest = speaker;
        int most = 0;
        for (Map.Entry<String, Integer> each : names.entrySet()) {
            if (each.getValue() > most) {
                commonest = each.getKey();
                most = each.getValue();
            }
        }
        return commonest;
    }
}
