package org.rapporteur.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.model.Act;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Statement;
import org.rapporteur.model.reviews.Field;
import org.rapporteur.model.reviews.Standing;
import org.rapporteur.review.Status;
import org.rapporteur.review.View;

class ReviewStatementTest {

    private static final String RAIN = Reviewed.id(Reviewed.TEXT, "it rains in Harth");
    private static final String TALKS = Reviewed.id(Reviewed.TEXT, "talks now");
    private static final ReviewWish ACCEPT = new ReviewWish.Accept();
    private static final ReviewWish REJECT = new ReviewWish.Reject();

    @TempDir
    private Path folder;

    private Path file;
    private ReviewStatement reviews;

    @BeforeEach
    void readTheArticle() {
        file = Reviewed.record(place(folder.resolve("record.sqlite")));
        reviews = ReviewStatement.of(file, HowToRead.DEFAULT);
    }

    /** Returns the file that names the record; the same is asked of records on a server. */
    Path place(Path named) {
        return named;
    }

    private static ReviewWish set(Field field, String value) {
        return new ReviewWish.Correct(Map.of(field, value));
    }

    private ReviewOutcome decide(String key, ReviewWish wish, String coder) throws InputException {
        return reviews.decide(key, wish, Reviewed.by(coder), Optional.empty(), Person.OWNER);
    }

    private List<Statement> shown(StatementQuery query) throws InputException {
        List<Statement> shown = new ArrayList<>();
        FindStatements.run(file, query, reading -> shown.addAll(reading.statements()));
        return shown;
    }

    private List<String> ids() throws InputException {
        return shown(StatementQuery.ALL).stream().map(each -> each.id().value()).toList();
    }

    private Statement shown(String id) throws InputException {
        return shown(StatementQuery.ALL).stream()
                .filter(each -> each.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCorrectedFieldIsShownEverywhereWithTheReviewThatDecided() throws InputException {
        decide(RAIN, new ReviewWish.Correct(Map.of(Field.ACT, "promise", Field.ROLE, "weatherman")), "Ada");
        Statement statement = shown(RAIN);
        assertThat(statement.coding().act()).contains(Coded.asserted(Act.PROMISE, 1, "review-1"));
        assertThat(statement.as().role().how()).isEqualTo("review-1");
        assertThat(statement.who().how()).isEqualTo("name");
        assertThat(ExplainStatement.run(file, RAIN).reviewed().status()).isEqualTo(Status.CORRECTED);
        assertThat(ShowArticle.run(file, Reviewed.NAME).reviewed()).hasSize(1);
        assertThat(GatherSaid.of(file, StatementQuery.ALL))
                .extracting(said -> said.coding().act())
                .contains(Optional.of(Act.PROMISE));
        assertThat(shown(StatementQuery.ALL.with(new ReviewQuery(View.RECORD, Optional.of(true)))))
                .hasSize(1);
        assertThat(shown(StatementQuery.ALL.with(new ReviewQuery(View.RECORD, Optional.of(false)))))
                .hasSize(2);
    }

    @Test
    void aCodeThatOnlyAPersonGaveIsFound() throws InputException {
        decide(RAIN, set(Field.ISSUES, "humanitarian, territory"), "Ada");
        CodeQuery humanitarian = new CodeQuery(
                Optional.of("humanitarian"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
        StatementQuery all = StatementQuery.ALL;
        assertThat(shown(new StatementQuery(
                        all.speaker(),
                        all.role(),
                        all.side(),
                        all.text(),
                        all.kind(),
                        all.said(),
                        all.published(),
                        humanitarian,
                        all.article(),
                        ReviewQuery.ANY)))
                .singleElement()
                .satisfies(each -> assertThat(each.coding().proposed().issues()).isEmpty());
    }

    @Test
    void whatWasAcceptedStaysWhateverAnotherMachineSays() throws InputException {
        decide(RAIN, ACCEPT, "Ada");
        Reviewed.read(
                file,
                2,
                Reviewed.TEXT,
                new Reviewed.Found("it rains in Harth", "𝕋al", "said", Act.VOW),
                Reviewed.DENIAL,
                new Reviewed.Found("talks now", "Renn", "wants", Act.VOW));
        assertThat(shown(RAIN).coding().act().orElseThrow().value()).isEqualTo(Act.ASSESS);
        assertThat(shown(RAIN).what().confidence()).isEqualTo(1);
        assertThat(shown(TALKS).coding().act().orElseThrow().value()).isEqualTo(Act.VOW);
    }

    @Test
    void aReviewedStatementStaysWhereAMachineFindsItElsewhereOrNotAtAll() throws InputException {
        decide(RAIN, set(Field.ACT, "promise"), "Ada");
        Reviewed.read(
                file,
                2,
                Reviewed.TEXT,
                new Reviewed.Found("that it rains in Harth", "𝕋al", "said", Act.VOW),
                Reviewed.TALKS);
        assertThat(ids()).containsExactly(RAIN, TALKS);
        assertThat(shown(RAIN).coding().act().orElseThrow().value()).isEqualTo(Act.PROMISE);
        assertThat(shown(RAIN).who().how()).isEqualTo("name");
        assertThat(reviews.state(RAIN, View.RECORD).statement().isFound()).isFalse();
        Reviewed.read(file, 3, Reviewed.TEXT);
        assertThat(ids()).containsExactly(RAIN);
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> reviews.state(TALKS, View.RECORD))
                .withMessageContaining("no statement");
    }

    @Test
    void whatWasRejectedIsNotFoundAgainInOtherWordsUntilThatIsRestored() throws InputException {
        decide(RAIN, REJECT, "Ada");
        assertThat(ids()).hasSize(2).doesNotContain(RAIN);
        Reviewed.read(
                file, 2, Reviewed.TEXT, new Reviewed.Found("it rains in", "𝕋al", "said", Act.VOW), Reviewed.DENIAL);
        assertThat(ids()).hasSize(1);
        reviews.restore(1, Reviewed.by("Bo"), Person.OWNER);
        assertThat(ids()).hasSize(2);
        reviews.restore(2, Reviewed.by("Bo"), Person.OWNER);
        assertThat(ids()).hasSize(1);
        assertThat(ShowHistory.run(file, Optional.empty()))
                .extracting(ListedReview::undoneBy)
                .containsExactly(Optional.empty(), Optional.of(3), Optional.empty());
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> reviews.restore(2, Reviewed.by("Bo"), Person.OWNER))
                .withMessageContainingAll("taken back already", "review 3");
    }

    @Test
    void anAddedStatementIsOneLikeAnyOther() throws InputException {
        ReviewOutcome.Done added = reviews.add(
                Reviewed.NAME,
                Map.of(Field.CONTENT, "48-52", Field.SPEAKER, "Renn", Field.ACT, "demand"),
                Reviewed.by("Ada"),
                Person.OWNER);
        String id = added.review().statement().value();
        assertThat(id).endsWith("-48-52");
        assertThat(ids()).hasSize(4).contains(id);
        assertThat(shown(id).what().kind()).isEqualTo(Kind.INDIRECT);
        assertThat(shown(id).who().id()).contains("named-renn");
        assertThat(reviews.state(id, View.RECORD).statement().status()).isEqualTo(Status.ADDED);
        assertThat(ExplainStatement.run(file, id).statement().how().model()).isEqualTo(Coded.BY_HAND);
        assertThat(ListActors.run(file, Optional.of("renn"), Optional.empty()).actors())
                .singleElement()
                .satisfies(actor -> assertThat(actor.statements()).isEqualTo(2));
        decide(id, set(Field.ACT, "vow"), "Bo");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> reviews.restore(1, Reviewed.by("Ada"), Person.OWNER))
                .withMessageContaining("restore 2 first");
        reviews.restore(2, Reviewed.by("Ada"), Person.OWNER);
        assertThat(reviews.restore(1, Reviewed.by("Ada"), Person.OWNER).now()).isEmpty();
        assertThat(ids()).hasSize(3);
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() ->
                        reviews.add(Reviewed.NAME, Map.of(Field.CONTENT, "14-31"), Reviewed.by("Ada"), Person.OWNER))
                .withMessageContaining("already");
    }

    @Test
    void aChangedArticleKeepsReviewsWhereTheWordsAreThereOnceAndTheOthersForLater() throws InputException {
        decide(RAIN, set(Field.ACT, "promise"), "Ada");
        decide(TALKS, set(Field.ACT, "vow"), "Ada");
        String longer = "Update. " + Reviewed.TEXT.replace("talks now", "talks soon");
        Reviewed.read(file, 2, longer, Reviewed.RAIN, Reviewed.DENIAL);
        String moved = Reviewed.id(longer, "it rains in Harth");
        assertThat(shown(moved).coding().act().orElseThrow().value()).isEqualTo(Act.PROMISE);
        assertThat(ids()).hasSize(2);
        assertThat(ShowArticle.run(file, Reviewed.NAME).orphans()).isEqualTo(1);
        assertThat(ShowHistory.run(file, Optional.empty()))
                .extracting(ListedReview::isOrphan)
                .containsExactly(false, true);
        assertThat(ShowHistory.run(file, Optional.of(moved))).hasSize(1);
        decide(moved, set(Field.ACT, "deny"), "Bo");
        assertThat(shown(moved).coding().act().orElseThrow().value()).isEqualTo(Act.DENY);

        Reviewed.read(file, 3, Reviewed.TEXT);
        assertThat(shown(TALKS).coding().act().orElseThrow().value()).isEqualTo(Act.VOW);
        assertThat(shown(RAIN).coding().act().orElseThrow().value()).isEqualTo(Act.DENY);
        assertThat(ShowArticle.run(file, Reviewed.NAME).orphans()).isZero();
    }

    @Test
    void wordsThatStandTwiceInAChangedArticleAreNoPlace() throws InputException {
        decide(RAIN, ACCEPT, "Ada");
        Reviewed.read(file, 2, Reviewed.TEXT + Reviewed.TEXT);
        assertThat(ids()).isEmpty();
        assertThat(ShowArticle.run(file, Reviewed.NAME).orphans()).isEqualTo(1);
    }

    @Test
    void aChangeBasedOnAnOutdatedStateIsRefused() throws InputException {
        String seen = reviews.state(RAIN, View.RECORD).key();
        decide(RAIN, set(Field.ACT, "promise"), "Ada");
        ReviewOutcome late =
                reviews.decide(RAIN, set(Field.ACT, "vow"), Reviewed.by("Bo"), Optional.of(seen), Person.OWNER);
        assertThat(late).isInstanceOf(ReviewOutcome.Conflict.class);
        assertThat(((ReviewOutcome.Conflict) late).message()).contains("Ada", "review 1", "look at it again");
        assertThat(shown(RAIN).coding().act().orElseThrow().value()).isEqualTo(Act.PROMISE);
        String now = ((ReviewOutcome.Conflict) late).now().key();
        assertThat(reviews.decide(RAIN, set(Field.ACT, "vow"), Reviewed.by("Bo"), Optional.of(now), Person.OWNER))
                .isInstanceOf(ReviewOutcome.Done.class);
        Reviewed.read(file, 2, Reviewed.TEXT, Reviewed.RAIN);
        Reviewed.read(file, 3, Reviewed.TEXT, new Reviewed.Found("it rains in Harth", "Bea", "said", Act.VOW));
        String anew = reviews.state(RAIN, View.RECORD).key();
        assertThat(anew).isNotEqualTo(now);
    }

    @Test
    void codersWhoCodeBlindSeeTheMachineAndThemselvesUntilSomebodyDecides() throws InputException {
        reviews.decide(
                RAIN, set(Field.ACT, "promise"), Reviewed.by("Ada", Standing.BLIND), Optional.empty(), Person.OWNER);
        assertThat(actIn(View.of("Bo"))).isEqualTo(Act.ASSESS);
        reviews.decide(RAIN, set(Field.ACT, "vow"), Reviewed.by("Bo", Standing.BLIND), Optional.empty(), Person.OWNER);
        assertThat(actIn(View.of("Ada"))).isEqualTo(Act.PROMISE);
        assertThat(actIn(View.of("Bo"))).isEqualTo(Act.VOW);
        assertThat(actIn(View.RECORD)).isEqualTo(Act.PROMISE);
        assertThat(reviews.state(RAIN, View.RECORD).statement().disputed()).containsExactly(Field.ACT);
        assertThat(ReviewQueue.of(file, StatementQuery.ALL, HowToRead.DEFAULT, 1))
                .singleElement()
                .satisfies(first -> assertThat(first.said().id().value()).isEqualTo(RAIN));
        reviews.decide(
                RAIN, new ReviewWish.Adopt("Bo"), Reviewed.by("Cy", Standing.DECISION), Optional.empty(), Person.OWNER);
        assertThat(actIn(View.RECORD)).isEqualTo(Act.VOW);
        assertThat(reviews.state(RAIN, View.RECORD).statement().disputed()).isEmpty();
        decide(RAIN, set(Field.ACT, "deny"), "Ada");
        assertThat(actIn(View.RECORD)).isEqualTo(Act.VOW);
        assertThat(actIn(View.of("Ada"))).isEqualTo(Act.DENY);
        assertThat(CoderAgreement.of(file, List.of("Ada", "Bo")).agreed())
                .anySatisfy(each -> assertThat(each.what()).isEqualTo("act"));
    }

    private Act actIn(View view) throws InputException {
        return reviews.state(RAIN, view)
                .statement()
                .statement()
                .coding()
                .act()
                .orElseThrow()
                .value();
    }

    @Test
    void aDecidedSpeakerFollowsLaterCorrectionsOfWhoIsWhoOnly() throws InputException {
        EditActors.make(
                file, new ActorWish.Split("named-renn", "Oslow", List.of(Reviewed.NAME), List.of()), Person.OWNER);
        assertThat(shown(TALKS).who().name()).isEqualTo("Oslow");
        decide(TALKS, new ReviewWish.Correct(Map.of(Field.SPEAKER, "Renn", Field.SPEAKER_ID, "named-renn")), "Ada");
        assertThat(shown(TALKS).who().name()).isEqualTo("Renn");
        EditActors.make(file, new ActorWish.Merge(List.of("named-renn"), "named-bea"), Person.OWNER);
        assertThat(shown(TALKS).who().id()).contains("named-bea");
    }

    @Test
    void whatCannotBeMeantIsRefusedInOneLineAndChangesNothing() {
        Map<Field, String> wrong = Map.of(
                Field.CONTENT, "5-900",
                Field.SOURCE, "14-20",
                Field.ISSUES, "weather",
                Field.ACT, "sing",
                Field.STANCES, "nowhere:support",
                Field.SAID_ON, "yesterday",
                Field.CONDITIONS, "x",
                Field.KIND, "direct",
                Field.SPEAKER_ID, "two words");
        wrong.forEach((field, value) -> assertThatExceptionOfType(InputException.class)
                .as(field.word())
                .isThrownBy(() -> decide(RAIN, set(field, value), "Ada"))
                .satisfies(e -> assertThat(e.lines()).hasSize(1)));
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> reviews.restore(1, Reviewed.by("Ada"), Person.OWNER));
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> CoderAgreement.of(file, List.of()))
                .withMessageContaining("two coders");
    }

    @Test
    void conditionsAreReadFromTheText() throws InputException {
        decide(TALKS, set(Field.CONDITIONS, "48-52|Velland|vow; 14-16"), "Ada");
        assertThat(shown(TALKS).coding().conditions())
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.isByHand()).isFalse())
                .extracting(each -> each.value().on())
                .containsExactly(Optional.empty(), Optional.of("Velland"));
    }
}
