package org.rapporteur.analysis.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.GoldSaid;
import org.rapporteur.analysis.Level;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.Speech;
import org.rapporteur.analysis.Topic;
import org.rapporteur.model.Act;
import org.rapporteur.model.Stance;

class PositionsTest {

    private static final PositionSettings ACTORS = PositionSettings.of(Level.ACTOR, Topic.PROPOSITION);

    private static Speech varrow(String day, Stance stance) {
        return Speech.by("Ilse Varrow", "Velland").on(day).stands("talks-now", stance);
    }

    private static Position only(PositionMatrix matrix) {
        assertThat(matrix.positions()).hasSize(1);
        return matrix.positions().get(0);
    }

    @Test
    void theLatestPositionIsToldFromThePrevailingOne() {
        Position position = only(Positions.of(
                Speech.all(
                        varrow("2031-04-08", Stance.SUPPORT),
                        varrow("2031-01-09", Stance.OPPOSE),
                        varrow("2031-01-14", Stance.OPPOSE)),
                ACTORS));
        assertThat(position.latest().orElseThrow().position()).isEqualTo("support");
        assertThat(Speech.ids(position.latest().orElseThrow().statements())).containsExactly("s0");
        assertThat(position.prevailing().orElseThrow().position()).isEqualTo("oppose");
        assertThat(Speech.ids(position.prevailing().orElseThrow().statements())).containsExactly("s1", "s2");
        assertThat(position.share()).isEqualTo(2.0 / 3);
        assertThat(position.when().orElseThrow().last()).isEqualTo("2031-04-08");
        assertThat(Speech.ids(position.statements())).containsExactly("s1", "s2", "s0");
    }

    @Test
    void ofSeveralOnTheLastDayTheMostFrequentCounts() {
        Position position = only(Positions.of(
                Speech.all(
                        varrow("2031-04-08", Stance.OPPOSE),
                        varrow("2031-04-08", Stance.SUPPORT),
                        varrow("2031-04-08", Stance.SUPPORT),
                        varrow("2031-01-08", Stance.OPPOSE),
                        varrow("2031-01-08", Stance.OPPOSE)),
                ACTORS));
        assertThat(position.latest().orElseThrow().position()).isEqualTo("support");
        assertThat(Speech.ids(position.latest().orElseThrow().statements())).containsExactly("s1", "s2");
        assertThat(position.prevailing().orElseThrow().position()).isEqualTo("oppose");
    }

    @Test
    void ofEquallyFrequentPositionsTheYoungerPrevails() {
        Position position = only(Positions.of(
                Speech.all(varrow("2031-04-08", Stance.OPPOSE), varrow("2031-01-08", Stance.SUPPORT)), ACTORS));
        assertThat(position.held()).extracting(Position.Held::position).containsExactly("oppose", "support");
    }

    @Test
    void aPositionOnADayIsThatOfWhatWasSaidUntilThen() {
        List<Said> said = Speech.all(
                varrow("2031-01-09", Stance.CONDITIONAL),
                varrow("2031-04-08", Stance.SUPPORT),
                Speech.by("Ilse Varrow", "Velland")
                        .between("2031-01-01", "2031-01-31")
                        .stands("talks-now", Stance.OPPOSE),
                Speech.by("Ilse Varrow", "Velland").stands("talks-now", Stance.SUPPORT));
        PositionSettings january = new PositionSettings(
                Level.SIDE,
                Topic.PROPOSITION,
                List.of(),
                Optional.empty(),
                Optional.of(LocalDate.parse("2031-01-20")),
                OptionalInt.empty());
        PositionMatrix matrix = Positions.of(said, january);
        assertThat(Speech.ids(only(matrix).statements())).containsExactly("s0");
        assertThat(matrix.leftOut().undated()).isEqualTo(1);
        PositionSettings lastDays = new PositionSettings(
                Level.SIDE, Topic.PROPOSITION, List.of(), Optional.empty(), Optional.empty(), OptionalInt.of(30));
        assertThat(Speech.ids(only(Positions.of(said, lastDays)).statements())).containsExactly("s1");
    }

    @Test
    void whatHasNoDayIsNeverTheLatestButCounts() {
        Speech undated = Speech.by("Ilse Varrow", "Velland").stands("talks-now", Stance.OPPOSE);
        Position alone = only(Positions.of(Speech.all(undated), ACTORS));
        assertThat(alone.latest()).isEmpty();
        assertThat(alone.when()).isEmpty();
        assertThat(alone.prevailing()).isPresent();
        Position both = only(Positions.of(Speech.all(undated, varrow("2031-04-08", Stance.SUPPORT)), ACTORS));
        assertThat(both.latest().orElseThrow().position()).isEqualTo("support");
    }

    @Test
    void speakersAreGatheredByActorOrganisationOrSide() {
        List<Said> said = Speech.all(
                varrow("2031-01-09", Stance.OPPOSE),
                Speech.by("Tomas Brandeth", "Velland").on("2031-01-09").stands("talks-now", Stance.SUPPORT),
                Speech.by("Envoys", "Velland; Sorrane").on("2031-01-09").stands("talks-now", Stance.SUPPORT),
                Speech.byNobody().on("2031-01-09").stands("talks-now", Stance.SUPPORT));
        assertThat(Positions.of(said, ACTORS).speakers()).containsExactly("Envoys", "Ilse Varrow", "Tomas Brandeth");
        assertThat(Positions.of(said, PositionSettings.of(Level.ORGANISATION, Topic.PROPOSITION))
                        .speakers())
                .containsExactly("staff of Velland", "staff of Velland; Sorrane");
        PositionMatrix sides = Positions.of(said, PositionSettings.of(Level.SIDE, Topic.PROPOSITION));
        assertThat(sides.speakers()).containsExactly("Velland", "Sorrane");
        assertThat(sides.at("Sorrane", "talks-now").orElseThrow().statements()).hasSize(1);
        assertThat(sides.leftOut().unattributed()).isEqualTo(1);
    }

    @Test
    void whoSaysNothingOnAKnownTopicIsSilent() {
        PositionSettings settings = new PositionSettings(
                Level.SIDE,
                Topic.PROPOSITION,
                List.of("withdrawal", "talks-now", "withdrawal"),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty());
        PositionMatrix matrix = Positions.of(
                Speech.all(
                        varrow("2031-01-09", Stance.OPPOSE),
                        Speech.by("Yoren Tal", "Sorrane").on("2031-01-10").stands("arms", Stance.OPPOSE)),
                settings);
        assertThat(matrix.topics()).containsExactly("withdrawal", "talks-now", "arms");
        assertThat(matrix.at("Velland", "withdrawal")).isEmpty();
        assertThat(matrix.positions()).hasSize(2);
    }

    @Test
    void oneTopicAloneCanBeAskedFor() {
        PositionSettings settings = new PositionSettings(
                Level.SIDE,
                Topic.PROPOSITION,
                List.of("withdrawal"),
                Optional.of("talks-now"),
                Optional.empty(),
                OptionalInt.empty());
        PositionMatrix matrix =
                Positions.of(Speech.all(varrow("2031-01-09", Stance.OPPOSE).stands("arms", Stance.SUPPORT)), settings);
        assertThat(matrix.topics()).containsExactly("talks-now");
        assertThat(matrix.positions()).hasSize(1);
    }

    @Test
    void onIssuesThePositionIsTheAct() {
        PositionMatrix matrix = Positions.of(
                Speech.all(
                        Speech.by("Yoren Tal", "Sorrane").on("2031-01-10").about("talks", Act.OFFER),
                        Speech.by("Yoren Tal", "Sorrane").on("2031-02-10").about("talks")),
                PositionSettings.of(Level.ACTOR, Topic.ISSUE));
        Position position = only(matrix);
        assertThat(position.latest().orElseThrow().position()).isEqualTo("offer");
        assertThat(position.when().orElseThrow().last()).isEqualTo("2031-02-10");
        assertThat(position.statements()).hasSize(2);
    }

    @Test
    void outletsAreCountedOnceAndConfidenceIsTheMean() {
        Position position = only(Positions.of(
                Speech.all(
                        varrow("2031-01-09", Stance.OPPOSE)
                                .in("a", "Norrin Wire")
                                .sure(0.5),
                        varrow("2031-01-09", Stance.OPPOSE).in("b", "Norrin Wire"),
                        varrow("2031-01-09", Stance.OPPOSE).in("c", "The Trumpet"),
                        varrow("2031-01-09", Stance.OPPOSE).in("d", "")),
                ACTORS));
        assertThat(position.outlets()).isEqualTo(2);
        assertThat(position.sure()).isEqualTo(0.875);
    }

    @Test
    void theOrderOfTheStatementsMakesNoDifference() throws Exception {
        List<Said> said = new ArrayList<>(GoldSaid.all());
        List<Object> first = figures(said);
        Collections.shuffle(said, new Random(7));
        assertThat(figures(said)).isEqualTo(first);
    }

    private static List<Object> figures(List<Said> said) {
        List<Object> figures = new ArrayList<>();
        for (Position each : Positions.of(said, ACTORS).positions()) {
            figures.add(List.of(
                    each.who(),
                    each.topic(),
                    each.latest().map(Position.Held::position),
                    each.held().stream().map(Position.Held::position).toList(),
                    each.statements().size()));
        }
        return figures;
    }

    @Test
    void whatWasSaidSomeTimeInAYearIsNotLaterThanADayInIt() {
        List<Said> said = Speech.all(
                Speech.by("A", "x").on("2031-03-09").stands("p", Stance.SUPPORT),
                Speech.by("A", "x").between("2031-01-01", "2031-12-31").stands("p", Stance.OPPOSE));

        assertThat(Positions.of(said, ACTORS)
                        .at("A", "p")
                        .orElseThrow()
                        .latest()
                        .orElseThrow()
                        .position())
                .isEqualTo("support");
    }

    @Test
    void noStatementsGiveAnEmptyMatrix() {
        assertThat(Positions.of(List.of(), ACTORS).positions()).isEmpty();
        assertThat(Positions.of(Speech.all(Speech.byNobody()), ACTORS).speakers())
                .isEmpty();
        assertThatThrownBy(() -> new PositionSettings(
                        Level.SIDE, Topic.ISSUE, List.of(), Optional.empty(), Optional.empty(), OptionalInt.of(0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void inTheExampleVarrowDropsHerConditionAndTheSidesStandWhereTheStorySays() throws Exception {
        List<Said> said = GoldSaid.all();
        assertThat(varrowOn("2031-01-31", said)).isEqualTo("conditional");
        assertThat(varrowOn("2031-03-31", said)).isEqualTo("conditional");
        assertThat(varrowOn("2031-04-08", said)).isEqualTo("support");
        PositionMatrix sides = Positions.of(said, PositionSettings.of(Level.SIDE, Topic.PROPOSITION));
        assertThat(sides.at("Velland", "withdrawal")
                        .orElseThrow()
                        .prevailing()
                        .orElseThrow()
                        .position())
                .isEqualTo("support");
        assertThat(sides.at("Callow", "council-seat")
                        .orElseThrow()
                        .prevailing()
                        .orElseThrow()
                        .position())
                .isEqualTo("support");
        assertThat(sides.at("Sorrane", "concord-membership")
                        .orElseThrow()
                        .latest()
                        .orElseThrow()
                        .position())
                .isEqualTo("oppose");
    }

    private static String varrowOn(String day, List<Said> said) {
        PositionSettings settings = new PositionSettings(
                Level.ACTOR,
                Topic.PROPOSITION,
                List.of(),
                Optional.empty(),
                Optional.of(LocalDate.parse(day)),
                OptionalInt.empty());
        return Positions.of(said, settings)
                .at("Ilse Varrow", "talks-now")
                .flatMap(Position::latest)
                .orElseThrow()
                .position();
    }
}
