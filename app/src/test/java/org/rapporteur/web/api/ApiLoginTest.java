package org.rapporteur.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.service.Accounts;
import org.rapporteur.service.ExampleRecord;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.Person;
import org.rapporteur.service.Serving;
import org.rapporteur.web.Desk;

class ApiLoginTest {

    private static final String PASSWORD = "correct horse: battery";

    @TempDir
    private Path folder;

    private Desk desk;
    private Client api;

    @BeforeEach
    void start() throws Exception {
        Path record = ExampleRecord.record(folder.resolve("example.sqlite"));
        Accounts.of(record).put("miriam", PASSWORD, Optional.empty(), Person.OWNER);
        desk = Desk.start(new Serving.Settings(
                record, HowToRead.DEFAULT.with("example"), "127.0.0.1", 0, List.of("desk.example")));
        api = new Client(desk.address());
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void nobodyIsAnsweredWithoutAnAccount() throws Exception {
        for (String path : List.of("/overview", "/openapi.json", "/export?format=csv", "/feed", "/nothing")) {
            HttpResponse<String> answer = api.get(path);
            Client.problem(answer, 401);
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                    .startsWith("Basic realm=");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
        for (String header : List.of("Basic", "Basic !", "Basic " + basic("miriam", ""), "Bearer x", "Basic /w==")) {
            assertThat(api.get("/overview", "Authorization", header).statusCode())
                    .as(header)
                    .isEqualTo(401);
        }
    }

    @Test
    void anAccountDecidesInItsOwnNameAlone() throws Exception {
        String authorization = "Basic " + basic("miriam", PASSWORD);
        JsonNode first = Client.json(api.get("/statements?limit=1", "Authorization", authorization))
                .path("items")
                .path(0);
        String id = first.path("statement").path("id").asText();
        String state = Client.json(api.get("/statements/" + id, "Authorization", authorization))
                .path("now")
                .path("state")
                .asText();
        String begin = "{\"decision\":\"accept\",\"seen\":\"" + state + "\"";
        HttpResponse<String> other = decide(id, begin + ",\"coder\":\"ruth\"}", authorization);
        assertThat(Client.problem(other, 400).path("field").asText()).isEqualTo("coder");
        HttpResponse<String> own = decide(id, begin + "}", authorization);
        assertThat(own.statusCode()).as(own.body()).isEqualTo(201);
        assertThat(Client.json(own).path("review").path("coder").asText()).isEqualTo("miriam");
    }

    private HttpResponse<String> decide(String id, String body, String authorization) throws Exception {
        return Client.send(api.to("/statements/" + id + "/reviews")
                .header("Content-Type", "application/json")
                .header("Authorization", authorization)
                .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void afterFiveWrongPasswordsNoneIsLookedAt() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(api.get("/overview", "Authorization", "Basic " + basic("miriam", "wrong " + i))
                            .statusCode())
                    .isEqualTo(401);
        }
        HttpResponse<String> sixth = api.get("/overview", "Authorization", "Basic " + basic("miriam", PASSWORD));
        Client.problem(sixth, 429);
        assertThat(sixth.headers().firstValue("Retry-After")).hasValue("300");
    }

    private static String basic(String name, String password) {
        return Base64.getEncoder().encodeToString((name + ":" + password).getBytes(UTF_8));
    }
}
