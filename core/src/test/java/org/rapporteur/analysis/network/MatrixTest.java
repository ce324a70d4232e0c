package org.rapporteur.analysis.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class MatrixTest {

    private static final List<String> NAMES = List.of("Aldane", "Kvist", "Lomme");

    @Test
    void asManyTiesAreKeptAsMayBe() {
        Matrix.Builder builder = new Matrix.Builder(NAMES, NAMES, 2);
        builder.add(1, 0.5);
        builder.add(2, 0);
        builder.endRow();
        builder.add(2, 3);
        builder.endRow();
        builder.endRow();

        assertThat(builder.mirrored().sum()).isEqualTo(7);
    }

    @Test
    void aNetworkThatDoesNotFitIntoMemoryIsRefusedWithWhatHelps() {
        Matrix.Builder builder = new Matrix.Builder(NAMES, NAMES, 1);
        builder.add(1, 0.5);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add(2, 1))
                .withMessage(
                        "A network of 3 nodes has more than the 1 ties that a network may have; choose a shorter time,"
                                + " fewer values, or nodes of which there are less, such as organisations");
    }
}
