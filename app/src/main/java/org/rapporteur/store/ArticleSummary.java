package org.rapporteur.store;

import java.util.Optional;
import org.rapporteur.model.ArticleId;
import org.rapporteur.model.PartialDate;

/**
 * The present version of an article in one line.
 *
 * @param name the article's name in the record
 * @param id the id of the version's text
 * @param title the headline
 * @param outlet who published it
 * @param published when it was published
 * @param statements how many statements its last reading has
 * @param reading the number of its last reading: a larger one was added later
 * @param notAnalysed the language because of which nothing of it was analysed, as a tag of BCP 47; empty if something was
 */
public record ArticleSummary(
        String name,
        ArticleId id,
        Optional<String> title,
        Optional<String> outlet,
        Optional<PartialDate> published,
        int statements,
        long reading,
        Optional<String> notAnalysed) {}
