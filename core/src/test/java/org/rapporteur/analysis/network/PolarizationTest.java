package org.rapporteur.analysis.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PolarizationTest {

    private static final NetworkSettings SETTINGS = Talk.oneMode(Aggregation.SUBTRACT);

    private static PolarizationSettings how(PolarizationSettings.Measure measure, int groups) {
        return how(measure, groups, PolarizationSettings.Algorithm.GREEDY_RESTARTS);
    }

    private static PolarizationSettings how(
            PolarizationSettings.Measure measure, int groups, PolarizationSettings.Algorithm algorithm) {
        return new PolarizationSettings(groups, measure, algorithm, PolarizationSettings.Breeding.DEFAULT, 3);
    }

    /** Two camps of three, of whom one does not quite agree. */
    private static Talk camps() {
        return new Talk()
                .say("Aldane truce 1")
                .say("Brandeth truce 1")
                .say("Castane truce 1")
                .say("Korvane truce 0")
                .say("Lomme truce 0")
                .say("Morrow truce 0")
                .say("Aldane map 1")
                .say("Brandeth map 1")
                .say("Castane map 0")
                .say("Korvane map 0")
                .say("Lomme map 0");
    }

    @Test
    void aDebateThatIsSplitWithoutExceptionFitsItsTwoSides() {
        Talk talk = new Talk()
                .say("Aldane truce 1")
                .say("Brandeth truce 1")
                .say("Korvane truce 0")
                .say("Lomme truce 0");

        NetworkSettings settings = Talk.oneMode(Aggregation.SUBTRACT);
        Polarization found = Polarization.of(talk.events(), settings, how(PolarizationSettings.Measure.FIT, 2));

        assertThat(found.groups()).containsExactly(List.of("Aldane", "Brandeth"), List.of("Korvane", "Lomme"));
        assertThat(found.score()).isCloseTo(1, within(1e-12));
        assertThat(Polarization.of(talk.events(), settings, how(PolarizationSettings.Measure.FIT, 2)))
                .isEqualTo(found);
        assertThat(Polarization.of(talk.events(), settings, how(PolarizationSettings.Measure.DISTANCE, 2))
                        .score())
                .isBetween(0.0, 1.0);
    }

    @Test
    void whereNobodySpeaksNothingIsSplit() {
        NetworkSettings settings = Talk.oneMode(Aggregation.SUBTRACT);
        Events none = new Talk().events();

        assertThat(Polarization.of(none, settings, how(PolarizationSettings.Measure.FIT, 2))
                        .score())
                .isZero();
        assertThatThrownBy(() -> how(PolarizationSettings.Measure.FIT, 1)).hasMessageContaining("at least 2 groups");
    }

    @ParameterizedTest
    @EnumSource(PolarizationSettings.Algorithm.class)
    void everyAlgorithmFindsTwoCampsAndTheSameOnesAgain(PolarizationSettings.Algorithm algorithm) {
        PolarizationSettings how = how(PolarizationSettings.Measure.FIT, 2, algorithm);
        Polarization found = Polarization.of(camps().events(), SETTINGS, how);

        assertThat(found.groups())
                .containsExactly(List.of("Aldane", "Brandeth", "Castane"), List.of("Korvane", "Lomme", "Morrow"));
        assertThat(Polarization.of(camps().events(), SETTINGS, how)).isEqualTo(found);
        assertThat(found.statements()).hasSize(11);
    }

    @ParameterizedTest
    @CsvSource({"GENETIC,2", "GENETIC,3", "GENETIC_CORRECTED,2", "GENETIC_CORRECTED,3", "GREEDY,3", "GREEDY_RESTARTS,3"
    })
    void groupsHaveTheSameSizeOrDifferByOne(PolarizationSettings.Algorithm algorithm, int count) {
        Random random = new Random(11);
        Talk talk = new Talk();
        for (int i = 0; i < 60; i++) {
            talk.say("A" + random.nextInt(11) + " c" + random.nextInt(4) + " " + random.nextInt(2));
        }

        List<List<String>> groups = Polarization.of(
                        talk.events(), SETTINGS, how(PolarizationSettings.Measure.DISTANCE, count, algorithm))
                .groups();

        assertThat(groups).hasSize(count);
        assertThat(groups.stream().mapToInt(List::size).max().orElseThrow()
                        - groups.stream().mapToInt(List::size).min().orElseThrow())
                .isLessThanOrEqualTo(1);
        assertThat(groups.stream().flatMap(List::stream))
                .doesNotHaveDuplicates()
                .hasSize(11);
    }

    @Test
    void notNormalizedItGrowsWithWhatIsSaid() {
        Talk twice = camps();
        camps().events()
                .events()
                .forEach(event -> twice.say(event.values().get(0) + " "
                        + event.values().get(1) + " " + event.values().get(2)));
        PolarizationSettings normalized = how(PolarizationSettings.Measure.DISTANCE, 2);
        PolarizationSettings mass = how(PolarizationSettings.Measure.DISTANCE_MASS, 2);

        assertThat(Polarization.of(twice.events(), SETTINGS, normalized).score())
                .isCloseTo(
                        Polarization.of(camps().events(), SETTINGS, normalized).score(), within(1e-12));
        assertThat(Polarization.of(twice.events(), SETTINGS, mass).score())
                .isCloseTo(2 * Polarization.of(camps().events(), SETTINGS, mass).score(), within(1e-12));
    }

    private static Talk months() {
        return new Talk()
                .in("one", "2031-01-01")
                .say("Aldane truce 1")
                .say("Brandeth truce 1")
                .say("Korvane truce 0")
                .say("Lomme truce 0")
                .in("two", "2031-01-11")
                .say("Aldane truce 1")
                .say("Brandeth truce 0")
                .say("Korvane truce 1")
                .say("Lomme truce 0")
                .in("three", "2031-01-21")
                .say("Dorn truce 1");
    }

    @Test
    void aMovingWindowShowsWhoWasSplitWhen() {
        List<Polarization> found = Polarization.each(
                months().events(),
                SETTINGS,
                new Window(Window.Unit.DAYS, 4, Optional.empty(), true, false),
                Polarization.Ties.BOTH,
                how(PolarizationSettings.Measure.FIT, 2));

        assertThat(found).hasSize(21);
        assertThat(found.get(0).groups()).containsExactly(List.of("Aldane", "Brandeth"), List.of("Korvane", "Lomme"));
        assertThat(found.get(0).score()).isCloseTo(1, within(1e-12));
        assertThat(found.get(0).period().orElseThrow().start().toLocalDate()).isEqualTo(LocalDate.of(2031, 1, 1));
        assertThat(found.get(5).groups()).isEmpty();
        assertThat(found.get(5).score()).isZero();
        assertThat(found.get(10).groups()).containsExactly(List.of("Aldane", "Korvane"), List.of("Brandeth", "Lomme"));
        assertThat(found.get(20).events()).isEqualTo(1);
    }

    @Test
    void theOtherProgramTakesTheDifferenceForBothAndLeavesOutTheEnds() {
        List<Polarization> found = Polarization.each(
                months().events(),
                SETTINGS,
                new Window(Window.Unit.DAYS, 20, Optional.of(Kernel.UNIFORM), true, true),
                Polarization.Ties.DIFFERENCE,
                how(PolarizationSettings.Measure.DISTANCE_MASS, 2));

        assertThat(found).hasSize(21);
        assertThat(found).extracting(Polarization::events).startsWith(0, 4).endsWith(4, 0);
        assertThat(found.get(10).score()).isPositive();
    }

    @Test
    void aKernelThatCountsAllHasAllNodesInEachWindow() {
        List<Polarization> found = Polarization.each(
                months().events(),
                SETTINGS,
                new Window(Window.Unit.DAYS, 8, Optional.of(Kernel.GAUSSIAN)),
                Polarization.Ties.BOTH,
                how(PolarizationSettings.Measure.FIT, 2));

        assertThat(found).hasSize(13).allSatisfy(each -> {
            assertThat(each.groups().stream().mapToInt(List::size).sum()).isEqualTo(5);
            assertThat(each.score()).isBetween(0.0, 1.0);
        });
        assertThat(found.get(0).score()).isGreaterThan(0.5);
    }

    @Test
    void breedingIsCheckedBeforeItBegins() {
        assertThatThrownBy(() -> new PolarizationSettings.Breeding(1, 10, 0.1, 0.1))
                .hasMessageContaining("2 or more");
        assertThatThrownBy(() -> new PolarizationSettings.Breeding(2, 10, 1.1, 0.1))
                .hasMessageContaining("0 to 1");
    }
}
