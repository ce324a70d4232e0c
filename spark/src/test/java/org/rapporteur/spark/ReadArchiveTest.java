package org.rapporteur.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.analysis.Level;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.Topic;
import org.rapporteur.analysis.network.Aggregation;
import org.rapporteur.analysis.network.Events;
import org.rapporteur.analysis.network.Matrix;
import org.rapporteur.analysis.network.Mode;
import org.rapporteur.analysis.network.NetworkSettings;
import org.rapporteur.analysis.network.Networks;
import org.rapporteur.analysis.network.Normalization;
import org.rapporteur.analysis.network.SaidEvents;
import org.rapporteur.analysis.network.Selection;
import org.rapporteur.analysis.positions.Position;
import org.rapporteur.analysis.positions.PositionSettings;
import org.rapporteur.analysis.positions.Positions;
import org.rapporteur.analysis.shifts.ShiftSettings;
import org.rapporteur.export.parquet.OutcomeParquet.Entry;
import org.rapporteur.model.Failure;
import org.rapporteur.model.Reading;
import org.rapporteur.pipeline.Pipeline;

@Tag("slow")
class ReadArchiveTest {

    @TempDir
    static Path folder;

    private static Path archives;
    private static Path results;
    private static List<Entry> desktop;
    private static ReadArchive.Summary first;
    private static final List<String> SAID = new ArrayList<>();

    @BeforeAll
    static void readTheExample() throws Exception {
        archives = Corpus.write(folder.resolve("archives"), Corpus.every(4));
        results = folder.resolve("results");
        first = ReadArchive.run(LocalSpark.session(), options(archives, results, 8 << 10), SAID::add);
        try (Pipeline pipeline = Pipeline.open(Corpus.HOW.known().setting())) {
            desktop = Corpus.onTheDesktop(archives, pipeline);
        }
    }

    private static Options options(Path archives, Path results, long partBytes) {
        return new Options(List.of(archives.toString()), results.toString(), Corpus.HOW, partBytes, true);
    }

    @Test
    void readingsAreThoseOfTheDesktop() throws Exception {
        assertThat(desktop).hasSize(14).noneMatch(entry -> entry.outcome() instanceof Failure);
        assertThat(Results.entries(results)).isEqualTo(desktop);
        assertThat(first.articles()).isEqualTo(14);
        assertThat(first.statements())
                .isEqualTo(desktop.stream()
                        .mapToLong(entry ->
                                ((Reading) entry.outcome()).statements().size())
                        .sum())
                .isGreaterThan(50);
    }

    @Test
    void tablesAreThoseOfTheDesktopByteForByte() throws IOException {
        Map<String, byte[]> expected = Results.tables(desktop);
        Map<String, byte[]> written = Results.tables(results);
        assertThat(written).containsOnlyKeys(expected.keySet());
        assertThat(expected).hasSizeGreaterThan(12);
        written.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(expected.get(name)));
    }

    @Test
    void largeFilesHaveSeveralPartsAndOtherFilesAreTold() {
        assertThat(first.parts()).isGreaterThan(3).isEqualTo(first.read());
        assertThat(SAID)
                .contains("left out, as of types that are not read: 1 files")
                .anyMatch(line -> line.endsWith("parts, of which 0 are done"));
    }

    @Test
    void oneProcessLoadsTheModelOnce() {
        assertThat(SharedPipeline.loaded()).isEqualTo(1);
    }

    @Test
    void whatIsDoneIsNotReadAgain() throws Exception {
        Path again = folder.resolve("again");
        copy(results, again);
        Map<String, byte[]> before = Results.tables(again);
        assertThat(ReadArchive.run(LocalSpark.session(), options(archives, again, 8 << 10), line -> {})
                        .read())
                .isZero();
        Path lost = Results.files(again.resolve("readings")).get(1);
        Files.delete(lost);
        ReadArchive.Summary second =
                ReadArchive.run(LocalSpark.session(), options(archives, again, 8 << 10), line -> {});
        assertThat(second.read()).isEqualTo(1);
        assertThat(Results.entries(again)).isEqualTo(desktop);
        Results.tables(again)
                .forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(before.get(name)));
    }

    @Test
    void resultsReadInAnotherWayOrOfOtherFilesAreNotMixed() throws Exception {
        Path other = folder.resolve("other");
        copy(results, other);
        Options surer = new Options(
                List.of(archives.toString()), other.toString(), Corpus.HOW.withMinConfidence(0.9), 8 << 10, true);
        assertThatThrownBy(() -> ReadArchive.run(LocalSpark.session(), surer, line -> {}))
                .isInstanceOf(JobException.class)
                .hasMessageContaining("was read in another way: confidence")
                .hasMessageEndingWith("name another folder, or remove it");
        Path changed = folder.resolve("changed");
        copy(archives, changed);
        Files.setLastModifiedTime(changed.resolve("crawl.warc.gz"), FileTime.from(Instant.EPOCH));
        assertThatThrownBy(() -> ReadArchive.run(LocalSpark.session(), options(changed, other, 8 << 10), line -> {}))
                .isInstanceOf(JobException.class)
                .hasMessageContaining("have changed since");
    }

    private static List<Reading> readings() {
        return desktop.stream().map(entry -> (Reading) entry.outcome()).toList();
    }

    @Test
    void positionsInSqlAreThoseOfTheDesktop() throws JobException {
        List<Said> said = Desk.said(readings());
        ArchiveSql sql = ArchiveSql.of(LocalSpark.session(), results.toString(), "example");
        for (Topic topic : Topic.values()) {
            PositionSettings ever = PositionSettings.of(Level.SIDE, topic);
            assertThat(lines(sql.positions(ArchiveSql.By.SIDE, topic, Optional.empty(), OptionalInt.empty())))
                    .isEqualTo(lines(said, ever))
                    .isNotEmpty();
            Optional<LocalDate> day = Optional.of(LocalDate.of(2031, 4, 3));
            PositionSettings then =
                    new PositionSettings(Level.ACTOR, topic, List.of(), Optional.empty(), day, OptionalInt.of(45));
            assertThat(lines(sql.positions(ArchiveSql.By.ACTOR, topic, day, OptionalInt.of(45))))
                    .isEqualTo(lines(said, then))
                    .isNotEmpty();
        }
    }

    private static List<String> lines(List<Said> said, PositionSettings settings) {
        return Positions.of(said, settings).positions().stream()
                .map(ReadArchiveTest::line)
                .sorted()
                .toList();
    }

    private static List<String> lines(Dataset<Row> positions) {
        return positions.collectAsList().stream()
                .map(ReadArchiveTest::line)
                .sorted()
                .toList();
    }

    private static String line(Position position) {
        return String.join(
                " | ",
                position.who(),
                position.topic(),
                position.latest()
                        .map(held -> held.position() + " " + held.statements().size())
                        .orElse("null null"),
                position.when().map(day -> day.first() + " " + day.last()).orElse("null null"),
                position.held().stream()
                        .map(held -> held.position() + " " + held.statements().size())
                        .toList()
                        .toString(),
                position.outlets() + " " + String.format(Locale.ROOT, "%.9f", position.sure()) + " "
                        + position.statements().size());
    }

    private static String line(Row row) {
        List<Row> held = row.isNullAt(row.fieldIndex("held")) ? List.of() : row.getList(row.fieldIndex("held"));
        return String.join(
                " | ",
                row.<String>getAs("who"),
                row.<String>getAs("topic"),
                row.getAs("latest") + " " + row.getAs("latest_statements"),
                row.getAs("first_day") + " " + row.getAs("last_day"),
                held.stream()
                        .map(each -> each.get(0) + " " + each.get(1))
                        .toList()
                        .toString(),
                row.getAs("outlets") + " " + String.format(Locale.ROOT, "%.9f", row.<Double>getAs("sure")) + " "
                        + row.getAs("statements"));
    }

    @Test
    void networksInSqlAreThoseOfTheDesktop() throws JobException {
        Events events = SaidEvents.of(Desk.said(readings()), SaidEvents.Concepts.PROPOSITIONS)
                .events();
        ArchiveSql sql = ArchiveSql.of(LocalSpark.session(), results.toString(), "example");
        for (ArchiveSql.By by : ArchiveSql.By.values()) {
            String who = by.name().toLowerCase(Locale.ROOT);
            assertThat(ties(sql.congruence(by)))
                    .isEqualTo(ties(network(events, Mode.ONE_MODE, who), true))
                    .isNotEmpty();
            assertThat(ties(sql.affiliations(by).where("weight <> 0").drop("events")))
                    .isEqualTo(ties(network(events, Mode.TWO_MODE, who), false))
                    .isNotEmpty();
        }
    }

    @Test
    void shiftsInSqlAreThoseOfTheDesktop() throws JobException {
        List<Said> said = Desk.said(readings());
        try (ArchiveSql sql = ArchiveSql.of(LocalSpark.session(), results.toString(), "example")) {
            for (Level level : Level.values()) {
                ShiftSettings settings = new ShiftSettings(level, 1);
                assertThat(Desk.shifts(sql.shifts(settings)))
                        .isEqualTo(Desk.shifts(said, settings))
                        .isNotEmpty();
            }
        }
    }

    private static void analyse(String... words) throws JobException {
        AnalyseArchive.run(LocalSpark.session(), AnalyseOptions.of(List.of(words)), SAID::add);
    }

    private static Dataset<Row> written(Path table) {
        return LocalSpark.session().read().parquet(table.toString());
    }

    @Test
    void analysesThatACommandWritesAreThoseOfTheDesktop() throws Exception {
        Path own = folder.resolve("analysed");
        copy(results, own);
        List<Said> said = Desk.said(readings());
        analyse(own.toString(), "--by", "side", "--least", "1");
        Path tables = own.resolve(AnalyseArchive.FOLDER);
        PositionSettings positions = PositionSettings.of(Level.SIDE, Topic.PROPOSITION);
        assertThat(lines(written(tables.resolve("positions")))).isEqualTo(lines(said, positions));
        Events events = SaidEvents.of(said, SaidEvents.Concepts.PROPOSITIONS).events();
        assertThat(ties(written(tables.resolve("congruence"))))
                .isEqualTo(ties(network(events, Mode.ONE_MODE, "side"), true));
        assertThat(ties(written(tables.resolve("affiliations"))
                        .where("weight <> 0")
                        .drop("events")))
                .isEqualTo(ties(network(events, Mode.TWO_MODE, "side"), false));
        assertThat(Desk.shifts(written(tables.resolve("shifts"))))
                .isEqualTo(Desk.shifts(said, new ShiftSettings(Level.SIDE, 1)));
        analyse(own.toString(), "--only", "positions,shifts", "--by", "side", "--format", "csv", "--least", "1");
        assertThat(tables.resolve("positions")).doesNotExist();
        assertThat(tables.resolve("congruence")).exists();
        assertThat(Files.readString(tables.resolve("positions.csv")).split("\r\n"))
                .startsWith("who,topic,latest,latest_statements,first_day,last_day,held,outlets,sure,statements")
                .hasSize(1 + lines(said, positions).size())
                .anyMatch(line -> line.matches("Velland,.*,[a-z]+ [0-9]+; [a-z]+ [0-9]+,[0-9]+,.*"));
        assertThat(Files.readString(tables.resolve("shifts.csv")))
                .startsWith(
                        "who,proposition,place,kind,from,to,day,demands,outlets,before,after,reported,statements\r\n");
    }

    @Test
    void analysesAreWrittenWhereNothingElseIsLost() throws Exception {
        Path other = Files.createDirectories(folder.resolve("thesis/positions"));
        assertThatThrownBy(() -> analyse(
                        results.toString(), "--to", folder.resolve("thesis").toString()))
                .isInstanceOf(JobException.class)
                .hasMessageEndingWith("holds something else, which would be lost; name an empty folder with --to");
        assertThat(other).exists();
        assertThatThrownBy(() -> analyse(other.toString()))
                .isInstanceOf(JobException.class)
                .hasMessageContaining("has no table of statements");
        Path noted = folder.resolve("noted");
        copy(results.resolve("statements"), Files.createDirectories(noted).resolve("statements"));
        assertThatThrownBy(() -> analyse(noted.toString()))
                .isInstanceOf(JobException.class)
                .hasMessageEndingWith("was read with --dossier");
    }

    @Test
    void dossierThatIsNotThereIsTold() {
        assertThatThrownBy(() -> ArchiveSql.of(LocalSpark.session(), results.toString(), "no-such-dossier"))
                .isInstanceOf(JobException.class)
                .hasMessageContaining("no-such-dossier");
    }

    private static Matrix network(Events events, Mode mode, String who) {
        NetworkSettings settings = new NetworkSettings(
                mode,
                who,
                "concept",
                Optional.of("stance"),
                mode == Mode.ONE_MODE ? Aggregation.CONGRUENCE : Aggregation.SUBTRACT,
                mode == Mode.ONE_MODE ? Normalization.AVERAGE : Normalization.NO,
                Selection.ALL);
        return Networks.of(events, settings).matrix();
    }

    private static List<String> ties(Matrix matrix, boolean isMirrored) {
        List<String> ties = new ArrayList<>();
        for (int row = 0; row < matrix.rows().size(); row++) {
            for (int column = 0; column < matrix.columns().size(); column++) {
                String one = matrix.rows().get(row);
                String other = matrix.columns().get(column);
                if (matrix.get(row, column) != 0 && (!isMirrored || one.compareTo(other) < 0)) {
                    ties.add(String.format(Locale.ROOT, "%s | %s %.9f", one, other, matrix.get(row, column)));
                }
            }
        }
        ties.sort(null);
        return ties;
    }

    private static List<String> ties(Dataset<Row> rows) {
        return rows.collectAsList().stream()
                .map(row -> String.format(
                        Locale.ROOT, "%s | %s %.9f", row.getString(0), row.getString(1), row.getDouble(2)))
                .sorted()
                .toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path there = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(each, there);
                    Files.setLastModifiedTime(there, Files.getLastModifiedTime(each));
                }
            }
        }
    }
}
