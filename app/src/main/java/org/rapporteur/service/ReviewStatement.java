package org.rapporteur.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.model.Article;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Provenance;
import org.rapporteur.model.SoftwareVersion;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementId;
import org.rapporteur.model.reviews.By;
import org.rapporteur.model.reviews.Deed;
import org.rapporteur.model.reviews.Field;
import org.rapporteur.model.reviews.Review;
import org.rapporteur.model.reviews.Standing;
import org.rapporteur.review.Fields;
import org.rapporteur.review.Replay;
import org.rapporteur.review.ReviewedStatement;
import org.rapporteur.review.Status;
import org.rapporteur.review.View;
import org.rapporteur.store.ArticleHead;
import org.rapporteur.store.RecordFile;

/**
 * Lets persons decide about the statements of a record. What was read stays as it is; a review is added, and what is shown follows from
 * both.
 *
 * <p>Start with {@link #of}. Every method throws {@link InputException} if the record cannot be used or the wish makes no sense, and then
 * nothing is changed. Immutable.
 */
public final class ReviewStatement {

    private final Path file;
    private final HowToRead how;

    private ReviewStatement(Path file, HowToRead how) {
        this.file = file;
        this.how = how;
    }

    /**
     * Returns what decides about the statements of a record.
     *
     * @param how the dossier whose issues and propositions may be given, besides those that the record has
     */
    public static ReviewStatement of(Path file, HowToRead how) {
        return new ReviewStatement(file, how);
    }

    /**
     * Returns a statement as a person sees it.
     *
     * @param key its id, or as much of it as no other has
     * @param view whose reviews the person sees
     */
    public ReviewState state(String key, View view) throws InputException {
        return Records.reading(file, record -> state(Located.in(record, Replayed.of(record, view), key)));
    }

    /** Returns the codes that a person may give. */
    public ReviewChoices choices() throws InputException {
        Knowledge knowledge = Knowledge.of(how);
        return Records.reading(file, record -> ReviewChoices.of(record, knowledge));
    }

    private static ReviewState state(Located at) {
        return ReviewState.of(at.shown().reading().article(), at.statement());
    }

    private static void permit(By by, Person person) throws InputException {
        person.require(by.standing() == Standing.DECISION ? Right.DECIDE : Right.REVIEW);
        person.requireName(by.coder());
    }

    private static View view(By by) {
        return by.standing() == Standing.BLIND ? View.of(by.coder()) : View.RECORD;
    }

    /**
     * Decides something about a statement.
     *
     * @param key its id, or as much of it as no other has
     * @param seen the key of the state that the person saw; if it is given and the state has changed, nothing is decided
     * @param person who {@code by} is
     */
    public ReviewOutcome decide(String key, ReviewWish wish, By by, Optional<String> seen, Person person)
            throws InputException {
        permit(by, person);
        if (wish instanceof ReviewWish.Adopt) {
            person.require(Right.DECIDE);
        }
        return Records.editing(file, record -> {
            List<ReviewOutcome> outcome = new ArrayList<>();
            record.<InputException>atOnce(() -> {
                Located at = Located.in(record, Replayed.of(record, view(by)), key);
                ReviewState before = state(at);
                if (seen.isPresent() && !seen.get().equals(before.key())) {
                    outcome.add(new ReviewOutcome.Conflict(before));
                    return;
                }
                Review review = record.keep(review(record, at, wish, by));
                outcome.add(new ReviewOutcome.Done(
                        review,
                        Optional.of(state(Located.in(
                                record,
                                Replayed.of(record, view(by)),
                                at.head().id().value())))));
            });
            return outcome.get(0);
        });
    }

    private Review review(RecordFile record, Located at, ReviewWish wish, By by) throws InputException {
        Article article = at.shown().reading().article();
        ReviewedStatement now = at.statement();
        Map<Field, String> before = Fields.of(now.statement());
        if (now.status() == Status.REJECTED) {
            before.put(Field.STATEMENT, Field.NO);
        }
        Map<Field, String> after = new EnumMap<>(Field.class);
        Deed deed = Deed.CORRECT;
        if (wish instanceof ReviewWish.Accept) {
            deed = Deed.ACCEPT;
            after.putAll(before);
        } else if (wish instanceof ReviewWish.Reject) {
            deed = Deed.REJECT;
        } else if (wish instanceof ReviewWish.Correct correct) {
            after.putAll(FieldInput.of(record, how, article).values(correct.values(), now.statement()));
        } else if (wish instanceof ReviewWish.Adopt adopt) {
            after.putAll(theirs(record, at, adopt.coder()));
            deed = Field.NO.equals(after.get(Field.STATEMENT)) ? Deed.REJECT : Deed.CORRECT;
        }
        after.put(Field.STATEMENT, deed == Deed.REJECT ? Field.NO : Field.YES);
        Statement changed = checked(now.statement(), after);
        return new Review(
                0,
                article.id(),
                at.head().id(),
                deed,
                by,
                before,
                after,
                new Review.Seen(readingOf(at), beside(at.shown(), changed), edits(record), SoftwareVersion.current()),
                Optional.empty());
    }

    /** Returns what one coder said about a statement. */
    private static Map<Field, String> theirs(RecordFile record, Located at, String coder) throws InputException {
        Replay.Shown shown =
                Replayed.of(record, View.of(coder)).shown(at.stored().reading()).shown();
        ReviewedStatement theirs = shown.find(at.head().id())
                .filter(ReviewedStatement::isReviewed)
                .orElseThrow(() -> InputException.broken("\"" + coder + "\" has not decided anything about "
                        + at.head().id() + "; \"rapporteur history " + at.head().id() + "\" lists who has"));
        Map<Field, String> values = Fields.of(theirs.statement());
        Map<Field, String> after = new EnumMap<>(Field.class);
        theirs.by().keySet().forEach(field -> after.put(field, values.getOrDefault(field, "")));
        after.put(Field.STATEMENT, theirs.status() == Status.REJECTED ? Field.NO : Field.YES);
        return after;
    }

    /** Returns a statement with decided values, if they fit together and into the text. */
    private static Statement checked(Statement base, Map<Field, String> after) throws InputException {
        Map<Field, Fields.Decided> decided = new EnumMap<>(Field.class);
        after.forEach((field, value) -> decided.put(field, new Fields.Decided(value, Coded.BY_HAND)));
        try {
            return Fields.over(base, decided);
        } catch (IllegalArgumentException e) {
            throw InputException.wrongCall(String.valueOf(e.getMessage()));
        }
    }

    /** Returns the reading in which the record has the statement as it was found, if the machine found it in this text. */
    private static Optional<Long> readingOf(Located at) {
        boolean isThere = at.stored().reading().statements().stream()
                .anyMatch(each -> each.id().equals(at.head().id()));
        return isThere
                ? Optional.of(at.head().reading())
                : at.statement().reviews().stream()
                        .flatMap(review -> review.seen().reading().stream())
                        .reduce((earlier, later) -> later);
    }

    private static Set<StatementId> beside(Replayed.Shown shown, Statement changed) {
        Set<StatementId> beside = new HashSet<>();
        for (Statement each : shown.reading().statements()) {
            if (!each.id().equals(changed.id()) && Replay.shared(each, changed) > 0) {
                beside.add(each.id());
            }
        }
        return beside;
    }

    private static int edits(RecordFile record) {
        return record.edits().all().size();
    }

    /**
     * Adds a statement that was missed.
     *
     * @param key the article, as {@link ShowArticle} takes it
     * @param values its fields; the content has to be among them
     * @param person who {@code by} is
     */
    public ReviewOutcome.Done add(String key, Map<Field, String> values, By by, Person person) throws InputException {
        permit(by, person);
        return Records.editing(file, record -> {
            List<ReviewOutcome.Done> outcome = new ArrayList<>();
            record.<InputException>atOnce(() -> {
                ArticleHead head = ArticleKey.find(record, file, key).get(0);
                Replayed.Shown shown = Replayed.of(record, view(by))
                        .shown(record.load(head.reading()).reading());
                Article article = shown.reading().article();
                Map<Field, String> after = FieldInput.of(record, how, article).added(values);
                Statement added = added(article, after);
                Optional<ReviewedStatement> there = shown.shown().find(added.id());
                if (there.isPresent()) {
                    throw InputException.broken("There is a statement in that place already, " + added.id()
                            + (there.get().status() == Status.REJECTED ? ", which was rejected" : "")
                            + "; correct that one");
                }
                Review review = record.keep(new Review(
                        0,
                        article.id(),
                        added.id(),
                        Deed.ADD,
                        by,
                        Map.of(),
                        after,
                        new Review.Seen(
                                Optional.empty(), beside(shown, added), edits(record), SoftwareVersion.current()),
                        Optional.empty()));
                outcome.add(new ReviewOutcome.Done(
                        review,
                        Optional.of(state(Located.in(
                                record,
                                Replayed.of(record, view(by)),
                                added.id().value())))));
            });
            return outcome.get(0);
        });
    }

    private static Statement added(Article article, Map<Field, String> after) throws InputException {
        Map<Field, Fields.Decided> decided = new EnumMap<>(Field.class);
        after.forEach((field, value) -> decided.put(field, new Fields.Decided(value, Coded.BY_HAND)));
        Provenance made = new Provenance(SoftwareVersion.current(), Coded.BY_HAND);
        try {
            Statement blank = Fields.made(new StatementId(article.id().value()), decided, made);
            return Fields.made(StatementId.of(article.id(), blank.what()), decided, made);
        } catch (IllegalArgumentException e) {
            throw InputException.wrongCall(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Takes a review back: the statement is shown as it would be without it.
     *
     * @param number the review's number; that of one that took another back, too
     * @param person who {@code by} is
     */
    public ReviewOutcome.Done restore(int number, By by, Person person) throws InputException {
        permit(by, person);
        return Records.editing(file, record -> {
            List<ReviewOutcome.Done> outcome = new ArrayList<>();
            record.<InputException>atOnce(() -> {
                List<Review> all = record.reviews();
                if (number < 1 || number > all.size()) {
                    throw InputException.broken(
                            "There is no review " + number + "; \"rapporteur history\" lists those there are");
                }
                Review target = all.get(number - 1);
                if (!target.by().coder().equals(by.coder())) {
                    person.require(Right.DECIDE);
                }
                requireInForce(record, target, all);
                Review review = record.keep(new Review(
                        0,
                        target.article(),
                        target.statement(),
                        Deed.RESTORE,
                        by,
                        Map.of(),
                        Map.of(),
                        new Review.Seen(Optional.empty(), Set.of(), edits(record), SoftwareVersion.current()),
                        Optional.of(number)));
                Replayed replayed = Replayed.of(record);
                boolean isThere = replayed.statements(target.statement().value()).stream()
                        .anyMatch(head -> head.id().equals(target.statement()));
                outcome.add(new ReviewOutcome.Done(
                        review,
                        isThere
                                ? Optional.of(state(Located.in(
                                        record, replayed, target.statement().value())))
                                : Optional.empty()));
            });
            return outcome.get(0);
        });
    }

    private static void requireInForce(RecordFile record, Review target, List<Review> all) throws InputException {
        Optional<Integer> by = record.undone().by(target.number());
        if (by.isPresent()) {
            throw InputException.broken("Review " + target.number() + " was taken back already, by review " + by.get()
                    + "; \"rapporteur restore " + by.get() + "\" lets it hold again");
        }
        if (target.deed() != Deed.ADD) {
            return;
        }
        for (Review other : all) {
            if (other.number() > target.number()
                    && other.deed() != Deed.RESTORE
                    && other.article().equals(target.article())
                    && other.statement().equals(target.statement())
                    && record.undone().isInForce(other.number())) {
                throw InputException.broken(
                        "Review " + other.number() + " decides something about the statement that review "
                                + target.number() + " added; restore " + other.number() + " first");
            }
        }
    }
}
