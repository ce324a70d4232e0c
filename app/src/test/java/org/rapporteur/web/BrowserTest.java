package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
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

/** The desk in a browser. */
class BrowserTest {

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
        try (BrowserContext context = chromium.visit(Chromium.DESK, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(address("/articles?q=prisoners"));
            article = page.locator("table a").first().getAttribute("href");
            page.navigate(address(article));
            statement = page.locator(".margin a").first().getAttribute("href");
        }
        Map<String, String> pages = Map.of(
                "overview", "/",
                "articles", "/articles",
                "article", article,
                "statement", statement,
                "review-asks", "/review",
                "add", article + "/add",
                "trouble", "/articles/zz");
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
            page.locator(".margin a").first().click();
            page.waitForURL("**/statements/*");
            assertThat(page.locator("blockquote .content").first().innerText()).isNotBlank();
            page.goBack();
            page.goBack();
            assertThat(page.locator("input[type=search]").inputValue()).isEqualTo("prisoners");
        }
    }

    private static String address(String path) {
        return desk.address().resolve(path).toString();
    }
}
