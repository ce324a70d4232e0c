package org.rapporteur.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.model.AccordClaim;
import org.rapporteur.model.Act;
import org.rapporteur.model.Author;
import org.rapporteur.model.Claim;
import org.rapporteur.model.Reading;
import org.rapporteur.model.Stance;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementId;
import org.rapporteur.model.edits.Edit;
import org.rapporteur.store.RecordFile;
import org.rapporteur.text.CodePoints;

class CodesTest {

    @TempDir
    private static Path folder;

    private static Path record;

    @BeforeAll
    static void keepSomeCodes() {
        record = CodedNews.record(folder.resolve("r.sqlite"));
    }

    private static CodeQuery codes(
            @Nullable String issue,
            @Nullable Act act,
            @Nullable String proposition,
            @Nullable Stance stance,
            @Nullable String condition) {
        return new CodeQuery(
                Optional.ofNullable(issue),
                Optional.ofNullable(act),
                Optional.ofNullable(proposition),
                Optional.ofNullable(stance),
                Optional.ofNullable(condition),
                Optional.empty(),
                false);
    }

    private static CodeQuery proposed(CodeQuery codes) {
        return new CodeQuery(
                codes.issue(), codes.act(), codes.proposition(), codes.stance(), codes.condition(), codes.on(), true);
    }

    private static CodeQuery on(String words) {
        CodeQuery any = CodeQuery.ANY;
        return new CodeQuery(
                any.issue(),
                any.act(),
                any.proposition(),
                any.stance(),
                any.condition(),
                Optional.of(words),
                any.proposed());
    }

    private static StatementQuery query(CodeQuery codes) {
        StatementQuery all = StatementQuery.ALL;
        return new StatementQuery(
                all.speaker(),
                all.role(),
                all.side(),
                all.text(),
                all.kind(),
                all.said(),
                all.published(),
                codes,
                all.article(),
                ReviewQuery.ANY);
    }

    /** Returns the mention of the speaker of each statement found. */
    private static List<String> find(CodeQuery codes) throws InputException {
        List<String> found = new ArrayList<>();
        FindStatements.run(record, query(codes), reading -> {
            CodePoints text = CodePoints.of(reading.article().text());
            for (Statement statement : reading.statements()) {
                found.add(text.slice(statement.what().source().get(0)));
            }
        });
        return found;
    }

    private static List<Nowhere> nowhere(CodeQuery codes) throws InputException {
        return FindStatements.run(record, query(codes), reading -> {}).nowhere();
    }

    @Test
    void statementsAreFoundByWhatTheyAreAboutAndDo() throws InputException {
        assertThat(find(codes("territory", null, null, null, null))).containsExactly("Brandeth", "The Granary");
        assertThat(find(codes("Territory", Act.REJECT, null, null, null))).containsExactly("The Granary");
        assertThat(find(codes(null, Act.ACCUSE, null, null, null))).containsExactly("Tal");
        assertThat(find(CodeQuery.ANY)).hasSize(8);
    }

    @Test
    void statementsAreFoundByWhereTheyStand() throws InputException {
        assertThat(find(codes(null, null, "talks-now", Stance.CONDITIONAL, null)))
                .containsExactly("Brandeth");
        assertThat(find(codes(null, null, null, Stance.OPPOSE, null))).containsExactly("The Granary");
        assertThat(find(codes(null, null, "talks-now", Stance.OPPOSE, null))).isEmpty();
    }

    @Test
    void statementsAreFoundByTheWordsOfTheirConditions() throws InputException {
        assertThat(find(codes(null, null, null, null, "IF they"))).containsExactly("Brandeth");
        assertThat(find(codes(null, null, null, null, "they if"))).isEmpty();
    }

    @Test
    void statementsAreFoundByWhoHasToMeetTheirConditions() throws InputException {
        assertThat(find(on("SORRANE"))).containsExactly("Brandeth");
        assertThat(find(on("Velland"))).isEmpty();
    }

    @Test
    void whatIsOnlyProposedIsFoundIfItIsWanted() throws InputException {
        assertThat(find(proposed(codes(null, null, "withdrawal", Stance.SUPPORT, null))))
                .containsExactly("Brandeth");
        assertThat(find(proposed(codes("talks", null, null, null, null)))).containsExactly("Brandeth", "The Granary");
    }

    @Test
    void whatIsOnlyProposedIsNotFound() throws InputException {
        assertThat(find(codes("talks", null, null, null, null))).containsExactly("Brandeth");
        assertThat(find(codes(null, Act.ASSESS, null, null, null))).isEmpty();
        assertThat(find(codes(null, null, "withdrawal", null, null))).containsExactly("The Granary");
        assertThat(find(codes(null, null, "withdrawal", Stance.SUPPORT, null))).isEmpty();
    }

    @Test
    void codesOfTwoStatementsAreNotTakenForThoseOfOne() throws InputException {
        assertThat(find(codes("agreements", Act.OFFER, null, null, null))).isEmpty();
        assertThat(nowhere(codes("agreements", Act.OFFER, null, null, null))).isEmpty();
    }

    @Test
    void aValueThatNoStatementHasIsToldWithThoseThatThereAre() throws InputException {
        assertThat(nowhere(codes("water", Act.ASSESS, null, Stance.SUPPORT, null)))
                .containsExactly(
                        new Nowhere(Nowhere.What.ISSUE, "water", List.of("agreements", "talks", "territory")),
                        new Nowhere(Nowhere.What.ACT, "assess", List.of("accuse", "offer", "reject")),
                        new Nowhere(Nowhere.What.STANCE, "support", List.of("oppose", "conditional")));
        assertThat(nowhere(codes(null, null, "open-dam", Stance.OPPOSE, null)))
                .containsExactly(new Nowhere(Nowhere.What.PROPOSITION, "open-dam", List.of("talks-now", "withdrawal")));
        assertThat(nowhere(codes(null, null, "talks-now", Stance.OPPOSE, null)))
                .containsExactly(new Nowhere(Nowhere.What.STANCE, "talks-now:oppose", List.of("conditional")));
        assertThat(nowhere(codes("talks", null, null, null, null))).isEmpty();
    }

    @Test
    void whoClaimsSomethingOfAnAgreementIsCalledAsTheActorsOfTheRecordAre() throws InputException {
        Path renamed = CodedNews.record(folder.resolve("renamed.sqlite"));
        try (RecordFile file = RecordFile.openOrCreate(renamed)) {
            file.atOnce(() -> file.keep(
                    new Edit.Rename("x-Y", "Yoren B. Tal"), new Author("Ada", Instant.EPOCH), Optional.empty()));
        }
        assertThat(ShowArticle.run(renamed, "news/coded.txt").reading().agreements())
                .singleElement()
                .satisfies(accord -> assertThat(accord.claims())
                        .extracting(AccordClaim::claimant)
                        .containsExactly("Yoren B. Tal", AccordClaim.ARTICLE));
    }

    @Test
    void aWholePlaceIsMeantBeforeOneThatOnlyBeginsSo() throws InputException {
        List<Reading> all = new ArrayList<>();
        FindStatements.run(record, StatementQuery.ALL, all::add);
        Reading coded = all.get(0);
        String article = "0123456789abcdef";
        List<Statement> statements = List.of(
                called(article + "-905-978", coded.statements().get(0)),
                called(article + "-9051-9070", coded.statements().get(1)),
                called(article + "-9052-9060", coded.statements().get(2)));
        Path made = folder.resolve("made.sqlite");
        try (RecordFile file = RecordFile.openOrCreate(made)) {
            Reading reading = new Reading(coded.article(), statements, List.of(), List.of());
            file.atOnce(() -> file.keep(reading, CodedNews.SETTINGS));
        }
        for (String key : List.of(article + "-905", "0123-905", "0-905-978")) {
            assertThat(ExplainStatement.run(made, key).statement()).isEqualTo(statements.get(0));
        }
        assertThat(ExplainStatement.run(made, "0123-9051").statement()).isEqualTo(statements.get(1));
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> ExplainStatement.run(made, "0123-90"))
                .withMessageContaining("3 statements whose ids begin with 0123-90");
    }

    private static Statement called(String id, Statement statement) {
        return new Statement(
                new StatementId(id),
                statement.what(),
                statement.who(),
                statement.as(),
                statement.where(),
                statement.about(),
                statement.coding(),
                statement.how());
    }

    @Test
    void aStatementIsExplainedByItsIdOrABeginningThatNoOtherHas() throws InputException {
        List<Reading> all = new ArrayList<>();
        FindStatements.run(record, StatementQuery.ALL, all::add);
        Statement accusation = all.get(0).statements().get(2);
        String id = accusation.id().value();
        for (String key : List.of(id, id.substring(0, id.length() - 1), " " + id + " ")) {
            ExplainedStatement explained = ExplainStatement.run(record, key);
            assertThat(explained.statement()).isEqualTo(accusation);
            assertThat(explained.knowledge()).isEqualTo("river-war 0123456789abcdef");
            assertThat(explained.agreements()).singleElement().satisfies(accord -> {
                assertThat(accord.name()).isEqualTo("Fennick Accord");
                assertThat(accord.claims())
                        .singleElement()
                        .satisfies(claim -> assertThat(claim.claim()).isEqualTo(Claim.BROKEN));
            });
        }
        int place = accusation.what().content().get(0).start();
        for (String key : List.of(id.substring(0, 6) + "-" + place, id.substring(0, 16) + "-" + place + "-")) {
            assertThat(ExplainStatement.run(record, key).statement()).isEqualTo(accusation);
        }
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> ExplainStatement.run(record, id.substring(0, 6) + "-8"))
                .withMessageContaining("no statement " + id.substring(0, 6) + "-8");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> ExplainStatement.run(record, id.substring(0, 8)))
                .withMessageContainingAll("4 statements whose ids begin with", "give more of the id")
                .satisfies(e -> assertThat(e.isWrongCall()).isFalse());
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> ExplainStatement.run(record, "zz"))
                .withMessageContaining("no statement zz");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> ExplainStatement.run(record, " "))
                .satisfies(e -> assertThat(e.isWrongCall()).isTrue());
    }
}
