package org.rapporteur.analysis.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares the sums of rows that are carried on from set to set with those of networks that are made anew. */
class RunningDegreesTest {

    private static final int CONCEPTS = 9;

    private final Random random = new Random(23);

    private Events talk() {
        Talk talk = new Talk();
        for (int i = 0; i < 400; i++) {
            talk.say("Actor" + (int) (40 * Math.pow(random.nextDouble(), 2)) + " concept" + random.nextInt(CONCEPTS)
                    + " "
                    + random.nextInt(2) + " " + (random.nextInt(5) - 2) + " "
                    + (random.nextBoolean() ? "calm" : "harsh"));
        }
        return talk.events();
    }

    private static Counts counts(CodedEvents coded) {
        double[] weights = new double[coded.size()];
        Arrays.fill(weights, 1);
        return new Counts(coded, 0, coded.size(), weights, true);
    }

    private BitSet any() {
        return BitSet.valueOf(new long[] {random.nextInt(1 << CONCEPTS)});
    }

    private static double[] anew(Counts counts, CodedEvents coded, BitSet concepts) {
        Matrix matrix = Networks.matrix(counts.only(concepts), coded, false);
        double[] degrees = new double[matrix.rows().size()];
        matrix.visit((row, column, figure) -> degrees[row] += Math.max(figure, 0));
        return degrees;
    }

    @ParameterizedTest
    @CsvSource({
        "SUBTRACT, AVERAGE, agrees",
        "CONGRUENCE, NO, agrees",
        "CONFLICT, COSINE, agrees",
        "IGNORE, AVERAGE, agrees",
        "SUBTRACT, AVERAGE, degree",
        "CONGRUENCE, COSINE, degree",
        "IGNORE, NO, tone"
    })
    void carriedOnTheyAreThoseOfANetworkMadeAnewToTheLastDigit(
            Aggregation aggregation, Normalization normalization, String qualifier) {
        NetworkSettings settings =
                Talk.settings(Mode.ONE_MODE, aggregation, qualifier).with(normalization);
        CodedEvents coded = new CodedEvents(talk(), settings);
        Counts counts = counts(coded);
        RunningDegrees running =
                RunningDegrees.of(counts, coded.levels(), settings).orElseThrow();
        for (int round = 0; round < 40; round++) {
            BitSet concepts = any();
            running.turnTo(concepts);
            assertThat(running.distance(concepts)).isZero();
            assertThat(running.degrees()).isEqualTo(anew(counts, coded, concepts));
            for (int concept : concepts.stream().toArray()) {
                BitSet without = (BitSet) concepts.clone();
                without.clear(concept);
                assertThat(running.without(concept)).isEqualTo(anew(counts, coded, without));
            }
        }
    }

    @Test
    void whereFiguresCannotBeAddedUpExactlyThereAreNone() {
        NetworkSettings words = Talk.settings(Mode.ONE_MODE, Aggregation.SUBTRACT, "tone");
        NetworkSettings shared =
                Talk.settings(Mode.ONE_MODE, Aggregation.SUBTRACT, "agrees").with(Normalization.JACCARD);
        NetworkSettings thirds = Talk.settings(Mode.ONE_MODE, Aggregation.CONGRUENCE, "degree");
        Events talk = new Talk()
                .say("Ada dam 1 0 calm")
                .say("Orb dam 1 1 calm")
                .say("Ada dam 1 3 harsh")
                .events();
        for (NetworkSettings each : new NetworkSettings[] {words, shared, thirds}) {
            CodedEvents coded = new CodedEvents(talk, each);
            Optional<RunningDegrees> running = RunningDegrees.of(counts(coded), coded.levels(), each);
            assertThat(running).as(each.toString()).isEmpty();
        }
    }
}
