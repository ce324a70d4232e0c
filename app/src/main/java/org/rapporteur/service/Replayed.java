package org.rapporteur.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rapporteur.model.Accord;
import org.rapporteur.model.AccordClaim;
import org.rapporteur.model.Act;
import org.rapporteur.model.ArticleId;
import org.rapporteur.model.Coding;
import org.rapporteur.model.Reading;
import org.rapporteur.model.Stance;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementId;
import org.rapporteur.model.edits.Edits;
import org.rapporteur.model.edits.Mention;
import org.rapporteur.model.reviews.Field;
import org.rapporteur.model.reviews.Review;
import org.rapporteur.model.reviews.Undone;
import org.rapporteur.review.Anchoring;
import org.rapporteur.review.Case;
import org.rapporteur.review.Replay;
import org.rapporteur.review.ReviewedStatement;
import org.rapporteur.review.View;
import org.rapporteur.store.ArticleHead;
import org.rapporteur.store.RecordFile;
import org.rapporteur.store.StatementHead;
import org.rapporteur.store.StoredReading;
import org.rapporteur.store.Told;
import org.rapporteur.store.UsedCodes;

/**
 * A record as it is shown: what was read, with what persons decided about statements replayed over it, and then the corrections of who is
 * who. For as long as nobody adds to the record.
 */
final class Replayed {

    private final RecordFile record;
    private final View view;
    private final Edits edits;
    private final Undone undone;
    private final Map<String, Set<ArticleId>> reviewed;

    private Replayed(RecordFile record, View view) {
        this.record = record;
        this.view = view;
        this.edits = record.edits();
        this.undone = record.undone();
        this.reviewed = record.reviewed();
    }

    /** Returns the record as everybody sees it. */
    static Replayed of(RecordFile record) {
        return of(record, View.RECORD);
    }

    static Replayed of(RecordFile record, View view) {
        return new Replayed(record, view);
    }

    /**
     * An article as it is shown.
     *
     * @param reading the article with the statements that are shown
     * @param shown what was decided about them
     * @param cases what was decided about statements of this text, whether it holds or not
     * @param lost what was decided in other versions of the article about words that this one does not have, or not once
     */
    record Shown(Reading reading, Replay.Shown shown, List<Case> cases, List<Case> lost) {}

    Edits edits() {
        return edits;
    }

    Undone undone() {
        return undone;
    }

    /** Returns the names of the articles that were reviewed, in any version. */
    Set<String> reviewedNames() {
        return reviewed.keySet();
    }

    /** Returns an article as it is shown. */
    Reading over(Reading reading) {
        return shown(reading).reading();
    }

    /** Returns an article as it is shown, with what was decided about it. */
    Shown shown(Reading reading) {
        Decided decided = decided(reading);
        Replay.Shown before = decided.shown();
        Map<StatementId, ReviewedStatement> after = edited(before.reviewed(), reading.name());
        List<Statement> statements = before.statements().stream()
                .map(each -> {
                    ReviewedStatement known = after.get(each.id());
                    return known == null ? edited(each, reading.name(), 0) : known.statement();
                })
                .toList();
        Reading shown = new Reading(
                reading.article(),
                statements,
                reading.agreements().stream()
                        .map(accord -> over(accord, reading.statements(), statements))
                        .toList(),
                reading.warnings());
        return new Shown(
                shown,
                new Replay.Shown(statements, after, edited(before.rejected(), reading.name()), before.superseded()),
                decided.cases(),
                decided.lost());
    }

    private Map<StatementId, ReviewedStatement> edited(Map<StatementId, ReviewedStatement> reviewed, String article) {
        Map<StatementId, ReviewedStatement> edited = new HashMap<>();
        reviewed.forEach((id, each) -> edited.put(id, each.with(edited(each.statement(), article, since(each)))));
        return edited;
    }

    private Statement edited(Statement statement, String article, int since) {
        return statement.by(edits.speaker(new Mention(statement.id(), article, statement.who(), since)));
    }

    /** Returns after which edit a statement's speaker was decided. */
    private static int since(ReviewedStatement reviewed) {
        return Optional.ofNullable(reviewed.by().get(Field.SPEAKER))
                .map(review -> review.seen().edits())
                .orElse(0);
    }

    /** What was decided about a text, before the corrections of who is who. */
    private record Decided(Replay.Shown shown, List<Case> cases, List<Case> lost) {}

    private Decided decided(Reading reading) {
        Set<ArticleId> texts = reviewed.getOrDefault(reading.name(), Set.of());
        Map<StatementId, Case> cases = new LinkedHashMap<>();
        List<Case> lost = new ArrayList<>();
        Map<Long, Reading> readings = new HashMap<>();
        for (ArticleId text : texts) {
            boolean isOwn = text.equals(reading.article().id());
            Optional<Anchoring> anchoring = isOwn
                    ? Optional.empty()
                    : Optional.of(new Anchoring(textOf(text), reading.article().text()));
            byStatement(text).forEach((id, reviews) -> {
                Case here = new Case(id, reviews, base(id, reviews, readings));
                Optional<Case> there =
                        anchoring.isPresent() ? here.in(reading.article().id(), anchoring.get()) : Optional.of(here);
                there.ifPresentOrElse(each -> cases.merge(each.id(), each, Case::with), () -> {
                    if (reviews.stream().anyMatch(each -> undone.isInForce(each.number()))) {
                        lost.add(here);
                    }
                });
            });
        }
        List<Case> all = List.copyOf(cases.values());
        try {
            return new Decided(Replay.of(reading.statements(), all, view, undone), all, lost);
        } catch (IllegalArgumentException e) {
            throw record.damaged("the reviews of " + reading.name(), e);
        }
    }

    private Map<StatementId, List<Review>> byStatement(ArticleId text) {
        return record.reviews(text).stream()
                .collect(Collectors.groupingBy(Review::statement, LinkedHashMap::new, Collectors.toList()));
    }

    private String textOf(ArticleId text) {
        ArticleHead head = record.find(text.value()).get(0);
        return record.load(head.reading()).reading().article().text();
    }

    /** Returns a statement as it was found by the machine when somebody last decided something about it. */
    private Optional<Statement> base(StatementId id, List<Review> reviews, Map<Long, Reading> readings) {
        return reviews.stream()
                .flatMap(review -> review.seen().reading().stream())
                .reduce((earlier, later) -> later)
                .flatMap(key -> readings
                        .computeIfAbsent(key, each -> record.load(each).reading())
                        .statements()
                        .stream()
                        .filter(statement -> statement.id().equals(id))
                        .findFirst());
    }

    /** Returns all that the present readings tell of who said something, before the corrections of who is who. */
    List<Told> told() {
        if (reviewed.isEmpty()) {
            return record.told();
        }
        Map<String, List<Told>> byArticle = new LinkedHashMap<>();
        record.told()
                .forEach(each -> byArticle
                        .computeIfAbsent(each.mention().article(), name -> new ArrayList<>())
                        .add(each));
        reviewed.keySet().forEach(name -> byArticle.put(name, told(name)));
        return byArticle.values().stream().flatMap(List::stream).toList();
    }

    private List<Told> told(String name) {
        return present(name).map(this::told).orElse(List.of());
    }

    /** Returns all that a present reading tells of who said something, before the corrections of who is who. */
    List<Told> told(Reading reading) {
        Replay.Shown shown = decided(reading).shown();
        return shown.statements().stream()
                .map(each -> new Told(
                        new Mention(
                                each.id(),
                                reading.name(),
                                each.who(),
                                Optional.ofNullable(shown.reviewed().get(each.id()))
                                        .map(Replayed::since)
                                        .orElse(0)),
                        each.as().role().value(),
                        each.as().side().value(),
                        each.where().saidOn().date()))
                .toList();
    }

    private Optional<Reading> present(String name) {
        return record.present(name).map(StoredReading::reading);
    }

    /** Returns the codes that hold for any statement that is shown, or for one that was read and is not shown any more. */
    UsedCodes codes() {
        UsedCodes read = record.codes();
        Set<String> issues = new TreeSet<>(read.issues());
        Set<Act> acts = new LinkedHashSet<>(read.acts());
        Map<String, Set<Stance>> stances = new TreeMap<>();
        read.stances().forEach((proposition, all) -> stances.put(proposition, new LinkedHashSet<>(all)));
        for (String name : reviewed.keySet()) {
            for (Statement each :
                    present(name).map(this::over).map(Reading::statements).orElse(List.of())) {
                Coding coding = each.coding().asserted();
                coding.issues().forEach(issue -> issues.add(issue.value()));
                coding.act().ifPresent(act -> acts.add(act.value()));
                coding.stances()
                        .forEach((proposition, stance) -> stances.computeIfAbsent(
                                        proposition, id -> new LinkedHashSet<>())
                                .add(stance.value()));
            }
        }
        Map<String, List<Stance>> lists = new LinkedHashMap<>();
        stances.forEach((proposition, all) ->
                lists.put(proposition, all.stream().sorted().toList()));
        return new UsedCodes(
                List.copyOf(issues),
                acts.stream().sorted(java.util.Comparator.comparing(Act::word)).toList(),
                lists);
    }

    /** As {@link RecordFile#statements}, with those that persons added or that the present reading does not have any more. */
    List<StatementHead> statements(String key) {
        List<StatementHead> found = new ArrayList<>(record.statements(key));
        for (String name : reviewed.keySet()) {
            for (ArticleHead head : record.find(name)) {
                String id = head.id().value();
                if (head.name().equals(name) && (id.startsWith(key) || key.startsWith(id))) {
                    Shown shown = shown(record.load(head.reading()).reading());
                    Set<StatementId> ids = new LinkedHashSet<>();
                    shown.reading().statements().forEach(each -> ids.add(each.id()));
                    ids.addAll(shown.shown().rejected().keySet());
                    ids.stream()
                            .filter(each -> each.value().startsWith(key)
                                    && found.stream()
                                            .noneMatch(there -> there.id().equals(each)
                                                    && there.article().equals(name)))
                            .forEach(each -> found.add(new StatementHead(head.reading(), each, name)));
                }
            }
        }
        List<StatementHead> exact =
                found.stream().filter(head -> head.id().value().equals(key)).toList();
        return exact.isEmpty() ? List.copyOf(found) : exact;
    }

    private static Accord over(Accord accord, List<Statement> read, List<Statement> shown) {
        return new Accord(
                accord.name(),
                accord.date(),
                accord.parties(),
                accord.claims().stream().map(claim -> over(claim, read, shown)).toList());
    }

    /** Returns a claim as that of its claimant's new name, if it is made in a statement of which the claimant is the speaker. */
    private static AccordClaim over(AccordClaim claim, List<Statement> read, List<Statement> shown) {
        return read.stream()
                .filter(each -> each.who().name().equals(claim.claimant()) && isIn(each, claim))
                .findFirst()
                .flatMap(each -> shown.stream()
                        .filter(other -> other.id().equals(each.id()))
                        .findFirst())
                .map(each -> new AccordClaim(
                        claim.span(), claim.claim(), each.who().name(), claim.confidence(), claim.how()))
                .orElse(claim);
    }

    /** Returns whether a statement's content has words of a claim. */
    static boolean isIn(Statement statement, AccordClaim claim) {
        return statement.what().content().stream().anyMatch(claim.span()::overlaps);
    }
}
