package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.service.ExampleRecord;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.InputException;
import org.rapporteur.service.Serving;

@Tag("slow")
class SearchPagesTest {

    private static final Pattern TOTAL = Pattern.compile("tally\">([0-9]+) statement");
    private static final Pattern STATEMENT = Pattern.compile("href=\"(/statements/[^\"]+)\">statement<");

    @TempDir
    private static Path folder;

    private static Path record;
    private static Desk desk;
    private static Seeker seeker;

    @BeforeAll
    static void start() throws IOException, InputException {
        record = ExampleRecord.record(folder.resolve("example.sqlite"));
        desk = Desk.start(Serving.Settings.local(record, HowToRead.DEFAULT.with("example"), 0));
        seeker = new Seeker(desk.address());
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void wordsAreFoundAndMarkedAndLeadToTheStatementAndItsPlace() throws Exception {
        String page = seeker.page("/search?q=prisoners");
        assertThat(total(page)).isPositive();
        assertThat(page).containsPattern("<mark>[Pp]risoners?</mark>").contains("value=\"prisoners\"");
        assertThat(seeker.page(first(page, STATEMENT))).contains("more like this");
        String place = first(page, Pattern.compile("href=\"(/articles/[^\"]+)\">in its article<"));
        assertThat(seeker.page(place)).contains("id=\"" + place.substring(place.indexOf('#') + 1) + "\"");
    }

    @Test
    void everyFacetValueIsALinkToAsManyStatementsAsItCounts() throws Exception {
        String page = seeker.page("/search?q=talks");
        Matcher value = Pattern.compile("href=\"(/search\\?[^\"]+)\" rel=\"nofollow\">([^<]+)</a>"
                        + " <span class=\"number quiet\">([0-9]+)</span>")
                .matcher(page);
        int seen = 0;
        while (value.find() && seen < 12) {
            seen++;
            String narrowed = seeker.page(value.group(1).replace("&amp;", "&"));
            assertThat(total(narrowed)).as(value.group(1)).isEqualTo(Integer.parseInt(value.group(3)));
            assertThat(narrowed).contains("chosen: take it out");
        }
        assertThat(seen).isEqualTo(12);
    }

    @Test
    void severalValuesOfAFacetAreAddedUpAndTheOthersCanStillBeChosen() throws Exception {
        int direct = total(seeker.page("/search?kind=direct"));
        int indirect = total(seeker.page("/search?kind=indirect"));
        String both = seeker.page("/search?kind=direct&kind=indirect");
        assertThat(total(both)).isEqualTo(direct + indirect);
        assertThat(seeker.page("/search?kind=direct"))
                .contains("/search?kind=direct&amp;kind=indirect")
                .contains("<span class=\"number quiet\">" + indirect + "</span>");
    }

    @Test
    void pagesByCursorShowEveryStatementOnceInTheSameOrderAgain() throws Exception {
        Set<String> all = new LinkedHashSet<>();
        String next = "/search?sort=earliest";
        int pages = 0;
        int total = 0;
        while (!next.isEmpty()) {
            String page = seeker.page(next);
            total = total(page);
            List<String> here = STATEMENT
                    .matcher(page)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(all).doesNotContainAnyElementsOf(here);
            all.addAll(here);
            assertThat(STATEMENT.matcher(seeker.page(next)).results().map(found -> found.group(1)))
                    .as("the same address shows the same")
                    .containsExactlyElementsOf(here);
            Matcher after = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(page);
            next = after.find() ? after.group(1).replace("&amp;", "&") : "";
            pages++;
        }
        assertThat(pages).isGreaterThan(2);
        assertThat(all).hasSize(total);
    }

    @Test
    void aCursorOfAnotherSearchIsRefusedInOneLine() throws Exception {
        String page = seeker.page("/search?sort=earliest");
        Matcher after = Pattern.compile("after=([^\"&]+)").matcher(page);
        assertThat(after.find()).isTrue();
        HttpResponse<String> other = seeker.get("/search?q=talks&after=" + after.group(1));
        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(other.body()).contains("That is no place in the results of this search");
    }

    @Test
    void hostileQueriesAreWordsAndNothingElse() throws Exception {
        for (String query : List.of(
                "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
                "*%20~%20((((%22",
                "%E2%80%AEright-to-left%00",
                "a".repeat(2500))) {
            HttpResponse<String> answer = seeker.get("/search?q=" + query + "&side=" + query + "&since=" + query);
            assertThat(answer.statusCode()).as(query).isEqualTo(200);
            assertThat(Seeker.withoutValues(answer.body())).doesNotContain("<script>", "<img");
            assertThat(answer.body()).doesNotContain("\u202e", "\0");
        }
        assertThat(seeker.page("/search?q=%22talks")).contains("class=\"note\"");
        assertThat(seeker.page("/search?q=talks&since=yesterday")).contains("this date was left out");
        assertThat(seeker.page("/search?sort=%27;drop&kind=nothing")).contains("No statement");
    }

    @Test
    void datesNarrowWhatIsFound() throws Exception {
        int all = total(seeker.page("/search"));
        int before = total(seeker.page("/search?until=2031-02"));
        int after = total(seeker.page("/search?since=2031-03"));
        assertThat(before).isPositive().isLessThan(all);
        assertThat(after).isPositive().isLessThan(all);
        assertThat(before + after).isGreaterThanOrEqualTo(all);
    }

    @Test
    void whatIsLikeAStatementIsFoundFromIt() throws Exception {
        String page = seeker.page("/search?q=ceasefire");
        String like = first(page, Pattern.compile("href=\"(/search\\?like=[^\"]+)\""));
        String found = seeker.page(like);
        assertThat(total(found)).isPositive();
        assertThat(found).contains("by its rarest words").doesNotContain("JSON Lines");
        assertThat(seeker.get("/search?like=ffffffff").statusCode()).isEqualTo(404);
    }

    @Test
    void aSearchIsTakenAwayAsATableAndInTheRecordFormat() throws Exception {
        int total = total(seeker.page("/search?q=talks"));
        HttpResponse<String> csv = seeker.get("/search/statements.csv?q=talks&sort=speaker");
        assertThat(csv.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(csv.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"statements.csv\"");
        assertThat(Pattern.compile("^[0-9a-f]{16}-[0-9]+-[0-9]+", Pattern.MULTILINE)
                        .matcher(csv.body())
                        .results())
                .hasSize(total);
        String lines = seeker.page("/search/statements.jsonl?q=talks");
        assertThat(lines.lines().map(line -> first(line, Pattern.compile("\"doc\":\"([^\"]+)\""))))
                .as("each article stands in one line")
                .doesNotHaveDuplicates();
        assertThat(Pattern.compile("\"id\":\"[0-9a-f]{16}-").matcher(lines).results())
                .hasSize(total);
        assertThat(seeker.page("/search/statements.csv?q=nosuchwordatall").lines())
                .as("the heading alone")
                .hasSize(1);
    }

    @Test
    void aSearchIsSavedFoundAgainAndDeleted() throws Exception {
        String name = "<b>\"Talks\" & more</b>";
        HttpResponse<String> saved =
                seeker.post("/search/saved", "name", name, "query", "q=talks&side=Velland&after=x&junk=1");
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(saved.headers().firstValue("Location")).hasValue("/search?q=talks&side=Velland");
        assertThat(seeker.page("/search"))
                .contains("href=\"/search?q=talks&amp;side=Velland\">&lt;b&gt;\"Talks\" &amp; more&lt;/b&gt;</a>")
                .doesNotContain("<b>\"Talks");
        assertThat(Files.readString(folder.resolve("example.sqlite.searches")))
                .isEqualTo(name + "\tq=talks&side=Velland\n");
        assertThat(seeker.post("/search/saved/delete", "name", name, "query", "")
                        .statusCode())
                .isEqualTo(303);
        assertThat(seeker.page("/search")).doesNotContain("Talks\" &amp; more");
    }

    @Test
    void whatCannotBeSavedIsSaidInPlace() throws Exception {
        HttpResponse<String> nameless = seeker.post("/search/saved", "name", " \t", "query", "q=talks");
        assertThat(nameless.statusCode()).isEqualTo(400);
        assertThat(nameless.body()).contains("role=\"alert\">Give the search a name", "value=\"talks\"");
        assertThat(seeker.post("/search/saved", "name", "a\nb\tc", "query", "q=talks")
                        .statusCode())
                .isEqualTo(400);
        HttpResponse<String> nothing = seeker.post("/search/saved", "name", "all", "query", "%zz=1");
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(nothing.body()).contains("There is nothing to save");
    }

    @Test
    void theBoxOfEveryPageLeadsToTheSearch() throws Exception {
        for (String page : List.of("/", "/articles", "/actors")) {
            assertThat(seeker.page(page)).contains("<form method=\"get\" action=\"/search\" role=\"search\"");
        }
    }

    private static int total(String page) {
        Matcher total = TOTAL.matcher(page);
        return total.find() ? Integer.parseInt(total.group(1)) : 0;
    }

    private static String first(String text, Pattern pattern) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group(1);
    }
}
