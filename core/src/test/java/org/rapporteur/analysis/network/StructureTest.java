package org.rapporteur.analysis.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is found in a network as a whole: groups, backbone, places. */
class StructureTest {

    /** Two camps that share one weak tie. */
    private static final Talk CAMPS = new Talk()
            .say("Aldane truce 1")
            .say("Brandeth truce 1")
            .say("Castane truce 1")
            .say("Aldane map 1")
            .say("Brandeth map 1")
            .say("Castane map 1")
            .say("Korvane dam 1")
            .say("Lomme dam 1")
            .say("Morrow dam 1")
            .say("Korvane toll 1")
            .say("Lomme toll 1")
            .say("Morrow toll 1")
            .say("Castane bridge 1")
            .say("Korvane bridge 1");

    private static Network network(Talk talk) {
        return Networks.of(talk.events(), Talk.oneMode(Aggregation.CONGRUENCE));
    }

    @ParameterizedTest
    @EnumSource(Subgroups.Method.class)
    void twoCampsAreTwoGroups(Subgroups.Method method) {
        Subgroups found = Subgroups.of(network(CAMPS), method, 2, 7);

        assertThat(found.groups())
                .containsExactly(List.of("Aldane", "Brandeth", "Castane"), List.of("Korvane", "Lomme", "Morrow"));
        assertThat(found.modularity()).isBetween(0.3, 0.5);
        assertThat(Subgroups.of(network(CAMPS), method, 2, 7)).isEqualTo(found);
    }

    @Test
    void withoutTiesEverybodyIsAGroup() {
        Subgroups found = Subgroups.of(
                network(new Talk().say("Aldane truce 1").say("Kvist dam 1")), Subgroups.Method.GREEDY_MODULARITY, 2, 1);

        assertThat(found.groups()).containsExactly(List.of("Aldane"), List.of("Kvist"));
        assertThat(found.modularity()).isZero();
    }

    @Test
    void onlyTheNodesOfAOneModeNetworkHaveGroups() {
        Network twoMode = Networks.of(CAMPS.events(), Talk.twoMode(Aggregation.IGNORE));

        assertThatThrownBy(() -> Subgroups.of(twoMode, Subgroups.Method.GREEDY_MODULARITY, 2, 1))
                .hasMessageContaining("one-mode");
        assertThatThrownBy(() -> Subgroups.of(network(CAMPS), Subgroups.Method.GIRVAN_NEWMAN, 0, 1))
                .hasMessageContaining("at least 1");
    }

    @ParameterizedTest
    @EnumSource(Backbone.Spectrum.class)
    void aConceptThatTiesNobodyGoesFirstAndWithoutLoss(Backbone.Spectrum spectrum) {
        Talk talk = new Talk()
                .say("Aldane truce 1")
                .say("Brandeth truce 1")
                .say("Castane truce 1")
                .say("Aldane map 1")
                .say("Brandeth map 1")
                .say("Dorn rain 1");

        Backbone backbone = Backbone.nested(talk.events(), Talk.oneMode(Aggregation.SUBTRACT), spectrum);

        assertThat(backbone.full()).isEqualTo(6);
        assertThat(backbone.steps())
                .extracting(Backbone.Step::concept)
                .startsWith("rain")
                .hasSize(3);
        assertThat(backbone.steps().get(0).events()).isEqualTo(5);
        assertThat(backbone.steps().get(2).backboneLoss()).isCloseTo(1, within(1e-12));
        assertThat(backbone.steps().get(2).redundantLoss()).isCloseTo(0, within(1e-12));
    }

    @Test
    void aBackboneOfNothingHasNoSteps() {
        assertThat(Backbone.nested(new Talk().events(), Talk.oneMode(Aggregation.SUBTRACT), Backbone.Spectrum.DEGREES)
                        .steps())
                .isEmpty();
        assertThatThrownBy(() ->
                        Backbone.nested(CAMPS.events(), Talk.twoMode(Aggregation.SUBTRACT), Backbone.Spectrum.DEGREES))
                .hasMessageContaining("one-mode");
    }

    @Test
    void aDebateThatIsSplitWithoutExceptionFitsItsTwoSides() {
        Talk talk = new Talk()
                .say("Aldane truce 1")
                .say("Brandeth truce 1")
                .say("Korvane truce 0")
                .say("Lomme truce 0");

        NetworkSettings settings = Talk.oneMode(Aggregation.SUBTRACT);
        Polarization found = Polarization.of(talk.events(), settings, 2, Polarization.Measure.FIT, 3);

        assertThat(found.groups()).containsExactly(List.of("Aldane", "Brandeth"), List.of("Korvane", "Lomme"));
        assertThat(found.score()).isCloseTo(1, within(1e-12));
        assertThat(Polarization.of(talk.events(), settings, 2, Polarization.Measure.FIT, 3))
                .isEqualTo(found);
        assertThat(Polarization.of(talk.events(), settings, 2, Polarization.Measure.DISTANCE, 3)
                        .score())
                .isBetween(0.0, 1.0);
    }

    @Test
    void whereNobodySpeaksNothingIsSplit() {
        NetworkSettings settings = Talk.oneMode(Aggregation.SUBTRACT);
        Events none = new Talk().events();

        assertThat(Polarization.of(none, settings, 2, Polarization.Measure.FIT, 1)
                        .score())
                .isZero();
        assertThatThrownBy(() -> Polarization.of(none, settings, 1, Polarization.Measure.FIT, 1))
                .hasMessageContaining("at least 2 groups");
    }

    @Test
    void theLaplacianOfATriangleHasItsKnownEigenvalues() {
        Network triangle =
                network(new Talk().say("Aldane truce 1").say("Brandeth truce 1").say("Castane truce 1"));

        double[] values = Eigenvalues.ofLaplacian(triangle.matrix());
        Arrays.sort(values);

        assertThat(values).containsExactly(new double[] {0, 3, 3}, within(1e-12));
    }

    @Test
    void aLayoutIsAlwaysTheSameAndFillsThePicture() {
        List<Layout.Tie> ties = List.of(new Layout.Tie(0, 1), new Layout.Tie(1, 2), new Layout.Tie(2, 2));
        Layout layout = Layout.of(4, ties);

        assertThat(layout).isEqualTo(Layout.of(4, ties));
        assertThat(layout.places()).hasSize(4).allSatisfy(place -> {
            assertThat(place.x()).isBetween(0.0, 1.0);
            assertThat(place.y()).isBetween(0.0, 1.0);
        });
        assertThat(Layout.of(0, List.of()).places()).isEmpty();
        assertThat(Layout.of(1, List.of()).places()).containsExactly(new Layout.Place(0.5, 0.5));
    }
}
