package org.rapporteur.service;

import java.util.Optional;
import org.rapporteur.model.reviews.Review;

/** What came of a wish to decide something. */
public sealed interface ReviewOutcome {

    /**
     * It is decided.
     *
     * @param review what the record keeps of it
     * @param now the statement as it is now; empty if there is none any more, as its addition was taken back
     */
    record Done(Review review, Optional<ReviewState> now) implements ReviewOutcome {}

    /**
     * Nothing is decided, since the statement is not any more what the person saw.
     *
     * @param now the statement as it is now
     */
    record Conflict(ReviewState now) implements ReviewOutcome {

        /** Returns one sentence for the person: what has changed meanwhile, and what to do. */
        public String message() {
            return "Statement " + now.statement().statement().id() + " has changed since you looked"
                    + now.last()
                            .map(last ->
                                    ": " + last.by().coder() + " decided something about it in review " + last.number())
                            .orElse("")
                    + "; look at it again, its state is now " + now.key();
        }
    }
}
