package org.rapporteur.service;

import java.util.Optional;
import org.rapporteur.model.StatementId;
import org.rapporteur.model.reviews.Review;

/**
 * A review with what has become of it.
 *
 * @param review the review
 * @param article the name of an article that has, or had, the text
 * @param statement the id that the statement has now; of one that has no place any more, the one that it had
 * @param undoneBy the number of the review that took it back
 * @param isOrphan whether it holds, but no present version of an article has the words that it is about, or more than once
 */
public record ListedReview(
        Review review, String article, StatementId statement, Optional<Integer> undoneBy, boolean isOrphan) {}
