package org.rapporteur.service;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapporteur.model.ArticleId;
import org.rapporteur.model.Failure;
import org.rapporteur.store.ArticleSummary;
import org.rapporteur.store.RecordFile;

/** Lists the articles of a record. */
public final class ListArticles {

    private ListArticles() {}

    /**
     * Returns the articles of a record, each in its present version: by date of publication, undated ones last, then by name.
     *
     * @throws InputException if the record cannot be used
     */
    public static List<ListedArticle> of(Path file) throws InputException {
        List<ArticleSummary> all = Records.reading(file, RecordFile::summaries);
        Map<ArticleId, Long> named =
                all.stream().collect(Collectors.groupingBy(ArticleSummary::id, Collectors.counting()));
        return all.stream()
                .map(each -> new ListedArticle(
                        each.name(),
                        each.id(),
                        named.getOrDefault(each.id(), 0L) > 1
                                ? each.name()
                                : each.id().value(),
                        each.title(),
                        each.outlet(),
                        each.published(),
                        each.statements(),
                        each.reading(),
                        each.notAnalysed()))
                .toList();
    }

    /**
     * Returns how many articles a person has reviewed something of.
     *
     * @throws InputException if the record cannot be used
     */
    public static int reviewed(Path file) throws InputException {
        return Records.reading(file, record -> record.reviewed().size());
    }

    /**
     * Returns the articles that could not be read when they were last tried, by name.
     *
     * @throws InputException if the record cannot be used
     */
    public static List<Failure> failures(Path file) throws InputException {
        return Records.reading(file, RecordFile::failures);
    }
}
