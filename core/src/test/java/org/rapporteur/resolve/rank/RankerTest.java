package org.rapporteur.resolve.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankerTest {

    private static final Ranker RANKER =
            Ranker.of(List.of("# a remark", "", "any\tnear\t1.5", "he\tnear\t0.5", "he\tfar\t-1", "rule\tname\t0.75"));

    @Test
    void theProbabilitiesOfAllOptionsAddUpToOne() {
        double[] chances =
                RANKER.chances(List.of("any", "he"), List.of(List.of("near"), List.of("far"), List.of("none")));
        assertThat(chances[0] + chances[1] + chances[2]).isCloseTo(1, within(1e-12));
        assertThat(chances[0]).isCloseTo(Math.exp(2) / (Math.exp(2) + Math.exp(-1) + 1), within(1e-12));
    }

    @Test
    void aTableThatIsNotAskedHasNoSay() {
        assertThat(RANKER.chances(List.of("it"), List.of(List.of("near"), List.of("far"))))
                .containsExactly(0.5, 0.5);
    }

    @Test
    void aFeatureWithoutAWeightSaysNothing() {
        assertThat(RANKER.chances(List.of("he"), List.of(List.of("unheard"), List.of())))
                .containsExactly(0.5, 0.5);
    }

    @Test
    void scoresWithoutBoundsGiveProbabilities() {
        Ranker extreme = Ranker.of(List.of("he\tsure\t1e300", "he\tnever\t-1e300"));
        assertThat(extreme.chances(List.of("he"), List.of(List.of("sure"), List.of("never"))))
                .containsExactly(1, 0);
    }

    @Test
    void aRuleOfWhichNothingIsKnownIsRightHalfOfTheTime() {
        assertThat(RANKER.share("name")).isEqualTo(0.75);
        assertThat(RANKER.share("guess")).isEqualTo(0.5);
    }

    @Test
    void aLineOfAnotherFormIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Ranker.of(List.of("he near 1")));
        assertThatIllegalArgumentException().isThrownBy(() -> Ranker.of(List.of("he\tnear\tmuch")));
    }

    @Test
    void theShippedModelKnowsHowOftenTheRulesAreRight() {
        for (String rule : List.of("name", "surname", "apposition", "mention", "continued", "no-source", "metonym")) {
            assertThat(Ranker.shipped().share(rule))
                    .as(rule)
                    .isBetween(0.0, 1.0)
                    .isNotEqualTo(Ranker.UNKNOWN_SHARE);
        }
    }
}
