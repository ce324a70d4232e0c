package org.rapporteur.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordIndexTest {

    private static List<Integer> led(WordIndex index, int word) {
        List<Integer> found = new ArrayList<>();
        index.each(word, found::add);
        return found;
    }

    @Test
    void manyWordsLeadToAllTheirRemarks() {
        WordIndex index = new WordIndex();
        for (int remark = 0; remark < 3; remark++) {
            for (int word = -500; word < 500; word++) {
                index.add(word * 7919, remark);
            }
        }

        for (int word = -500; word < 500; word++) {
            assertThat(led(index, word * 7919)).containsExactlyInAnyOrder(0, 1, 2);
        }
        assertThat(led(index, 3)).isEmpty();
    }

    @Test
    void aCommonWordLeadsToTheFirstThirtyTwoRemarksThatHaveIt() {
        WordIndex index = new WordIndex();
        IntStream.range(0, 100).forEach(remark -> index.add(0, remark));

        assertThat(led(index, 0))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 32).boxed().toList());
    }
}
