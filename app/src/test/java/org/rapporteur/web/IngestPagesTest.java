package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.service.ExampleRecord;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.Serving;

@Tag("slow")
class IngestPagesTest {

    private static final String ARTICLE =
            "Harbour to open again\n\n“We will open the harbour on Monday,” said Mira Tolvan, mayor of Eastmere.\n";

    @TempDir
    private Path folder;

    private Desk desk;
    private Visitor visitor;

    @BeforeEach
    void start() throws Exception {
        Path record = ExampleRecord.record(folder.resolve("example.sqlite"));
        desk = Desk.start(Serving.Settings.local(record, HowToRead.DEFAULT.with("example"), 0));
        visitor = new Visitor(desk.address());
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void filesAreReadIntoTheRecordAndWhatIsNoneIsNamed() throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("../../../harbour.txt", ARTICLE);
        files.put("<img src=x onerror=alert(1)>.exe", "MZ");
        String page = over(visitor.upload("/ingest", "/ingest", Map.of(), files));
        assertThat(page)
                .contains("<dt>new</dt><dd>1</dd>")
                .contains("&lt;img src=x onerror=alert(1)&gt;.exe</b> is no file of a type")
                .doesNotContain("<img src=x");
        try (Stream<Path> kept = Files.list(folder.resolve("example.sqlite.received"))) {
            assertThat(kept.map(file -> file.getFileName().toString()).toList())
                    .singleElement()
                    .asString()
                    .matches("harbour\\.[0-9a-f]{12}\\.txt");
        }
        assertThat(visitor.get("/articles?q=harbour").body()).contains("Harbour to open again");
    }

    @Test
    void aPastedTextCarriesWhatIsSaidAboutIt() throws Exception {
        Map<String, String> typed = Map.of(
                "text",
                ARTICLE,
                "outlet",
                "The \"Eastmere\" Post",
                "published",
                "2031-05-02",
                "title",
                "Harbour: open!");
        String page = over(visitor.upload("/ingest", "/ingest", typed, Map.of()));
        assertThat(page).contains("<dt>new</dt><dd>1</dd>");
        assertThat(visitor.get("/articles?q=harbour").body())
                .contains("Harbour: open!", "The \"Eastmere\" Post", "2031-05-02");
        assertThat(over(visitor.upload("/ingest", "/ingest", typed, Map.of())))
                .contains("<dt>new</dt><dd>0</dd>", "<dt>unchanged</dt><dd>1</dd>");
    }

    @Test
    void nothingIsBegunWithoutAnArticle() throws Exception {
        var answer = visitor.upload("/ingest", "/ingest", Map.of("outlet", "The Post"), Map.of());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Choose files, paste a text or give an address")
                .contains("value=\"The Post\"");
        assertThat(visitor.get("/errands/1").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/errands/x").statusCode()).isEqualTo(404);
    }

    @Test
    void aTitleInLettersOfManyBytesStillNamesAFile() throws Exception {
        Map<String, String> typed = Map.of("text", ARTICLE, "title", "बंदरगाह ".repeat(20), "outlet", "The Post");
        assertThat(over(visitor.upload("/ingest", "/ingest", typed, Map.of()))).contains("<dt>new</dt><dd>1</dd>");
        assertThat(visitor.get("/articles?q=post").body()).contains("The Post");
    }

    @Test
    void aFileThatIsTooLargeCostsOnlyItself() throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("huge.txt", "a".repeat((32 << 20) + 1));
        files.put("harbour.txt", ARTICLE);
        assertThat(over(visitor.upload("/ingest", "/ingest", Map.of(), files)))
                .contains("<b>huge.txt</b> is larger than")
                .contains("<dt>new</dt><dd>1</dd>");
    }

    @Test
    void pagesOfThisMachineAndPathsAreNoAddressesToReadFrom() throws Exception {
        String page = over(visitor.upload(
                "/ingest", "/ingest", Map.of("addresses", desk.address() + "articles\nhttp://[::1]/x"), Map.of()));
        assertThat(page).contains("<dt>new</dt><dd>0</dd>", desk.address() + "articles", "http://[::1]/x", "private");
        for (String path :
                List.of("/etc/passwd", "file:///etc/passwd", "example.sqlite", "https://host.example:99999/")) {
            HttpResponse<String> answer = visitor.upload("/ingest", "/ingest", Map.of("addresses", path), Map.of());
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("is no address of a page");
        }
    }

    @Test
    void whatWasNotSentFromThePageIsRefused() throws Exception {
        assertThat(visitor.upload("/ingest", "/ingest", Map.of("form", "guessed", "text", ARTICLE), Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    /** Returns the page of an errand that was begun, once it is over. */
    private String over(HttpResponse<String> begun) throws Exception {
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(303);
        String errand = begun.headers().firstValue("Location").orElseThrow();
        for (int i = 0; i < 600; i++) {
            var page = visitor.get(errand);
            if (page.headers().firstValue("Refresh").isEmpty()) {
                assertThat(page.body()).contains("done: ");
                return page.body();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the errand does not end");
    }
}
