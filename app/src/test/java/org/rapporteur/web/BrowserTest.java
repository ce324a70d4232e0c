package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.service.ExampleRecord;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.InputException;
import org.rapporteur.service.Serving;

/** The desk in a browser. */
@Tag("browser")
class BrowserTest {

    private static final String STATEMENT = ".margin a[href^='/statements/']";

    @TempDir
    private static Path folder;

    private static Desk desk;
    private static Chromium chromium;

    @BeforeAll
    static void start() throws IOException, InputException {
        chromium = Chromium.start();
        Path record = ExampleRecord.record(folder.resolve("example.sqlite"));
        desk = Desk.start(Serving.Settings.local(record, HowToRead.DEFAULT.with("example"), 0));
    }

    @AfterAll
    static void stop() {
        if (desk != null) {
            desk.close();
            chromium.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsAccessibleAndFitsEveryWidth() {
        String article;
        String statement;
        String actor;
        String alike;
        try (BrowserContext context = chromium.visit(Chromium.DESK, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(address("/articles?q=prisoners"));
            article = page.locator("table a").first().getAttribute("href");
            page.navigate(address(article));
            statement = page.locator(STATEMENT).first().getAttribute("href");
            search(page, "/search?q=talks");
            alike = page.getByText("more like this").first().getAttribute("href");
            page.navigate(address("/actors"));
            actor = page.locator("table a").first().getAttribute("href");
        }
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("overview", "/");
        pages.put("articles", "/articles");
        pages.put("copies", "/copies");
        pages.put("article", article);
        pages.put("statement", statement);
        pages.put("search", "/search?q=talks&side=Velland");
        pages.put("all", "/search");
        pages.put("alike", alike);
        pages.put("actors", "/actors");
        pages.put("actor", actor);
        pages.put("analyses", "/analyses");
        pages.put("positions", "/analyses/positions");
        pages.put("timeline", "/analyses/timeline?side=Velland");
        pages.put("contradictions", "/analyses/contradictions");
        pages.put("network", "/analyses/network");
        pages.put("brief-asks", "/brief");
        pages.put("brief", "/brief?side=Velland&side=Sorrane&proposition=talks-now");
        pages.put("review-asks", "/review");
        pages.put("add", article + "/add");
        pages.put("new", "/new");
        pages.put("ingest", "/ingest");
        pages.put("dossier", "/dossier");
        pages.put("trouble", "/articles/zz");
        return pages.entrySet().stream()
                .flatMap(page -> Stream.of(
                        DynamicTest.dynamicTest(
                                page.getKey() + " on a desk by day",
                                () -> look(page.getKey(), page.getValue(), Chromium.DESK, ColorScheme.LIGHT)),
                        DynamicTest.dynamicTest(
                                page.getKey() + " on a phone at night",
                                () -> look(page.getKey(), page.getValue(), Chromium.PHONE, ColorScheme.DARK))));
    }

    private static void look(String name, String path, int width, ColorScheme scheme) {
        try (BrowserContext context = chromium.visit(width, scheme)) {
            Page page = context.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("status of 404")) {
                    complaints.add(message.text());
                }
            });
            page.navigate(address(path));
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
            Chromium.go(page, () -> page.locator("#saved li a").click());
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
        return desk.address().resolve(path).toString();
    }
}
