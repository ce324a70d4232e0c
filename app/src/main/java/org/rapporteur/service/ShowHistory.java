package org.rapporteur.service;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rapporteur.model.ArticleId;
import org.rapporteur.model.StatementId;
import org.rapporteur.model.reviews.Deed;
import org.rapporteur.model.reviews.Review;
import org.rapporteur.review.Case;
import org.rapporteur.store.RecordFile;

/** Tells what persons decided about statements, all of it, from the first. */
public final class ShowHistory {

    private ShowHistory() {}

    /**
     * Returns all reviews of a record, or of one statement.
     *
     * @param file the record
     * @param key the statement's id, or as much of it as no other has; absent for all
     * @return in the order in which they were made, with those that were taken back and what took them back
     * @throws InputException if the record cannot be used, or {@code key} names no statement or several
     */
    public static List<ListedReview> run(Path file, Optional<String> key) throws InputException {
        return Records.reading(file, record -> {
            Replayed replayed = Replayed.of(record);
            List<ListedReview> all = all(record, replayed);
            if (key.isEmpty()) {
                return all;
            }
            List<ListedReview> named = all.stream()
                    .filter(each -> each.statement().value().startsWith(key.get())
                            || each.review().statement().value().startsWith(key.get()))
                    .toList();
            if (named.stream().map(ListedReview::statement).distinct().count() == 1) {
                return named;
            }
            StatementId id = Located.in(record, replayed, key.get()).head().id();
            return all.stream().filter(each -> each.statement().equals(id)).toList();
        });
    }

    /** Returns all reviews of a record. */
    static List<ListedReview> all(RecordFile record) {
        return all(record, Replayed.of(record));
    }

    private static List<ListedReview> all(RecordFile record, Replayed replayed) {
        Map<Integer, StatementId> present = new HashMap<>();
        Map<ArticleId, String> names = new HashMap<>();
        for (String name : replayed.reviewedNames()) {
            record.present(name).ifPresent(stored -> {
                for (Case each : replayed.shown(stored.reading()).cases()) {
                    each.reviews().forEach(review -> present.putIfAbsent(review.number(), each.id()));
                }
            });
        }
        record.reviewed().forEach((name, texts) -> texts.forEach(text -> names.putIfAbsent(text, name)));
        List<Review> reviews = record.reviews();
        Map<Integer, Review> byNumber = reviews.stream().collect(Collectors.toMap(Review::number, each -> each));
        return reviews.stream()
                .map(each -> {
                    Optional<Integer> undoneBy = replayed.undone().by(each.number());
                    Optional<StatementId> now = Optional.ofNullable(
                            present.get(decided(each, byNumber).number()));
                    return new ListedReview(
                            each,
                            names.getOrDefault(each.article(), ""),
                            now.orElse(each.statement()),
                            undoneBy,
                            now.isEmpty() && undoneBy.isEmpty() && each.deed() != Deed.RESTORE);
                })
                .toList();
    }

    /** Returns the review that decided something about a statement which one takes back, through whatever took that back. */
    private static Review decided(Review review, Map<Integer, Review> byNumber) {
        Review decided = review;
        while (decided.restored().isPresent()
                && byNumber.containsKey(decided.restored().get())) {
            decided = byNumber.getOrDefault(decided.restored().get(), decided);
        }
        return decided;
    }
}
