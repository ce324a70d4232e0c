package org.rapporteur.service;

import java.nio.file.Path;
import java.util.List;
import org.rapporteur.review.View;
import org.rapporteur.store.ArticleHead;
import org.rapporteur.store.StoredReading;

/** Finds one article in a record. */
public final class ShowArticle {

    private ShowArticle() {}

    /**
     * Returns an article with its statements.
     *
     * @param file the record
     * @param key the article's name, the beginning of its id (also of an older version), the id of a statement in it, or
     *     the path of its file
     * @throws InputException if the record cannot be used, or {@code key} names no article or several
     */
    public static ShownArticle run(Path file, String key) throws InputException {
        return run(file, key, View.RECORD);
    }

    /**
     * Returns an article as somebody sees it.
     *
     * @param file the record
     * @param key as above
     * @param view whose reviews are seen
     * @throws InputException if the record cannot be used, or {@code key} names no article or several
     */
    public static ShownArticle run(Path file, String key, View view) throws InputException {
        return Records.reading(file, record -> {
            List<ArticleHead> heads = ArticleKey.find(record, file, key);
            ArticleHead head = heads.get(0);
            StoredReading stored = record.load(head.reading());
            List<String> copies = record.find(head.id().value()).stream()
                    .map(ArticleHead::name)
                    .filter(name -> !name.equals(head.name()))
                    .distinct()
                    .toList();
            Replayed.Shown shown = Replayed.of(record, view).shown(stored.reading());
            return new ShownArticle(
                    shown.reading(),
                    stored.version(),
                    stored.versions(),
                    copies,
                    shown.shown().reviewed(),
                    stored.isPresent() ? shown.lost().size() : 0);
        });
    }
}
