package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.service.ExampleRecord;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.InputException;
import org.rapporteur.service.Serving;

/** The desk in the system's own Chromium. Skipped, visibly, where there is none. */
class BrowserTest {

    private static final List<Path> BROWSERS = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    /** Pictures of every page at the width of a desk and of a phone, for a person to look at. */
    private static final Path PICTURES = Path.of("target", "screenshots");

    private static final String STATEMENT = ".margin a[href^='/statements/']";
    private static final int DESK = 1440;
    private static final int PHONE = 390;

    @TempDir
    private static Path folder;

    private static Desk desk;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException, InputException {
        Path chromium =
                BROWSERS.stream().filter(Files::isExecutable).findFirst().orElse(null);
        assumeTrue(chromium != null, "no Chromium is installed; apt-get install chromium");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        Path record = ExampleRecord.record(folder.resolve("example.sqlite"));
        desk = Desk.start(Serving.Settings.local(record, HowToRead.DEFAULT.with("example"), 0));
    }

    @AfterAll
    static void stop() {
        if (desk != null) {
            desk.close();
            browser.close();
            playwright.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsAccessibleAndFitsEveryWidth() {
        String article;
        String statement;
        String actor;
        String alike;
        try (BrowserContext context = context(DESK, ColorScheme.LIGHT)) {
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
        Map<String, String> pages = Map.of(
                "overview", "/",
                "articles", "/articles",
                "article", article,
                "statement", statement,
                "trouble", "/articles/zz",
                "search", "/search?q=talks&side=Velland",
                "all", "/search",
                "alike", alike,
                "actors", "/actors",
                "actor", actor);
        return pages.entrySet().stream()
                .flatMap(page -> Stream.of(
                        DynamicTest.dynamicTest(
                                page.getKey() + " on a desk by day",
                                () -> look(page.getKey(), page.getValue(), DESK, ColorScheme.LIGHT)),
                        DynamicTest.dynamicTest(
                                page.getKey() + " on a phone at night",
                                () -> look(page.getKey(), page.getValue(), PHONE, ColorScheme.DARK))));
    }

    private static void look(String name, String path, int width, ColorScheme scheme) {
        try (BrowserContext context = context(width, scheme)) {
            Page page = context.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("status of 404")) {
                    complaints.add(message.text());
                }
            });
            page.navigate(address(path));
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(PICTURES.resolve(
                            name + "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + ".png")));
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .as("the page does not scroll sideways")
                    .isLessThanOrEqualTo(width);
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .extracting(Rule::getId, rule -> rule.getNodes().get(0).getHtml())
                    .isEmpty();
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void aReaderGoesFromTheOverviewToAStatementAndBackByKeyboardAndHistory() {
        try (BrowserContext context = context(DESK, ColorScheme.LIGHT)) {
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
    void aPersonMergesTwoActorsAndUndoesItByKeyboard() {
        try (BrowserContext context = context(DESK, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(address("/actors"));
            String id = page.locator("table a").nth(1).getAttribute("href");
            page.locator("table a").last().click();
            String other = page.locator("h1").innerText();
            page.getByLabel("Name or id").fill("nobody at all");
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.ALERT).innerText()).contains("The record has no actor");
            page.getByLabel("Name or id").fill(id.substring("/actors/".length()));
            page.keyboard().press("Enter");
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("confirm.png")));
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            page.getByText("Yes, do it").click();
            page.waitForURL("**" + id + "?edit=1");
            assertThat(page.locator("main").innerText()).contains("is made", other);
            page.getByLabel("Undo edit 1").click();
            page.getByText("Yes, do it").click();
            page.waitForURL("**/actors/*?edit=2");
            page.navigate(address("/actors"));
            assertThat(page.locator("table").innerText()).contains(other);
        }
    }

    @Test
    void aPersonSearchesFromTheMastheadNarrowsAndSaves() {
        try (BrowserContext context = context(DESK, ColorScheme.LIGHT)) {
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
            page.getByLabel("What to look for").press("Enter");
            assertThat(page.url()).as("a form keeps what was chosen").contains("speaker=");
            page.getByLabel("Save this search as").fill("Talks");
            page.keyboard().press("Enter");
            page.locator("#saved li a").click();
            assertThat(page.locator(".tally").innerText()).isNotEqualTo(all);
            page.getByLabel("Delete Talks").click();
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

    private static BrowserContext context(int width, ColorScheme scheme) {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
    }

    private static String address(String path) {
        return desk.address().resolve(path).toString();
    }
}
