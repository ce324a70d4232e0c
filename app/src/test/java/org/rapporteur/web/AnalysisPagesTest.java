package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.service.Analysis;
import org.rapporteur.service.ExampleRecord;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.InputException;
import org.rapporteur.service.RunAnalysis;
import org.rapporteur.service.Serving;
import org.xml.sax.InputSource;

class AnalysisPagesTest {

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

    @ParameterizedTest
    @EnumSource(Analysis.class)
    void everyAnalysisHasAPageWithItsRowsAsCsvAndJson(Analysis analysis) throws Exception {
        assertThat(get("/analyses").body()).contains("href=\"/analyses/" + analysis.word() + "\"");
        HttpResponse<String> page = get("/analyses/" + analysis.word());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<h1>" + analysis.title() + "</h1>");
        long rows =
                get("/analyses/" + analysis.word() + "/rows.csv").body().lines().count() - 1;
        if (analysis != Analysis.AGREEMENTS) {
            assertThat(rows).isPositive();
            assertThat(page.body()).contains("href=\"/statements/");
        }
        assertThat(get("/analyses/" + analysis.word() + "/rows.json").body()).startsWith("{\"analysis\":");
    }

    @ParameterizedTest
    @EnumSource(Analysis.class)
    void aPictureIsWellFormedAndRunsNothing(Analysis analysis) throws Exception {
        HttpResponse<String> picture = get("/analyses/" + analysis.word() + "/picture.svg");
        if (RunAnalysis.hasPicture(analysis)) {
            assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(picture.body())));
            assertThat(picture.body()).doesNotContain("<script", "onload=");
        } else {
            assertThat(picture.statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aPositionLeadsToTheStatementsBehindIt() throws Exception {
        String page = get("/analyses/positions?by=side").body();
        String lane = first(page, "/analyses/timeline?by=side");
        assertThat(lane).contains("side=", "proposition=");
        assertThat(get(lane.replace("&amp;", "&")).body()).contains("href=\"/statements/");
    }

    @ParameterizedTest
    @EnumSource(Analysis.class)
    void everyRowHasAPageWithAllItsStatements(Analysis analysis) throws Exception {
        String page = get("/analyses/" + analysis.word()).body();
        if (analysis == Analysis.AGREEMENTS) {
            return;
        }
        String row = first(page, "/analyses/" + analysis.word() + "/row?").replace("&amp;", "&");
        String shown = get(row).body();
        assertThat(shown).contains("<h1>" + analysis.title() + ": one row</h1>", "href=\"/statements/");
        assertThat(get(row.replaceFirst("row=[0-9]+", "row=99999")).body())
                .as("a row is found where it has moved")
                .contains(": one row</h1>");
        HttpResponse<String> none = get(row.replaceFirst("mark=[0-9a-f]+", "mark=0"));
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.body()).contains("has no such row any more");
        assertThat(get(row + "&column=nothing").statusCode()).isEqualTo(400);
    }

    @Test
    void aRowHasTheStatementsOfOneOfItsColumnsOrOfOneSpeakerAlone() throws Exception {
        String row = first(get("/analyses/coverage").body(), "/analyses/coverage/row?")
                .replace("&amp;", "&");
        int all = statements(get(row).body());
        int direct = statements(get(row + "&column=direct_statements").body());
        int velland = statements(get(row + "&who=Velland").body());
        assertThat(direct).isPositive().isLessThan(all);
        assertThat(velland).isPositive().isLessThan(all);
        assertThat(statements(get(row + "&column=direct_statements&who=Velland").body()))
                .isLessThan(Math.min(direct, velland));
    }

    private static int statements(String page) {
        Matcher told = Pattern.compile("<h2>([0-9]+) statements").matcher(page);
        assertThat(told.find()).isTrue();
        return Integer.parseInt(told.group(1));
    }

    @ParameterizedTest
    @CsvSource({
        "timeline, /statements/",
        "timeline, /analyses/timeline?",
        "preconditions, /analyses/preconditions/row?",
        "deadlocks, /analyses/preconditions/row?",
        "common-ground, /analyses/common-ground/row?",
        "coverage, /analyses/coverage/row?",
        "network, /analyses/network/row?",
        "network, /analyses/timeline?"
    })
    void thePartsOfAPictureOnAPageLeadToWhatTheyShow(String analysis, String lead) throws Exception {
        String page = get("/analyses/" + analysis).body();
        String picture = page.substring(page.indexOf("<svg"), page.indexOf("</svg>"));
        String to = first(picture, lead).replace("&amp;", "&");
        HttpResponse<String> there = get(to);
        assertThat(there.statusCode()).as(to).isEqualTo(200);
        assertThat(there.body()).contains("/statements/");
    }

    @Test
    void aPictureThatIsAFileLeadsNowhere() throws Exception {
        for (String analysis : List.of("timeline", "coverage", "network", "preconditions", "common-ground")) {
            assertThat(get("/analyses/" + analysis + "/picture.svg").body()).doesNotContain("href=");
        }
    }

    @Test
    void settingsNarrowWhatIsShown() throws Exception {
        assertThat(get("/analyses/positions?side=Callow").body())
                .contains("<th scope=\"col\">Callow</th>")
                .doesNotContain("<th scope=\"col\">third-party</th>");
        assertThat(get("/analyses/timeline?proposition=talks-now&until=2031-01").body())
                .contains("talks-now")
                .doesNotContain("2031-05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"by=nobody", "days=0", "days=x", "at=yesterday", "since=2031-05&until=2031-01"})
    void aSettingThatCannotBeMeantIsToldInOneLine(String query) throws Exception {
        HttpResponse<String> page = get("/analyses/positions?" + query);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("This cannot be shown");
    }

    @Test
    void whatSomebodyWritesIntoAnAddressIsEscaped() throws Exception {
        String page = get("/analyses/timeline?speaker=%3Cscript%3Ealert(1)%3C/script%3E&side=%22onmouseover=%22")
                .body();
        assertThat(page).doesNotContain("<script>alert", "\"onmouseover=\"");
        assertThat(get("/analyses/%3Cb%3E").body()).doesNotContain("<b>");
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(desk.address().resolve(path)).build(), BodyHandlers.ofString());
    }

    private static String first(String page, String begin) {
        int at = page.indexOf("href=\"" + begin);
        assertThat(at).as(begin).isNotNegative();
        return page.substring(at + 6, page.indexOf('"', at + 6));
    }
}
