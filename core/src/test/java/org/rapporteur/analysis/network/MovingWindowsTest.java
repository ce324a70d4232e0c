package org.rapporteur.analysis.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MovingWindowsTest {

    private static final Talk TALK = new Talk()
            .in("one", "2031-01-01")
            .say("Aldane truce 1")
            .in("two", "2031-01-03")
            .say("Kvist truce 1")
            .in("three", "2031-01-05")
            .say("Aldane truce 1")
            .say("Lomme dam 1");

    private static List<Network> windows(NetworkSettings settings, Window.Unit unit, int width) {
        return MovingWindows.all(TALK.events(), settings, new Window(unit, width, Optional.empty()));
    }

    private static List<Network> smoothed(NetworkSettings settings, Kernel kernel) {
        return MovingWindows.all(TALK.events(), settings, new Window(Window.Unit.DAYS, 4, Optional.of(kernel)));
    }

    @Test
    void aWindowMovesByOneUnitAndStaysInThePeriod() {
        List<Network> windows = windows(Talk.twoMode(Aggregation.IGNORE), Window.Unit.DAYS, 3);

        assertThat(windows)
                .extracting(network -> network.period().orElseThrow().mid().toLocalDate())
                .containsExactly(
                        LocalDate.parse("2031-01-02"), LocalDate.parse("2031-01-03"), LocalDate.parse("2031-01-04"));
        assertThat(windows).extracting(Network::events).containsExactly(2, 1, 3);
        assertThat(Talk.figures(windows.get(1))).isEqualTo("Kvist 1\n");
    }

    @Test
    void aWindowWithoutEventsCounts() {
        assertThat(windows(Talk.twoMode(Aggregation.IGNORE), Window.Unit.DAYS, 1))
                .extracting(Network::events)
                .containsExactly(1, 0, 1, 0, 2);
    }

    @Test
    void aWindowOfEventsCountsThoseOnEachSide() {
        assertThat(windows(Talk.twoMode(Aggregation.IGNORE), Window.Unit.EVENTS, 3))
                .extracting(Talk::figures)
                .containsExactly("Aldane 2\nKvist 1\n", "Aldane 0 1\nKvist 0 1\nLomme 1 0\n");
    }

    @Test
    void aWindowWiderThanThePeriodFitsNowhere() {
        assertThat(windows(Talk.twoMode(Aggregation.IGNORE), Window.Unit.WEEKS, 3))
                .isEmpty();
    }

    @Test
    void aKernelWeighsByDistanceAndKeepsAllNodes() {
        List<Network> smoothed = smoothed(Talk.twoMode(Aggregation.IGNORE), Kernel.EPANECHNIKOV);

        assertThat(smoothed).hasSize(1);
        assertThat(Talk.figures(smoothed.get(0))).isEqualTo("Aldane 0 0\nKvist 0 0.75\nLomme 0 0\n");
    }

    @Test
    void twoEventsCountByTheRootOfTheProductOfTheirWeights() {
        Network network =
                smoothed(Talk.oneMode(Aggregation.CONGRUENCE), Kernel.GAUSSIAN).get(0);

        double near = 1 / Math.sqrt(2 * Math.PI);
        double far = Math.exp(-0.5) * near;
        assertThat(network.matrix().get(0, 1)).isCloseTo(2 * Math.sqrt(near * far), within(1e-12));
        assertThat(network.matrix().get(1, 1)).isCloseTo(near, within(1e-12));
        // Aldane speaks twice of what Kvist does once: 2 / (2 + 1).
        assertThat(smoothed(Talk.oneMode(Aggregation.CONGRUENCE).with(Normalization.AVERAGE), Kernel.GAUSSIAN)
                        .get(0)
                        .matrix()
                        .get(0, 1))
                .isCloseTo(2 * Math.sqrt(near * far) * 2 / 3, within(1e-12));
    }

    @Test
    void theTriangleIsLopsidedUnlessItIsTheSymmetricOne() {
        assertThat(Kernel.TRIANGULAR.weight(0.5)).isEqualTo(0.5);
        assertThat(Kernel.TRIANGULAR.weight(-0.5)).isEqualTo(1.5);
        assertThat(Kernel.TRIANGULAR_SYMMETRIC.weight(-0.5)).isEqualTo(0.5);
        assertThat(Kernel.EPANECHNIKOV.weight(-0.5)).isEqualTo(0.5625);
        assertThat(Kernel.EPANECHNIKOV_3_0.weight(0.5)).isEqualTo(0.1875);
        assertThat(Kernel.UNIFORM.weight(1)).isEqualTo(0.5);
        assertThat(Kernel.UNIFORM.weight(1.01)).isZero();
    }

    @Test
    void windowsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new Window(Window.Unit.DAYS, 0, Optional.empty()))
                .hasMessageContaining("at least 1");
        assertThatThrownBy(() -> new Window(Window.Unit.EVENTS, 5, Optional.of(Kernel.UNIFORM)))
                .hasMessageContaining("cannot be measured in events");
        assertThatThrownBy(() -> windows(Talk.twoMode(Aggregation.IGNORE), Window.Unit.SECONDS, 3))
                .hasMessageContaining("take a larger unit");
        assertThatThrownBy(() -> smoothed(Talk.oneMode(Aggregation.IGNORE).with(Normalization.JACCARD), Kernel.UNIFORM))
                .hasMessageContaining("has no meaning");
    }

    @Test
    void congruenceAndConflictComeByTurns() {
        NetworkSettings both = Talk.oneMode(Aggregation.CONGRUENCE_AND_CONFLICT);
        Window window = new Window(Window.Unit.EVENTS, 3, Optional.empty());

        List<Network> turns = MovingWindows.all(TALK.events(), both, window);
        List<Network> congruence = MovingWindows.all(TALK.events(), both.with(Aggregation.CONGRUENCE), window);
        List<Network> conflict = MovingWindows.all(TALK.events(), both.with(Aggregation.CONFLICT), window);

        assertThat(turns).hasSize(2 * congruence.size()).isNotEmpty();
        for (int i = 0; i < turns.size(); i++) {
            Network alone = (i % 2 == 0 ? congruence : conflict).get(i / 2);
            assertThat(Talk.figures(turns.get(i))).isEqualTo(Talk.figures(alone));
            assertThat(turns.get(i).settings().aggregation())
                    .isEqualTo(alone.settings().aggregation());
        }
        assertThatThrownBy(() -> Networks.of(TALK.events(), both)).hasMessageContaining("give a window");
    }
}
