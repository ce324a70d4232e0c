package org.rapporteur.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.rapporteur.copies.ComparedText;
import org.rapporteur.copies.Copies;
import org.rapporteur.copies.CopyGroup;
import org.rapporteur.copies.CopySettings;
import org.rapporteur.copies.Difference;
import org.rapporteur.copies.Print;
import org.rapporteur.model.Article;
import org.rapporteur.store.RecordFile;

/** Finds which articles of a record are copies of one another, and what differs between two of them. */
public final class FindCopies {

    /** So many articles are in memory at once. */
    private static final int BATCH = 500;

    private static final String COPIES = "copies";

    private FindCopies() {}

    /**
     * The prints of texts that were looked at before: a version of an article never changes. Safe for use by several threads.
     *
     * <p>It grows with the record that it is of, by some 600 bytes for each version of an article.
     */
    static final class Prints {
        private final Map<Long, Print> byKey = new ConcurrentHashMap<>();

        private List<Print> of(RecordFile record, List<Long> keys) {
            List<Long> missing =
                    keys.stream().filter(key -> !byKey.containsKey(key)).toList();
            for (int from = 0; from < missing.size(); from += BATCH) {
                Map<Long, Article> articles =
                        record.articles(missing.subList(from, Math.min(from + BATCH, missing.size())));
                articles.entrySet().parallelStream()
                        .forEach(each -> byKey.put(each.getKey(), Print.of(ComparedText.of(each.getValue()))));
            }
            return keys.stream()
                    .map(key -> Objects.requireNonNull(byKey.get(key)))
                    .toList();
        }
    }

    /**
     * Returns the copies of a record.
     *
     * @throws InputException if the record cannot be used
     */
    public static Copied of(Path file) throws InputException {
        return of(file, new Prints());
    }

    /**
     * Returns the copies of a record that is held open. Once it was asked for, only articles that came since are looked at anew.
     *
     * @throws InputException if the record cannot be used
     */
    public static Copied of(OpenRecord record) throws InputException {
        return record.result(COPIES, () -> of(record.file(), record.prints()));
    }

    private static Copied of(Path file, Prints prints) throws InputException {
        return Records.reading(file, record -> {
            List<Long> keys = record.arrived();
            List<CopyGroup> groups = Copies.of(
                    prints.of(record, keys),
                    number -> ComparedText.of(article(record, keys.get(number))),
                    CopySettings.USUAL);
            int[] members = groups.stream()
                    .flatMapToInt(group -> IntStream.concat(
                            IntStream.of(group.origin()),
                            group.copies().stream().mapToInt(CopyGroup.Copy::article)))
                    .sorted()
                    .distinct()
                    .toArray();
            return new Copied(groups, copied(record, keys, members), keys.size());
        });
    }

    private static Article article(RecordFile record, long key) {
        return Objects.requireNonNull(record.articles(List.of(key)).get(key));
    }

    private static Map<Integer, CopiedArticle> copied(RecordFile record, List<Long> keys, int[] members) {
        Map<Integer, CopiedArticle> copied = new HashMap<>();
        for (int from = 0; from < members.length; from += BATCH) {
            List<Long> some = new ArrayList<>();
            for (int i = from; i < Math.min(from + BATCH, members.length); i++) {
                some.add(keys.get(members[i]));
            }
            Map<Long, Article> articles = record.articles(some);
            for (int i = 0; i < some.size(); i++) {
                copied.put(members[from + i], CopiedArticle.of(Objects.requireNonNull(articles.get(some.get(i)))));
            }
        }
        return copied;
    }

    /**
     * Two articles and what differs between them.
     *
     * @param first the one
     * @param second the other
     * @param pieces how the text of the second is made from that of the first
     */
    public record Compared(CopiedArticle first, CopiedArticle second, List<Difference.Piece> pieces) {

        /** Copies the list. */
        public Compared {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * Returns what differs between two articles, paragraphs that are masked and bylines left aside.
     *
     * @param file the record
     * @param first the one, named as {@link ShowArticle} takes it
     * @param second the other
     * @throws InputException if the record cannot be used, or has no such article or several
     */
    public static Compared difference(Path file, String first, String second) throws InputException {
        Article one = ShowArticle.run(file, first).reading().article();
        Article other = ShowArticle.run(file, second).reading().article();
        return new Compared(
                CopiedArticle.of(one),
                CopiedArticle.of(other),
                Difference.between(
                        ComparedText.of(one).paragraphs(),
                        ComparedText.of(other).paragraphs()));
    }
}
