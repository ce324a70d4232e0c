package org.rapporteur.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.model.Failure;
import org.rapporteur.model.Reading;
import org.rapporteur.model.Statement;
import org.rapporteur.service.ExplainStatement;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.InputException;
import org.rapporteur.service.ReadArticles;
import org.rapporteur.service.ReadProgress;
import org.rapporteur.service.Serving;
import org.rapporteur.service.ShowArticle;
import org.rapporteur.service.Tally;
import org.rapporteur.text.CodePoints;

/** An article as long as a book, in a browser. */
@Tag("browser")
@Tag("slow")
class LongArticleBrowserTest {

    private static final int WORDS = 100_000;
    private static final String NAME = "long.txt";

    /** Stands behind everything else; the letter takes two units of UTF-16. */
    private static final String LAST =
            "On the pier stood the letter 𝔅.\n\n\"The ferry at Quillmouth sails again on Friday,\" Tal Oren told reporters in Harth.\n";

    @TempDir
    private static Path folder;

    private static Chromium chromium;
    private static Path record;
    private static Desk desk;

    @BeforeAll
    static void start() throws IOException, InputException {
        chromium = Chromium.start();
        record = folder.resolve("record.sqlite");
        Files.writeString(folder.resolve(NAME), text(), UTF_8);
        HowToRead how = HowToRead.DEFAULT.with("example");
        AtomicReference<Tally> read = new AtomicReference<>();
        ReadArticles.run(List.of(folder.resolve(NAME)), record, how, new ReadProgress() {
            @Override
            public void begins(long found, long otherFiles) {}

            @Override
            public void failed(Failure failure) {
                throw new AssertionError(failure);
            }

            @Override
            public void noted(String path, String note) {}

            @Override
            public void kept(Tally soFar) {
                read.set(soFar);
            }
        });
        assertThat(Objects.requireNonNull(read.get()).statements()).isGreaterThan(1000);
        desk = Desk.start(Serving.Settings.local(record, how, 0));
    }

    @AfterAll
    static void stop() {
        if (desk != null) {
            desk.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    private static String text() throws IOException {
        List<String> articles;
        try (Stream<Path> files = Files.list(Path.of("..", "examples", "articles"))) {
            articles = files.filter(each -> each.toString().endsWith(".txt"))
                    .sorted()
                    .map(LongArticleBrowserTest::read)
                    .toList();
        }
        StringBuilder text = new StringBuilder();
        int words = 0;
        for (int i = 0; words < WORDS; i++) {
            String article = articles.get(i % articles.size());
            words += article.split("\\s+", -1).length;
            text.append(article.strip()).append("\n\n");
        }
        return text.append(LAST).toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Statement last() throws InputException {
        return reading().statements().stream()
                .max(Comparator.comparingInt(
                        each -> each.what().content().get(0).start()))
                .orElseThrow();
    }

    private static Reading reading() throws InputException {
        return ShowArticle.run(record, NAME).reading();
    }

    @Test
    void anArticleOfAHundredThousandWordsIsReadToItsEndAndItsLastStatementCorrected() throws InputException {
        try (BrowserContext visit = chromium.visit(Chromium.DESK, ColorScheme.LIGHT)) {
            Page page = visit.newPage();
            page.setDefaultTimeout(20_000);
            page.navigate(desk.address()
                    .resolve(Links.article(reading().article().id()))
                    .toString());
            Locator last = page.locator(".margin a.act").last();
            last.scrollIntoViewIfNeeded();
            assertThat((boolean) page.evaluate("window.scrollY > 100000"))
                    .as("it is far down")
                    .isTrue();
            Chromium.go(page, last::click);
            CodePoints text = CodePoints.of(reading().article().text());
            String words = text.slice(last().what().content().get(0));
            assertThat(page.locator("blockquote .content").first().innerText()).contains(words);

            page.fill("#role", "harbour master");
            page.fill("#coder", "Ada");
            Chromium.go(page, () -> page.click("button[value=correct]"));
            assertThat(ExplainStatement.run(record, last().id().value())
                            .statement()
                            .as()
                            .role()
                            .value())
                    .hasValue("harbour master");

            page.goBack();
            page.goBack();
            page.locator(".margin a.act").last().waitFor();
            assertThat(page.locator(".block").count()).isGreaterThan(1000);
        }
    }
}
