package org.rapporteur.search;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.rapporteur.store.Revision;

/**
 * What an index is made of, as it notes itself with each commit.
 *
 * @param revision how far the record had come
 * @param digest of what the record held then
 * @param made what made it, and from what it knew besides the record
 */
record State(Revision revision, String digest, String made) {

    private static final String READING = "reading";
    private static final String EDITS = "edits";
    private static final String REVIEWS = "reviews";
    private static final String DIGEST = "digest";
    private static final String MADE = "made";

    /** Returns the state of an index; empty if there is none, or it is damaged or not one of ours. */
    static Optional<State> of(Directory directory, boolean checked) {
        try {
            if (!DirectoryReader.indexExists(directory)) {
                return Optional.empty();
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                if (checked) {
                    for (LeafReaderContext leaf : reader.leaves()) {
                        leaf.reader().checkIntegrity();
                    }
                }
                return of(reader);
            }
        } catch (IOException | RuntimeException e) {
            // Whatever is wrong with it, it can be made again.
            return Optional.empty();
        }
    }

    /** Returns the state that a reader sees; empty if it is not one of ours. */
    static Optional<State> of(DirectoryReader reader) throws IOException {
        return of(reader.getIndexCommit().getUserData());
    }

    /** Returns the state from which a writer starts. */
    static Optional<State> of(IndexWriter writer) {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        return data == null
                ? Optional.empty()
                : of(StreamSupport.stream(data.spliterator(), false)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Optional<State> of(Map<String, String> data) {
        String digest = data.get(DIGEST);
        String made = data.get(MADE);
        if (digest == null || made == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new State(
                    new Revision(
                            Long.parseLong(data.getOrDefault(READING, "")),
                            Integer.parseInt(data.getOrDefault(EDITS, "")),
                            Integer.parseInt(data.getOrDefault(REVIEWS, ""))),
                    digest,
                    made));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    Map<String, String> data() {
        return Map.of(
                READING,
                Long.toString(revision.reading()),
                EDITS,
                Integer.toString(revision.edits()),
                REVIEWS,
                Integer.toString(revision.reviews()),
                DIGEST,
                digest,
                MADE,
                made);
    }
}
