package org.rapporteur.service;

import java.util.List;
import org.rapporteur.model.Accord;
import org.rapporteur.model.Article;
import org.rapporteur.model.Statement;
import org.rapporteur.review.ReviewedStatement;

/**
 * A statement with all that tells how it came about.
 *
 * @param article its article
 * @param statement the statement, after all that was decided about it
 * @param agreements the agreements of which it claims something, with those claims only
 * @param copies the names of other articles with the same bytes
 * @param knowledge what was known when it was read: the dossier's name, and digests of its files
 * @param reviewed what persons decided about it
 */
public record ExplainedStatement(
        Article article,
        Statement statement,
        List<Accord> agreements,
        List<String> copies,
        String knowledge,
        ReviewedStatement reviewed) {

    /** Copies the lists. */
    public ExplainedStatement {
        agreements = List.copyOf(agreements);
        copies = List.copyOf(copies);
    }
}
