package org.rapporteur;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.service.News;
import org.rapporteur.store.Dump;

/** The program in processes of its own: killed in the middle, and two at a time. */
@Tag("slow")
class ReadAndKillTest {

    private static final int ARTICLES = 60;

    @TempDir
    private Path folder;

    private Process start(String record) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Rapporteur.class.getName(),
                "read",
                "news",
                "--record",
                record));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        Redirect.appendTo(folder.resolve(record + ".log").toFile()))
                .start();
    }

    private String log(String record) throws IOException {
        return Files.readString(folder.resolve(record + ".log"), UTF_8);
    }

    @Test
    @Timeout(300)
    void aKilledReadingGoesOnAndEndsAsIfNothingHadHappened() throws IOException, InterruptedException, SQLException {
        for (int i = 0; i < ARTICLES; i++) {
            News.write(folder, "news/" + i + ".txt", News.numbered(i));
        }
        Process killed = start("killed.sqlite");
        Path record = folder.resolve("killed.sqlite");
        // The first articles are in the record, but not all: an empty one takes less than 80 KiB.
        while (killed.isAlive() && (!Files.exists(record) || Files.size(record) < 90_000)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        killed.destroyForcibly().waitFor();
        assertThat(log("killed.sqlite")).doesNotContain("0 unchanged");

        // Two processes share what is left.
        Process one = start("killed.sqlite");
        Process other = start("killed.sqlite");
        assertThat(one.waitFor()).as(log("killed.sqlite")).isZero();
        assertThat(other.waitFor()).as(log("killed.sqlite")).isZero();
        assertThat(log("killed.sqlite"))
                .containsPattern("60 articles with [0-9]+ statements in killed.sqlite: [0-9]+ new, 0 changed");

        assertThat(start("whole.sqlite").waitFor()).isZero();
        assertThat(articles(record)).hasSize(ARTICLES).isEqualTo(articles(folder.resolve("whole.sqlite")));
        assertThat(Dump.of(record)).hasSameSizeAs(Dump.of(folder.resolve("whole.sqlite")));
    }

    /** The moments lie anywhere in a reading, its start and its end included; whenever one comes to its end, the next begins. */
    @Test
    @Timeout(900)
    void fiftyKillsAtRandomMomentsLoseNothingAndDoubleNothing() throws Exception {
        for (int i = 0; i < 20; i++) {
            News.write(folder, "news/" + i + ".txt", News.numbered(i));
        }
        long began = System.nanoTime();
        assertThat(start("whole.sqlite").waitFor()).as(log("whole.sqlite")).isZero();
        long length = System.nanoTime() - began;
        List<String> whole = Dump.of(folder.resolve("whole.sqlite"));
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            for (Future<?> each : both.invokeAll(List.of(
                    () -> killAgainAndAgain("one.sqlite", new Random(1), length, whole),
                    () -> killAgainAndAgain("other.sqlite", new Random(2), length, whole)))) {
                each.get();
            }
        } finally {
            both.shutdownNow();
        }
    }

    private @Nullable Void killAgainAndAgain(String name, Random random, long length, List<String> whole)
            throws Exception {
        Path record = folder.resolve(name);
        List<String> before = List.of();
        int kills = 0;
        while (kills < 25) {
            Process reading = start(name);
            if (reading.waitFor((long) (random.nextDouble() * length), TimeUnit.NANOSECONDS)) {
                assertThat(reading.exitValue()).as(log(name)).isZero();
                assertThat(Dump.of(record)).containsExactlyElementsOf(whole);
                Files.delete(record);
                before = List.of();
            } else {
                reading.destroyForcibly().waitFor();
                kills++;
                List<String> now = Files.exists(record) ? Dump.of(record) : List.of();
                assertThat(whole).as("after kill " + kills).containsAll(now);
                assertThat(now)
                        .as("after kill " + kills)
                        .doesNotHaveDuplicates()
                        .containsAll(before);
                before = now;
            }
        }
        assertThat(start(name).waitFor()).as(log(name)).isZero();
        assertThat(Dump.of(record)).containsExactlyElementsOf(whole);
        return null;
    }

    @Test
    @Timeout(300)
    void aStoppedReadingSaysWhatIsKeptAndThatItGoesOn() throws IOException, InterruptedException {
        for (int i = 0; i < ARTICLES; i++) {
            News.write(folder, "news/" + i + ".txt", News.numbered(i));
        }
        Process stopped = start("stopped.sqlite");
        while (stopped.isAlive() && !log("stopped.sqlite").contains("articles to read")) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        new ProcessBuilder("kill", "-INT", Long.toString(stopped.pid())).start().waitFor();
        boolean ended = stopped.waitFor(1, TimeUnit.MINUTES);
        stopped.destroyForcibly();
        assertThat(ended).isTrue();
        assertThat(stopped.exitValue()).isEqualTo(130);
        assertThat(log("stopped.sqlite").lines())
                .last()
                .asString()
                .matches("rapporteur: stopped; [0-9]+ of 60 articles kept in stopped.sqlite; the same command goes on");
    }

    /** Returns the names and versions of the articles. */
    private static List<String> articles(Path record) throws SQLException {
        return Dump.of(record).stream()
                .filter(row -> row.startsWith("article|"))
                .map(row -> row.replaceAll("(?s)^article\\|[0-9]+\\|([^|]+\\|[0-9]+)\\|.*", "$1"))
                .sorted()
                .toList();
    }
}
