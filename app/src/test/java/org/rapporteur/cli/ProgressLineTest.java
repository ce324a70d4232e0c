package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.Failure;
import org.rapporteur.service.Tally;

class ProgressLineTest {

    private final StringWriter err = new StringWriter();
    private final AtomicLong clock = new AtomicLong();

    private ProgressLine on(Screen screen) {
        return new ProgressLine(new PrintWriter(err, true), screen, clock::get, "read");
    }

    private static Tally articles(int articles, long statements) {
        return new Tally(articles, 0, 0, 0, 0, 0, 0, statements, 0, 0);
    }

    private void waitFor(int seconds) {
        clock.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }

    @Test
    void onATerminalOneLineIsWrittenOver() {
        ProgressLine progress = on(new Screen(true, 100, true));
        progress.begins(200, 0);
        waitFor(10);
        progress.kept(articles(50, 700));
        progress.failed(new Failure("a\u001b.txt", "is empty"));
        progress.ends();
        String bar = "[#####---------------] 50 of 200 articles, 700 statements, 5.0 articles/s, 0:30 left";
        assertThat(err.toString()).isEqualTo("""
                200 articles to read
                \r\u001b[K%1$s\r\u001b[Krapporteur: a<U+001B>.txt is empty
                %1$s\r\u001b[K""".replace("%1$s", bar).replace("\n", System.lineSeparator()));
    }

    @Test
    void articlesThatWereThereDoNotCountInTheRate() {
        ProgressLine progress = on(new Screen(true, 100, true));
        progress.begins(200, 0);
        waitFor(10);
        progress.kept(new Tally(20, 0, 0, 80, 0, 0, 0, 700, 0, 0));
        assertThat(err.toString()).endsWith("100 of 200 articles, 700 statements, 2.0 articles/s, 0:50 left");
    }

    @Test
    void ofFilesOfSeveralArticlesNobodyKnowsHowMany() {
        ProgressLine progress = on(new Screen(true, 100, true));
        progress.collections(2);
        progress.begins(1, 0);
        waitFor(10);
        progress.kept(articles(50, 700));
        assertThat(err.toString())
                .startsWith("1 article and 2 files of several to read")
                .endsWith("\u001b[K50 articles, 700 statements, 5.0 articles/s");
        progress.stops(Path.of("r.sqlite"));
        assertThat(err.toString()).contains("stopped; 50 articles kept in r.sqlite");
    }

    @Test
    void theLineFitsTheTerminal() {
        ProgressLine progress = on(new Screen(true, 40, true));
        progress.begins(200, 0);
        waitFor(1);
        progress.kept(articles(50, 700));
        String line = err.toString();
        assertThat(Columns.width(line.substring(line.indexOf("\u001b[K") + 3))).isLessThan(40);
    }

    @Test
    void whoStopsItLearnsWhatIsKeptAndHearsNoMore() {
        ProgressLine progress = on(new Screen(true, 100, true));
        progress.begins(200, 0);
        progress.kept(articles(50, 700));
        err.getBuffer().setLength(0);
        progress.stops(Path.of("r.sqlite"));
        progress.kept(articles(60, 800));
        progress.ends();
        assertThat(err.toString())
                .isEqualTo(
                        "\r\u001b[Krapporteur: stopped; 50 of 200 articles kept in r.sqlite; the same command goes on"
                                + System.lineSeparator());
    }

    @Test
    void elsewhereALineComesNowAndThen() {
        ProgressLine progress = on(Screen.NONE);
        progress.begins(8000, 3);
        waitFor(5);
        progress.kept(articles(1, 10));
        waitFor(6);
        progress.kept(articles(11, 1));
        waitFor(1);
        progress.kept(articles(20, 20));
        progress.ends();
        assertThat(err.toString().lines())
                .containsExactly(
                        "8000 articles to read; left out: 3 files of other types",
                        "11 of 8000 articles, 1 statement, 1.0 articles/s, 2:13:09 left");
    }
}
