package org.rapporteur.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.model.ArticleId;
import org.rapporteur.model.Span;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementId;
import org.rapporteur.model.reviews.Field;
import org.rapporteur.model.reviews.Review;

/**
 * All that was ever decided about one statement of a text. Immutable.
 *
 * @param id the statement's id
 * @param reviews the reviews, by their numbers, those that were taken back among them
 * @param base the statement as a machine once found it in this text; empty if a person added it, or nobody knows
 */
public record Case(StatementId id, List<Review> reviews, Optional<Statement> base) {

    private static final Pattern PLACE = Pattern.compile(".+-([0-9]{1,9})-([0-9]{1,9})");

    /** Copies the list. */
    public Case {
        reviews = List.copyOf(reviews);
    }

    /**
     * Returns the same in another text.
     *
     * @return empty if its places cannot be found there for sure
     */
    public Optional<Case> in(ArticleId other, Anchoring anchoring) {
        Optional<Span> anchor = place(id);
        if (anchor.isEmpty()) {
            return Optional.empty();
        }
        Set<Span> content = new LinkedHashSet<>(Set.of(anchor.get()));
        Set<Span> all = new LinkedHashSet<>();
        List<Map<Field, String>> states = new ArrayList<>();
        base.ifPresent(statement -> states.add(Fields.of(statement)));
        reviews.forEach(review -> states.add(review.after()));
        for (Map<Field, String> state : states) {
            content.addAll(Fields.spans(state.getOrDefault(Field.CONTENT, "")));
            all.addAll(Fields.places(state));
        }
        base.ifPresent(statement -> statement
                .coding()
                .conditions()
                .forEach(each -> all.add(each.value().span())));
        return anchoring
                .of(content, all)
                .flatMap(moves -> moves.of(anchor.get()).map(place -> moved(other, id(other, place), moves)));
    }

    private Case moved(ArticleId other, StatementId moved, Anchoring.Moves moves) {
        return new Case(
                moved,
                reviews.stream()
                        .map(review -> review.in(
                                other,
                                moved,
                                Fields.moved(
                                        review.after(), place -> moves.of(place).orElseThrow()),
                                beside(review, other, moves)))
                        .toList(),
                base.map(statement ->
                        Fields.moved(statement, moved, place -> moves.of(place).orElseThrow())));
    }

    private static Set<StatementId> beside(Review review, ArticleId other, Anchoring.Moves moves) {
        Set<StatementId> beside = new HashSet<>();
        for (StatementId each : review.seen().beside()) {
            place(each).flatMap(moves::of).ifPresent(place -> beside.add(id(other, place)));
        }
        return beside;
    }

    private static StatementId id(ArticleId article, Span place) {
        return new StatementId(article.value() + "-" + place.start() + "-" + place.end());
    }

    /** Returns the place that an id names. */
    private static Optional<Span> place(StatementId id) {
        Matcher parts = PLACE.matcher(id.value());
        if (!parts.matches()) {
            return Optional.empty();
        }
        int start = Integer.parseInt(parts.group(1));
        int end = Integer.parseInt(parts.group(2));
        return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    /** Returns both as one, as they are about the same statement: what was decided of it in two texts. */
    public Case with(Case other) {
        List<Review> all = new ArrayList<>(reviews);
        all.addAll(other.reviews);
        all.sort(java.util.Comparator.comparingInt(Review::number));
        return new Case(id, all, base.or(other::base));
    }
}
