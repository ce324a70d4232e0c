package org.rapporteur.analysis.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.GoldSaid;
import org.rapporteur.analysis.Level;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.Speech;
import org.rapporteur.analysis.Topic;
import org.rapporteur.model.Act;
import org.rapporteur.model.Stance;

class TimelineTest {

    private static final TimelineSettings ACTORS =
            new TimelineSettings(Level.ACTOR, Topic.PROPOSITION, Optional.empty());

    private static Speech drehl(Stance stance) {
        return Speech.by("Oskar Drehl", "Sorrane").stands("withdrawal", stance);
    }

    @Test
    void statementsStandInTheOrderOfTheirDaysWithTheTurnsMarked() {
        Timeline timeline = Timeline.of(
                Speech.all(
                        drehl(Stance.SUPPORT).on("2031-06-19"),
                        drehl(Stance.OPPOSE).on("2031-01-28"),
                        drehl(Stance.OPPOSE).publishedOn("2031-03-11"),
                        drehl(Stance.OPPOSE)),
                ACTORS);
        assertThat(timeline.lanes()).hasSize(1);
        List<Lane.Point> points = timeline.lanes().get(0).points();
        assertThat(points).extracting(point -> point.said().id().value()).containsExactly("s1", "s2", "s0");
        assertThat(points).extracting(Lane.Point::isTurn).containsExactly(false, false, true);
        assertThat(points).extracting(point -> point.when().isPublication()).containsExactly(false, true, false);
        assertThat(timeline.undated()).isEqualTo(1);
    }

    @Test
    void whatWasSaidInAMonthStandsAtItsBeginningAndKeepsItsDays() {
        List<Lane.Point> points = Timeline.of(
                        Speech.all(
                                drehl(Stance.SUPPORT).on("2031-03-09"),
                                drehl(Stance.OPPOSE).between("2031-03-01", "2031-03-31"),
                                drehl(Stance.SUPPORT).on("2031-03-01"),
                                drehl(Stance.SUPPORT).on("2031-02-28")),
                        ACTORS)
                .lanes()
                .get(0)
                .points();

        assertThat(points).extracting(point -> point.said().id().value()).containsExactly("s3", "s2", "s1", "s0");
        assertThat(points.get(2).when().last()).isEqualTo("2031-03-31");
    }

    @Test
    void aStatementWhoseActIsNotKnownIsNoTurn() {
        Timeline timeline = Timeline.of(
                Speech.all(
                        Speech.by("Yoren Tal", "Sorrane").on("2031-01-01").about("talks", Act.OFFER),
                        Speech.by("Yoren Tal", "Sorrane").on("2031-01-02").about("talks"),
                        Speech.by("Yoren Tal", "Sorrane").on("2031-01-03").about("talks", Act.OFFER),
                        Speech.by("Yoren Tal", "Sorrane").on("2031-01-04").about("talks", Act.REJECT)),
                new TimelineSettings(Level.SIDE, Topic.ISSUE, Optional.of("talks")));
        assertThat(timeline.lanes().get(0).points())
                .extracting(Lane.Point::isTurn)
                .containsExactly(false, false, false, true);
    }

    @Test
    void oneTopicCanBeAskedForAndWhoSaysMostComesFirst() {
        List<Said> said = Speech.all(
                Speech.by("A", "x").on("2031-01-01").stands("p", Stance.OPPOSE).stands("q", Stance.OPPOSE),
                Speech.by("B", "x").on("2031-01-01").stands("p", Stance.OPPOSE),
                Speech.by("B", "x").on("2031-01-02").stands("p", Stance.OPPOSE),
                Speech.byNobody().on("2031-01-02").stands("p", Stance.OPPOSE));
        Timeline all = Timeline.of(said, ACTORS);
        assertThat(all.lanes()).extracting(lane -> lane.who() + lane.topic()).containsExactly("Ap", "Aq", "Bp");
        Timeline one = Timeline.of(said, new TimelineSettings(Level.ACTOR, Topic.PROPOSITION, Optional.of("p")));
        assertThat(one.lanes()).extracting(lane -> lane.who() + lane.topic()).containsExactly("Bp", "Ap");
        assertThat(one.unattributed()).isEqualTo(1);
        assertThat(Timeline.of(List.of(), ACTORS).lanes()).isEmpty();
    }

    @Test
    void inTheExampleKorvaneComesRoundToWithdrawal() throws Exception {
        Timeline timeline = Timeline.of(
                GoldSaid.all(), new TimelineSettings(Level.ACTOR, Topic.PROPOSITION, Optional.of("withdrawal")));
        Lane korvane = timeline.lanes().stream()
                .filter(lane -> lane.who().equals("Anselm Korvane"))
                .findFirst()
                .orElseThrow();
        List<String> positions = korvane.points().stream()
                .flatMap(point -> point.position().stream())
                .toList();
        assertThat(positions.get(positions.size() - 1)).isEqualTo("support");
        assertThat(korvane.points()).anyMatch(Lane.Point::isTurn);
    }
}
