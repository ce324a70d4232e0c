package org.rapporteur.web;

import io.javalin.http.Context;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.model.reviews.By;
import org.rapporteur.model.reviews.Field;
import org.rapporteur.model.reviews.Review;
import org.rapporteur.review.Fields;
import org.rapporteur.review.ReviewedStatement;
import org.rapporteur.review.Status;
import org.rapporteur.review.View;
import org.rapporteur.service.InputException;
import org.rapporteur.service.ListedReview;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.Person;
import org.rapporteur.service.ReviewChoices;
import org.rapporteur.service.ReviewOutcome;
import org.rapporteur.service.ReviewStatement;
import org.rapporteur.service.ReviewWish;
import org.rapporteur.service.ShowHistory;

/** What the pages on which statements are reviewed have in common. */
final class Reviews {

    private final OpenRecord record;
    private final ReviewStatement reviews;
    private final Coders coders;

    Reviews(OpenRecord record, Coders coders) {
        this.record = record;
        this.reviews = ReviewStatement.of(record.file(), record.how());
        this.coders = coders;
    }

    Coders.Coder coder(Context request) {
        return coders.of(request);
    }

    By by(Context request) throws InputException {
        return coders.by(request, false);
    }

    /** Returns who sends a request, and what they may do. */
    Person person(Context request) {
        return coders.person(request);
    }

    ReviewStatement service() {
        return reviews;
    }

    /** Returns the codes that a person may give. */
    ReviewChoices choices() throws InputException {
        return record.result("choices of reviews", reviews::choices);
    }

    /** Returns all reviews that a coder may see, the first first. */
    List<ListedReview> history(Coders.Coder coder) throws InputException {
        List<ListedReview> all = record.result("history", () -> ShowHistory.run(record.file(), Optional.empty()));
        Optional<String> only = coder.view().coder();
        return only.isEmpty()
                ? all
                : all.stream()
                        .filter(each -> each.review().by().coder().equals(only.get()))
                        .toList();
    }

    /**
     * Does what a form asks for.
     *
     * @param fields the fields that the form sends
     */
    ReviewOutcome decide(Context request, String id, FieldForm fields) throws InputException {
        String take = Parameters.field(request, "take");
        String settle = Parameters.field(request, "settle");
        boolean decides = !take.isEmpty()
                || !settle.isEmpty()
                || Parameters.field(request, "decide").equals("yes");
        By by = coders.by(request, decides);
        String seen = Parameters.field(request, "seen");
        if (seen.isEmpty()) {
            throw InputException.wrongCall("The form does not say what you saw; load its page again");
        }
        ReviewWish wish = take.isEmpty()
                ? settle.isEmpty() ? wish(Parameters.field(request, "do"), fields) : settled(id, settle)
                : new ReviewWish.Adopt(take);
        return reviews.decide(id, wish, by, Optional.of(seen), person(request));
    }

    private static ReviewWish wish(String deed, FieldForm fields) throws InputException {
        Map<Field, String> changed = fields.changed();
        if (deed.equals("correct")) {
            if (changed.isEmpty()) {
                throw InputException.wrongCall("Nothing is changed; to say that all is right, accept it");
            }
            return new ReviewWish.Correct(changed);
        }
        if (!changed.isEmpty()) {
            throw InputException.wrongCall("You have changed "
                    + String.join(
                            ", ",
                            changed.keySet().stream().map(HistoryPage::name).toList())
                    + "; save the changes, or give them up first");
        }
        return switch (deed) {
            case "accept" -> new ReviewWish.Accept();
            case "reject" -> new ReviewWish.Reject();
            default -> throw InputException.wrongCall("Nothing is decided; accept, reject or change something");
        };
    }

    /** Returns one field as one coder has it; places go together. */
    private ReviewWish settled(String id, String settle) throws InputException {
        String[] parts = settle.split(" ", 2);
        Field field;
        try {
            field = Field.ofWord(parts[0]);
        } catch (IllegalArgumentException e) {
            throw InputException.wrongCall(String.valueOf(e.getMessage()));
        }
        String coder = parts.length > 1 ? parts[1] : "";
        ReviewedStatement theirs = reviews.state(id, View.of(coder)).statement();
        if (!theirs.by().containsKey(field)) {
            throw InputException.wrongCall(
                    "\"" + coder + "\" has not decided the " + HistoryPage.name(field) + " of this statement");
        }
        if (field == Field.STATEMENT) {
            return theirs.status() == Status.REJECTED ? new ReviewWish.Reject() : new ReviewWish.Accept();
        }
        Map<Field, String> values = FieldForm.values(theirs.statement());
        Map<Field, String> wanted = new EnumMap<>(Field.class);
        List<Field> together = Field.PLACES.contains(field)
                ? FieldForm.places()
                : field == Field.SPEAKER || field == Field.SPEAKER_ID
                        ? List.of(Field.SPEAKER, Field.SPEAKER_ID)
                        : List.of(field);
        together.forEach(each ->
                wanted.put(each, values.getOrDefault(each, "").replace('\n', each == Field.CONDITIONS ? ';' : '\n')));
        return new ReviewWish.Correct(wanted);
    }

    /** Returns what one coder says of a field, as a page shows it; empty if that coder has not decided it. */
    Optional<String> opinion(String id, Field field, String coder) throws InputException {
        ReviewedStatement theirs = reviews.state(id, View.of(coder)).statement();
        if (!theirs.by().containsKey(field)) {
            return Optional.empty();
        }
        return Optional.of(
                field == Field.STATEMENT
                        ? theirs.status() == Status.REJECTED ? Field.NO : Field.YES
                        : FieldForm.written(field, Fields.of(theirs.statement()).getOrDefault(field, "")));
    }

    /** Returns the last review of a coder that holds. */
    Optional<ListedReview> last(Coders.Coder coder) throws InputException {
        return coder.name().isEmpty()
                ? Optional.empty()
                : history(coder).stream()
                        .filter(each -> isOf(each.review(), coder.name().get())
                                && each.undoneBy().isEmpty())
                        .reduce((earlier, later) -> later);
    }

    private static boolean isOf(Review review, String coder) {
        return review.by().coder().equals(coder) && review.restored().isEmpty();
    }
}
