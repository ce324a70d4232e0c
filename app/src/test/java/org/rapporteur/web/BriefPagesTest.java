package org.rapporteur.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.service.ExampleRecord;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.InputException;
import org.rapporteur.service.Serving;

@Tag("slow")
class BriefPagesTest {

    private static final String TALKS = "?side=Velland&side=Sorrane&proposition=talks-now";

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
    void theFormComesFirstAndKeepsWhatWasChosen() throws Exception {
        var empty = Jsoup.parse(text("/brief"));
        assertThat(empty.select("article.brief")).isEmpty();
        assertThat(empty.select("input[name=side]").eachAttr("value")).startsWith("Velland", "Sorrane", "Callow");

        var made = Jsoup.parse(text("/brief" + TALKS + "&since=2031-02&actor="));
        assertThat(made.select("input[name=side][checked]").eachAttr("value")).containsExactly("Velland", "Sorrane");
        assertThat(made.select("input[name=proposition][checked]").eachAttr("value"))
                .containsExactly("talks-now");
        assertThat(made.select("input[name=since]").attr("value")).isEqualTo("2031-02");
        assertThat(made.select("article.brief h1").text()).isEqualTo("Brief: Velland and Sorrane on talks-now");
        assertThat(made.select("nav a[aria-current=page]").text()).isEqualTo("Brief");
    }

    @Test
    void everyClaimHasANoteAndEveryNoteLeadsToItsStatements() throws Exception {
        var page = Jsoup.parse(text("/brief" + TALKS));
        List<Element> claims = page.select("article.brief ul.claims > li").stream()
                .filter(each ->
                        each.text().contains("According to") || each.text().contains("according to"))
                .toList();

        assertThat(claims)
                .isNotEmpty()
                .allMatch(each -> !each.select("sup a[href^=#note-]").isEmpty());
        assertThat(page.select("ol.notes > li"))
                .hasSize(page.select("article.brief sup a").size())
                .allMatch(note -> !note.select("a[href^=/statements/]").isEmpty());
        String statement = page.select("ol.notes a[href^=/statements/]").attr("href");
        assertThat(get(statement).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "md, text/markdown, '# Brief'",
        "html, text/html, '<!doctype html>'",
        "pdf, application/pdf, %PDF",
        "docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document, PK"
    })
    void everyFormIsAFileHereAndByTheApi(String format, String type, String begins) throws Exception {
        for (String address : List.of(
                "/brief/brief." + format + TALKS,
                "/api/v1/brief?format=" + format + "&sides=Velland;Sorrane&propositions=talks-now")) {
            HttpResponse<byte[]> file = get(address);
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith(type);
            assertThat(file.headers().firstValue("Content-Disposition"))
                    .hasValue("attachment; filename=\"brief." + format + "\"");
            assertThat(new String(file.body(), UTF_8)).startsWith(begins);
        }
    }

    @Test
    void whatCannotBeMeantIsSaidAndNothingOfItRuns() throws Exception {
        HttpResponse<byte[]> nobody = get("/brief?actor=%3Cscript%3Ealert(1)%3C/script%3E");
        assertThat(nobody.statusCode()).isEqualTo(400);
        assertThat(new String(nobody.body(), UTF_8))
                .contains("No actor of the record is called &lt;script&gt;")
                .doesNotContain("<script>alert");
        assertThat(get("/brief?side=Velland&actor=Ilse%20Varrow").statusCode()).isEqualTo(400);
        assertThat(get("/brief?since=soon").statusCode()).isEqualTo(400);
        assertThat(get("/brief?since=2031-04&until=2031-03").statusCode()).isEqualTo(400);
        assertThat(get("/brief/brief.exe").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/brief?since=2031-04&until=2031-03").statusCode())
                .isEqualTo(400);
    }

    private static String text(String path) throws Exception {
        return new String(get(path).body(), UTF_8);
    }

    private static HttpResponse<byte[]> get(String path) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(desk.address().resolve(path)).build(), BodyHandlers.ofByteArray());
    }
}
