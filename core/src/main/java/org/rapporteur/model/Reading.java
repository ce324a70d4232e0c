package org.rapporteur.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An article that was read, with the statements that were found in it.
 *
 * @param article the article
 * @param statements its statements in the order of their first content span; their spans lie inside the article's text
 *     and their ids differ
 * @param warnings what a person should know about how it was read, beyond {@link Article#warnings()}
 */
public record Reading(Article article, List<Statement> statements, List<String> warnings) implements Outcome {

    /**
     * Copies the lists and checks them.
     *
     * @throws IllegalArgumentException if statements are out of order, share an id or leave the article's text
     */
    public Reading {
        statements = List.copyOf(statements);
        warnings = List.copyOf(warnings);
        Set<StatementId> ids = new HashSet<>();
        Span before = new Span(0, 1);
        int end = 0;
        for (Statement statement : statements) {
            Span first = statement.what().content().get(0);
            if (first.start() < before.start()) {
                throw new IllegalArgumentException("Statements out of order: " + before + " is followed by " + first);
            }
            if (!ids.add(statement.id())) {
                throw new IllegalArgumentException("Two statements share the id " + statement.id());
            }
            before = first;
            end = Math.max(end, statement.what().extent().end());
        }
        if (end > 0) {
            Article.requireInside(article.text(), new Span(end - 1, end), "A statement's last code point");
        }
    }

    @Override
    public String name() {
        return article.name();
    }
}
