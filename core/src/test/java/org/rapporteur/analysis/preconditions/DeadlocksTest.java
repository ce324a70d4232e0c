package org.rapporteur.analysis.preconditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.Remarks;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.model.Act;
import org.rapporteur.model.Stance;

class DeadlocksTest {

    private static List<Utterance> utterances(Remarks... remarks) {
        return Remarks.all(remarks).stream().map(Utterance::of).toList();
    }

    private static List<Deadlock> deadlocks(Remarks... remarks) {
        List<Utterance> all = utterances(remarks);
        return Deadlocks.of(all, Preconditions.of(all, Remarks.PROPOSITIONS), Remarks.PROPOSITIONS, 100);
    }

    private static Remarks harth(String day) {
        return Remarks.by("Ada Renn", "Harth")
                .on(day)
                .onlyIf("dam", "once the toll is lifted", "Corvend")
                .stands("toll", Stance.SUPPORT);
    }

    private static Remarks corvend(String day) {
        return Remarks.by("Mira Sol", "Corvend")
                .on(day)
                .onlyIf("toll", "when the dam is opened", "Harth")
                .stands("dam", Stance.SUPPORT);
    }

    @Test
    void whatABodyDemandsInManyWordsIsOnePrecondition() {
        List<Utterance> all = utterances(
                harth("2031-01-01"),
                Remarks.by("Tomas Orb", "Harth")
                        .on("2031-02-01")
                        .in("b.txt", "Courier", "2031-02-01")
                        .onlyIf("dam", "toll first", "Corvend")
                        .stands("toll", Stance.SUPPORT));
        assertThat(Preconditions.of(all, Remarks.PROPOSITIONS)).singleElement().satisfies(each -> {
            assertThat(each.holder()).isEqualTo("Harth");
            assertThat(each.on()).containsExactly("Corvend");
            assertThat(each.unlocks()).hasToString("Optional[dam]");
            assertThat(each.demands()).hasToString("Optional[toll]");
            assertThat(each.wordings()).containsExactly("once the toll is lifted", "toll first");
            assertThat(each.articles()).isEqualTo(2);
        });
    }

    @Test
    void aConditionThatIsNoPropositionStandsForItself() {
        List<Utterance> all = utterances(
                Remarks.by("Ada Renn", "Harth").on("2031-01-01").onlyIf("dam", "when the snow has melted", ""),
                Remarks.by("Ada Renn", "Harth").on("2031-01-02").onlyIf("dam", "on my birthday", ""));
        assertThat(Preconditions.of(all, Remarks.PROPOSITIONS))
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.demands()).isEmpty());
    }

    @Test
    void twoWhoWaitForEachOtherAreACircle() {
        assertThat(deadlocks(harth("2031-01-01"), corvend("2031-01-05")))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.kind()).isEqualTo(Deadlock.Kind.CIRCLE);
                    assertThat(each.preconditions())
                            .extracting(Precondition::holder)
                            .containsExactly("Harth", "Corvend");
                    assertThat(each.since()).hasToString("Optional[2031-01-05]");
                    assertThat(each.until()).isEmpty();
                });
    }

    @Test
    void whatWasGivenUpBeforeBlocksNothing() {
        assertThat(deadlocks(
                        harth("2031-01-01"),
                        Remarks.by("Ada Renn", "Harth").on("2031-02-01").stands("dam", Stance.SUPPORT),
                        corvend("2031-03-01")))
                .isEmpty();
    }

    @Test
    void whoAddressesNobodyInParticularWaitsForWhoeverHoldsItBack() {
        assertThat(deadlocks(
                        Remarks.by("Ada Renn", "Harth")
                                .on("2031-01-01")
                                .onlyIf("dam", "once the toll is lifted", "")
                                .stands("toll", Stance.SUPPORT),
                        corvend("2031-01-05")))
                .hasSize(1);
    }

    @Test
    void aDemandThatTheOtherSideRefusedIsADeadlock() {
        assertThat(deadlocks(
                        harth("2031-01-01"),
                        Remarks.by("Mira Sol", "Corvend")
                                .on("2031-01-04")
                                .does(Act.REJECT, "trade")
                                .stands("toll", Stance.OPPOSE)))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.kind()).isEqualTo(Deadlock.Kind.REJECTED);
                    assertThat(each.rejections()).hasSize(1);
                    assertThat(each.openings()).hasSize(2);
                });
    }

    @Test
    void aRefusalBeforeTheDemandIsNone() {
        assertThat(deadlocks(
                        Remarks.by("Mira Sol", "Corvend").on("2030-12-04").stands("toll", Stance.OPPOSE),
                        harth("2031-01-01")))
                .isEmpty();
    }

    @Test
    void whatWasOnceCalledAcceptableOpensFirst() {
        Deadlock deadlock = deadlocks(
                        Remarks.by("Mira Sol", "Corvend").on("2030-06-01").stands("toll", Stance.SUPPORT),
                        harth("2031-01-01"),
                        corvend("2031-01-05"))
                .get(0);
        assertThat(deadlock.openings()).first().satisfies(each -> {
            assertThat(each.who()).isEqualTo("Corvend");
            assertThat(each.accepts()).hasToString("toll");
            assertThat(each.without()).hasToString("dam");
            assertThat(each.evidence()).hasSize(1);
        });
    }

    @Test
    void oneChangeMayEndSeveralCircles() {
        List<Deadlock> found = deadlocks(
                harth("2031-01-01"),
                corvend("2031-01-05"),
                Remarks.by("Ida Falk", "Sandmouth")
                        .on("2031-01-06")
                        .onlyIf("pact", "when the dam is opened", "Harth")
                        .stands("dam", Stance.SUPPORT),
                Remarks.by("Ada Renn", "Harth")
                        .on("2031-01-07")
                        .onlyIf("dam", "if the pact is renewed", "Sandmouth")
                        .stands("pact", Stance.SUPPORT));
        assertThat(found).hasSize(2);
        assertThat(Deadlocks.together(found)).hasSize(2);
        assertThat(Deadlocks.together(List.of())).isEmpty();
    }

    @Test
    void hundredsWhoAllWaitForEachOtherAreFoundInTime() {
        List<Remarks> many = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            many.add(Remarks.by("Person " + i, "Body " + i)
                    .on("2031-01-01")
                    .onlyIf(i % 2 == 0 ? "dam" : "toll", i % 2 == 0 ? "the toll is lifted" : "the dam is opened", "")
                    .stands(i % 2 == 0 ? "toll" : "dam", Stance.SUPPORT));
        }
        assertThat(deadlocks(many.toArray(Remarks[]::new))).hasSizeBetween(1, 400);
    }
}
