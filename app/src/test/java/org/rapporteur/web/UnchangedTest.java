package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.service.ExampleRecord;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.Person;
import org.rapporteur.service.ReviewStatement;
import org.rapporteur.service.ReviewWish;
import org.rapporteur.service.Reviewed;
import org.rapporteur.service.Serving;

@Tag("slow")
class UnchangedTest {

    private static final List<String> PAGES =
            List.of("/articles", "/actors?words=tal", "/analyses", "/analyses/timeline?by=side", "/history");

    @TempDir
    private Path folder;

    private Path record;
    private Desk desk;
    private HttpClient ada;

    @BeforeEach
    void start() throws Exception {
        record = ExampleRecord.record(folder.resolve("example.sqlite"));
        desk = Desk.start(Serving.Settings.local(record, HowToRead.DEFAULT.with("example"), 0));
        ada = browser();
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    private HttpResponse<String> get(HttpClient who, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(desk.address().resolve(path));
        return who.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    private String mark(HttpClient who, String path) throws Exception {
        // The first page begins the visit.
        get(who, "/");
        return get(who, path).headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void aPageThatABrowserHasIsNotSentAgainUntilTheRecordChanges() throws Exception {
        for (String page : PAGES) {
            String mark = mark(ada, page);
            HttpResponse<String> again = get(ada, page, "If-None-Match", "\"x\", " + mark);
            assertThat(again.statusCode()).as(page).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(get(ada, page + (page.contains("?") ? "&" : "?") + "page=2", "If-None-Match", mark)
                            .statusCode())
                    .as(page)
                    .isEqualTo(200);
        }
        String mark = mark(ada, "/history");
        String article = get(ada, "/articles").body().replaceAll("(?s).*?\"(/articles/[^\"?#]+)\".*", "$1");
        String id = get(ada, article).body().replaceAll("(?s).*?\"/statements/([^\"?#]*).*", "$1");
        ReviewStatement.of(record, HowToRead.DEFAULT)
                .decide(id, new ReviewWish.Accept(), Reviewed.by("Bo"), Optional.empty(), Person.OWNER);
        HttpResponse<String> later = get(ada, "/history", "If-None-Match", mark);
        assertThat(later.statusCode()).isEqualTo(200);
        assertThat(later.body()).contains("Bo");
    }

    @Test
    void whatOneVisitHasIsNotTakenForAnothersNorForItsOwnAfterItReviewsBlind() throws Exception {
        String mark = mark(ada, "/articles");
        HttpClient bo = browser();
        get(bo, "/");
        assertThat(get(bo, "/articles", "If-None-Match", mark).statusCode()).isEqualTo(200);
        assertThat(get(browser(), "/articles", "If-None-Match", mark).statusCode())
                .isEqualTo(200);
        String form = get(ada, "/review").body().replaceAll("(?s).*?name=\"form\" value=\"([^\"]*)\".*", "$1");
        HttpRequest blind = HttpRequest.newBuilder(desk.address().resolve("/review/coder"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("form=" + form + "&coder=Ada&blind=yes"))
                .build();
        assertThat(ada.send(blind, BodyHandlers.ofString()).statusCode()).isEqualTo(303);
        assertThat(get(ada, "/articles", "If-None-Match", mark).statusCode()).isEqualTo(200);
    }

    @Test
    void pagesOnWhichOtherThingsStandAndMistakesHaveNoMark() throws Exception {
        get(ada, "/");
        for (String page :
                List.of("/", "/new", "/search", "/ingest", "/dossier", "/learn", "/brief", "/articles/f00")) {
            assertThat(get(ada, page).headers().firstValue("ETag")).as(page).isEmpty();
        }
    }
}
