package org.rapporteur.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.rapporteur.model.reviews.Deed;
import org.rapporteur.model.reviews.Field;
import org.rapporteur.model.reviews.Review;
import org.rapporteur.model.reviews.Standing;
import org.rapporteur.review.ReviewedStatement;
import org.rapporteur.service.ReviewOutcome;
import org.rapporteur.text.Printable;

/** Says what reviews do. */
final class ReviewWords {

    private static final String NOTHING = "–";

    private ReviewWords() {}

    /** Returns a line for what was just done. */
    static String of(ReviewOutcome.Done done) {
        String now = done.now()
                .map(state -> "; now " + state.statement().status().word() + ", state " + state.key())
                .orElse("");
        Review review = done.review();
        return Printable.line("Review " + review.number() + ": " + of(review) + now);
    }

    /** Returns what was done with which statement. */
    static String of(Review review) {
        String what = review.restored()
                .map(number -> "restore " + number)
                .orElse(review.deed().word() + " " + review.statement());
        String changes = changes(review);
        return changes.isEmpty() ? what : what + ": " + changes;
    }

    /** Returns the fields that a review changed, from what to what. */
    static String changes(Review review) {
        return review.changed().stream()
                .filter(field ->
                        review.deed() != Deed.ADD || !after(review, field).isEmpty())
                .map(field -> field.word() + " "
                        + (review.deed() == Deed.ADD
                                ? after(review, field)
                                : shown(review.before().getOrDefault(field, "")) + " → " + shown(after(review, field))))
                .collect(Collectors.joining("; "));
    }

    private static String after(Review review, Field field) {
        return review.after().getOrDefault(field, "");
    }

    /** Returns a value in one line. */
    static String shown(String value) {
        return value.isEmpty() ? NOTHING : value.replace('\t', '|').replace('\n', ';');
    }

    /** Returns who did it, and when. */
    static String by(Review review) {
        return review.by().coder() + ", " + review.by().at()
                + (review.by().standing() == Standing.OPEN
                        ? ""
                        : ", " + review.by().standing().word());
    }

    /** Returns the fields on which coders differ. */
    static String disputed(ReviewedStatement reviewed) {
        List<Field> fields = reviewed.disputed().stream().sorted().toList();
        return fields.stream().map(Field::word).collect(Collectors.joining(", "));
    }
}
