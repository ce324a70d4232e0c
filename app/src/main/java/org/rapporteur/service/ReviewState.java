package org.rapporteur.service;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.rapporteur.model.Article;
import org.rapporteur.model.Sha256;
import org.rapporteur.model.reviews.Review;
import org.rapporteur.review.Fields;
import org.rapporteur.review.ReviewedStatement;

/**
 * A statement as somebody sees it who is about to decide something about it.
 *
 * @param article its article
 * @param statement the statement, with what was decided about it
 * @param key one word that tells this state from others: give it back with a wish, and it is refused if the state has changed
 */
public record ReviewState(Article article, ReviewedStatement statement, String key) {

    private static final int DIGITS = 8;

    /** Returns the state of a statement. */
    public static ReviewState of(Article article, ReviewedStatement statement) {
        int last = statement.reviews().stream()
                .map(Review::number)
                .reduce((earlier, later) -> later)
                .orElse(0);
        String values = statement.status().word() + Fields.of(statement.statement());
        String digest = Sha256.of(values.getBytes(StandardCharsets.UTF_8)).hex();
        return new ReviewState(article, statement, last + "-" + digest.substring(0, DIGITS));
    }

    /** Returns the last review that holds. */
    public Optional<Review> last() {
        return statement.reviews().stream().reduce((earlier, later) -> later);
    }
}
