package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.service.ExampleRecord;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.Serving;

class NewsPageTest {

    @TempDir
    private Path folder;

    private Path record;
    private Desk desk;
    private Visitor visitor;

    @BeforeEach
    void start() throws Exception {
        record = ExampleRecord.record(folder.resolve("example.sqlite"));
        desk = Desk.start(Serving.Settings.local(record, HowToRead.DEFAULT.with("example"), 0));
        visitor = new Visitor(desk.address());
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    private void see() throws Exception {
        HttpResponse<String> answer = visitor.send(visitor.get("/new").body(), "/new/seen", Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    @Test
    void whoNeverSawTheRecordIsToldSoAndNothingIsNewRightAfter() throws Exception {
        assertThat(visitor.get("/").body()).contains("Be told what is new from now on");
        assertThat(visitor.get("/new").body()).contains("You have not said yet");
        see();
        assertThat(visitor.get("/").body()).contains("Nothing is new since");
        assertThat(visitor.get("/new").body()).contains("0 articles were read").doesNotContain("<b>");
    }

    @Test
    void whatWasNotThereWhenTheRecordWasSeenIsNew() throws Exception {
        see();
        // As if it had been seen when it had nothing yet.
        Path seen = folder.resolve("example.sqlite.seen");
        String[] mark = Files.readString(seen).strip().split("\t", -1);
        Files.writeString(seen, mark[0] + "\t" + mark[1] + "\t0\t\n");
        int articles =
                Integer.parseInt(visitor.get("/").body().replaceAll("(?s).*>([0-9]+) articles are new since.*", "$1"));
        assertThat(articles).isPositive();
        String news = visitor.get("/new").body();
        assertThat(news).contains(articles + " articles were read", "<b>Velland</b>", "href=\"/statements/");
        int shifts = (int) visitor.get("/analyses/shifts/rows.csv?by=side")
                        .body()
                        .lines()
                        .count()
                - 1;
        assertThat(news).contains("Changes of positions <span class=\"quiet\">" + shifts + "</span>");
        see();
        assertThat(visitor.get("/new").body()).contains("0 articles were read");
    }

    @Test
    void whatCameAfterThePageWasShownIsNotTakenForSeen() throws Exception {
        String page = visitor.get("/new")
                .body()
                .replaceAll("name=\"version\" value=\"[^\"]*\"", "name=\"version\" value=\"1-0-0-0\"");
        HttpResponse<String> answer = visitor.send(page, "/new/seen", Map.of());
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("The record has changed since the page was shown");
        assertThat(visitor.get("/").body()).contains("Be told what is new from now on");
    }

    @Test
    void aFileThatTellsNothingIsNamedWithTheLine() throws Exception {
        Files.writeString(folder.resolve("example.sqlite.seen"), "nonsense\n");
        HttpResponse<String> answer = visitor.get("/new");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("example.sqlite.seen, line 1: this does not tell what was seen");
    }
}
