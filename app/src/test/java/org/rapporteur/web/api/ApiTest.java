package org.rapporteur.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.service.Errands;
import org.rapporteur.service.ExampleRecord;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.LastTime;
import org.rapporteur.service.OpenLearning;
import org.rapporteur.service.OpenQueue;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.OpenSearch;
import org.rapporteur.service.Serving;
import org.rapporteur.web.Desk;

class ApiTest {

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
    void everyListIsWholeAndWithoutDoublesPageByPage() throws Exception {
        for (String list :
                List.of("/articles?limit=7", "/statements?limit=50", "/actors?limit=9", "/search?limit=60")) {
            JsonNode all = api.json(list.replaceAll("limit=.*", "limit=200"));
            List<String> ids = new ArrayList<>();
            String next = Addresses.BASE + list;
            while (!next.isEmpty()) {
                HttpResponse<String> page = api.get(next.substring(Addresses.BASE.length()));
                Client.json(page).path("items").forEach(each -> ids.add(id(each)));
                next = page.headers()
                        .firstValue("Link")
                        .map(link -> link.substring(1, link.indexOf('>')))
                        .orElse("");
                assertThat(Client.json(page).path("next").isNull()).isEqualTo(next.isEmpty());
            }
            assertThat(ids).as(list).doesNotHaveDuplicates().hasSizeGreaterThan(40);
            List<String> first = new ArrayList<>();
            all.path("items").forEach(each -> first.add(id(each)));
            assertThat(ids).as(list).startsWith(first.toArray(new String[0]));
        }
    }

    private static String id(JsonNode item) {
        return item.path("statement").path("id").asText(item.path("id").asText());
    }

    @Test
    void statementsAreThoseThatTheFilterAsksFor() throws Exception {
        JsonNode found =
                api.json("/statements?act=reject&side=Velland&limit=200").path("items");
        assertThat(found).isNotEmpty();
        found.forEach(each -> {
            assertThat(each.path("statement").path("act").asText()).isEqualTo("reject");
            assertThat(each.path("statement").path("side").asText()).contains("Velland");
        });
        JsonNode said =
                api.json("/statements?said_since=2031-02&said_until=2031-02").path("items");
        assertThat(said).isNotEmpty();
        said.forEach(each ->
                assertThat(each.path("statement").path("said_on").asText()).contains("2031-02"));
    }

    @Test
    void aStatementIsExplainedInItsArticle() throws Exception {
        String id = id(api.json("/statements?limit=1").path("items").path(0));
        JsonNode explained = api.json("/statements/" + id);
        JsonNode article =
                api.json("/articles/" + explained.path("article").path("id").asText());
        JsonNode span = explained.path("now").path("statement").path("content").path(0);
        String text = article.path("text").asText();
        String words = text.substring(
                text.offsetByCodePoints(0, span.path(0).asInt()),
                text.offsetByCodePoints(0, span.path(1).asInt()));
        assertThat(explained.path("words").asText()).startsWith(words);
        assertThat(explained.path("now").path("review").asText()).isEqualTo("unreviewed");
    }

    @Test
    void aSearchCountsWhatItFinds() throws Exception {
        JsonNode found = api.json("/search?q=prisoners&facets=3&sort=latest");
        assertThat(found.path("total").asInt()).isPositive();
        assertThat(found.path("facets").path("side")).isNotEmpty();
        assertThat(found.path("items").path(0).path("found")).isNotEmpty();
        String id = id(found.path("items").path(0));
        assertThat(api.json("/statements/" + id + "/like?limit=3").path("items"))
                .hasSize(3);
    }

    @Test
    void whatIsKnownAlreadyIsNotSentAgainUntilTheRecordChanges() throws Exception {
        HttpResponse<String> first = api.get("/actors?limit=1");
        String mark = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = api.get("/actors?limit=1", "If-None-Match", "\"x\", " + mark);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).hasValue(mark);
        assertThat(api.get("/actors?limit=2", "If-None-Match", mark).statusCode())
                .isEqualTo(200);
        assertThat(decide(statement(5), "accept", "").statusCode()).isEqualTo(201);
        assertThat(api.get("/actors?limit=1", "If-None-Match", mark).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aDecisionAboutWhatHasChangedMeanwhileIsRefusedWithBothStates() throws Exception {
        String id = statement(0);
        String seen = api.json("/statements/" + id).path("now").path("state").asText();
        HttpResponse<String> done = api.post(
                "/statements/" + id + "/reviews",
                "{\"decision\":\"correct\",\"seen\":\"" + seen
                        + "\",\"values\":{\"act\":\"deny\"},\"coder\":\"miriam\",\"why\":\"she denies it\"}");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(201);
        assertThat(done.headers().firstValue("Location")).hasValue(Addresses.statement(id));
        assertThat(Client.json(done).path("now").path("statement").path("act").asText())
                .isEqualTo("deny");
        JsonNode problem = Client.problem(
                api.post("/statements/" + id + "/reviews", "{\"decision\":\"reject\",\"seen\":\"" + seen + "\"}"), 409);
        assertThat(problem.path("seen").asText()).isEqualTo(seen);
        assertThat(problem.path("since").path(0).path("coder").asText()).isEqualTo("miriam");
        assertThat(problem.path("now").path("statement").path("act").asText()).isEqualTo("deny");

        int number = Client.json(done).path("review").path("number").asInt();
        HttpResponse<String> restored = api.post("/reviews/" + number + "/restore", "{}");
        assertThat(restored.statusCode()).isEqualTo(201);
        assertThat(api.json("/statements/" + id).path("now").path("review").asText())
                .isEqualTo("unreviewed");
        Client.problem(api.post("/reviews/" + number + "/restore", "{}"), 409);
        Client.problem(api.post("/reviews/999999/restore", "{}"), 404);
        JsonNode history = api.json("/history?statement=" + id).path("items");
        assertThat(history).hasSize(2);
        assertThat(history.path(0).path("undone_by").asInt()).isEqualTo(number + 1);
    }

    @Test
    void aMissedStatementIsAddedOnce() throws Exception {
        JsonNode article = api.json("/articles?limit=1").path("items").path(0);
        String body = "{\"values\":{\"content\":\"0-3\",\"speaker\":\"Nobody Known\"}}";
        String path = "/articles/" + article.path("id").asText() + "/statements";
        HttpResponse<String> added = api.post(path, body);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(Client.json(added).path("now").path("review").asText()).isEqualTo("added");
        Client.problem(api.post(path, body), 409);
        Client.problem(api.post(path, "{\"values\":{\"content\":\"0-99999999\"}}"), 400);
        Client.problem(api.post("/articles/ffffffffffffffff/statements", body), 404);
    }

    @Test
    void filesAreSentWholeAndNothingIsLeftBehind() throws Exception {
        Set<String> before = folders();
        HttpResponse<String> csv = api.get("/export?format=csv&side=Velland");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"statements.csv\"");
        assertThat(csv.body().lines().count()).isGreaterThan(10);
        assertThat(api.get("/export?format=jsonl").body()).startsWith("{\"doc\":");
        assertThat(api.get("/export?format=parquet&file=articles.parquet").body())
                .startsWith("PAR1");
        assertThat(api.get("/export?format=plover&file=events.csv").headers().firstValue("Content-Type"))
                .hasValue("text/csv; charset=utf-8");
        assertThat(api.get("/export?format=qdpx").body()).startsWith("PK");
        assertThat(api.get("/export?format=dna").body()).startsWith("SQLite format 3");
        assertThat(Client.problem(api.get("/export?format=csv&file=events.csv"), 400)
                        .path("parameter")
                        .asText())
                .isEqualTo("file");
        // The last is removed when it is sent, which its reader may notice sooner.
        for (int i = 0; i < 100 && !before.containsAll(folders()); i++) {
            Thread.sleep(50);
        }
        assertThat(before).containsAll(folders());
    }

    private static Set<String> folders() {
        String[] names = Path.of(System.getProperty("java.io.tmpdir"))
                .toFile()
                .list((place, name) -> name.startsWith("rapporteur-export"));
        return new HashSet<>(List.of(names == null ? new String[0] : names));
    }

    @Test
    void aWrongParameterIsNamedWithWhatIsAllowed() throws Exception {
        JsonNode unknown = Client.problem(api.get("/statements?speeker=x"), 400);
        assertThat(unknown.path("parameter").asText()).isEqualTo("speeker");
        assertThat(unknown.path("allowed").toString()).contains("speaker", "cursor");
        JsonNode value = Client.problem(api.get("/statements?kind=loud"), 400);
        assertThat(value.path("allowed").toString()).isEqualTo("[\"direct\",\"indirect\",\"mixed\"]");
        for (String wrong : List.of(
                "/statements?since=yesterday",
                "/statements?since=2031-13",
                "/statements?since=2031-05&until=2031-04",
                "/statements?limit=0",
                "/statements?limit=100000",
                "/statements?limit=x",
                "/statements?reviewed=maybe",
                "/statements?act=reject&act=offer",
                "/search?sort=random",
                "/export")) {
            assertThat(Client.problem(api.get(wrong), 400).path("parameter").asText())
                    .as(wrong)
                    .isNotEmpty();
        }
    }

    @Test
    void eachProblemHasItsStatus() throws Exception {
        Client.problem(api.get("/nothing"), 404);
        Client.problem(api.get("/statements/ffffffff"), 404);
        Client.problem(api.get("/articles/ffffffffffffffff"), 404);
        Client.problem(api.get("/actors/nobody-at-all"), 404);
        HttpResponse<String> method = api.post("/statements", "{}");
        Client.problem(method, 405);
        assertThat(method.headers().firstValue("Allow")).hasValue("GET, HEAD");
        assertThat(Client.send(api.to("/overview").DELETE()).statusCode()).isEqualTo(405);
        String path = "/reviews/1/restore";
        Client.problem(Client.send(api.to(path).POST(BodyPublishers.ofString("why=x"))), 415);
        for (String type :
                List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "text/json")) {
            Client.problem(
                    Client.send(api.to(path).header("Content-Type", type).POST(BodyPublishers.ofString("{}"))), 415);
        }
        Client.problem(
                Client.send(api.to(path)
                        .header("Content-Type", "application/json")
                        .header("Origin", "http://evil.example")
                        .POST(BodyPublishers.ofString("{}"))),
                403);
    }

    @Test
    void aBriefIsMadeAnewOnTheNextDay() throws Exception {
        Path file = folder.resolve("example.sqlite");
        OpenRecord record = OpenRecord.of(file, HowToRead.DEFAULT.with("example"));
        AtomicLong now = new AtomicLong(Instant.parse("2031-06-01T10:00:00Z").getEpochSecond());
        Errands errands = new Errands();
        OpenQueue queue = new OpenQueue(record);
        Api.WithPages shared = new Api.WithPages(errands, new OpenLearning(record, errands), queue, address -> {
            throw new AssertionError(address);
        });
        Api asked = new Api(record, new OpenSearch(file), shared, LastTime.of(file), clock(now));
        Javalin server = Javalin.create(config -> asked.routes(config.routes));
        try {
            server.start("localhost", 0);
            Client client = new Client(URI.create("http://localhost:" + server.port() + "/"));
            HttpResponse<String> today = client.get("/brief?sides=Velland");
            String mark = today.headers().firstValue("ETag").orElseThrow();
            assertThat(today.body()).contains("1 June 2031");
            assertThat(client.get("/brief?sides=Velland", "If-None-Match", mark).statusCode())
                    .isEqualTo(304);

            now.addAndGet(Duration.ofDays(1).toSeconds());

            assertThat(client.get("/brief?sides=Velland", "If-None-Match", mark).body())
                    .contains("2 June 2031");
        } finally {
            server.stop();
            errands.close();
            queue.close();
        }
    }

    private static Clock clock(AtomicLong now) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.ofEpochSecond(now.get());
            }
        };
    }

    @Test
    void aDossierThatIsBuiltInIsNoFaultOfTheText() throws Exception {
        for (String path : List.of("/dossier/check", "/dossier/try")) {
            JsonNode problem = Client.problem(api.post(path, "{\"text\":\"name: x\"}"), 400);
            assertThat(problem.path("detail").asText()).contains("is built in");
            assertThat(problem.has("field")).isFalse();
        }
    }

    @Test
    void aFeedHasTheLatestStatementsUnderIdsThatStay() throws Exception {
        HttpResponse<String> feed = api.get("/feed?q=prisoners&limit=5");
        assertThat(feed.headers().firstValue("Content-Type")).hasValue("application/atom+xml; charset=utf-8");
        List<String> ids = FeedReader.ids(feed.body());
        assertThat(ids).hasSize(6).doesNotHaveDuplicates();
        assertThat(FeedReader.ids(api.get("/feed?limit=5&q=prisoners").body())).isEqualTo(ids);
        assertThat(feed.body())
                .contains("<link rel=\"alternate\" type=\"text/html\" href=\"" + desk.address() + "statements/");
    }

    @Test
    void whoIsWhoIsCorrectedOnceItIsKnownWhatThatWouldChangeAndTakenBack() throws Exception {
        JsonNode actor = api.json("/actors?limit=9").path("items").path(8);
        String path = "/actors/" + actor.path("id").asText();
        String rename = "{\"name\":\"Ona Trell of Harth\"";
        int edits = api.json("/edits").path("total").asInt();

        HttpResponse<String> plan = api.post(path + "/rename", rename + ",\"plan\":true}");
        assertThat(plan.statusCode()).as(plan.body()).isEqualTo(200);
        assertThat(Client.json(plan).path("statements").asInt())
                .isEqualTo(actor.path("statements").asInt());
        assertThat(api.json("/edits").path("total").asInt()).isEqualTo(edits);

        Instant before = Instant.now();
        HttpResponse<String> done = api.post(path + "/rename", rename + "}");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(201);
        JsonNode shown = api.json(path);
        assertThat(shown.path("actor").path("name").asText()).isEqualTo("Ona Trell of Harth");
        assertThat(shown.path("edits")).singleElement().satisfies(edit -> {
            assertThat(edit.path("coder").asText()).isNotEmpty();
            assertThat(Instant.parse(edit.path("at").asText()))
                    .isBetween(before.minusSeconds(1), Instant.now().plusSeconds(1));
            assertThat(api.json("/edits?limit=200").path("items")).contains(edit);
        });
        assertThat(shown.path("roles").size() + shown.path("sides").size()).isPositive();
        Client.problem(api.post(path + "/rename", rename + "}"), 409);
        Client.problem(
                api.post(path + "/merge", "{\"into\":\"" + actor.path("id").asText() + "\"}"), 409);
        Client.problem(api.post(path + "/merge", "{\"into\":\"nobody at all\"}"), 409);
        Client.problem(api.post(path + "/split", "{\"name\":\"Another\"}"), 400);
        Client.problem(api.post("/actors/nobody-at-all/rename", rename + "}"), 404);

        String undo = "/edits/" + Client.json(done).path("number").asInt() + "/undo";
        assertThat(api.post(undo, "{}").statusCode()).isEqualTo(201);
        Client.problem(api.post(undo, "{}"), 409);
        Client.problem(api.post("/edits/999/undo", "{}"), 404);
        assertThat(api.json(path).path("actor").path("name")).isEqualTo(actor.path("name"));
    }

    @Test
    void aSavedSearchFindsFeedsAndIsRemoved() throws Exception {
        String name = "{\"name\":\"Talks / \u00e9\"";
        HttpResponse<String> saved =
                api.post("/searches", name + ",\"query\":\"side=Velland&q=talks&side=Sorrane&nonsense=1\"}");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(201);
        assertThat(Client.json(saved).path("query").asText()).isEqualTo("q=talks&side=Velland&side=Sorrane");
        assertThat(api.json("/searches").path("items")).contains(Client.json(saved));
        String at = saved.headers().firstValue("Location").orElseThrow().substring(Addresses.BASE.length());
        JsonNode found = api.json(at + "&limit=200");
        Set<String> sides = new HashSet<>();
        found.path("items").forEach(each -> sides.add(each.path("side").asText()));
        assertThat(sides).containsExactlyInAnyOrder("Velland", "Sorrane");
        assertThat(found.path("total").asInt())
                .isEqualTo(api.json("/search?q=talks&side=Velland")
                                .path("total")
                                .asInt()
                        + api.json("/search?q=talks&side=Sorrane").path("total").asInt());
        HttpResponse<String> feed = api.get(at.replace("/statements", "/feed") + "&limit=3");
        assertThat(FeedReader.ids(feed.body())).hasSize(4).doesNotHaveDuplicates();
        HttpResponse<String> file = api.get("/search/file?format=jsonl&q=talks&side=Velland");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).contains("Velland");

        assertThat(api.post("/searches/remove", name + "}").statusCode()).isEqualTo(200);
        Client.problem(api.post("/searches/remove", name + "}"), 404);
        Client.problem(api.get(at), 404);
        Client.problem(api.post("/searches", name + ",\"query\":\"nonsense=1\"}"), 400);
    }

    @Test
    void whereCodersDifferIsListedAndSomebodyTakesWhatOneOfThemSaid() throws Exception {
        String id = statement(9);
        for (String act : List.of("demand", "deny")) {
            String coder = act.equals("deny") ? "ada" : "bo";
            String seen = api.json("/statements/" + id + "?coder=" + coder)
                    .path("now")
                    .path("state")
                    .asText();
            HttpResponse<String> coded = api.post(
                    "/statements/" + id + "/reviews",
                    "{\"decision\":\"correct\",\"standing\":\"blind\",\"seen\":\"" + seen + "\",\"values\":{\"act\":\""
                            + act + "\"},\"coder\":\"" + coder + "\"}");
            assertThat(coded.statusCode()).as(coded.body()).isEqualTo(201);
        }
        assertThat(act(id, "?coder=ada")).isEqualTo("deny");
        assertThat(act(id, "?coder=bo")).isEqualTo("demand");
        assertThat(api.json("/queue?reason=disputed").path("items").findValuesAsText("statement"))
                .contains(id);
        int disputed = api.json("/overview").path("disputed").asInt();
        assertThat(disputed).isPositive();
        assertThat(api.json("/reliability").path("coders").toString()).contains("\"ada\"", "\"bo\"");
        assertThat(api.get("/reliability/text").body()).contains("Krippendorff");

        Client.problem(decide(id, "adopt", ""), 400);
        Client.problem(decide(id, "accept", ",\"from\":\"ada\""), 400);
        HttpResponse<String> adopted =
                decide(id, "adopt", ",\"from\":\"ada\",\"standing\":\"decision\",\"coder\":\"cy\"");
        assertThat(adopted.statusCode()).as(adopted.body()).isEqualTo(201);
        assertThat(act(id, "")).isEqualTo("deny");
        assertThat(api.json("/overview").path("disputed").asInt()).isEqualTo(disputed - 1);
        assertThat(api.json("/history?coder=cy").path("items").findValuesAsText("coder"))
                .isNotEmpty()
                .containsOnly("cy");
    }

    private static String act(String id, String as) throws Exception {
        return api.json("/statements/" + id + as)
                .path("now")
                .path("statement")
                .path("act")
                .asText();
    }

    private static String statement(int number) throws Exception {
        return id(api.json("/statements?act=reject&limit=20").path("items").path(number));
    }

    private static HttpResponse<String> decide(String id, String decision, String more) throws Exception {
        String seen = api.json("/statements/" + id).path("now").path("state").asText();
        return api.post(
                "/statements/" + id + "/reviews",
                "{\"decision\":\"" + decision + "\",\"seen\":\"" + seen + "\"" + more + "}");
    }
}
