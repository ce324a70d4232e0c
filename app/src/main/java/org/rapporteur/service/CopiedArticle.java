package org.rapporteur.service;

import java.util.Optional;
import org.rapporteur.model.Article;
import org.rapporteur.model.ArticleId;
import org.rapporteur.model.PartialDate;

/**
 * An article that is a copy of another one, or has copies.
 *
 * @param name its name in the record
 * @param id names its text
 * @param title the headline
 * @param outlet who published it
 * @param published when it was published
 */
public record CopiedArticle(
        String name, ArticleId id, Optional<String> title, Optional<String> outlet, Optional<PartialDate> published) {

    static CopiedArticle of(Article article) {
        return new CopiedArticle(
                article.name(),
                article.id(),
                article.metadata().title(),
                article.metadata().outlet(),
                article.metadata().published());
    }

    /** Returns the headline, or else the name. */
    public String called() {
        return title.orElse(name);
    }
}
