package org.rapporteur.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.LearnFromReviews;
import org.rapporteur.service.ReviewedExample;
import org.rapporteur.service.Serving;
import org.rapporteur.web.Desk;

/** Programs learn from reviews. */
@Tag("slow")
class LearningApiTest {

    private static final int ARTICLES = 13;
    private static final String HERE = "/learning";

    @TempDir
    private static Path shared;

    private static Path read;

    @TempDir
    private Path folder;

    private Path record;
    private Desk desk;
    private Client api;

    @BeforeAll
    static void readOnce() throws Exception {
        read = ReviewedExample.read(shared.resolve("read.sqlite"), ARTICLES);
        ReviewedExample.review(read, ARTICLES, 0.14);
    }

    @BeforeEach
    void start() throws Exception {
        record = Files.copy(read, folder.resolve("record.sqlite"));
        desk = Desk.start(Serving.Settings.local(record, HowToRead.DEFAULT.with("example"), 0));
        api = new Client(desk.address());
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    private JsonNode awaited(HttpResponse<String> begun) throws Exception {
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        String path = begun.headers().firstValue("Location").orElseThrow().substring(Addresses.BASE.length());
        while (!List.of("done", "failed").contains(api.json(path).path("stage").asText())) {
            Thread.sleep(100);
        }
        return api.json(path);
    }

    @Test
    void whatWouldComeOfItIsToldThenKeptThenForgottenThenUsedAgain() throws Exception {
        Client.problem(api.get(HERE), 404);
        assertThat(awaited(api.post(HERE, "{}")).path("stage").asText()).isEqualTo("done");
        JsonNode told = api.json(HERE);
        assertThat(told.path("is_better").asBoolean()).isTrue();
        assertThat(told.path("worths").findValuesAsText("verdict")).contains("taken");
        JsonNode figure = told.path("worths").path(0).path("figures").path(0);
        assertThat(figure.path("measure").asText()).isEqualTo("f1");
        assertThat(figure.path("after").path("value").isNumber()).isTrue();
        assertThat(api.json("/learned").path("total").asInt())
                .as("nothing is kept yet")
                .isZero();

        String keep = "{\"seen\":" + told.path("seen") + ",\"coder\":\"Bo\"}";
        awaited(api.post(HERE + "/keep", keep));
        Client.problem(api.post(HERE + "/keep", keep), 409);
        Client.problem(api.get(HERE), 404);
        JsonNode kept = api.json("/learned").path("items").path(0);
        assertThat(kept.path("coder").asText()).isEqualTo("Bo");
        assertThat(kept.path("holds").asBoolean()).isTrue();
        assertThat(kept.path("codes").toString()).contains("issue");

        Client.problem(api.post("/learned/use", "{\"number\":1}"), 409);
        awaited(api.post("/learned/use", "{\"number\":0,\"coder\":\"Bo\"}"));
        Client.problem(api.post("/learned/use", "{\"number\":0}"), 409);
        assertThat(LearnFromReviews.list(record)).noneMatch(LearnFromReviews.Past::holds);
        awaited(api.post("/learned/use", "{\"number\":1,\"coder\":\"Bo\"}"));
        JsonNode last = api.json("/learned?limit=2");
        assertThat(last.path("total").asInt()).isEqualTo(3);
        assertThat(last.path("items").path(0).path("holds").asBoolean()).isTrue();
        assertThat(last.path("items").path(1).path("used").asInt()).isZero();
        assertThat(last.path("next").isTextual()).isTrue();
    }

    @Test
    void whatIsWrongIsNamedAndChangesNothing() throws Exception {
        awaited(api.post(HERE, "{}"));
        int seen = api.json(HERE).path("seen").asInt();
        Client.problem(api.post(HERE + "/keep", "{\"seen\":" + (seen + 1) + "}"), 409);
        assertThat(Client.problem(api.post(HERE + "/keep", "{}"), 400)
                        .path("field")
                        .asText())
                .isEqualTo("seen");
        Client.problem(api.post(HERE + "/keep", "{\"seen\":" + seen + ",\"coder\":\" \"}"), 400);
        Client.problem(api.post(HERE, "{\"seen\":1}"), 400);
        Client.problem(api.post("/learned/use", "{\"number\":9}"), 404);
        Client.problem(api.post("/learned/use", "{\"number\":-1}"), 400);
        assertThat(LearnFromReviews.list(record)).isEmpty();
        assertThat(api.json(HERE).path("seen").asInt()).as("it still waits").isEqualTo(seen);
    }
}
