package org.rapporteur.review;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.model.Statement;
import org.rapporteur.model.reviews.Field;
import org.rapporteur.model.reviews.Review;

/**
 * A statement with what persons decided about it. Immutable.
 *
 * @param statement the statement as it is shown; of one that was rejected, as it was before
 * @param status what was made of it
 * @param by the review that decided each field that was decided
 * @param reviews the reviews that hold, in their order
 * @param disputed the fields on which coders differ who did not see each other's, until somebody decides
 * @param isFound whether the present reading has it too
 */
public record ReviewedStatement(
        Statement statement,
        Status status,
        Map<Field, Review> by,
        List<Review> reviews,
        Set<Field> disputed,
        boolean isFound) {

    /** Copies the collections. */
    public ReviewedStatement {
        Map<Field, Review> inOrder = new EnumMap<>(Field.class);
        inOrder.putAll(by);
        by = Collections.unmodifiableMap(inOrder);
        reviews = List.copyOf(reviews);
        disputed = Set.copyOf(disputed);
    }

    /** Returns a statement about which nobody decided anything. */
    public static ReviewedStatement unreviewed(Statement statement) {
        return new ReviewedStatement(statement, Status.UNREVIEWED, Map.of(), List.of(), Set.of(), true);
    }

    /** Returns the same with the statement as it is after what else is replayed over it. */
    public ReviewedStatement with(Statement other) {
        return new ReviewedStatement(other, status, by, reviews, disputed, isFound);
    }

    /** Returns whether somebody decided something about it. */
    public boolean isReviewed() {
        return status != Status.UNREVIEWED;
    }
}
