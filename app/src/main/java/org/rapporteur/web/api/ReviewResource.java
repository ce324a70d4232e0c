package org.rapporteur.web.api;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.model.reviews.By;
import org.rapporteur.model.reviews.Field;
import org.rapporteur.model.reviews.Review;
import org.rapporteur.model.reviews.Standing;
import org.rapporteur.review.View;
import org.rapporteur.service.InputException;
import org.rapporteur.service.ListedReview;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.ReviewOutcome;
import org.rapporteur.service.ReviewState;
import org.rapporteur.service.ReviewStatement;
import org.rapporteur.service.ReviewWish;
import org.rapporteur.service.Right;
import org.rapporteur.service.ShowArticle;
import org.rapporteur.service.ShowHistory;

/** What persons decide about statements. */
final class ReviewResource implements Resource {

    private static final int CONFLICT = 409;
    private static final int CREATED = 201;

    private static final Parameter STATEMENT =
            Parameter.path("id", "The statement's id, or as much of it as no other has.");

    private static final Schema DONE = Schema.object(
            "review", Schema.named("Review"), "now", Schema.named("State").orNull());

    private final OpenRecord record;
    private final ReviewStatement reviews;
    private final Clock clock;

    ReviewResource(OpenRecord record, Clock clock) {
        this.record = record;
        this.reviews = ReviewStatement.of(record.file(), record.how());
        this.clock = clock;
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.post(
                                "/statements/{id}/reviews",
                                "reviewStatement",
                                "Accepts, corrects, rejects or adopts a statement, if it is still what the person saw.",
                                Schema.named("Decision"))
                        .needs(Right.REVIEW)
                        .with(STATEMENT)
                        .answers(CREATED, "What the record keeps of it.", DONE)
                        .by(this::decide),
                Operation.post(
                                "/articles/{id}/statements",
                                "addStatement",
                                "Adds a statement that was missed; content has to be among its values.",
                                Schema.named("Addition"))
                        .needs(Right.REVIEW)
                        .with(Parameter.path("id", "The article's id, or the beginning of it, or its name."))
                        .answers(CREATED, "What the record keeps of it.", DONE)
                        .by(this::add),
                Operation.post(
                                "/reviews/{number}/restore",
                                "restoreReview",
                                "Takes a review back: the statement is as it would be without it.",
                                Schema.named("Restoring"))
                        .needs(Right.REVIEW)
                        .with(new Parameter("number", true, true, "The review's number.", Schema.whole(1, 999_999_999)))
                        .answers(CREATED, "What the record keeps of it.", DONE)
                        .by(this::restore),
                Operation.get("/history", "listReviews", "Lists what persons decided, all of it, from the first.")
                        .with(
                                Parameter.query(
                                        "statement", "Only about this statement, named by its id or its beginning."),
                                Parameter.query("coder", "Only what this coder decided.", Schema.text(100)))
                        .page("ListedReview", "total", Schema.count())
                        .by(this::history));
    }

    private Answer decide(Question question) throws InputException {
        String id = question.required("id");
        By by = Deciding.by(question, clock);
        String seen = question.words("seen").orElseThrow();
        reviews.state(id, by.standing() == Standing.BLIND ? View.of(by.coder()) : View.RECORD);
        ReviewOutcome outcome =
                Deciding.written(() -> reviews.decide(id, wish(question), by, Optional.of(seen), question.person()));
        if (outcome instanceof ReviewOutcome.Conflict conflict) {
            ReviewState now = conflict.now();
            int number = number(seen);
            throw new Problem(CONFLICT, conflict.message())
                    .with("seen", seen)
                    .with(
                            "since",
                            now.statement().reviews().stream()
                                    .filter(review -> review.number() > number)
                                    .map(Trees::review)
                                    .toList())
                    .with("now", Trees.state(now));
        }
        return done((ReviewOutcome.Done) outcome);
    }

    /** Returns the number of the last review that somebody saw, as it stands at the beginning of the key of a state. */
    private static int number(String seen) {
        String digits = seen.split("-", 2)[0];
        return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
    }

    private static ReviewWish wish(Question question) {
        String decision = question.words("decision").orElse("");
        Map<Field, String> values = values(question);
        if (!decision.equals("correct") && !values.isEmpty()) {
            throw Problem.wrong("field", "values", "Values are given with the decision correct alone", List.of());
        }
        Optional<String> from = question.words("from");
        if (decision.equals("adopt") != from.isPresent()) {
            throw Problem.wrong(
                    "field", "from", "Whose values are adopted is given with the decision adopt", List.of());
        }
        return switch (decision) {
            case "adopt" -> new ReviewWish.Adopt(from.orElseThrow());
            case "accept" -> new ReviewWish.Accept();
            case "reject" -> new ReviewWish.Reject();
            default -> new ReviewWish.Correct(values);
        };
    }

    private static Map<Field, String> values(Question question) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        if (question.field("values") instanceof Map<?, ?> given) {
            given.forEach((name, value) -> values.put(Field.ofWord(String.valueOf(name)), String.valueOf(value)));
        }
        return values;
    }

    private Answer add(Question question) throws InputException {
        String id = question.required("id");
        ShowArticle.run(record.file(), id);
        return done(Deciding.written(
                () -> reviews.add(id, values(question), Deciding.by(question, clock), question.person())));
    }

    private Answer restore(Question question) throws InputException {
        int number = question.whole("number");
        if (number > ShowHistory.run(record.file(), Optional.empty()).size()) {
            throw new Problem(404, "There is no review " + number);
        }
        return done(Deciding.written(() -> reviews.restore(number, Deciding.by(question, clock), question.person())));
    }

    private static Answer done(ReviewOutcome.Done done) {
        Review review = done.review();
        String statement = done.now()
                .map(state -> state.statement().statement().id())
                .orElse(review.statement())
                .value();
        return new Answer.Value(
                CREATED,
                Json.object("review", Trees.review(review), "now", done.now().map(Trees::state)),
                Map.of("Location", Addresses.statement(statement)));
    }

    private Answer history(Question question) throws InputException {
        Optional<String> coder = question.text("coder");
        List<ListedReview> all = ShowHistory.run(record.file(), question.text("statement"));
        return question.page(
                all.stream()
                        .filter(each ->
                                coder.isEmpty() || each.review().by().coder().equals(coder.get()))
                        .toList(),
                each -> String.valueOf(each.review().number()),
                each -> Json.object(
                        "review", Trees.review(each.review()),
                        "article", each.article(),
                        "statement", each.statement(),
                        "undone_by", each.undoneBy(),
                        "is_orphan", each.isOrphan()));
    }
}
