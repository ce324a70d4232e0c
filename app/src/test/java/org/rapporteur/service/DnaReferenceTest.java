package org.rapporteur.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.analysis.network.Aggregation;
import org.rapporteur.analysis.network.Backbone;
import org.rapporteur.analysis.network.BackboneSearch;
import org.rapporteur.analysis.network.BackboneSet;
import org.rapporteur.analysis.network.Duplicates;
import org.rapporteur.analysis.network.Events;
import org.rapporteur.analysis.network.Exclusion;
import org.rapporteur.analysis.network.Kernel;
import org.rapporteur.analysis.network.Mode;
import org.rapporteur.analysis.network.MovingWindows;
import org.rapporteur.analysis.network.Network;
import org.rapporteur.analysis.network.NetworkSettings;
import org.rapporteur.analysis.network.Networks;
import org.rapporteur.analysis.network.Normalization;
import org.rapporteur.analysis.network.Polarization;
import org.rapporteur.analysis.network.PolarizationSettings;
import org.rapporteur.analysis.network.Selection;
import org.rapporteur.analysis.network.Window;
import org.rapporteur.store.dna.DnaFile;
import org.rapporteur.store.dna.DnaStatements;

/** Compares with what Discourse Network Analyzer 3.1.2 made of its public sample, where that is at hand. */
class DnaReferenceTest {

    private static final Path REFERENCE = Path.of("..", "..", "shared", "corpus", "dna");
    private static final String LAW = "There should be legislation to regulate emissions.";

    /** A network that the other program made, with its figures. */
    private record Block(
            String name, String head, List<String> columns, List<String> rows, List<List<Double>> figures) {}

    private static Path reference(String name) {
        Path file = REFERENCE.resolve(name);
        assumeTrue(Files.exists(file), file + " is not there, so that nothing is compared with it");
        return file;
    }

    private static Events events() {
        return DnaEvents.of(DnaStatements.of(DnaFile.read(reference("sample.dna")), "DNA Statement"));
    }

    private static List<Block> blocks() throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (String line : Files.readAllLines(reference("matrices.tsv"))) {
            if (line.startsWith("## ")) {
                String name = line.substring(3).split(" dims| THREW", -1)[0];
                blocks.add(new Block(name, line, new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
                continue;
            }
            Block block = blocks.get(blocks.size() - 1);
            List<String> cells = List.of(line.split("\t", -1));
            List<String> rest = cells.subList(1, cells.size());
            if (line.startsWith("cols\t")) {
                block.columns().addAll(rest);
            } else if (!line.startsWith("sum\t")) {
                block.rows().add(cells.get(0));
                block.figures().add(rest.stream().map(Double::valueOf).toList());
            }
        }
        return blocks;
    }

    @TestFactory
    Stream<DynamicTest> everyNetworkIsThatOfTheOtherProgram() throws IOException {
        Events events = events();
        List<Block> blocks = blocks();
        assertThat(blocks).hasSize(225);
        Iterator<Network> windows = windows(events).iterator();
        List<DynamicTest> tests = new ArrayList<>();
        for (Block block : blocks) {
            boolean isWindow =
                    block.name().startsWith("timewindow") || block.name().startsWith("kernel");
            Network network = isWindow ? windows.next() : Networks.of(events, settings(block.name()));
            tests.add(DynamicTest.dynamicTest(block.head(), () -> assertSame(network, block)));
        }
        assertThat(windows.hasNext()).isFalse();
        return tests.stream();
    }

    /** Returns the series of networks in the order in which the file has them. */
    private static List<Network> windows(Events events) {
        NetworkSettings congruence = organizations(Aggregation.CONGRUENCE, Normalization.NO);
        List<Network> windows = new ArrayList<>(
                MovingWindows.all(events, congruence, new Window(Window.Unit.DAYS, 9, Optional.empty())));
        NetworkSettings difference = organizations(Aggregation.SUBTRACT, Normalization.AVERAGE);
        for (Kernel kernel : List.of(Kernel.UNIFORM, Kernel.TRIANGULAR, Kernel.EPANECHNIKOV, Kernel.GAUSSIAN)) {
            windows.addAll(MovingWindows.all(events, difference, new Window(Window.Unit.DAYS, 8, Optional.of(kernel))));
        }
        return windows;
    }

    private static NetworkSettings organizations(Aggregation aggregation, Normalization normalization) {
        return new NetworkSettings(
                Mode.ONE_MODE,
                "organization",
                "concept",
                Optional.of("agreement"),
                aggregation,
                normalization,
                Selection.ALL);
    }

    private static NetworkSettings twoMode(String variable1, Selection selection) {
        return new NetworkSettings(
                Mode.TWO_MODE,
                variable1,
                "concept",
                Optional.of("agreement"),
                Aggregation.SUBTRACT,
                Normalization.NO,
                selection);
    }

    private static NetworkSettings settings(String name) {
        return switch (name) {
            case "concept-onemode|congruence|average" ->
                new NetworkSettings(
                        Mode.ONE_MODE,
                        "concept",
                        "organization",
                        Optional.of("agreement"),
                        Aggregation.CONGRUENCE,
                        Normalization.AVERAGE,
                        Selection.ALL.with(Duplicates.DOCUMENT));
            case "person-concept exclude", "person-concept exclude isolates" ->
                twoMode(
                        "person",
                        new Selection(
                                Optional.empty(),
                                Optional.empty(),
                                List.of(new Exclusion("concept", Set.of(LAW), false)),
                                Duplicates.INCLUDE,
                                name.endsWith("isolates")));
            case "author x concept" -> twoMode("author", Selection.ALL);
            case "daterange" ->
                organizations(Aggregation.CONGRUENCE, Normalization.NO)
                        .with(new Selection(
                                Optional.of(LocalDate.of(2005, 2, 1).atStartOfDay()),
                                Optional.of(LocalDateTime.of(2005, 2, 12, 23, 59, 59)),
                                List.of(),
                                Duplicates.INCLUDE,
                                false));
            default -> {
                String[] part = name.toUpperCase(Locale.ROOT).split("\\|", -1);
                NetworkSettings mode = part[0].equals("TWOMODE")
                        ? twoMode("organization", Selection.ALL)
                        : organizations(Aggregation.SUBTRACT, Normalization.NO);
                yield mode.with(Aggregation.valueOf(part[1]))
                        .with(Normalization.valueOf(part[2]))
                        .with(Selection.ALL.with(Duplicates.valueOf(part[3])));
            }
        };
    }

    private static void assertSame(Network network, Block block) {
        if (block.head().contains(" THREW ")) {
            // The other program fails here; what its rule says is in NetworksTest.
            assertThat(block.name()).contains("combine|prominence");
            assertThat(network.matrix().size()).isPositive();
            return;
        }
        assertThat(network.matrix().rows()).isEqualTo(block.rows());
        assertThat(network.matrix().columns()).isEqualTo(block.columns());
        for (int row = 0; row < block.rows().size(); row++) {
            for (int column = 0; column < block.columns().size(); column++) {
                assertThat(network.matrix().get(row, column))
                        .isCloseTo(block.figures().get(row).get(column), within(1e-9));
            }
        }
        assertThat(block.head())
                .contains("start=" + network.period().orElseThrow().start() + " ")
                .contains("mid=" + network.period().orElseThrow().mid() + " ")
                .contains("stop=" + network.period().orElseThrow().stop() + " ");
        if (!block.name().startsWith("kernel")) {
            // With a kernel the other program does not count them.
            assertThat(block.head()).contains("statements=" + network.events() + " ");
        }
    }

    @Test
    void theNestedBackboneIsThatOfTheOtherProgram() throws IOException {
        JsonNode nested = new ObjectMapper().readTree(reference("nested.txt").toFile());
        NetworkSettings settings = organizations(Aggregation.SUBTRACT, Normalization.AVERAGE)
                .with(Selection.ALL.with(Duplicates.DOCUMENT));

        Backbone backbone = Backbone.nested(events(), settings, Backbone.Spectrum.DEGREES);

        assertThat(backbone.full()).isEqualTo(nested.get("numStatementsFull").asInt());
        assertThat(backbone.steps()).hasSize(nested.get("entities").size());
        for (Backbone.Step step : backbone.steps()) {
            int i = step.number() - 1;
            assertThat(step.concept()).isEqualTo(nested.get("entities").get(i).asText());
            assertThat(step.backboneLoss())
                    .isCloseTo(nested.get("backboneLoss").get(i).asDouble(), within(1e-9));
            assertThat(step.redundantLoss())
                    .isCloseTo(nested.get("redundantLoss").get(i).asDouble(), within(1e-9));
            assertThat(step.events())
                    .isEqualTo(nested.get("numStatements").get(i).asInt());
        }
    }

    @ParameterizedTest
    @EnumSource(PolarizationSettings.Algorithm.class)
    void polarizationIsThatOfTheOtherProgram(PolarizationSettings.Algorithm algorithm) {
        Polarization found = Polarization.of(
                events(),
                organizations(Aggregation.CONGRUENCE, Normalization.AVERAGE),
                new PolarizationSettings(
                        2, PolarizationSettings.Measure.DISTANCE, algorithm, PolarizationSettings.Breeding.DEFAULT, 1));

        assertThat(found.score()).isCloseTo(0.53424927084197, within(1e-9));
        assertThat(found.groups())
                .containsExactly(
                        List.of(
                                "Alliance to Save Energy",
                                "National Petrochemical & Refiners Association",
                                "Senate",
                                "U.S. Public Interest Research Group"),
                        List.of(
                                "Energy and Environmental Analysis, Inc.",
                                "Environmental Protection Agency",
                                "Sierra Club"));
    }

    /** The tests of the other program expect these sizes, and as many windows. */
    @Test
    void backbonesAndWindowsHaveTheSizesOfTheOtherProgram() {
        NetworkSettings settings = organizations(Aggregation.SUBTRACT, Normalization.AVERAGE)
                .with(Selection.ALL.with(Duplicates.DOCUMENT));
        BackboneSearch search =
                new BackboneSearch(Backbone.Spectrum.DEGREES, BackboneSearch.Method.ANNEALING, 10_000, 1);
        Window window = new Window(Window.Unit.DAYS, 8, Optional.of(Kernel.GAUSSIAN), true, true);

        assertThat(BackboneSet.penalized(events(), settings, search, 3.5).backbone())
                .hasSize(3);
        assertThat(BackboneSet.fixed(events(), settings, search, 4).redundant()).hasSize(2);
        assertThat(Polarization.each(
                        events(),
                        organizations(Aggregation.CONGRUENCE, Normalization.AVERAGE),
                        window,
                        Polarization.Ties.DIFFERENCE,
                        new PolarizationSettings(
                                2,
                                PolarizationSettings.Measure.DISTANCE_MASS,
                                PolarizationSettings.Algorithm.GREEDY,
                                PolarizationSettings.Breeding.DEFAULT,
                                1)))
                .hasSize(22);
    }

    @Test
    void theEventListIsThatOfTheOtherProgram() throws IOException {
        long listed = Files.readAllLines(reference("eventlist.csv")).stream()
                .filter(line -> line.matches("\\d+;\\d{4}-\\d\\d-\\d\\d .*"))
                .count();

        assertThat(Networks.list(events(), organizations(Aggregation.IGNORE, Normalization.NO)))
                .hasSize((int) listed);
    }
}
