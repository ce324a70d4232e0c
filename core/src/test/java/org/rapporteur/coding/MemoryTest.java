package org.rapporteur.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MemoryTest {

    private static final double[] UNSURE = {0.5, 0.3, 0.2, 0};

    private final Memory memory = new Memory(0.8, 0.5);

    @Test
    void withoutExamplesThingsStayAsTheyAre() {
        assertThat(memory.consult(UNSURE, new float[] {1, 0})).isEqualTo(UNSURE);
    }

    @Test
    void anExampleThatIsAllAlikeHasItsFullShare() {
        memory.add(new float[] {2, 0}, 2);

        assertThat(memory.consult(UNSURE, new float[] {1, 0}))
                .containsExactly(new double[] {0.25, 0.15, 0.6, 0}, within(1e-6));
    }

    @Test
    void anExampleThatIsNotAlikeHasNoSay() {
        memory.add(new float[] {0, 1}, 2);

        assertThat(memory.consult(UNSURE, new float[] {1, 0})).isEqualTo(UNSURE);
    }

    @Test
    void theMoreAlikeOfTwoExamplesHasTheGreaterSay() {
        memory.add(new float[] {1, 0.1f}, 1);
        memory.add(new float[] {1, 0.5f}, 2);

        double[] p = memory.consult(UNSURE, new float[] {1, 0});

        assertThat(p[1] - UNSURE[1]).isPositive().isGreaterThan(p[2] - UNSURE[2]);
        assertThat(Arrays.stream(p).sum()).isCloseTo(1, within(1e-9));
    }
}
