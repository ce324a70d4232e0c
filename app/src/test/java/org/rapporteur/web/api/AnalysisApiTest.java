package org.rapporteur.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.service.Analysis;
import org.rapporteur.service.AnalysisWords;
import org.rapporteur.service.ExampleRecord;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.Serving;
import org.rapporteur.web.Desk;

class AnalysisApiTest {

    @TempDir
    private static Path folder;

    private static Desk desk;
    private static Client api;

    @BeforeAll
    static void start() throws Exception {
        Path record = ExampleRecord.record(folder.resolve("example.sqlite"));
        desk = Desk.start(Serving.Settings.local(record, HowToRead.DEFAULT.with("example"), 0));
        api = new Client(desk.address());
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void programsFindTheRowsThatPagesShow() throws Exception {
        for (Analysis analysis : Analysis.values()) {
            JsonNode page = Client.json(Client.send(java.net.http.HttpRequest.newBuilder(
                    desk.address().resolve("/analyses/" + analysis.word() + "/rows.json"))));
            JsonNode answer = api.json("/analyses/" + analysis.word() + "?limit=200");
            assertThat(answer.path("total").asInt())
                    .as(analysis.word())
                    .isEqualTo(page.path("rows").size());
            List<JsonNode> first = new ArrayList<>();
            page.path("rows").forEach(row -> {
                if (first.size() < 200) {
                    first.add(row);
                }
            });
            assertThat(answer.path("items")).as(analysis.word()).containsExactlyElementsOf(first);
        }
    }

    @Test
    void rowsComeWholeAndInOrderPageByPage() throws Exception {
        JsonNode all = api.json("/analyses/positions?by=actor&limit=200");
        assertThat(all.path("total").asInt()).isGreaterThan(10);
        List<JsonNode> rows = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = api.json("/analyses/positions?by=actor&limit=7" + cursor);
            page.path("items").forEach(rows::add);
            cursor = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asText();
        } while (!cursor.isEmpty() && rows.size() < 200);
        assertThat(rows.subList(0, Math.min(200, rows.size()))).containsExactlyElementsOf(all.path("items"));
    }

    @Test
    void settingsChangeWhatIsFoundAndWrongOnesAreNamed() throws Exception {
        int all = api.json("/analyses/timeline").path("total").asInt();
        int some = api.json("/analyses/timeline?side=Velland&since=2031-02")
                .path("total")
                .asInt();
        assertThat(some).isPositive().isLessThan(all);
        assertThat(Client.problem(api.get("/analyses/positions?by=nobody"), 400)
                        .path("parameter")
                        .asText())
                .isEqualTo("by");
        assertThat(Client.problem(api.get("/analyses/positions?days=0"), 400)
                        .path("parameter")
                        .asText())
                .isEqualTo("days");
        Client.problem(api.get("/analyses/positions?since=2031-03&until=2031-02"), 400);
    }

    @Test
    void everySettingThatAPageTakesIsTakenHere() {
        assertThat(AnalysisResource.SETTINGS).extracting(Parameter::name).isEqualTo(AnalysisWords.NAMES);
    }

    @Test
    void picturesAndTablesComeInTheirOwnTypes() throws Exception {
        HttpResponse<String> picture = api.get("/analyses/positions/picture");
        assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(picture.body()).startsWith("<svg").endsWith("</svg>\n");
        HttpResponse<String> table = api.get("/analyses/shifts/csv?by=actor");
        assertThat(table.body()).startsWith("who,proposition,shift,day").contains("\r\n");
        Client.problem(api.get("/analyses/shifts/picture"), 404);
    }

    @Test
    void theFeedOfShiftsHasTheLatestFirstUnderIdsThatStay() throws Exception {
        HttpResponse<String> feed = api.get("/feed/shifts?by=actor");
        int shifts = api.json("/analyses/shifts?by=actor").path("total").asInt();
        List<String> ids = FeedReader.ids(feed.body());
        assertThat(ids).hasSize(shifts + 1).doesNotHaveDuplicates();
        assertThat(FeedReader.ids(api.get("/feed/shifts?by=actor&limit=1").body()))
                .hasSize(2)
                .contains(ids.get(1));
    }
}
