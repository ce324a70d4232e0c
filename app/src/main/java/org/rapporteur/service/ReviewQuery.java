package org.rapporteur.service;

import java.util.Optional;
import org.rapporteur.review.View;

/**
 * Whose reviews are shown, and whether statements are wanted that have any.
 *
 * @param view whose reviews count
 * @param reviewed whether somebody has to have decided something about a statement, or nobody; absent if both are wanted
 */
public record ReviewQuery(View view, Optional<Boolean> reviewed) {

    /** The query that all statements of the record answer. */
    public static final ReviewQuery ANY = new ReviewQuery(View.RECORD, Optional.empty());
}
