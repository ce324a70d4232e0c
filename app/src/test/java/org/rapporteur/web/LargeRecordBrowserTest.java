package org.rapporteur.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** A walk through a large record in a browser. Making it takes minutes: {@code benchmarks/desk-browser} does, and opens the desk. */
@Tag("browser")
@EnabledIfEnvironmentVariable(
        named = "RAPPORTEUR_DESK",
        matches = "http.*",
        disabledReason = "benchmarks/desk-browser opens a desk on a million statements for this")
class LargeRecordBrowserTest {

    private static final String DESK = String.valueOf(System.getenv("RAPPORTEUR_DESK"));

    /** The first look at a page after the desk was opened may wait for all statements to be gathered, and for an analysis. */
    private static final int PATIENCE_MS = 120_000;

    /** When all of a page is there, and when the largest part of it is to be seen. */
    private static final String TIMES = """
            new Promise(done => new PerformanceObserver(list => {
              const page = performance.getEntriesByType('navigation')[0];
              done([page.responseEnd, page.loadEventEnd, list.getEntries().pop().startTime,
                document.getElementsByTagName('*').length]);
            }).observe({type: 'largest-contentful-paint', buffered: true}))""";

    private final List<String> rows = new ArrayList<>();

    @Test
    void aPersonWalksThroughALargeRecord() throws IOException {
        try (Chromium chromium = Chromium.start();
                BrowserContext context = chromium.visit(Chromium.DESK, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.setDefaultTimeout(PATIENCE_MS);
            for (String path : List.of(
                    "/",
                    "/articles",
                    "/search?q=talks",
                    "/actors",
                    "/analyses/positions",
                    "/analyses/timeline",
                    "/analyses/shifts",
                    "/analyses/contradictions",
                    "/analyses/network",
                    "/analyses/coverage",
                    "/brief?side=Side+1&side=Side+2&proposition=proposition-3")) {
                // The first time all is gathered; what is told is what everybody meets afterwards.
                page.navigate(DESK + path.substring(1));
                page.navigate(DESK + path.substring(1));
                look(page, path);
            }
            readAndReview(page);
        }
        write();
    }

    private void readAndReview(Page page) {
        page.navigate(DESK + "search?q=talks");
        Chromium.go(page, () -> page.locator("aside .facet a").first().click());
        look(page, "a search is narrowed");
        Chromium.go(
                page,
                () -> page.locator(".hits a[href^='/statements/']").first().click());
        look(page, "a statement is opened");
        Chromium.go(page, () -> page.locator("a[href^='/articles/']").first().click());
        look(page, "its article");
        page.goBack();
        assertThat(page.locator("blockquote .content").first().innerText()).isNotBlank();
        page.navigate(DESK + "actors");
        Chromium.go(page, () -> page.locator("table a").first().click());
        look(page, "who says most");
        page.navigate(DESK + "review");
        page.fill("#coder-name", "Ada");
        page.keyboard().press("Enter");
        page.waitForSelector("kbd");
        String first = page.locator("h2.speaker").innerText() + page.url();
        Chromium.go(page, () -> page.keyboard().press("a"));
        assertThat(page.locator("h2.speaker").innerText() + page.url()).isNotEqualTo(first);
        look(page, "review: the next after one is accepted");
        Chromium.go(page, () -> page.keyboard().press("u"));
        page.navigate(DESK + "history");
        assertThat(page.locator("main").innerText()).contains("Ada", "accept", "took review");
        look(page, "/history");
    }

    /** Notes how long the page took that is shown, and checks that it can be used. */
    private void look(Page page, String what) {
        List<?> times = (List<?>) page.evaluate(TIMES);
        rows.add("| " + what.replace("|", "\\|") + " | " + round(times.get(0)) + " | " + round(times.get(1)) + " | "
                + round(times.get(2)) + " | " + round(times.get(3)) + " |");
        Chromium.look(page, "large-" + what.replaceAll("[^a-z]+", "-"), ColorScheme.LIGHT);
    }

    private static String round(Object number) {
        return String.format(Locale.ROOT, "%.0f", ((Number) number).doubleValue());
    }

    private void write() throws IOException {
        String page = """
                # The desk in a browser, with a large record

                Generated by `benchmarks/desk-browser`; do not edit. A person walks through a made-up record of %s statements in Chromium at the width of
                a desk; on each page axe-core looks for what not everybody can use and finds nothing, and nothing scrolls sideways. Analyses, lists and the
                brief were worked out before, as they are for everybody but the first who asks. Times are milliseconds from asking; the machine was not idle.

                | page | received | all is there | the largest part is to be seen | elements |
                | --- | ---: | ---: | ---: | ---: |
                """.formatted(System.getenv("RAPPORTEUR_DESK_STATEMENTS"));
        Files.writeString(Path.of(System.getenv("RAPPORTEUR_DESK_PAGE")), page + String.join("\n", rows) + "\n", UTF_8);
    }
}
