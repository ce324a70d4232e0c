package org.rapporteur.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.service.Accounts;
import org.rapporteur.service.EditDossier;
import org.rapporteur.service.ExampleRecord;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.InputException;
import org.rapporteur.service.Person;
import org.rapporteur.service.Serving;
import org.rapporteur.web.Desk;

/** Programs add articles, change the dossier and ask what is new. */
@Tag("slow")
class ErrandApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TALKS = "Tal Oren told reporters in Harth on Monday that Velland wants talks now.\n";

    @TempDir
    private Path folder;

    private Path record;
    private Path dossier;
    private String text;
    private Desk desk;
    private Client api;

    @BeforeEach
    void start() throws Exception {
        record = ExampleRecord.record(folder.resolve("example.sqlite"));
        dossier = folder.resolve("own.yaml");
        text = Files.readString(Path.of("..", "examples", "dossier.yaml"));
        Files.writeString(dossier, text);
        desk = Desk.start(Serving.Settings.local(record, HowToRead.DEFAULT.with(dossier.toString()), 0));
        api = new Client(desk.address());
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    private static String json(Object value) throws Exception {
        return JSON.writeValueAsString(value);
    }

    private JsonNode awaited(HttpResponse<String> begun) throws Exception {
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        String address = begun.headers().firstValue("Location").orElseThrow();
        String path = address.substring(Addresses.BASE.length());
        while (!List.of("done", "failed").contains(api.json(path).path("stage").asText())) {
            Thread.sleep(100);
        }
        return api.json(path);
    }

    @Test
    void textsAndFilesAreReadInAnErrandAndWhatIsNoneIsToldThereAndInTheOverview() throws Exception {
        int before = api.json("/overview").path("articles").asInt();
        String mark = api.get("/errands").headers().firstValue("ETag").orElseThrow();
        JsonNode errand = awaited(api.post(
                "/articles",
                json(Map.of(
                        "texts",
                        List.of(Map.of("text", TALKS, "title", "Talks", "published", "2031-04-01")),
                        "files",
                        List.of(
                                Map.of(
                                        "name",
                                        "../../etc/late.txt",
                                        "content",
                                        Base64.getMimeEncoder().encodeToString((TALKS + "!").getBytes(UTF_8))),
                                Map.of("name", "x.exe", "content", "AAAA"),
                                Map.of("name", "zeros.txt", "content", "AAAAAAAA"))))));

        assertThat(errand.path("stage").asText()).isEqualTo("done");
        assertThat(errand.path("added").asInt()).isEqualTo(2);
        assertThat(errand.path("failures").findValuesAsText("name"))
                .anySatisfy(name -> assertThat(name).contains("x.exe"));
        JsonNode overview = api.json("/overview");
        assertThat(overview.path("articles").asInt()).isEqualTo(before + 2);
        assertThat(overview.path("failures").toString()).contains("zeros");
        assertThat(api.json("/articles?words=Talks&limit=200").path("items").findValuesAsText("title"))
                .contains("Talks");
        assertThat(api.get("/errands", "If-None-Match", mark).statusCode())
                .as("errands are not of the record")
                .isEqualTo(200);
        assertThat(api.json("/errands").path("items")).hasSize(1);
        assertThat(folder.resolve("example.sqlite.received")).isDirectoryRecursivelyContaining("glob:**late*.txt");
    }

    @Test
    void oneTextOfTwoOutletsIsTwoArticlesAndTheSameOnceMoreIsNone() throws Exception {
        int before = api.json("/overview").path("articles").asInt();
        Map<String, String> one =
                Map.of("text", TALKS, "title", "Talks", "outlet", "Norrin Wire", "published", "2031-04-01");
        Map<String, String> other =
                Map.of("text", TALKS, "title", "Talks", "outlet", "Harth Courier", "published", "2031-04-02");
        JsonNode errand = awaited(api.post("/articles", json(Map.of("texts", List.of(one, other)))));
        assertThat(errand.path("added").asInt()).isEqualTo(2);
        JsonNode kept = api.json("/articles?words=Talks&limit=200").path("items");
        assertThat(kept.findValuesAsText("outlet")).contains("Norrin Wire", "Harth Courier");
        assertThat(kept.findValuesAsText("published")).contains("2031-04-01", "2031-04-02");

        JsonNode again = awaited(api.post("/articles", json(Map.of("texts", List.of(other)))));
        assertThat(again.path("unchanged").asInt()).isOne();
        assertThat(api.json("/overview").path("articles").asInt()).isEqualTo(before + 2);
    }

    @Test
    void whatCannotBeTakenIsRefusedAndNothingIsBegun() throws Exception {
        for (Object wrong : List.of(
                Map.of(),
                Map.of("texts", List.of(Map.of("text", " "))),
                Map.of("texts", List.of(Map.of("title", "no text"))),
                Map.of("texts", Map.of("text", TALKS)),
                Map.of("texts", List.of(TALKS)),
                Map.of("files", List.of(Map.of("name", "a.txt", "content", "no base 64 at all!"))),
                Map.of("files", List.of(Map.of("name", "a.txt", "content", "AAAA!AAA*A"))),
                Map.of("files", List.of(Map.of("name", "a.txt", "content", "VGFsayBub3c-"))),
                Map.of("files", List.of(Map.of("name", "a.txt"))),
                Map.of("addresses", List.of("file:///etc/passwd")),
                Map.of("addresses", List.of("/etc/passwd")),
                Map.of("addresses", List.of(7)),
                Map.of("paths", List.of("/etc/passwd")))) {
            Client.problem(api.post("/articles", json(wrong)), 400);
        }
        Client.problem(
                api.post(
                        "/articles",
                        json(Map.of("addresses", java.util.Collections.nCopies(1001, "https://a.example")))),
                400);
        Client.problem(api.post("/articles", "x".repeat(ErrandResource.LONGEST + 1)), 413);
        assertThat(api.json("/errands").path("total").asInt()).isZero();
    }

    @Test
    void aTextIsTakenAsLongAsTheBodyMayBe() throws Exception {
        // Longer than a string may be unless a parser is told otherwise; the desk refuses it where it is read, not
        // where it came.
        String body = json(Map.of("texts", List.of(Map.of("text", " ".repeat(21_000_000)))));
        JsonNode problem = Client.problem(api.post("/articles", body), 400);
        assertThat(problem.path("detail").asText()).contains("There is no text");
    }

    @Test
    void moreThanCanBeHeldAtOnceIsPutOff() throws Exception {
        String head = "POST " + Addresses.BASE + "/articles HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + ErrandResource.LONGEST + "\r\n\r\n{";
        String body = json(Map.of("texts", List.of(Map.of("text", " ".repeat(1 << 20)))));
        List<Socket> stalled = new ArrayList<>();
        try {
            // One that comes while another request is answered finds no room and is sent away: so there are some more.
            Optional<HttpResponse<String>> late = Optional.empty();
            while (late.isEmpty() && stalled.size() < 50) {
                Socket socket =
                        new Socket(desk.address().getHost(), desk.address().getPort());
                stalled.add(socket);
                socket.getOutputStream().write(head.getBytes(UTF_8));
                socket.getOutputStream().flush();
                late = answer(body).filter(answer -> answer.statusCode() == 429);
            }
            Client.problem(late.orElseThrow(), 429);
            assertThat(late.orElseThrow().headers().firstValue("Retry-After")).hasValue("10");
            assertThat(api.post("/articles", "{}").statusCode())
                    .as("what is small is taken")
                    .isEqualTo(400);
        } finally {
            for (Socket socket : stalled) {
                socket.close();
            }
        }
        Client.problem(answered(body, 400), 400);
    }

    /** Sends a body until it is answered as it should be, for a while: that others are gone shows only so. */
    private HttpResponse<String> answered(String body, int status) throws Exception {
        for (int i = 0; i < 100; i++) {
            Optional<HttpResponse<String>> answer = answer(body).filter(it -> it.statusCode() == status);
            if (answer.isPresent()) {
                return answer.get();
            }
            Thread.sleep(100);
        }
        return api.post("/articles", body);
    }

    /** Returns the answer; empty where the desk hung up while the body was still being sent, which not every client takes for one. */
    private Optional<HttpResponse<String>> answer(String body) throws Exception {
        try {
            return Optional.of(api.post("/articles", body));
        } catch (IOException e) {
            assertThat(e).hasMessageMatching("(?i).*(reset|broken pipe|closed|EOF|bytes).*");
            return Optional.empty();
        }
    }

    @Test
    void aDossierIsCheckedTriedAndSavedUnlessSomebodyElseSavedFirst() throws Exception {
        JsonNode shown = api.json("/dossier");
        assertThat(shown.path("text").asText()).isEqualTo(text);
        assertThat(shown.path("propositions").findValuesAsText("id")).contains("talks-now");
        String seen = shown.path("seen").asText();
        String changed = text.replaceFirst("- id: talks-now\n", "- id: talks-soon\n");

        JsonNode changes = Client.json(api.post("/dossier/check", json(Map.of("text", changed))));
        assertThat(changes.path("changes").findValuesAsText("how")).contains("added", "removed");
        HttpResponse<String> tried = api.post("/dossier/try", json(Map.of("text", changed)));
        assertThat(tried.statusCode()).as(tried.body()).isEqualTo(200);
        assertThat(Client.json(tried).path("trial").path("articles").asInt()).isPositive();
        assertThat(dossier).hasContent(text);

        JsonNode problem = Client.problem(
                api.post(
                        "/dossier/check",
                        json(Map.of("text", text.replaceFirst("(?m)^propositions:", "propozitions:")))),
                400);
        assertThat(problem.path("lines").toString()).containsPattern("own\\.yaml, line [0-9]+");
        Client.problem(api.post("/dossier", json(Map.of("text", "{", "seen", seen))), 400);
        Client.problem(api.post("/dossier", json(Map.of("text", changed))), 400);

        String mark = api.get("/dossier").headers().firstValue("ETag").orElseThrow();
        JsonNode errand = awaited(api.post("/dossier", json(Map.of("text", changed, "seen", seen))));
        assertThat(errand.path("stage").asText()).isEqualTo("done");
        assertThat(dossier).hasContent(changed);
        assertThat(api.get("/dossier", "If-None-Match", mark).statusCode()).isEqualTo(200);
        assertThat(api.json("/propositions?limit=200").toString()).contains("talks-soon");
        Client.problem(api.post("/dossier", json(Map.of("text", text, "seen", seen))), 409);
        assertThat(dossier).hasContent(changed);
    }

    @Test
    void aDossierThatIsBrokenOnTheDiskIsNoFaultOfWhatIsSentAndCanBeMended() throws Exception {
        String broken = text.replaceFirst("(?m)^propositions:", "propozitions:");
        Files.writeString(dossier, broken);
        JsonNode problem = Client.problem(api.get("/dossier"), 503);
        assertThat(problem.path("lines").toString()).containsPattern("own\\.yaml, line [0-9]+");
        assertThat(problem.path("text").asText()).isEqualTo(broken);
        for (String list : List.of("/issues", "/propositions")) {
            Client.problem(api.get(list), 503);
        }
        assertThat(Client.problem(api.post("/dossier/check", json(Map.of("text", text))), 503)
                        .has("field"))
                .isFalse();
        assertThat(Client.problem(api.post("/dossier/check", json(Map.of("text", broken))), 400)
                        .path("field")
                        .asText())
                .isEqualTo("text");

        String seen = problem.path("seen").asText();
        awaited(api.post("/dossier", json(Map.of("text", text, "seen", seen))));
        assertThat(dossier).hasContent(text);
        assertThat(api.json("/dossier").path("text").asText()).isEqualTo(text);
    }

    @Test
    void whoeverSavesADossierAfterAnotherIsToldThatTheyWereOvertaken() {
        HowToRead how = HowToRead.DEFAULT.with(dossier.toString());
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> EditDossier.save(record, how, text, "what stood there before", Person.OWNER))
                .satisfies(overtaken -> assertThat(Problem.status(overtaken)).isEqualTo(409));
    }

    @Test
    void oneDossierIsTriedAtATime() throws Exception {
        String body = json(Map.of("text", text.replaceFirst("- id: talks-now\n", "- id: talks-soon\n")));
        Callable<HttpResponse<String>> asking = () -> api.post("/dossier/try", body);
        ExecutorService askers = Executors.newFixedThreadPool(4);
        try {
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> each : askers.invokeAll(Collections.nCopies(4, asking))) {
                answers.add(each.get());
            }
            assertThat(answers).extracting(HttpResponse::statusCode).contains(200, 429);
            assertThat(answers).filteredOn(answer -> answer.statusCode() == 429).allSatisfy(answer -> {
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                Client.problem(answer, 429);
            });
        } finally {
            askers.shutdownNow();
        }
    }

    @Test
    void aDossierInAFolderIsAnotherWhenTheActorsBesideItAre() throws Exception {
        desk.close();
        Path own = Files.createDirectory(folder.resolve("own"));
        Files.writeString(own.resolve("dossier.yaml"), "name: a\nconflict: war\nsides: [A, B]\n");
        Path league = own.resolve("league.yaml");
        String actors = "actors:\n- {id: x-league, type: group, name: Norrin League, sides: {war: A}}\n";
        Files.writeString(league, actors);
        desk = Desk.start(Serving.Settings.local(record, HowToRead.DEFAULT.with(own.toString()), 0));
        api = new Client(desk.address());
        String mark = api.get("/dossier").headers().firstValue("ETag").orElseThrow();
        assertThat(api.get("/dossier", "If-None-Match", mark).statusCode()).isEqualTo(304);

        Files.writeString(league, actors.replace("Norrin League", "The League"));

        HttpResponse<String> now = api.get("/dossier", "If-None-Match", mark);
        assertThat(now.statusCode()).isEqualTo(200);
        assertThat(now.body()).contains("The League");

        Files.writeString(league, "actors: no list\n");
        JsonNode problem = Client.problem(
                api.post("/dossier/check", json(Map.of("text", Files.readString(own.resolve("dossier.yaml"))))), 503);
        assertThat(problem.path("detail").asText()).contains("league.yaml");
        assertThat(problem.has("field")).isFalse();
    }

    @Test
    void whatThisMachineStandsAgainstIsNoMissingThing() throws Exception {
        Path seen = Files.writeString(folder.resolve("example.sqlite.seen"), "no such line\n");
        Client.problem(api.get("/news"), 503);
        Client.problem(api.post("/news/seen", json(Map.of("version", "1-2-3-4"))), 503);
        Files.delete(seen);
        Files.writeString(folder.resolve("example.sqlite.received"), "no folder");
        JsonNode problem =
                Client.problem(api.post("/articles", json(Map.of("texts", List.of(Map.of("text", TALKS))))), 503);
        assertThat(problem.path("detail").asText()).contains("cannot be written");
    }

    @Test
    void whatIsNewIsToldSinceTheRecordWasSeen() throws Exception {
        JsonNode first = api.json("/news");
        assertThat(first.path("since").isNull()).isTrue();
        Client.problem(api.post("/news/seen", json(Map.of("version", "1-2-3-4"))), 409);
        String version = first.path("version").asText();
        assertThat(api.post("/news/seen", json(Map.of("version", version))).statusCode())
                .isEqualTo(200);
        String mark = api.get("/news").headers().firstValue("ETag").orElseThrow();
        assertThat(api.get("/news", "If-None-Match", mark).statusCode()).isEqualTo(304);
        assertThat(api.json("/news").path("since").asText()).matches("20[0-9-]+T[0-9:]+Z");

        awaited(api.post("/articles", json(Map.of("texts", List.of(Map.of("text", TALKS))))));
        assertThat(api.get("/news", "If-None-Match", mark).statusCode()).isEqualTo(200);
        JsonNode news = api.json("/news");
        assertThat(news.path("articles").asInt()).isOne();
    }

    @Test
    void aStrangersPageCannotWriteAndOverANetworkNobodyWithoutAnAccount() throws Exception {
        String body = json(Map.of("texts", List.of(Map.of("text", TALKS))));
        for (String path : List.of("/articles", "/dossier", "/dossier/check", "/dossier/try", "/news/seen")) {
            Client.problem(
                    Client.send(api.to(path)
                            .header("Content-Type", "application/json")
                            .header("Origin", "http://evil.example")
                            .POST(BodyPublishers.ofString(body))),
                    403);
            Client.problem(
                    Client.send(api.to(path)
                            .header("Content-Type", "application/json")
                            .header("Sec-Fetch-Site", "cross-site")
                            .POST(BodyPublishers.ofString(body))),
                    403);
            Client.problem(
                    Client.send(
                            api.to(path).header("Content-Type", "text/plain").POST(BodyPublishers.ofString(body))),
                    415);
        }
        desk.close();
        Accounts.of(record).put("miriam", "a long enough password", Optional.empty(), Person.OWNER);
        desk = Desk.start(new Serving.Settings(
                record, HowToRead.DEFAULT.with(dossier.toString()), "127.0.0.1", 0, List.of("desk.example")));
        api = new Client(desk.address());
        for (String path : List.of("/errands", "/dossier", "/news")) {
            Client.problem(api.get(path), 401);
        }
        Client.problem(api.post("/articles", body), 401);
        assertThat(api.get("/errands", "Authorization", basic()).statusCode()).isEqualTo(200);
    }

    private static String basic() {
        return "Basic " + Base64.getEncoder().encodeToString("miriam:a long enough password".getBytes(UTF_8));
    }
}
