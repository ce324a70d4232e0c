package org.rapporteur.analysis.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.analysis.GoldSaid;
import org.rapporteur.analysis.Level;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.Speech;
import org.rapporteur.analysis.Topic;
import org.rapporteur.analysis.positions.PositionSettings;
import org.rapporteur.model.Stance;

class CommonGroundTest {

    private static GroundSettings settings(GroundSettings.Basis basis, String... between) {
        return new GroundSettings(PositionSettings.of(Level.SIDE, Topic.PROPOSITION), List.of(between), basis);
    }

    private static final GroundSettings LATEST = settings(GroundSettings.Basis.LATEST);

    private static Speech of(String side, Stance stance) {
        return Speech.by("somebody of " + side, side).on("2031-01-09").stands("talks-now", stance);
    }

    @ParameterizedTest
    @CsvSource({
        "SUPPORT,SUPPORT,AGREED",
        "OPPOSE,OPPOSE,AGREED",
        "SUPPORT,CONDITIONAL,COMPATIBLE",
        "CONDITIONAL,CONDITIONAL,COMPATIBLE",
        "SUPPORT,OPPOSE,CONTESTED",
        "OPPOSE,CONDITIONAL,CONTESTED"
    })
    void twoStancesMakeTheGround(Stance one, Stance other, Ground ground) {
        CommonGround common = CommonGround.of(Speech.all(of("Velland", one), of("Sorrane", other)), LATEST);
        assertThat(common.shared()).hasSize(1);
        assertThat(common.shared().get(0).ground()).isEqualTo(ground);
    }

    @Test
    void whereOneIsSilentTheGroundIsNotAddressed() {
        CommonGround common = CommonGround.of(
                Speech.all(
                        of("Velland", Stance.SUPPORT),
                        of("Callow", Stance.SUPPORT).stands("seat", Stance.SUPPORT)),
                LATEST);
        assertThat(common.shared())
                .extracting(
                        shared -> shared.proposition() + " " + shared.ground().word())
                .containsExactly("seat unaddressed", "talks-now agreed");
        assertThat(common.shared().get(0).other().stance()).isEmpty();
    }

    @Test
    void theConditionsAreToldThatWouldUnlockTheProposition() {
        CommonGround common = CommonGround.of(
                Speech.all(
                        Speech.by("Ilse Varrow", "Velland")
                                .on("2031-02-01")
                                .onlyIf("if they withdraw", "talks-now")
                                .stands("other", Stance.SUPPORT),
                        Speech.by("Ilse Varrow", "Velland").on("2031-01-01").onlyIf("once the guns stop", "talks-now"),
                        of("Sorrane", Stance.SUPPORT)),
                LATEST);
        Shared talks = common.shared().get(1);
        assertThat(talks.ground()).isEqualTo(Ground.COMPATIBLE);
        assertThat(talks.one().name()).isEqualTo("Velland");
        assertThat(talks.one().conditions())
                .extracting(demand -> demand.condition().words())
                .containsExactly("once the guns stop", "if they withdraw");
        assertThat(Speech.ids(talks.one().statements())).containsExactly("s0", "s1");
    }

    @Test
    void theBasisIsTheLatestOrThePrevailingStanceAndDivisionIsTold() {
        List<Said> said = Speech.all(
                of("Velland", Stance.OPPOSE),
                of("Velland", Stance.OPPOSE),
                Speech.by("Ilse Varrow", "Velland").on("2031-04-08").stands("talks-now", Stance.SUPPORT),
                of("Sorrane", Stance.SUPPORT));
        Shared latest = CommonGround.of(said, LATEST).shared().get(0);
        assertThat(latest.ground()).isEqualTo(Ground.AGREED);
        assertThat(latest.one().isDivided()).isTrue();
        assertThat(latest.other().isDivided()).isFalse();
        Shared prevailing = CommonGround.of(said, settings(GroundSettings.Basis.PREVAILING))
                .shared()
                .get(0);
        assertThat(prevailing.ground()).isEqualTo(Ground.CONTESTED);
    }

    @Test
    void thirdPartiesAreComparedOnlyIfTheyAreNamed() {
        List<Said> said = Speech.all(
                of("Velland", Stance.SUPPORT),
                of("third-party", Stance.SUPPORT),
                of("none", Stance.SUPPORT),
                of("Sorrane", Stance.SUPPORT));
        assertThat(CommonGround.of(said, LATEST).parties()).containsExactly("Sorrane", "Velland");
        assertThat(CommonGround.of(said, settings(GroundSettings.Basis.LATEST, "third-party", "Velland"))
                        .shared())
                .hasSize(1);
    }

    @Test
    void noMoreAreComparedThanCanBeReadAndOneAloneHasNobodyToBeComparedWith() {
        List<Said> said = IntStream.range(0, 100)
                .mapToObj(i ->
                        Speech.by("x", "side " + i).stands("p", Stance.SUPPORT).said())
                .toList();
        assertThat(CommonGround.of(said, LATEST).parties()).hasSize(GroundSettings.MOST);
        assertThatThrownBy(() -> settings(GroundSettings.Basis.LATEST, "Velland", "Velland"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 to 40, not 1");
        assertThatThrownBy(() -> new GroundSettings(
                        PositionSettings.of(Level.SIDE, Topic.ISSUE), List.of(), GroundSettings.Basis.LATEST))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(CommonGround.of(List.of(), LATEST).shared()).isEmpty();
    }

    @Test
    void inTheExampleBothSidesEndUpForTalksAndAreApartOnTheConcord() throws Exception {
        CommonGround common =
                CommonGround.of(GoldSaid.all(), settings(GroundSettings.Basis.PREVAILING, "Velland", "Sorrane"));
        assertThat(common.shared())
                .filteredOn(shared -> shared.proposition().equals("concord-membership"))
                .extracting(Shared::ground)
                .containsExactly(Ground.CONTESTED);
        assertThat(common.shared())
                .noneMatch(shared -> shared.ground() != Ground.UNADDRESSED
                        && (shared.one().statements().isEmpty()
                                || shared.other().statements().isEmpty()));
    }
}
