package org.rapporteur.model.recorded;

import java.util.List;

/**
 * The statements that a file in the record format gives for one article.
 *
 * @param name the article's name, as a reader knows it; not blank
 * @param statements its statements in the order of the file
 */
public record RecordedArticle(String name, List<RecordedStatement> statements) {

    /**
     * Copies the list and checks the name.
     *
     * @throws IllegalArgumentException if {@code name} is blank
     */
    public RecordedArticle {
        if (name.isBlank()) {
            throw new IllegalArgumentException("An article's name must not be blank");
        }
        statements = List.copyOf(statements);
    }
}
