package org.rapporteur.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Provenance;
import org.rapporteur.model.Span;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementId;
import org.rapporteur.model.reviews.Deed;
import org.rapporteur.model.reviews.Field;
import org.rapporteur.model.reviews.Review;
import org.rapporteur.model.reviews.Standing;
import org.rapporteur.model.reviews.Undone;

/**
 * Replays reviews over what a machine found in a text. Start with {@link #of}; {@code docs/review.md} has the rules.
 *
 * <p>A pure function: the same readings and reviews give the same statements.
 */
public final class Replay {

    private static final Comparator<Statement> IN_ORDER = Comparator.<Statement, Span>comparing(
                    each -> each.what().content().get(0))
            .thenComparing(each -> each.id().value());

    private final View view;
    private final Undone undone;

    private Replay(View view, Undone undone) {
        this.view = view;
        this.undone = undone;
    }

    /**
     * What is shown of a text.
     *
     * @param statements the statements, in the order of their first content span
     * @param reviewed by id, those of them about which somebody decided something
     * @param rejected by id, what is no statement
     * @param superseded what the machine found in the place of statements that were reviewed under other ids
     */
    public record Shown(
            List<Statement> statements,
            Map<StatementId, ReviewedStatement> reviewed,
            Map<StatementId, ReviewedStatement> rejected,
            Set<StatementId> superseded) {

        /** Copies the collections. */
        public Shown {
            statements = List.copyOf(statements);
            reviewed = Map.copyOf(reviewed);
            rejected = Map.copyOf(rejected);
            superseded = Set.copyOf(superseded);
        }

        /** Returns a statement that is shown, or was rejected; empty if there is none of that id. */
        public Optional<ReviewedStatement> find(StatementId id) {
            return Optional.ofNullable(reviewed.get(id))
                    .or(() -> Optional.ofNullable(rejected.get(id)))
                    .or(() -> statements.stream()
                            .filter(each -> each.id().equals(id))
                            .findFirst()
                            .map(ReviewedStatement::unreviewed));
        }
    }

    /**
     * Returns what is shown.
     *
     * @param read what the machine found, in text order
     * @param cases what was decided, one for each statement of this text about which anything was
     * @param view whose reviews count
     * @param undone which of them were taken back
     * @throws IllegalArgumentException if a review has a value that no version of this software writes
     */
    public static Shown of(List<Statement> read, List<Case> cases, View view, Undone undone) {
        return new Replay(view, undone).over(read, cases);
    }

    private Shown over(List<Statement> read, List<Case> cases) {
        if (cases.isEmpty()) {
            return new Shown(read.stream().sorted(IN_ORDER).toList(), Map.of(), Map.of(), Set.of());
        }
        Map<StatementId, Statement> found = new LinkedHashMap<>();
        read.forEach(statement -> found.put(statement.id(), statement));
        Map<StatementId, ReviewedStatement> reviewed = new HashMap<>();
        Map<StatementId, ReviewedStatement> rejected = new HashMap<>();
        for (Case each : cases) {
            List<Review> inForce = inForce(each);
            Optional<Statement> base = base(each, found);
            if (!inForce.isEmpty() && base.isPresent()) {
                ReviewedStatement decided = decided(base.get(), inForce, found.containsKey(each.id()));
                (decided.status() == Status.REJECTED ? rejected : reviewed).put(each.id(), decided);
            }
        }
        Set<StatementId> superseded = superseded(read, reviewed, rejected);
        List<Statement> shown = new ArrayList<>();
        for (Statement each : read) {
            if (!reviewed.containsKey(each.id())
                    && !rejected.containsKey(each.id())
                    && !superseded.contains(each.id())) {
                shown.add(each);
            }
        }
        reviewed.values().forEach(each -> shown.add(each.statement()));
        shown.sort(IN_ORDER);
        return new Shown(shown, reviewed, rejected, superseded);
    }

    private List<Review> inForce(Case each) {
        return each.reviews().stream()
                .filter(review -> undone.isInForce(review.number()) && view.has(review))
                .toList();
    }

    private static Optional<Statement> base(Case each, Map<StatementId, Statement> found) {
        return Optional.ofNullable(found.get(each.id()))
                .or(each::base)
                .or(() -> each.reviews().stream()
                        .filter(review -> review.deed() == Deed.ADD)
                        .findFirst()
                        .map(Replay::added));
    }

    private static Statement added(Review review) {
        Map<Field, Fields.Decided> values = new EnumMap<>(Field.class);
        review.after().forEach((field, value) -> values.put(field, new Fields.Decided(value, review.how())));
        return Fields.made(
                review.statement(), values, new Provenance(review.seen().software(), Coded.BY_HAND));
    }

    private static ReviewedStatement decided(Statement base, List<Review> reviews, boolean isFound) {
        Map<Field, Decision> decisions = new EnumMap<>(Field.class);
        for (Review review : reviews) {
            review.after()
                    .forEach((field, value) -> decisions
                            .computeIfAbsent(field, each -> new Decision())
                            .take(value, review));
        }
        Map<Field, Fields.Decided> values = new EnumMap<>(Field.class);
        Map<Field, Review> by = new EnumMap<>(Field.class);
        Set<Field> disputed = EnumSet.noneOf(Field.class);
        decisions.forEach((field, decision) -> {
            Review last = decision.last();
            by.put(field, last);
            values.put(field, new Fields.Decided(decision.value, last.how()));
            if (decision.isDisputed()) {
                disputed.add(field);
            }
        });
        boolean isRejected = Field.NO.equals(Optional.ofNullable(values.get(Field.STATEMENT))
                .map(Fields.Decided::value)
                .orElse(Field.YES));
        Statement statement = Fields.over(base, values);
        Status status = isRejected
                ? Status.REJECTED
                : reviews.stream().anyMatch(each -> each.deed() == Deed.ADD)
                        ? Status.ADDED
                        : isAsFound(base, statement) ? Status.ACCEPTED : Status.CORRECTED;
        return new ReviewedStatement(statement, status, by, reviews, disputed, isFound);
    }

    private static boolean isAsFound(Statement base, Statement statement) {
        return Fields.of(base).equals(Fields.of(statement));
    }

    /** Returns what the machine found anew where somebody decided something about what it had found under another id. */
    private static Set<StatementId> superseded(
            List<Statement> read,
            Map<StatementId, ReviewedStatement> reviewed,
            Map<StatementId, ReviewedStatement> rejected) {
        Set<StatementId> superseded = new HashSet<>();
        for (Map<StatementId, ReviewedStatement> decided : List.of(reviewed, rejected)) {
            for (ReviewedStatement each : decided.values()) {
                Set<StatementId> beside = new HashSet<>();
                each.reviews().forEach(review -> beside.addAll(review.seen().beside()));
                for (Statement other : read) {
                    if (!reviewed.containsKey(other.id())
                            && !rejected.containsKey(other.id())
                            && !beside.contains(other.id())
                            && isSame(each.statement(), other)) {
                        superseded.add(other.id());
                    }
                }
            }
        }
        return superseded;
    }

    /** Returns whether two contents share at least half of the shorter. */
    public static boolean isSame(Statement one, Statement other) {
        return 2 * shared(one, other) >= Math.min(length(one), length(other));
    }

    /** Returns how many code points two contents share. */
    public static int shared(Statement one, Statement other) {
        int shared = 0;
        for (Span span : one.what().content()) {
            for (Span another : other.what().content()) {
                shared += Math.max(0, Math.min(span.end(), another.end()) - Math.max(span.start(), another.start()));
            }
        }
        return shared;
    }

    private static int length(Statement statement) {
        return statement.what().content().stream().mapToInt(Span::length).sum();
    }

    /** What a field is, while reviews are replayed. */
    private static final class Decision {

        private final Map<String, String> byCoder = new HashMap<>();
        private String value = "";
        private @Nullable Review last;
        private boolean isFinal;

        void take(String given, Review review) {
            Standing standing = review.by().standing();
            String coder = review.by().coder();
            if (standing != Standing.BLIND) {
                byCoder.clear();
            }
            if (standing != Standing.DECISION) {
                byCoder.put(coder, given);
            }
            boolean isOwn = last == null || last.by().coder().equals(coder);
            if (standing == Standing.DECISION || (!isFinal && (standing == Standing.OPEN || isOwn))) {
                value = given;
                last = review;
                isFinal = standing == Standing.DECISION;
            }
        }

        boolean isDisputed() {
            return !isFinal && new HashSet<>(byCoder.values()).size() > 1;
        }

        Review last() {
            if (last == null) {
                throw new IllegalStateException("A field is decided by a review");
            }
            return last;
        }
    }
}
