package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.model.Statement;
import org.rapporteur.service.ExplainStatement;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.InputException;
import org.rapporteur.service.ListedReview;
import org.rapporteur.service.Reviewed;
import org.rapporteur.service.Serving;
import org.rapporteur.service.ShowArticle;
import org.rapporteur.service.ShowHistory;
import org.rapporteur.text.CodePoints;

/** Reviewing in a browser: by keyboard, by mouse, and by two at once. */
@Tag("browser")
class ReviewingBrowserTest {

    private static Chromium chromium;

    @TempDir
    private Path folder;

    private Path record;
    private Desk desk;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void shut() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void start() throws InputException {
        record = Reviewed.record(folder.resolve("record.sqlite"));
        desk = Desk.start(Serving.Settings.local(record, HowToRead.DEFAULT.with("example"), 0));
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    private Page page(BrowserContext visit) {
        Page page = visit.newPage();
        page.setDefaultTimeout(15_000);
        return page;
    }

    private String address(String path) {
        return desk.address().resolve(path).toString();
    }

    private String rain() throws InputException {
        return Links.statement(ShowArticle.run(record, Reviewed.NAME)
                .reading()
                .statements()
                .get(0)
                .id());
    }

    private Statement statement() throws InputException {
        return ExplainStatement.run(record, rain().substring("/statements/".length()))
                .statement();
    }

    private List<ListedReview> history() throws InputException {
        return ShowHistory.run(record, Optional.empty());
    }

    private void enter(Page page, String name) {
        page.navigate(address("/review"));
        page.fill("#coder-name", name);
        page.keyboard().press("Enter");
        page.waitForSelector("kbd");
    }

    private static void press(Page page, String key) {
        Chromium.go(page, () -> page.keyboard().press(key));
    }

    @Test
    void threeStatementsAreReviewedByKeyboardAloneAndTheLastIsTakenBack() throws InputException {
        try (BrowserContext visit = chromium.visit(Chromium.DESK, ColorScheme.LIGHT)) {
            Page page = page(visit);
            enter(page, "Ada");
            page.keyboard().press("?");
            assertThat(page.locator("details.keys").getAttribute("open")).isNotNull();
            Chromium.look(page, "review", ColorScheme.LIGHT);
            String first = page.locator("h2.speaker").innerText();
            press(page, "j");
            assertThat(page.locator("h2.speaker").innerText()).isNotEqualTo(first);
            press(page, "k");
            assertThat(page.locator("h2.speaker").innerText()).isEqualTo(first);
            press(page, "a");
            press(page, "r");
            press(page, "e");
            page.locator("#role").focus();
            page.keyboard().type("singer");
            press(page, "Enter");
            assertThat(page.url()).contains("/review");
            assertThat(history())
                    .extracting(each -> each.review().deed().word())
                    .containsExactly("accept", "reject", "correct");
            press(page, "u");
            assertThat(history())
                    .extracting(each -> each.review().deed().word())
                    .containsExactly("accept", "reject", "correct", "restore");
            assertThat(page.locator("body").innerText()).contains("1 of 1");
            page.goBack();
            page.goForward();
            assertThat(page.locator("body").innerText()).contains("1 of 1");
            assertThat(history()).as("back and forward decide nothing").hasSize(4);
            page.keyboard().press("?");
            page.uncheck("[data-keys] input");
            page.locator("h1").click();
            page.keyboard().press("a");
            assertThat(page.locator("kbd").first().isVisible()).isTrue();
            assertThat(history()).as("single keys can be turned off").hasSize(4);
        }
    }

    @Test
    void aSpanIsCorrectedByDraggingBehindALetterOfTwoUnits() throws InputException {
        try (BrowserContext visit = chromium.visit(Chromium.DESK, ColorScheme.LIGHT)) {
            Page page = page(visit);
            page.navigate(address(rain()));
            drag(page, "it rains");
            page.click("[data-use=content] >> nth=0");
            assertThat(page.locator("[data-said]").innerText()).contains("“it rains”");
            drag(page, "Harth");
            page.click("[data-use=content][data-more]");
            Chromium.look(page, "statement-dragged", ColorScheme.LIGHT);
            page.fill("#coder", "Ada");
            Chromium.go(page, () -> page.click("button[value=correct]"));
            CodePoints text = CodePoints.of(Reviewed.TEXT);
            assertThat(statement().what().content()).extracting(text::slice).containsExactly("it rains", "Harth");
        }
    }

    /** Drags the mouse over words of the text. */
    private static void drag(Page page, String words) {
        Object box = page.evaluate("""
                words => {
                  const text = document.querySelector("[data-text]");
                  text.scrollIntoView();
                  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
                  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                    const at = node.data.indexOf(words);
                    if (at >= 0) {
                      const range = document.createRange();
                      range.setStart(node, at);
                      range.setEnd(node, at + words.length);
                      const box = range.getBoundingClientRect();
                      return [box.left, box.right, box.top + box.height / 2];
                    }
                  }
                  return null;
                }""", words);
        List<?> edges = (List<?>) box;
        double left = ((Number) edges.get(0)).doubleValue();
        double right = ((Number) edges.get(1)).doubleValue();
        double middle = ((Number) edges.get(2)).doubleValue();
        page.mouse().move(left + 1, middle);
        page.mouse().down();
        page.mouse().move((left + right) / 2, middle);
        page.mouse().move(right - 1, middle);
        page.mouse().up();
    }

    @Test
    void aMissedStatementIsMarkedInTheArticleAndAdded() throws InputException {
        try (BrowserContext visit = chromium.visit(Chromium.DESK, ColorScheme.LIGHT)) {
            Page page = page(visit);
            page.navigate(address(rain()));
            page.navigate(address(Links.article(
                    ShowArticle.run(record, Reviewed.NAME).reading().article().id())));
            drag(page, "she told Norrin");
            Chromium.go(page, () -> page.click("[data-link]"));
            assertThat(page.locator("[name=content-from]").first().inputValue()).isEqualTo("70");
            assertThat(page.locator("[data-place=content] [data-words]").innerText())
                    .isEqualTo("“she told Norrin”");
            drag(page, "Renn");
            page.click("[data-use=source]");
            Chromium.look(page, "add-dragged", ColorScheme.LIGHT);
            page.fill("#speaker", "Renn");
            page.fill("#coder", "Ada");
            Chromium.go(page, () -> page.click("text=Add >> nth=-1"));
            assertThat(page.url()).contains("/statements/");
            assertThat(history())
                    .singleElement()
                    .satisfies(each -> assertThat(each.review().deed().word()).isEqualTo("add"));
        }
    }

    @Test
    void twoCodersAtOnceAreToldOfEachOther() throws InputException {
        try (BrowserContext one = chromium.visit(Chromium.DESK, ColorScheme.LIGHT);
                BrowserContext other = chromium.visit(Chromium.PHONE, ColorScheme.DARK)) {
            Page ada = page(one);
            Page bo = page(other);
            enter(ada, "Ada");
            enter(bo, "Bo");
            Chromium.look(bo, "review", ColorScheme.DARK);
            ada.navigate(address(rain()));
            bo.navigate(address(rain()));
            ada.fill("#role", "minister");
            bo.getByText("Ada is changing this statement, too.").waitFor();
            Chromium.look(bo, "statement-others", ColorScheme.DARK);
            Chromium.go(ada, () -> ada.click("button[value=correct]"));
            bo.getByText("Ada has decided something about this statement meanwhile.")
                    .waitFor();
            bo.fill("#role", "poet");
            Chromium.go(bo, () -> bo.click("button[value=correct]"));
            Locator trouble = bo.locator("[role=alert]");
            assertThat(trouble.innerText()).contains("Ada decided something about this statement meanwhile");
            assertThat(bo.inputValue("#role")).isEqualTo("poet");
            assertThat(bo.locator("body").innerText()).contains("Meanwhile: minister");
            Chromium.look(bo, "statement-conflict", ColorScheme.DARK);
            Chromium.go(bo, () -> bo.click("button[value=correct]"));
            assertThat(statement().as().role().value()).contains("poet");
            Chromium.look(ada, "statement-reviewed", ColorScheme.LIGHT);
            for (String path : List.of("/history", "/reliability")) {
                ada.navigate(address(path));
                bo.navigate(address(path));
                Chromium.look(ada, path.substring(1), ColorScheme.LIGHT);
                Chromium.look(bo, path.substring(1), ColorScheme.DARK);
            }
        }
    }
}
