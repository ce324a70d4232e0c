package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.model.Failure;
import org.rapporteur.model.reviews.By;
import org.rapporteur.model.reviews.Standing;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.InputException;
import org.rapporteur.service.LearnFromReviews;
import org.rapporteur.service.Person;
import org.rapporteur.service.ReadProgress;
import org.rapporteur.service.ReviewedExample;
import org.rapporteur.service.Serving;
import org.rapporteur.service.Tally;

/** Learning from reviews on the desk, as a browser without script does it. */
@Tag("slow")
class LearnPageTest {

    private static final int ARTICLES = 13;
    private static final String HERE = "/learn";

    @TempDir
    private static Path shared;

    private static Path read;

    @TempDir
    private Path folder;

    private Path record;
    private Desk desk;
    private Visitor visitor;

    @BeforeAll
    static void readOnce() throws Exception {
        read = ReviewedExample.read(shared.resolve("read.sqlite"), ARTICLES);
        ReviewedExample.review(read, ARTICLES, 0.14);
    }

    @BeforeEach
    void start() throws Exception {
        record = Files.copy(read, folder.resolve("record.sqlite"));
        desk = Desk.start(Serving.Settings.local(record, HowToRead.DEFAULT.with("example"), 0));
        visitor = new Visitor(desk.address());
        named(visitor);
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    private static void named(Visitor visitor) throws Exception {
        visitor.send(visitor.get(HERE).body(), "/review/coder", Map.of("coder", "Bo"));
    }

    private String awaited(HttpResponse<String> begun) throws Exception {
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(303);
        String errand = begun.headers().firstValue("Location").orElseThrow();
        while (visitor.get(errand).headers().firstValue("Refresh").isPresent()) {
            Thread.sleep(100);
        }
        return visitor.get(errand).body();
    }

    @Test
    void whatWouldComeOfItIsShownThenKeptThenForgotten() throws Exception {
        assertThat(visitor.get("/review").body()).contains("href=\"/learn\"");
        String done = awaited(visitor.send(visitor.get(HERE).body(), HERE, Map.of()));
        assertThat(done).contains("done: ", "What came of it");
        String page = visitor.get(HERE).body();
        assertThat(page)
                .containsPattern("<th scope=\"row\">issue</th>.*F1.*taken")
                .contains("Use what is taken");
        assertThat(LearnFromReviews.list(record)).as("nothing is kept yet").isEmpty();

        String coded = awaited(visitor.send(page, "/learn/keep", Map.of()));
        assertThat(coded).contains("Coding the record anew", "done: ");
        assertThat(LearnFromReviews.list(record)).singleElement().satisfies(each -> {
            assertThat(each.coder()).isEqualTo("Bo");
            assertThat(each.holds()).isTrue();
        });
        String kept = visitor.get(HERE).body();
        assertThat(kept).contains("learned issue", "Forget what was learned").doesNotContain("Use what is taken");

        awaited(visitor.send(kept, "/learn/use", Map.of()));
        assertThat(visitor.get(HERE).body()).contains("forgotten", "Use again").doesNotContain("Forget what");
        HttpResponse<String> twice = visitor.send(kept, "/learn/use", Map.of());
        assertThat(twice.statusCode()).isEqualTo(404);
        assertThat(twice.body()).contains("Nothing that was learned is in use");
    }

    @Test
    void whatIsTakenTwiceAtOnceIsKeptOnce() throws Exception {
        awaited(visitor.send(visitor.get(HERE).body(), HERE, Map.of()));
        String page = visitor.get(HERE).body();
        Callable<HttpResponse<String>> keeping = () -> visitor.send(page, "/learn/keep", Map.of());
        ExecutorService hands = Executors.newFixedThreadPool(2);
        try {
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> each : hands.invokeAll(List.of(keeping, keeping))) {
                answers.add(each.get());
            }
            assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(303, 409);
            assertThat(LearnFromReviews.list(record)).hasSize(1);
        } finally {
            hands.shutdownNow();
        }
    }

    @Test
    void learningIsCountedToItsEndAndKeptForItsDossierAlone() throws Exception {
        AtomicLong begun = new AtomicLong();
        List<Tally> heard = new ArrayList<>();
        LearnFromReviews.Found found = LearnFromReviews.run(
                record,
                HowToRead.DEFAULT.with("example"),
                new ReadProgress() {
                    @Override
                    public void begins(long articles, long otherFiles) {
                        begun.set(articles);
                    }

                    @Override
                    public void failed(Failure failure) {
                        throw new AssertionError(failure);
                    }

                    @Override
                    public void noted(String path, String note) {}

                    @Override
                    public void kept(Tally soFar) {
                        heard.add(soFar);
                    }
                },
                Person.OWNER);
        Tally last = heard.get(heard.size() - 1);
        assertThat(last.tried()).isEqualTo(ARTICLES + 1).isEqualTo((int) begun.get());
        assertThat(last.unchanged()).as("the copy takes no time").isOne();

        By by = new By("Bo", Instant.EPOCH, Optional.empty(), Standing.OPEN);
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> LearnFromReviews.keep(record, HowToRead.DEFAULT, found, by, Person.OWNER))
                .withMessageContaining("The dossier was changed")
                .satisfies(overtaken -> assertThat(overtaken.kind()).isEqualTo(InputException.Kind.OVERTAKEN));
        assertThat(LearnFromReviews.list(record)).isEmpty();
    }

    @Test
    @Tag("browser")
    void aPersonLearnsAndForgetsInABrowserAtEveryWidth() throws Exception {
        try (Chromium chromium = Chromium.start()) {
            for (int width : List.of(Chromium.DESK, Chromium.PHONE)) {
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    try (BrowserContext visit = chromium.visit(width, scheme)) {
                        look(visit.newPage(), width, scheme);
                    }
                }
            }
        }
        assertThat(LearnFromReviews.list(record)).hasSize(2).noneMatch(LearnFromReviews.Past::holds);
    }

    /** Looks at the page as it is at first, with a proposal, and with what was learned; the first time, all is done by its buttons. */
    private void look(Page page, int width, ColorScheme scheme) throws Exception {
        page.setDefaultTimeout(60_000);
        page.navigate(desk.address().resolve(HERE).toString());
        page.fill("#coder-name", "Bo");
        Chromium.go(page, () -> page.getByText("Start").click());
        if (LearnFromReviews.list(record).isEmpty()) {
            Chromium.look(page, "learn-first", scheme);
            page.getByText("Learn", new Page.GetByTextOptions().setExact(true)).click();
            Chromium.go(page, () -> page.getByText("What came of it").click());
            Chromium.look(page, "learn-proposal", scheme);
            page.getByText("Use what is taken").click();
            page.getByText("done: ").waitFor();
            page.navigate(desk.address().resolve(HERE).toString());
            page.getByText("Forget what was learned").click();
            page.getByText("done: ").waitFor();
            page.navigate(desk.address().resolve(HERE).toString());
        }
        if (width == Chromium.PHONE && scheme == ColorScheme.LIGHT) {
            page.getByText("Learn", new Page.GetByTextOptions().setExact(true)).click();
            Chromium.go(page, () -> page.getByText("What came of it").click());
            Chromium.look(page, "learn-proposal", scheme);
        }
        Chromium.look(page, "learn", scheme);
    }

    @Test
    void whatWasShownAndIsNotTheLastAnyMoreIsNotKept() throws Exception {
        awaited(visitor.send(visitor.get(HERE).body(), HERE, Map.of()));
        String page = visitor.get(HERE).body();
        HttpResponse<String> other = visitor.send(page, "/learn/keep", Map.of("seen", "9"));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("Something else was learned");
        for (String number : List.of("", "-1", "x", "99999999999")) {
            String form = page.replaceAll("(?s).*?name=\"form\" value=\"([^\"]*)\".*", "$1");
            assertThat(visitor.post("/learn/use", List.of(Map.entry("form", form), Map.entry("number", number)))
                            .statusCode())
                    .as(number)
                    .isEqualTo(400);
        }
        assertThat(LearnFromReviews.list(record)).isEmpty();
    }

    @Test
    void nobodyLearnsWithoutThePagesSecretOrANameAndWhoCodesBlindSeesNothing() throws Exception {
        for (String path : List.of(HERE, "/learn/keep", "/learn/use")) {
            assertThat(visitor.post(path, List.of(Map.entry("form", "guess"))).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        Visitor nobody = new Visitor(desk.address());
        assertThat(nobody.get(HERE).body()).contains("id=\"coder-name\"").doesNotContain("action=\"/learn\"");
        visitor.send(visitor.get(HERE).body(), "/review/coder", Map.of("blind", "yes"));
        assertThat(visitor.get(HERE).body()).contains("You code blind").doesNotContain("action=\"/learn\"");
    }
}
