package org.rapporteur.model.edits;

import java.util.List;
import org.rapporteur.model.StatementId;

/**
 * A part of somebody's statements: those in some articles, and some by themselves.
 *
 * @param articles the articles' names; later versions of an article belong to it
 * @param statements the statements
 */
public record Part(List<String> articles, List<StatementId> statements) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if both are empty
     */
    public Part {
        articles = List.copyOf(articles);
        statements = List.copyOf(statements);
        if (articles.isEmpty() && statements.isEmpty()) {
            throw new IllegalArgumentException("A part of somebody's statements cannot be empty");
        }
    }

    /** Returns whether a statement belongs to the part. */
    public boolean has(Mention mention) {
        return articles.contains(mention.article()) || statements.contains(mention.statement());
    }
}
