package org.rapporteur.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.export.parquet.OutcomeParquet.Entry;
import org.rapporteur.model.Failure;
import org.rapporteur.model.Reading;
import org.rapporteur.pipeline.Pipeline;

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
        first = ReadArchive.run(
                LocalSpark.session(), options(archives, results, 8 << 10), SAID::add);
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
                        .mapToLong(entry -> ((Reading) entry.outcome()).statements().size())
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
        Results.tables(again).forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(before.get(name)));
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
