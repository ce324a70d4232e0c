package org.rapporteur;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.fetch.Site;
import org.rapporteur.service.News;
import org.rapporteur.store.Dump;

/** Watching in processes of their own, killed in the middle. */
@Tag("slow")
class WatchAndKillTest {

    private static final int ARTICLES = 5;

    @TempDir
    private Path folder;

    private Process start(String feed) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Rapporteur.class.getName(),
                "watch",
                feed,
                "--once",
                "--allow-private",
                "--record",
                "talks.sqlite");
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    @Test
    @Timeout(300)
    void aKilledWatchLosesNothingAndDoublesNothing() throws IOException, InterruptedException, SQLException {
        try (Site site = Site.open()) {
            StringBuilder feed = new StringBuilder("<rss><channel>");
            for (int i = 0; i < ARTICLES; i++) {
                site.page("/" + i, "text/plain; charset=utf-8", News.numbered(i));
                feed.append("<item><link>/").append(i).append("</link></item>");
            }
            site.page("/feed", "text/xml", feed + "</channel></rss>");
            Process killed = start(site.at("/feed"));
            while (killed.isAlive() && site.paths().size() < 4) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            killed.destroyForcibly().waitFor();
            Path log = folder.resolve("log");
            assertThat(Files.readString(log, UTF_8)).doesNotContain("new articles");

            assertThat(start(site.at("/feed")).waitFor())
                    .as(Files.readString(log, UTF_8))
                    .isZero();
            assertThat(Files.readString(log, UTF_8)).contains(": 5 new articles, ");
            assertThat(Dump.of(folder.resolve("talks.sqlite")).stream().filter(row -> row.startsWith("article|")))
                    .hasSize(ARTICLES);
        }
    }
}
