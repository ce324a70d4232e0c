package org.rapporteur.service;

import java.util.Map;
import org.rapporteur.model.reviews.Field;

/** What a person wants to decide about a statement. */
public sealed interface ReviewWish {

    /** All its fields are right as they are shown. What is only proposed is not. */
    record Accept() implements ReviewWish {}

    /** It is no statement. */
    record Reject() implements ReviewWish {}

    /**
     * Some of its fields are others.
     *
     * @param values as a person writes them, see {@code docs/review.md}; an empty text is nothing
     */
    record Correct(Map<Field, String> values) implements ReviewWish {

        /** Copies the map. */
        public Correct {
            values = Map.copyOf(values);
        }
    }

    /**
     * It is what one coder said.
     *
     * @param coder the coder's name
     */
    record Adopt(String coder) implements ReviewWish {}
}
