package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.service.Accounts;
import org.rapporteur.service.ActorWish;
import org.rapporteur.service.Analysis;
import org.rapporteur.service.EditActors;
import org.rapporteur.service.ExampleRecord;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.InputException;
import org.rapporteur.service.Person;
import org.rapporteur.service.Role;
import org.rapporteur.service.Serving;

/** The desk in a browser. */
@Tag("browser")
class BrowserTest {

    private static final String STATEMENT = ".margin a[href^='/statements/']";

    @TempDir
    private static Path folder;

    private static final String PASSWORD = "correct horse battery";

    private static Desk desk;

    /** Where somebody has to log in. */
    private static @Nullable Desk team;

    private static Chromium chromium;
    private static Look byDay;
    private static Look atNight;

    @BeforeAll
    static void start() throws IOException, InputException {
        chromium = Chromium.start();
        Path record = ExampleRecord.record(folder.resolve("example.sqlite"));
        desk = Desk.start(Serving.Settings.local(record, HowToRead.DEFAULT.with("example"), 0));
        byDay = Look.in(chromium.visit(Chromium.DESK, ColorScheme.LIGHT), ColorScheme.LIGHT);
        atNight = Look.in(chromium.visit(Chromium.PHONE, ColorScheme.DARK), ColorScheme.DARK);
    }

    @AfterAll
    static void stop() {
        if (desk != null) {
            desk.close();
            chromium.close();
        }
        if (team != null) {
            team.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsAccessibleAndFitsEveryWidth() throws Exception {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("overview", "/");
        try (BrowserContext context = chromium.visit(Chromium.DESK, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(address("/articles?q=prisoners"));
            String article = page.locator("table a").first().getAttribute("href");
            pages.put("article", article);
            pages.put("add", article + "/add");
            page.navigate(address(article));
            pages.put("statement", page.locator(STATEMENT).first().getAttribute("href"));
            page.navigate(address("/copies"));
            pages.put(
                    "difference",
                    page.locator("a[href*='/difference/']").first().getAttribute("href"));
            search(page, "/search?q=talks");
            pages.put("alike", page.getByText("more like this").first().getAttribute("href"));
            page.navigate(address("/actors"));
            pages.put("actor", page.locator("table a").first().getAttribute("href"));
            page.navigate(address("/analyses/common-ground"));
            pages.put("row", page.locator(".picture a").first().getAttribute("href"));
        }
        pages.put("articles", "/articles");
        pages.put("copies", "/copies");
        pages.put("search", "/search?q=talks&side=Velland");
        pages.put("all", "/search");
        pages.put("actors", "/actors");
        pages.put("analyses", "/analyses");
        for (Analysis analysis : Analysis.values()) {
            pages.put(analysis.word(), "/analyses/" + analysis.word());
        }
        pages.put("timeline", "/analyses/timeline?side=Velland");
        pages.put("brief-asks", "/brief");
        pages.put("brief", "/brief?side=Velland&side=Sorrane&proposition=talks-now");
        pages.put("review-asks", "/review");
        pages.put("new", "/new");
        pages.put("ingest", "/ingest");
        pages.put("errand", errand());
        pages.put("learn", "/learn");
        pages.put("dossier", "/dossier");
        pages.put("trouble", "/articles/zz");
        return pages.entrySet().stream()
                .flatMap(page -> both(page.getKey(), look -> look.at(address(page.getValue()), page.getKey())));
    }

    /** Begins what takes long, fails soon, and has a page. */
    private static String errand() throws Exception {
        String begun = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(desk.address().resolve("/api/v1/learning"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{}"))
                                .build(),
                        BodyHandlers.ofString())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return begun.substring("/api/v1".length());
    }

    @TestFactory
    Stream<DynamicTest> everyPageOfATeamIsAccessibleAndFitsEveryWidth() throws Exception {
        Path record = ExampleRecord.record(folder.resolve("team.sqlite"));
        EditActors.make(
                record, new ActorWish.Rename("Tomas Brandeth", "T. Brandeth of Corvend"), Person.owner("miriam"));
        EditActors.make(record, new ActorWish.Undo(1), Person.owner("miriam"));
        Accounts accounts = Accounts.of(record);
        accounts.put("miriam", PASSWORD, Optional.of(Role.OWNER), Person.OWNER);
        team = Desk.start(new Serving.Settings(
                record, HowToRead.DEFAULT.with("example"), "127.0.0.1", 0, List.of("desk.example")));
        String invited = "/invited?key="
                + accounts.invite("jonas", Role.CODER, Person.OWNER).key();
        return Stream.of(
                        both("login", look -> look.at(of(team, "/team"), "login")),
                        both("team", look -> {
                            look.page().navigate(of(team, "/login?to=%2Fteam"));
                            look.page().fill("[name=name]", "miriam");
                            look.page().fill("[name=password]", PASSWORD);
                            Chromium.go(
                                    look.page(), () -> look.page().keyboard().press("Enter"));
                            look.at(of(team, "/team"), "team");
                        }),
                        both("history", look -> {
                            look.at(of(team, "/history"), "history");
                            // What was corrected, who may do what, and a form that chooses among them.
                            assertThat(look.page().locator("main").innerText())
                                    .contains("T. Brandeth of Corvend", "jonas", "miriam");
                            assertThat(look.page().locator("main form select").count())
                                    .isPositive();
                        }),
                        both("account", look -> look.at(of(team, "/account"), "account")),
                        both("invited", look -> look.at(of(team, invited), "invited")))
                .flatMap(tests -> tests);
    }

    /** Returns the tests of a page at both widths. */
    private static Stream<DynamicTest> both(String name, Consumer<Look> test) {
        return Stream.of(
                DynamicTest.dynamicTest(name + " on a desk by day", () -> test.accept(byDay)),
                DynamicTest.dynamicTest(name + " on a phone at night", () -> test.accept(atNight)));
    }

    /** One browser's window, in which page after page is looked at. */
    private record Look(Page page, ColorScheme scheme, List<String> complaints) {

        static Look in(BrowserContext context, ColorScheme scheme) {
            Look look = new Look(context.newPage(), scheme, new ArrayList<>());
            look.page().onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("status of 404")) {
                    look.complaints().add(message.text());
                }
            });
            return look;
        }

        void at(String address, String name) {
            complaints.clear();
            page.navigate(address);
            Chromium.look(page, name, scheme);
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void aReaderGoesFromTheOverviewToAStatementAndBackByKeyboardAndHistory() {
        try (BrowserContext context = chromium.visit(Chromium.DESK, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(address("/articles"));
            page.keyboard().press("/");
            page.keyboard().type("prisoners");
            page.keyboard().press("Enter");
            page.waitForURL("**/articles?q=prisoners");
            page.locator("table a").first().focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/articles/*");
            page.locator(STATEMENT).first().click();
            page.waitForURL("**/statements/*");
            assertThat(page.locator("blockquote .content").first().innerText()).isNotBlank();
            page.goBack();
            page.goBack();
            assertThat(page.locator("main input[type=search]").inputValue()).isEqualTo("prisoners");
        }
    }

    @Test
    void aMarkOfATimelineLeadsToItsStatementAndABarOfAnOutletToItsStatements() {
        try (BrowserContext context = chromium.visit(Chromium.DESK, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(address("/analyses/timeline?side=Velland&proposition=talks-now"));
            Chromium.go(
                    page,
                    () -> page.locator(".picture a[href^='/statements/'] [pointer-events]")
                            .first()
                            .click());
            assertThat(page.locator("blockquote .content").first().innerText()).isNotBlank();
            page.navigate(address("/analyses/coverage"));
            Chromium.go(
                    page,
                    () -> page.locator(".picture a[href*='column=direct']")
                            .first()
                            .click());
            assertThat(page.locator("main").innerText()).contains("Coverage: one row", "statements: direct");
            Chromium.go(page, () -> page.locator(".words a").first().click());
            page.goBack();
            page.goBack();
            assertThat(page.url()).endsWith("/analyses/coverage");
        }
    }

    @Test
    void aPersonMakesABriefLooksAtANoteAndTakesItAlong() throws IOException {
        try (BrowserContext context = chromium.visit(Chromium.DESK, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(address("/brief"));
            page.getByLabel("Velland", new Page.GetByLabelOptions().setExact(true))
                    .check();
            page.getByLabel("talks-now", new Page.GetByLabelOptions().setExact(true))
                    .check();
            page.getByText("Make the brief").click();
            page.waitForURL("**/brief?side=Velland**");
            page.locator(".claims sup a").first().click();
            page.waitForURL("**#note-1");
            assertThat(page.locator("#note-1 a[href^='/statements/']").first().isVisible())
                    .isTrue();
            Download file = page.waitForDownload(
                    () -> page.locator(".downloads a").getByText("DOCX").click());
            assertThat(file.suggestedFilename()).isEqualTo("brief.docx");
            assertThat(Files.readAllBytes(file.path())).startsWith('P', 'K');
        }
    }

    @Test
    void aPersonMergesTwoActorsAndUndoesItByKeyboard() {
        try (BrowserContext context = chromium.visit(Chromium.DESK, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(address("/actors"));
            String id = page.locator("table a").nth(1).getAttribute("href");
            Chromium.go(page, () -> page.locator("table a").last().click());
            String other = page.locator("h1").innerText();
            page.getByLabel("Name or id").fill("nobody at all");
            Chromium.go(page, () -> page.keyboard().press("Enter"));
            assertThat(page.getByRole(AriaRole.ALERT).innerText()).contains("The record has no actor");
            page.getByLabel("Name or id").fill(id.substring("/actors/".length()));
            Chromium.go(page, () -> page.keyboard().press("Enter"));
            Chromium.look(page, "confirm", ColorScheme.LIGHT);
            page.getByText("Yes, do it").click();
            page.waitForURL("**" + id + "?edit=1");
            assertThat(page.locator("main").innerText()).contains("is made", other);
            Chromium.go(page, () -> page.getByLabel("Undo edit 1").click());
            page.getByText("Yes, do it").click();
            page.waitForURL("**/actors/*?edit=2");
            page.navigate(address("/actors"));
            assertThat(page.locator("table").innerText()).contains(other);
        }
    }

    @Test
    void aPersonSearchesFromTheMastheadNarrowsAndSaves() {
        try (BrowserContext context = chromium.visit(Chromium.DESK, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            search(page, "/search");
            page.navigate(address("/"));
            page.keyboard().press("/");
            page.keyboard().type("talks");
            page.keyboard().press("Enter");
            page.waitForURL("**/search?q=talks");
            String all = page.locator(".tally").innerText();
            page.locator("aside .facet a").first().click();
            page.waitForURL("**/search?q=talks&*");
            assertThat(page.locator(".tally").innerText()).isNotEqualTo(all);
            Chromium.go(page, () -> page.getByLabel("What to look for").press("Enter"));
            assertThat(page.url()).as("a form keeps what was chosen").contains("speaker=");
            page.getByLabel("Save this search as").fill("Talks");
            Chromium.go(page, () -> page.keyboard().press("Enter"));
            Chromium.go(page, () -> page.locator("#saved li a[href^='/search']").click());
            assertThat(page.locator(".tally").innerText()).isNotEqualTo(all);
            Chromium.go(page, () -> page.getByLabel("Delete Talks").click());
            assertThat(page.locator("#saved li").count()).isZero();
        }
    }

    /** Goes to a page of the search once the index is made. */
    private static void search(Page page, String path) {
        page.navigate(address(path));
        for (int i = 0; i < 100 && page.getByText("Look again").count() > 0; i++) {
            page.waitForTimeout(200);
            page.navigate(address(path));
        }
    }

    private static String address(String path) {
        return of(desk, path);
    }

    private static String of(@Nullable Desk which, String path) {
        return Objects.requireNonNull(which).address().resolve(path).toString();
    }
}
