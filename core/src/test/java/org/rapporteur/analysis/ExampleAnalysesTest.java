package org.rapporteur.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the analyses of the example, as it was coded by hand, to what is in it. */
class ExampleAnalysesTest {

    private static final AnalysesOfExample EXAMPLE = new AnalysesOfExample(GoldSaid.all(), UnaryOperator.identity());

    @ParameterizedTest
    @ValueSource(strings = {"utterances", "shifts", "contradictions", "preconditions", "deadlocks"})
    void allOfTheStoryIsFoundAndNothingElse(String analysis) {
        AnalysesOfExample.Score score = Objects.requireNonNull(EXAMPLE.all().get(analysis));
        assertThat(score.missed()).as("missed").isEmpty();
        assertThat(score.wrong()).as("wrong").isEmpty();
        assertThat(score.precision()).isEqualTo(1);
        assertThat(score.recall()).isEqualTo(1);
    }

    @Test
    void shiftsRestOnTheStatementsThatShowThem() {
        assertThat(EXAMPLE.basesOfShifts()).containsExactlyInAnyOrderElementsOf(EXAMPLE.basesOfShiftsInGold());
    }

    @Test
    void preconditionsRestOnTheStatementsThatMakeThem() {
        Set<String> found = new TreeSet<>();
        EXAMPLE.basesOfPreconditions().values().forEach(found::addAll);
        Set<String> wanted = new TreeSet<>();
        EXAMPLE.basesOfPreconditionsInGold().values().forEach(wanted::addAll);
        assertThat(found).isEqualTo(wanted);
    }

    @Test
    void deadlocksStandAsLongAsTheStoryTellsAndNameTheRefusals() {
        assertThat(EXAMPLE.basesOfDeadlocks()).containsExactlyInAnyOrderElementsOf(EXAMPLE.basesOfDeadlocksInGold());
    }

    @Test
    void everyStatementUnderAConditionMakesAPrecondition() {
        Set<String> conditional = GoldSaid.all().stream()
                .filter(said -> !said.coding().conditions().isEmpty())
                .map(said -> said.id().value())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> found = new TreeSet<>();
        EXAMPLE.basesOfPreconditions().values().forEach(found::addAll);
        assertThat(found).isEqualTo(conditional);
    }
}
