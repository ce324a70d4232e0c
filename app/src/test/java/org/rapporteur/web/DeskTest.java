package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.model.Article;
import org.rapporteur.model.Reading;
import org.rapporteur.service.ExampleRecord;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.InputException;
import org.rapporteur.service.Serving;
import org.rapporteur.store.ArticleFilter;
import org.rapporteur.store.RecordFile;
import org.rapporteur.store.StoredReading;
import org.rapporteur.web.api.Problem;

class DeskTest {

    @TempDir
    private static Path folder;

    private static Desk desk;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException, InputException {
        Path record = ExampleRecord.record(folder.resolve("example.sqlite"));
        desk = Desk.start(Serving.Settings.local(record, HowToRead.DEFAULT.with("example"), 0));
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void whereTheProgramBreaksDownAnAnswerSaysSo() throws Exception {
        Javalin server = Javalin.create(config -> {
            config.router.javaLangErrorHandler(Answers::breakdown);
            config.routes.get("/", request -> {
                throw new OutOfMemoryError("made up");
            });
        });
        try {
            server.start("localhost", 0);
            HttpResponse<String> answer = CLIENT.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue(Problem.TYPE);
            assertThat(answer.body())
                    .contains("more memory than the program has")
                    .containsPattern("the log has more under [0-9a-f]{8},")
                    .doesNotContain("made up");
        } finally {
            server.stop();
        }
    }

    @Test
    void theOverviewCountsWhatIsInTheRecord() throws Exception {
        HttpResponse<String> page = get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("example.sqlite", "<dd><a href=\"/articles\">54</a></dd>", "Norrin Wire");
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
    }

    @Test
    void articlesAreListedLatestFirstAndFoundByWords() throws Exception {
        assertThat(get("/articles").body()).contains("1 to 54 of 54");
        String found = get("/articles?q=prisoners").body();
        assertThat(found).contains("First prisoners cross Hullin Bridge").doesNotContain("Who Broke Fennick?");
        assertThat(get("/articles?q=no+such+thing").body()).contains("No article");
        assertThat(get("/articles?page=99999999999").statusCode()).isEqualTo(200);
    }

    @Test
    void anArticleTellsWhoseTextItHasAndWhatDiffers() throws Exception {
        String copy = first(get("/articles?q=aprt-memorandum").body(), "/articles/");
        String page = get(copy).body();
        assertThat(page)
                .contains("Also in 1 other article", "Earliest that is known:", "Norrin Wire", "credited to Norrin");
        String difference = get(first(page, copy + "/difference/")).body();
        assertThat(difference).contains("What differs", "<ins>", "<del>", "The other way round");
        assertThat(get("/copies").body())
                .contains("9 of 54 articles have the text of an earlier one, in 7 groups", "shortened", "what differs");
    }

    @Test
    void aStatementTellsWhoElseReportsItAndWhatIsLikeIt() throws Exception {
        String remarks = get("/analyses/utterances").body();
        String statement = first(remarks, "/statements/");
        String reports = get("/api/v1" + statement + "/reports").body();
        assertThat(reports).contains("\"statement\":\"");
        int at = reports.indexOf("\"statement\":\"") + "\"statement\":\"".length();
        String page = get(statement).body();
        // The index for searching is made in the background.
        for (int i = 0; i < 200 && !page.contains("Like this</h2>"); i++) {
            Thread.sleep(100);
            page = get(statement).body();
        }
        assertThat(page)
                .contains("Like this</h2>", "Other reports of the same")
                .contains("href=\"/statements/" + reports.substring(at, reports.indexOf('"', at)) + "\"");
    }

    @Test
    void articlesWithTheSameBytesAreReachedByTheirNames() throws Exception {
        Path file = ExampleRecord.record(folder.resolve("same.sqlite"));
        String name;
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            StoredReading stored =
                    record.load((long) record.readings(ArticleFilter.ALL).get(0));
            Article article = stored.reading().article();
            name = article.name();
            Article same = new Article(
                    "wire/" + name,
                    article.text(),
                    article.sha256(),
                    article.metadata(),
                    article.paragraphs(),
                    article.warnings());
            record.atOnce(() -> record.keep(
                    new Reading(same, stored.reading().statements(), List.of(), List.of()), stored.settings()));
        }
        Desk other = Desk.start(Serving.Settings.local(file, HowToRead.DEFAULT.with("example"), 0));
        try {
            Visitor visitor = new Visitor(other.address());
            String one = "/articles/" + Links.part(name);
            String second = "/articles/wire%2F" + Links.part(name);
            assertThat(visitor.get("/articles?q=" + Links.part(name)).body())
                    .contains("href=\"" + one + "\"", "href=\"" + second + "\"");
            String page = visitor.get(second).body();
            assertThat(page)
                    .contains(
                            "<p class=\"quiet\">wire/" + name + " ",
                            "href=\"" + second + "/difference/" + Links.part(name));
            assertThat(visitor.get(second + "/difference/" + Links.part(name)).body())
                    .contains("href=\"" + one + "\"", "href=\"" + second + "\"");
            assertThat(visitor.get("/copies").body()).contains("href=\"" + one + "\"", "href=\"" + second + "\"");
        } finally {
            other.close();
        }
    }

    @Test
    void anArticleWithoutCopiesSaysNothingOfThem() throws Exception {
        String article = first(get("/articles?q=anatomy-of-a-deadlock").body(), "/articles/");
        assertThat(get(article).body()).doesNotContain("Also in");
        assertThat(get(article + "/difference/nosucharticle").statusCode()).isEqualTo(404);
    }

    @Test
    void anArticleLeadsToItsStatementsAndTheseBackToTheirPlaces() throws Exception {
        String article = first(get("/articles?q=prisoners").body(), "/articles/");
        String page = get(article).body();
        String statement = first(page, "/statements/");
        String explained = get(statement).body();
        String back = first(explained, article + "#");
        assertThat(page).contains("id=\"" + back.substring(back.indexOf('#') + 1) + "\"");
        assertThat(explained).contains("<th scope=\"row\">speaker</th>", "Decided by");
    }

    @Test
    void whatIsNotThereIsSaidInOneLineWithTheRightStatus() throws Exception {
        HttpResponse<String> none = get("/statements/ffffffff");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.body()).contains("The record has no statement ffffffff");
        assertThat(get("/nothing/here").statusCode()).isEqualTo(404);
        assertThat(get("/nothing/here").body()).contains("There is no such page");
    }

    @Test
    void everyAnswerForbidsForeignScriptsAndFrames() throws Exception {
        for (String path :
                new String[] {"/", "/articles", "/nothing", "/analyses/positions.csv", "/health", "/assets/desk.css"}) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains("default-src 'none'", "frame-ancestors 'none'")
                            .doesNotContain("unsafe"));
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .as("only style and script are kept by caches in between")
                    .hasValueSatisfying(kept -> assertThat(kept)
                            .matches(path.startsWith("/assets/") ? "public, .*" : "no-store|private, no-cache"));
        }
        assertThat(get("/").body()).doesNotContain("<style", " style=", "onclick", "<script>");
    }

    @Test
    void aStrangersNameForThisMachineIsRefused() throws Exception {
        assertThat(statusFor("evil.example:" + desk.address().getPort())).isEqualTo(421);
        assertThat(statusFor("evil.example")).isEqualTo(421);
        assertThat(statusFor("127.0.0.1.evil.example")).isEqualTo(421);
        assertThat(statusFor("localhost:" + desk.address().getPort())).isEqualTo(200);
    }

    /** Asks by hand, as clients do not let a host of our choice pass. */
    private static int statusFor(String host) throws IOException {
        try (Socket socket = new Socket(desk.address().getHost(), desk.address().getPort())) {
            String request = "GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }

    @Test
    void aFormOfAStrangersPageIsRefused() throws Exception {
        HttpRequest.Builder form = HttpRequest.newBuilder(desk.address().resolve("/articles"))
                .POST(HttpRequest.BodyPublishers.ofString("a=b"));
        assertThat(CLIENT.send(
                                form.copy()
                                        .header("Origin", "http://evil.example")
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(403);
        assertThat(CLIENT.send(
                                form.copy()
                                        .header("Sec-Fetch-Site", "cross-site")
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aRecordThatIsNoneIsRefusedBeforeAnythingListens() throws Exception {
        Path file = Files.writeString(folder.resolve("no.sqlite"), "no record at all");
        assertThatThrownBy(() -> Desk.start(Serving.Settings.local(file, HowToRead.DEFAULT, 0)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is not a record");
    }

    @Test
    void aPortThatIsTakenIsToldWithTheMend() {
        Serving.Settings taken = Serving.Settings.local(
                folder.resolve("example.sqlite"),
                HowToRead.DEFAULT,
                desk.address().getPort());
        assertThatThrownBy(() -> Desk.start(taken))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("--port");
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = desk.address().resolve(path);
        return CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    /** Returns the first address in a page that begins so. */
    private static String first(String page, String begin) {
        int at = page.indexOf("href=\"" + begin);
        assertThat(at).as(begin).isNotNegative();
        return page.substring(at + 6, page.indexOf('"', at + 6));
    }
}
