package org.rapporteur.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.rapporteur.model.ArticleId;
import org.rapporteur.model.StatementId;

/** The addresses of pages. Every part of one is encoded, as names come from strangers. */
public final class Links {

    private Links() {}

    /** Returns the address of the page of an article with some bytes. */
    public static String article(ArticleId id) {
        return article(id.value());
    }

    /**
     * Returns the address of an article's page.
     *
     * @param key what names this article and no other
     */
    public static String article(String key) {
        return "/articles/" + part(key);
    }

    /**
     * Returns the address of the page that shows what differs between two articles.
     *
     * @param first what names the one and no other
     * @param second what names the other
     */
    public static String difference(String first, String second) {
        return article(first) + "/difference/" + part(second);
    }

    /** Returns the address of a statement's place in its article. */
    public static String inArticle(ArticleId article, StatementId statement) {
        return article(article) + "#" + part(statement.value());
    }

    /** Returns the address of a statement's page. */
    public static String statement(StatementId id) {
        return "/statements/" + part(id.value());
    }

    /** Returns the address of an actor's page. */
    public static String actor(String id) {
        return "/actors/" + part(id);
    }

    /** Returns {@code text} as one part of an address, or the value of one of its parameters. */
    public static String part(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
