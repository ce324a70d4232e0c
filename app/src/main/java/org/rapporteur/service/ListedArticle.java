package org.rapporteur.service;

import java.util.Optional;
import org.rapporteur.language.Languages;
import org.rapporteur.model.ArticleId;
import org.rapporteur.model.PartialDate;

/**
 * An article of a record in one line.
 *
 * @param name its name in the record
 * @param id names its text
 * @param key what names this article and no other: its id, or else its name where others have the same bytes
 * @param title the headline
 * @param outlet who published it
 * @param published when it was published
 * @param statements how many statements were found in it
 * @param reading the number of its last reading: a larger one was added later
 * @param notAnalysed the language because of which nothing of it was analysed, as a tag of BCP 47; empty if something was
 */
public record ListedArticle(
        String name,
        ArticleId id,
        String key,
        Optional<String> title,
        Optional<String> outlet,
        Optional<PartialDate> published,
        int statements,
        long reading,
        Optional<String> notAnalysed) {

    /** Returns the English name of the language because of which it was not analysed; empty if it was. */
    public Optional<String> unreadLanguage() {
        return notAnalysed.map(Languages::name);
    }
}
