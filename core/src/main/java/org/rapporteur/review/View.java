package org.rapporteur.review;

import java.util.Optional;
import org.rapporteur.model.reviews.Review;
import org.rapporteur.model.reviews.Standing;

/**
 * Whose reviews are shown.
 *
 * @param coder only what this coder decided, over what the machine found, as somebody who codes blind sees it; empty for the record
 */
public record View(Optional<String> coder) {

    /** The record: what follows from everybody's reviews. */
    public static final View RECORD = new View(Optional.empty());

    /** Returns what one coder sees who must not see what others decided. */
    public static View of(String coder) {
        return new View(Optional.of(coder));
    }

    /** Returns whether a review counts. */
    boolean has(Review review) {
        return coder.isEmpty()
                || (coder.get().equals(review.by().coder()) && review.by().standing() != Standing.DECISION);
    }
}
