package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.fetch.Site;
import org.rapporteur.service.News;

@Tag("slow")
@Timeout(120)
class WatchCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Site site;

    @BeforeEach
    void open() throws IOException {
        site = Site.open();
    }

    @AfterEach
    void close() throws IOException {
        site.close();
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new CommandLineInterface(new PrintWriter(out, true), new PrintWriter(err, true)).run(args);
    }

    private String record() {
        return folder.resolve("talks.sqlite").toString();
    }

    @Test
    void aRoundTellsWhatIsNewAndWhatFailed() {
        site.page(
                "/1",
                Site.content(
                        "text/html; charset=utf-8",
                        ("<html><head><title>Renn \u001b[2Jrules out talks</title></head><body><article><p>"
                                        + News.TALKS.replace("\n\n", "</p><p>") + "</p></article></body></html>")
                                .getBytes(UTF_8)));
        site.page(
                "/feed",
                "text/xml",
                "<rss><channel><item><link>/1</link></item><item><link>/2</link></item></channel></rss>");
        int status = run("watch", site.at("/feed"), "--once", "--allow-private", "--record", record());
        assertThat(status).isEqualTo(1);
        assertThat(out.toString())
                .containsPattern("(?m)^20[0-9T:-]+Z: 1 new article, [0-9]+ statements.*; 1 could not be had or read$")
                .contains(", " + site.at("/1"))
                .doesNotContain("\u001b");
        assertThat(err.toString()).contains("rapporteur: " + site.at("/2") + " is not there (404)");

        assertThat(run("watch", site.at("/feed"), "--once", "--allow-private", "--record", record()))
                .isZero();
        assertThat(out.toString()).containsPattern("Z: nothing is new\\s*$");
        assertThat(run("read", site.at("/1"), "--allow-private", "--record", record()))
                .isZero();
        assertThat(out.toString()).contains("1 unchanged");
        assertThat(run("read", site.at("/1"), "--offline", "--record", record()))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"--every,0m", "--every,30s", "--every,soon", "--every,1w", "--most,0", "--contact,a b", "--by,planet"})
    void whatCannotBeMeantIsAMistake(String option, String value) {
        assertThat(run("watch", "https://courier.example/feed", option, value, "--record", record()))
                .isEqualTo(2);
        assertThat(err.toString()).contains(option);
    }

    @Test
    void aPrivateFeedIsNotAskedWithoutLeave() {
        assertThat(run("watch", site.at("/feed"), "--once", "--record", record()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("no public address").contains("--allow-private");
        assertThat(site.asked()).isEmpty();
    }
}
