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
 * @param key what names this article and no other: its id, or else its name where others have the same bytes
 * @param title the headline
 * @param outlet who published it
 * @param published when it was published
 */
public record CopiedArticle(
        String name,
        ArticleId id,
        String key,
        Optional<String> title,
        Optional<String> outlet,
        Optional<PartialDate> published) {

    static CopiedArticle of(Article article) {
        return of(article, article.id().value());
    }

    static CopiedArticle of(Article article, String key) {
        return new CopiedArticle(
                article.name(),
                article.id(),
                key,
                article.metadata().title(),
                article.metadata().outlet(),
                article.metadata().published());
    }

    /** Returns this article as one that others have the same bytes as. */
    CopiedArticle byName() {
        return new CopiedArticle(name, id, name, title, outlet, published);
    }

    /** Returns the headline, or else the name. */
    public String called() {
        return title.orElse(name);
    }
}
