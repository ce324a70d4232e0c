package org.rapporteur.analysis.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is found in a network as a whole: groups, eigenvalues, places. */
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

    @ParameterizedTest
    @EnumSource(
            value = Subgroups.Method.class,
            names = {"GREEDY_MODULARITY", "LABEL_PROPAGATION"})
    void whoIsTiedToNobodyIsAGroupBesideTheOthers(Subgroups.Method method) {
        Network network =
                network(new Talk().say("Aldane truce 1").say("Brandeth truce 1").say("Kvist dam 1"));

        Subgroups found = Subgroups.of(network, method, 2, 3);

        assertThat(found.groups()).containsExactly(List.of("Aldane", "Brandeth"), List.of("Kvist"));
        assertThat(found.modularity()).isZero();
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
        assertThat(Layout.circle(List.of(1, 0)).places().get(1)).isEqualTo(new Layout.Place(0.5, 0));
        assertThat(Layout.of(0, List.of()).places()).isEmpty();
        assertThat(Layout.of(1, List.of()).places()).containsExactly(new Layout.Place(0.5, 0.5));
    }

    @Test
    void columnsPutThoseSideBySideThatAreTied() {
        List<Layout.Tie> crossed = List.of(new Layout.Tie(0, 3), new Layout.Tie(1, 2));

        List<Layout.Place> places = Layout.columns(2, 4, crossed).places();

        assertThat(places).extracting(Layout.Place::x).containsExactly(0.0, 0.0, 1.0, 1.0);
        assertThat(places.get(0).y()).isEqualTo(places.get(3).y());
        assertThat(places.get(1).y()).isEqualTo(places.get(2).y());
    }
}
