package org.rapporteur.benchmarks.analyses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.analysis.Said;
import org.rapporteur.model.Stance;
import org.rapporteur.service.GatherSaid;
import org.rapporteur.service.InputException;
import org.rapporteur.service.StatementQuery;

final class MadeUpTest {

    private static final int MANY = 60_000;
    private static final List<Said> SAID = MadeUp.said(MANY);

    private static double share(Predicate<Said> predicate) {
        return (double) SAID.stream().filter(predicate).count() / MANY;
    }

    @Test
    void theSameNumberGivesTheSameStatements() {
        assertThat(MadeUp.said(3000)).hasSize(3000).isEqualTo(MadeUp.said(3000));
    }

    @Test
    void fewSpeakersSayMost() {
        Map<String, Long> counts = SAID.stream()
                .flatMap(said -> said.who().actorId().stream())
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        long ofTheTenth = counts.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(MadeUp.SPEAKERS / 10)
                .mapToLong(count -> count)
                .sum();
        long all = counts.values().stream().mapToLong(count -> count).sum();

        assertThat(counts).hasSizeBetween(MadeUp.SPEAKERS * 9 / 10, MadeUp.SPEAKERS);
        assertThat((double) ofTheTenth / all).isCloseTo(0.47, within(0.03));
    }

    @Test
    void aThirdAreCopiesAndHalfTakeAStance() {
        long different = SAID.stream().map(Said::words).distinct().count();

        assertThat((double) different / MANY).isCloseTo(0.67, within(0.02));
        assertThat(share(said -> !said.coding().stances().isEmpty())).isCloseTo(0.5, within(0.03));
        assertThat(share(said -> said.coding().stances().size() == 2)).isCloseTo(0.09, within(0.02));
    }

    @Test
    void whatIsConditionalNamesAConditionForIt() {
        assertThat(SAID)
                .allSatisfy(said -> assertThat(said.coding().conditions())
                        .hasSize((int) said.coding().stances().values().stream()
                                .filter(Stance.CONDITIONAL::equals)
                                .count()));
    }

    @Test
    void articlesComeByDayWithTheirStatementsTogether() {
        assertThat(SAID)
                .isSortedAccordingTo(Comparator.comparing(
                        said -> said.report().published().orElseThrow().first()));
        assertThat(SAID.stream().map(said -> said.report().article()).distinct().count())
                .isEqualTo(MANY / MadeUp.PER_ARTICLE);
    }

    @Test
    void aRecordGivesBackWhatWasWrittenToIt(@TempDir Path folder) throws InputException {
        List<Said> some = SAID.subList(0, 450);
        Path file = folder.resolve("made-up.sqlite");
        FilledRecord.write(some, file);

        assertThat(GatherSaid.of(file, StatementQuery.ALL))
                .extracting(Said::id, Said::words, Said::when, Said::kind, Said::coding)
                .containsExactlyInAnyOrderElementsOf(Stream.of(some)
                        .flatMap(List::stream)
                        .map(said -> org.assertj.core.groups.Tuple.tuple(
                                said.id(), said.words(), said.when(), said.kind(), said.coding()))
                        .toList());
    }

    @Test
    void growthIsTheExponentOfN() {
        List<Measured> square = Stream.of(10, 20, 40)
                .map(n -> new Measured("square", n, 0, 3.0 * n * n, 0))
                .toList();

        assertThat(AnalysesBenchmark.growth(square)).isCloseTo(2, within(1e-9));
    }
}
