package org.rapporteur.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.export.parquet.OutcomeParquet.Entry;
import org.rapporteur.pipeline.Pipeline;

/** The whole example on a cluster of three processes, of which one is killed in the middle. */
@Tag("slow")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class ClusterTest {

    @TempDir
    static Path folder;

    @Test
    void clusterThatLosesAWorkerInTheMiddleReadsWhatTheDesktopReads() throws Exception {
        Path archives = Corpus.write(folder.resolve("archives"), Corpus.example());
        Path results = folder.resolve("results");
        try (LoopbackCluster cluster = new LoopbackCluster(Files.createDirectories(folder.resolve("cluster")))) {
            Process driver = cluster.submit(List.of(
                    "--to", results.toString(), "--dossier", "example", "--part-mib", "0.016", archives.toString()));
            try {
                while (driver.isAlive()
                        && Results.files(results.resolve("readings")).isEmpty()) {
                    TimeUnit.MILLISECONDS.sleep(20);
                }
                cluster.killWorker(0);
                int before = Results.files(results.resolve("readings")).size();
                assertThat(driver.waitFor()).as(text(cluster.log("driver"))).isZero();
                assertThat(before)
                        .isLessThan(Results.files(results.resolve("readings")).size());
                assertThat(text(cluster.log("driver"))).contains("Lost executor");
            } finally {
                driver.destroyForcibly();
            }
        }
        List<Entry> desktop;
        try (Pipeline pipeline = Pipeline.open(Corpus.HOW.known().setting())) {
            desktop = Corpus.onTheDesktop(archives, pipeline);
        }
        assertThat(Results.entries(results)).isEqualTo(desktop);
        Map<String, byte[]> expected = Results.tables(desktop);
        Map<String, byte[]> written = Results.tables(results);
        assertThat(written).containsOnlyKeys(expected.keySet());
        written.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(expected.get(name)));
    }

    private static String text(Path log) throws IOException {
        return Files.readString(log);
    }
}
