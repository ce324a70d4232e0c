package org.rapporteur.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.Coded;

class CalibrationTest {

    @Test
    void aLineThroughTheLogitsTurnsAProbabilityIntoAChance() {
        Calibration calibration = new Calibration(0.5, -1, 0.5, 0.1);

        assertThat(calibration.chance(0.5)).isCloseTo(1 / (1 + Math.E), within(1e-9));
        assertThat(calibration.chance(0.9)).isGreaterThan(calibration.chance(0.6));
    }

    @Test
    void aProbabilityOfNoughtOrOneHasAChanceToo() {
        Calibration calibration = new Calibration(1, 0, 0.5, 0.1);

        assertThat(calibration.chance(0)).isBetween(0.0, 1e-5);
        assertThat(calibration.chance(1)).isBetween(1 - 1e-5, 1.0);
    }

    @Test
    void aCodeHoldsFromItsChanceOnAndIsProposedBelow() {
        Calibration calibration = new Calibration(1, 0, 0.6, 0.3);

        assertThat(calibration.coded("talks", 0.6, "coder-1:issue").asserted()).isTrue();
        Coded<String> unsure = calibration.coded("talks", 0.59, "coder-1:issue");
        assertThat(unsure.asserted()).isFalse();
        assertThat(unsure.confidence()).isEqualTo(0.59);
        assertThat(calibration.proposes(0.3)).isTrue();
        assertThat(calibration.proposes(0.29)).isFalse();
    }

    @Test
    void logitsHoweverLargeBecomeProbabilities() {
        double[] p = Calibration.softmax(new float[] {9, 1000, 998, -1000}, 1, 3);

        assertThat(Arrays.stream(p).sum()).isCloseTo(1, within(1e-9));
        assertThat(p[0]).isCloseTo(1 / (1 + Math.exp(-2)), within(1e-6));
        assertThat(p[2]).isZero();
    }
}
