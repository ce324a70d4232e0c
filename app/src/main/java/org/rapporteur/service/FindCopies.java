package org.rapporteur.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rapporteur.copies.ComparedText;
import org.rapporteur.copies.Copies;
import org.rapporteur.copies.CopyGroup;
import org.rapporteur.copies.CopySettings;
import org.rapporteur.copies.Difference;
import org.rapporteur.copies.Print;
import org.rapporteur.model.Article;
import org.rapporteur.model.ArticleId;
import org.rapporteur.store.Arrived;
import org.rapporteur.store.RecordFile;

/** Finds which articles of a record are copies of one another, and what differs between two of them. */
public final class FindCopies {

    /** So many articles are in memory at once. */
    private static final int BATCH = 500;

    private static final String COPIES = "copies";

    private FindCopies() {}

    /**
     * The prints of texts that were looked at before, and the copies that were found last: they stay good until other articles come. Safe for
     * use by several threads, of which one works at a time.
     *
     * <p>It holds some 600 bytes for each article.
     */
    static final class Prints {
        private final Map<Long, Marked> byKey = new ConcurrentHashMap<>();
        private List<Arrived> compared = List.of();
        private Optional<Copied> found = Optional.empty();

        private record Marked(String mark, Print print) {}

        private synchronized Copied copied(RecordFile record) {
            List<Arrived> arrived = record.arrived();
            if (found.isPresent() && compared.equals(arrived)) {
                return found.get();
            }
            List<Long> keys = arrived.stream().map(Arrived::key).toList();
            Copied copied = FindCopies.copied(record, keys, of(record, arrived));
            compared = arrived;
            found = Optional.of(copied);
            return copied;
        }

        private List<Print> of(RecordFile record, List<Arrived> arrived) {
            Map<Long, String> marks = arrived.stream().collect(Collectors.toMap(Arrived::key, Arrived::mark));
            // Versions that are not the present ones, and all that another record had under these keys.
            byKey.entrySet().removeIf(each -> !each.getValue().mark().equals(marks.get(each.getKey())));
            List<Long> missing = arrived.stream()
                    .map(Arrived::key)
                    .filter(key -> !byKey.containsKey(key))
                    .toList();
            for (int from = 0; from < missing.size(); from += BATCH) {
                Map<Long, Article> articles =
                        record.articles(missing.subList(from, Math.min(from + BATCH, missing.size())));
                articles.entrySet().parallelStream()
                        .forEach(each -> byKey.put(
                                each.getKey(),
                                new Marked(
                                        Objects.requireNonNull(marks.get(each.getKey())),
                                        Print.of(ComparedText.of(each.getValue())))));
            }
            return arrived.stream()
                    .map(each -> Objects.requireNonNull(byKey.get(each.key())).print())
                    .toList();
        }
    }

    /**
     * Returns the copies of a record.
     *
     * @throws InputException if the record cannot be used
     */
    public static Copied of(Path file) throws InputException {
        return Records.reading(file, record -> new Prints().copied(record));
    }

    /**
     * Returns the copies of a record that is held open. Once it was asked for, only articles that came since are looked at anew, and as long as
     * none comes nothing is.
     *
     * @throws InputException if the record cannot be used
     */
    public static Copied of(OpenRecord record) throws InputException {
        return record.result(
                COPIES,
                () -> Records.reading(record.file(), file -> record.prints().copied(file)));
    }

    private static Copied copied(RecordFile record, List<Long> keys, List<Print> prints) {
        List<CopyGroup> groups =
                Copies.of(prints, number -> ComparedText.of(article(record, keys.get(number))), CopySettings.USUAL);
        int[] members = groups.stream()
                .flatMapToInt(group -> IntStream.concat(
                        IntStream.of(group.origin()), group.copies().stream().mapToInt(CopyGroup.Copy::article)))
                .sorted()
                .distinct()
                .toArray();
        return new Copied(groups, copied(record, keys, members), keys.size());
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
        Map<ArticleId, Long> named =
                copied.values().stream().collect(Collectors.groupingBy(CopiedArticle::id, Collectors.counting()));
        copied.replaceAll((member, each) -> named.getOrDefault(each.id(), 0L) > 1 ? each.byName() : each);
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
        ShownArticle before = ShowArticle.run(file, first);
        ShownArticle after = ShowArticle.run(file, second);
        Article one = before.reading().article();
        Article other = after.reading().article();
        return new Compared(
                CopiedArticle.of(one, before.key()),
                CopiedArticle.of(other, after.key()),
                Difference.between(
                        ComparedText.of(one).paragraphs(),
                        ComparedText.of(other).paragraphs()));
    }
}
