package org.rapporteur.search;

import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.rapporteur.model.ArticleId;
import org.rapporteur.model.Reading;
import org.rapporteur.model.edits.Edit;
import org.rapporteur.model.edits.Edits;
import org.rapporteur.model.reviews.Review;
import org.rapporteur.store.RecordFile;
import org.rapporteur.store.Revision;

/** Brings an index to the present state of its record: adds what is new, replaces what was read anew, corrects who is who. */
final class Update {

    private static final double BUFFER_MIB = 64;

    /** So that one who is killed while indexing a large record need not begin again. */
    private static final int READINGS_BETWEEN_COMMITS = 20_000;

    private final RecordFile record;
    private final IndexWriter writer;
    private final String made;
    private final Revision now;
    private final Edits edits;
    private final Documents documents;

    private Update(RecordFile record, IndexWriter writer, Knowing knowing) {
        this.record = record;
        this.writer = writer;
        this.made = knowing.made();
        // Asked for first: what comes in between is indexed twice rather than never.
        this.now = record.revision();
        this.edits = record.edits();
        this.documents = new Documents(knowing.shows().apply(record));
    }

    /**
     * Brings an index up to date.
     *
     * @param afresh whether to forget what it holds
     * @throws org.apache.lucene.store.LockObtainFailedException if another is writing to it
     */
    static void run(Directory directory, RecordFile record, Knowing knowing, boolean afresh) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(Analysis.ALL)
                .setOpenMode(afresh ? OpenMode.CREATE : OpenMode.CREATE_OR_APPEND)
                .setRAMBufferSizeMB(BUFFER_MIB)
                .setCommitOnClose(false);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            Revision before = (afresh ? Optional.<State>empty() : State.of(writer))
                    .map(State::revision)
                    .orElse(Revision.NONE);
            new Update(record, writer, knowing).from(before);
        }
    }

    private void from(Revision before) throws IOException {
        if (before.reading() == 0) {
            // All that is indexed from here on is as all edits have it.
            index(record.readingsAfter(0));
        } else {
            correct(before.edits());
            review(before.reviews());
            index(record.readingsAfter(before.reading()));
        }
        commit(now);
    }

    private void index(List<Long> readings) throws IOException {
        int done = 0;
        for (long key : readings) {
            index(key);
            if (++done % READINGS_BETWEEN_COMMITS == 0) {
                commit(new Revision(key, now.edits(), now.reviews()));
            }
        }
    }

    private void index(long key) throws IOException {
        Reading reading = record.load(key).reading();
        List<Document> all = documents.of(reading);
        Term article = new Term(Names.ARTICLE, Names.bounded(reading.name()));
        if (all.isEmpty()) {
            writer.deleteDocuments(article);
        } else {
            writer.updateDocuments(article, all);
        }
    }

    private void commit(Revision revision) throws IOException {
        writer.setLiveCommitData(
                new State(revision, record.digest(revision), made).data().entrySet());
        writer.commit();
    }

    /** Indexes the articles again in which an edit since {@code before} may have changed a speaker or the name of a body. */
    private void correct(int before) throws IOException {
        Set<String> actors = new HashSet<>();
        for (int number = before + 1; number <= edits.all().size(); number++) {
            actors.addAll(touched(number));
        }
        if (actors.isEmpty()) {
            return;
        }
        again(articlesOf(actors));
    }

    /** Indexes the articles again about which something was decided since {@code before}. */
    private void review(int before) throws IOException {
        Set<ArticleId> texts = record.reviews().stream()
                .filter(review -> review.number() > before)
                .map(Review::article)
                .collect(Collectors.toSet());
        Set<String> restored = new TreeSet<>();
        record.reviewed().forEach((name, ids) -> {
            // What takes a review back is none itself: then every reviewed text may show something else.
            if (texts.size() < now.reviews() - before || !Collections.disjoint(ids, texts)) {
                restored.add(name);
            }
        });
        if (now.reviews() > before) {
            again(restored);
        }
    }

    private void again(Set<String> articles) throws IOException {
        for (String article : articles) {
            Optional<Long> present = record.presentReading(article);
            if (present.isPresent()) {
                index(present.get());
            }
        }
    }

    /** Returns the actors as whom the index knows those whose statements an edit may change. */
    private Set<String> touched(int number) {
        Edit edit = edits.all().get(number - 1);
        if (edit instanceof Edit.Undo undo) {
            return afterwards(undo.edit());
        }
        if (edit instanceof Edit.Merge merge) {
            return Set.copyOf(merge.from());
        }
        return Set.of(edit instanceof Edit.Split split ? split.from() : ((Edit.Rename) edit).actor());
    }

    /** Returns to whom an edit, and those after it, may have given statements. */
    private Set<String> afterwards(int number) {
        Set<String> actors = new HashSet<>();
        for (Edit edit : edits.all().subList(number - 1, edits.all().size())) {
            boolean first = actors.isEmpty();
            if (edit instanceof Edit.Merge merge
                    && (first || merge.from().stream().anyMatch(actors::contains))) {
                actors.add(merge.into());
            } else if (edit instanceof Edit.Split split && (first || actors.contains(split.from()))) {
                actors.add(split.into());
            } else if (edit instanceof Edit.Rename rename && first) {
                actors.add(rename.actor());
            }
        }
        return actors;
    }

    private Set<String> articlesOf(Set<String> actors) throws IOException {
        Set<String> articles = new TreeSet<>();
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                StoredFields stored = leaf.reader().storedFields();
                for (String actor : actors) {
                    for (String field : List.of(Names.SPEAKER_ID, Names.BODY_ID)) {
                        each(
                                leaf,
                                new Term(field, Names.bounded(actor)),
                                document -> articles.add(
                                        Stored.ARTICLE.in(stored.document(document, Set.of(Stored.ARTICLE.name())))));
                    }
                }
            }
        }
        return articles;
    }

    /** Takes a document. */
    private interface Taker {
        void take(int document) throws IOException;
    }

    private static void each(LeafReaderContext leaf, Term term, Taker taker) throws IOException {
        PostingsEnum found = leaf.reader().postings(term, PostingsEnum.NONE);
        Bits live = leaf.reader().getLiveDocs();
        while (found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (live == null || live.get(found.docID())) {
                taker.take(found.docID());
            }
        }
    }
}
