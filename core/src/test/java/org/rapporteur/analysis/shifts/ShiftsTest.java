package org.rapporteur.analysis.shifts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.Level;
import org.rapporteur.analysis.Remarks;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.model.Act;
import org.rapporteur.model.Stance;

class ShiftsTest {

    private static List<Utterance> utterances(Remarks... remarks) {
        return Remarks.all(remarks).stream().map(Utterance::of).toList();
    }

    private static List<String> shifts(Remarks... remarks) {
        return Shifts.of(utterances(remarks), Remarks.PROPOSITIONS, ShiftSettings.USUAL).stream()
                .map(each -> each.who() + " " + each.proposition() + " "
                        + each.kind().words() + " " + each.day())
                .toList();
    }

    private static Remarks renn(String day, Stance stance) {
        return Remarks.by("Ada Renn", "Harth")
                .on(day)
                .in(day + ".txt", "Norrin Wire", day)
                .stands("dam", stance);
    }

    @Test
    void whoTurnsAroundAndStaysThereHasShifted() {
        assertThat(shifts(
                        renn("2031-01-01", Stance.OPPOSE),
                        renn("2031-02-01", Stance.OPPOSE),
                        renn("2031-03-01", Stance.SUPPORT),
                        renn("2031-04-01", Stance.SUPPORT)))
                .containsExactly("Ada Renn dam reversed 2031-03-01");
    }

    @Test
    void oneOddDayIsNoShift() {
        assertThat(shifts(
                        renn("2031-01-01", Stance.OPPOSE),
                        renn("2031-02-01", Stance.SUPPORT),
                        renn("2031-03-01", Stance.OPPOSE)))
                .isEmpty();
    }

    @Test
    void oneStatementAtTheEndIsNotEnoughUnlessItIsAConcession() {
        assertThat(shifts(renn("2031-01-01", Stance.OPPOSE), renn("2031-02-01", Stance.SUPPORT)))
                .isEmpty();
        assertThat(shifts(
                        renn("2031-01-01", Stance.OPPOSE),
                        renn("2031-02-01", Stance.SUPPORT).does(Act.CONCEDE, "water")))
                .containsExactly("Ada Renn dam reversed 2031-02-01");
        assertThat(Shifts.of(
                        utterances(renn("2031-01-01", Stance.OPPOSE), renn("2031-02-01", Stance.SUPPORT)),
                        Remarks.PROPOSITIONS,
                        new ShiftSettings(Level.ACTOR, 1)))
                .hasSize(1);
    }

    @Test
    void conditionsAreDroppedAndAdded() {
        assertThat(shifts(
                        renn("2031-01-01", Stance.SUPPORT).onlyIf("dam", "once the toll is lifted", "Corvend"),
                        renn("2031-02-01", Stance.SUPPORT),
                        renn("2031-02-02", Stance.SUPPORT)))
                .containsExactly("Ada Renn dam condition dropped 2031-02-01");
        assertThat(shifts(
                        renn("2031-01-01", Stance.SUPPORT),
                        renn("2031-02-01", Stance.SUPPORT).onlyIf("dam", "once the toll is lifted", "Corvend"),
                        renn("2031-02-02", Stance.SUPPORT).onlyIf("dam", "once the toll is lifted", "Corvend")))
                .containsExactly("Ada Renn dam condition added 2031-02-01");
    }

    @Test
    void aNewDemandIsAShiftOfItsOwn() {
        assertThat(shifts(
                        renn("2031-01-01", Stance.SUPPORT)
                                .onlyIf("dam", "once the toll is lifted", "Corvend")
                                .stands("toll", Stance.SUPPORT),
                        renn("2031-02-01", Stance.SUPPORT)
                                .onlyIf("dam", "if the pact is renewed", "Corvend")
                                .stands("pact", Stance.SUPPORT),
                        renn("2031-02-02", Stance.SUPPORT)
                                .onlyIf("dam", "if the pact is renewed", "Corvend")
                                .stands("pact", Stance.SUPPORT)))
                .containsExactly("Ada Renn dam demand raised 2031-02-01");
    }

    @Test
    void anArticleThatSetsOldBesideNewTellsOfAShift() {
        List<Shift> found = Shifts.of(
                utterances(
                        renn("2031-01-01", Stance.OPPOSE).id("old").in("old.txt", "Wire", "2031-01-01"),
                        renn("2031-01-02", Stance.OPPOSE).id("older").in("new.txt", "Wire", "2031-02-01"),
                        renn("2031-02-01", Stance.SUPPORT).id("new").in("new.txt", "Wire", "2031-02-01")),
                Remarks.PROPOSITIONS,
                ShiftSettings.USUAL);
        assertThat(found).singleElement().satisfies(each -> {
            assertThat(each.reported()).extracting("value").containsExactly("new", "older");
            assertThat(each.last().orElseThrow().best().id().value()).isEqualTo("older");
            assertThat(each.first().best().id().value()).isEqualTo("new");
        });
    }

    @Test
    void aConcessionWithoutAnEarlierPositionIsTold() {
        assertThat(shifts(renn("2031-02-01", Stance.SUPPORT).does(Act.CONCEDE, "water")))
                .containsExactly("Ada Renn dam conceded 2031-02-01");
    }

    @Test
    void organisationsShiftByWhoeverSpeaksForThem() {
        List<Utterance> all = utterances(
                renn("2031-01-01", Stance.OPPOSE),
                Remarks.by("Tomas Orb", "Harth").on("2031-02-01").stands("dam", Stance.SUPPORT),
                Remarks.by("Mia Lund", "Harth").on("2031-03-01").stands("dam", Stance.SUPPORT));
        assertThat(Shifts.of(all, Remarks.PROPOSITIONS, ShiftSettings.USUAL)).isEmpty();
        assertThat(Shifts.of(all, Remarks.PROPOSITIONS, new ShiftSettings(Level.ORGANISATION, 2)))
                .singleElement()
                .extracting(Shift::who)
                .isEqualTo("Harth");
    }

    @Test
    void nothingGivesNothingAndNoShiftRestsOnNothing() {
        assertThat(Shifts.of(List.of(), List.of(), ShiftSettings.USUAL)).isEmpty();
        assertThatThrownBy(() -> new ShiftSettings(Level.ACTOR, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
