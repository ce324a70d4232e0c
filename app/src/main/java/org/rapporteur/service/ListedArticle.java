package org.rapporteur.service;

import java.util.Optional;
import org.rapporteur.model.ArticleId;
import org.rapporteur.model.PartialDate;

/**
 * An article of a record in one line.
 *
 * @param name its name in the record
 * @param id names its text
 * @param title the headline
 * @param outlet who published it
 * @param published when it was published
 * @param statements how many statements were found in it
 * @param reading the number of its last reading: a larger one was added later
 */
public record ListedArticle(
        String name,
        ArticleId id,
        Optional<String> title,
        Optional<String> outlet,
        Optional<PartialDate> published,
        int statements,
        long reading) {}
