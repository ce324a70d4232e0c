package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The system's own Chromium, for the tests of pages. Tests are skipped, visibly, where there is none. */
final class Chromium implements AutoCloseable {

    /** The width of a desk. */
    static final int DESK = 1440;

    /** The width of a phone. */
    static final int PHONE = 390;

    private static final List<Path> BROWSERS = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    /** Pictures of every page at the width of a desk and of a phone, for a person to look at. */
    private static final Path PICTURES = Path.of("target", "screenshots");

    private static final int HEIGHT = 900;

    private static final String AXE = AxeBuilder.getAxeScript();

    /** As the builder asks, but in one turn, and without a list of all that is well: on a long page that takes ten times as long as looking. */
    private static final String VIOLATIONS = "axe.run(document, {resultTypes: ['violations'], iframes: false})"
            + ".then(found => found.violations.map(rule => rule.id + ': ' + rule.nodes[0].html))";

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        Path chromium =
                BROWSERS.stream().filter(Files::isExecutable).findFirst().orElse(null);
        assumeTrue(chromium != null, "no Chromium is installed; apt-get install chromium");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
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
        return new Chromium(playwright, browser);
    }

    BrowserContext visit(int width, ColorScheme scheme) {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, HEIGHT).setColorScheme(scheme));
    }

    /** Does what leads to another page and waits until that is there; what comes next would else meet either of the two. */
    @SuppressWarnings("deprecation") // nothing newer waits for a form that leads back to the same address
    static void go(Page page, Runnable act) {
        page.waitForNavigation(act);
    }

    /** Takes a picture of a page and checks that everybody can use it at its width. */
    static void look(Page page, String name, ColorScheme scheme) {
        int width = page.viewportSize().width;
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve(
                        name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png")));
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("the page does not scroll sideways")
                .isLessThanOrEqualTo(width);
        page.evaluate(AXE);
        assertThat((List<?>) page.evaluate(VIOLATIONS)).isEmpty();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
