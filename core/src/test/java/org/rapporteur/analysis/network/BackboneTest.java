package org.rapporteur.analysis.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackboneTest {

    private static final NetworkSettings SETTINGS =
            Talk.oneMode(Aggregation.SUBTRACT).with(Normalization.AVERAGE);

    /** Five who speak of five concepts, no two of which tie the same. */
    private static final Talk CLIMATE = new Talk()
            .say("Aldane truce 1")
            .say("Brandeth truce 1")
            .say("Castane truce 0")
            .say("Aldane map 1")
            .say("Korvane map 1")
            .say("Lomme map 1")
            .say("Korvane dam 0")
            .say("Lomme dam 0")
            .say("Castane toll 1")
            .say("Lomme toll 1")
            .say("Brandeth toll 0")
            .say("Aldane bridge 1")
            .say("Castane bridge 1")
            .say("Korvane bridge 1");

    private static BackboneSearch by(BackboneSearch.Method method) {
        return new BackboneSearch(Backbone.Spectrum.DEGREES, method, 2000, 7);
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

        Backbone backbone = Backbone.nested(talk.events(), SETTINGS, spectrum);

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
        assertThat(Backbone.nested(new Talk().events(), SETTINGS, Backbone.Spectrum.DEGREES)
                        .steps())
                .isEmpty();
        assertThatThrownBy(() -> Backbone.nested(
                        CLIMATE.events(), Talk.twoMode(Aggregation.SUBTRACT), Backbone.Spectrum.DEGREES))
                .hasMessageContaining("one-mode");
    }

    /** Returns the losses of all sets of a size, smallest first. */
    private static List<Double> losses(int size) {
        BackboneLoss loss = new BackboneLoss(CLIMATE.events(), SETTINGS, Backbone.Spectrum.DEGREES);
        List<Double> losses = new ArrayList<>();
        for (long bits = 1; bits < 1L << loss.concepts().size(); bits++) {
            if (Long.bitCount(bits) == size) {
                losses.add(loss.of(BitSet.valueOf(new long[] {bits})));
            }
        }
        losses.sort(Comparator.naturalOrder());
        return losses;
    }

    @ParameterizedTest
    @CsvSource({
        "ANNEALING,1",
        "ANNEALING,2",
        "ANNEALING,3",
        "ANNEALING,4",
        "GREEDY,1",
        "GREEDY,2",
        "GREEDY,3",
        "GREEDY,4"
    })
    void aFixedBackboneHasTheLeastLossOfAllSetsOfItsSize(BackboneSearch.Method method, int size) {
        BackboneSet found = BackboneSet.fixed(CLIMATE.events(), SETTINGS, by(method), size);

        assertThat(found.backbone()).hasSize(size);
        assertThat(found.redundant()).hasSize(5 - size).doesNotContainAnyElementsOf(found.backbone());
        assertThat(found.backboneLoss()).isCloseTo(losses(size).get(0), within(1e-12));
        assertThat(found.full()).isEqualTo(14);
        assertThat(BackboneSet.fixed(CLIMATE.events(), SETTINGS, by(method), size))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @EnumSource(BackboneSearch.Method.class)
    void theMoreALargeBackboneIsFinedTheSmallerItIs(BackboneSearch.Method method) {
        List<Integer> sizes = new ArrayList<>();
        for (double penalty : new double[] {0, 2, 50}) {
            sizes.add(BackboneSet.penalized(CLIMATE.events(), SETTINGS, by(method), penalty)
                    .backbone()
                    .size());
        }

        assertThat(sizes)
                .isSortedAccordingTo(Comparator.reverseOrder())
                .startsWith(4)
                .endsWith(1);
    }

    @Test
    void theLossesAreThoseOfTheSetsThatAreNamed() {
        BackboneSet found = BackboneSet.penalized(CLIMATE.events(), SETTINGS, by(BackboneSearch.Method.ANNEALING), 1.5);
        BackboneLoss loss = new BackboneLoss(CLIMATE.events(), SETTINGS, Backbone.Spectrum.DEGREES);
        BitSet named = new BitSet();
        found.backbone().forEach(concept -> named.set(loss.concepts().indexOf(concept)));

        assertThat(found.backboneLoss()).isEqualTo(loss.of(named));
        assertThat(found.events()).isEqualTo(loss.events(named));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 6})
    void aBackboneIsSomeOfTheConceptsAndNotAll(int size) {
        assertThatThrownBy(() -> BackboneSet.fixed(CLIMATE.events(), SETTINGS, by(BackboneSearch.Method.GREEDY), size))
                .hasMessage("A backbone has 1 to 4 of 5 concepts and not " + size);
    }

    @Test
    void whatCannotBeSoughtIsRefused() {
        Events one = new Talk().say("Aldane truce 1").say("Brandeth truce 1").events();
        BackboneSearch greedy = by(BackboneSearch.Method.GREEDY);

        assertThatThrownBy(() -> BackboneSet.penalized(one, SETTINGS, greedy, 1))
                .hasMessageContaining("at least 2");
        assertThatThrownBy(() -> BackboneSet.penalized(CLIMATE.events(), SETTINGS, greedy, -1))
                .hasMessageContaining("0 or more");
        assertThatThrownBy(() -> new BackboneSearch(Backbone.Spectrum.DEGREES, greedy.method(), 0, 1))
                .hasMessageContaining("1 to 1000000 iterations");
    }
}
