package org.rapporteur.model;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An article that was read, with the statements that were found in it and the agreements that it speaks of.
 *
 * @param article the article
 * @param statements its statements in the order of their first content span; their spans and those of their conditions lie
 *     inside the article's text, and their ids differ
 * @param agreements the agreements in the order in which they were found; their claims lie inside the article's text
 * @param warnings what a person should know about how it was read, beyond {@link Article#warnings()}
 */
public record Reading(Article article, List<Statement> statements, List<Accord> agreements, List<String> warnings)
        implements Outcome {

    private static final Comparator<Span> BY_END = Comparator.comparingInt(Span::end);

    /**
     * Copies the lists and checks them.
     *
     * @throws IllegalArgumentException if statements are out of order or share an id, or if a span leaves the
     *     article's text
     */
    public Reading {
        statements = List.copyOf(statements);
        agreements = List.copyOf(agreements);
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
        statements.stream()
                .flatMap(statement -> statement.coding().conditions().stream())
                .map(condition -> condition.value().span())
                .max(BY_END)
                .ifPresent(last -> Article.requireInside(article.text(), last, "A condition"));
        agreements.stream()
                .flatMap(accord -> accord.claims().stream())
                .map(AccordClaim::span)
                .max(BY_END)
                .ifPresent(last -> Article.requireInside(article.text(), last, "A claim about an agreement"));
    }

    @Override
    public String name() {
        return article.name();
    }
}
