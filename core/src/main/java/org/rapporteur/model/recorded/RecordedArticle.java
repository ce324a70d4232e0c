package org.rapporteur.model.recorded;

import java.util.List;
import java.util.Optional;

/**
 * The statements that a file in the record format gives for one article.
 *
 * @param name the article's name, as a reader knows it; not blank
 * @param statements its statements in the order of the file
 * @param agreements the agreements that it speaks of, in the order of the file, if recorded
 */
public record RecordedArticle(
        String name, List<RecordedStatement> statements, Optional<List<RecordedAccord>> agreements) {

    /**
     * Copies the lists and checks the name.
     *
     * @throws IllegalArgumentException if {@code name} is blank
     */
    public RecordedArticle {
        if (name.isBlank()) {
            throw new IllegalArgumentException("An article's name must not be blank");
        }
        statements = List.copyOf(statements);
        agreements = agreements.map(List::copyOf);
    }
}
