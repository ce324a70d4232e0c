package org.rapporteur.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.analysis.Level;
import org.rapporteur.fetch.FakePace;
import org.rapporteur.fetch.FetchSettings;
import org.rapporteur.fetch.Fetcher;
import org.rapporteur.fetch.Site;
import org.rapporteur.model.Article;
import org.rapporteur.model.Failure;
import org.rapporteur.model.Reading;
import org.rapporteur.store.Dump;

/** Feeds from a server on this machine, read with the shipped model into a record in a file. */
@Timeout(120)
@Tag("slow")
class WatchFeedsTest {

    @TempDir
    private Path folder;

    private Path record;
    private Site site;
    private FakePace pace;
    private final List<String> failures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<WatchNews> rounds = new ArrayList<>();
    private Runnable whenKept = () -> {};
    private int roundsWanted = 1;
    private List<Runnable> whenWaiting = List.of();
    private int waited;

    private final WatchProgress progress = new WatchProgress() {
        @Override
        public void begins(long articles, long otherFiles) {}

        @Override
        public void failed(Failure failure) {
            failures.add(failure.name() + " " + failure.message());
        }

        @Override
        public void noted(String path, String note) {
            notes.add(path + ": " + note);
        }

        @Override
        public void kept(Tally soFar) {
            whenKept.run();
        }

        @Override
        public void round(WatchNews news) {
            rounds.add(news);
        }

        @Override
        public void waits(Instant until) {
            if (rounds.size() >= roundsWanted) {
                throw new Stopped();
            }
            if (waited < whenWaiting.size()) {
                whenWaiting.get(waited).run();
            }
            waited++;
        }
    };

    /** Ends watching where a person would press Ctrl-C, or a machine lose its power. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @BeforeEach
    void open() throws IOException {
        record = folder.resolve("record.sqlite");
        site = Site.open();
        pace = new FakePace();
    }

    @AfterEach
    void close() throws IOException {
        site.close();
    }

    private int watch(String... feeds) throws InputException {
        return watch(Optional.empty(), 100, HowToRead.DEFAULT, feeds);
    }

    private int watch(Optional<Duration> every, int most, HowToRead how, String... feeds) throws InputException {
        FetchSettings settings = new FetchSettings(
                Optional.empty(),
                true,
                Duration.ofSeconds(1),
                new FetchSettings.Bounds(5_000_000, Duration.ofSeconds(5), Duration.ofSeconds(10)));
        failures.clear();
        rounds.clear();
        try (Fetcher fetcher = new Fetcher(settings, pace)) {
            return WatchFeeds.run(
                    record,
                    how,
                    new WatchWish(List.of(feeds), every, most, Level.ACTOR),
                    progress,
                    new WatchFeeds.Asking(fetcher, pace));
        } catch (Stopped e) {
            return -1;
        }
    }

    private List<Reading> all() throws InputException {
        List<Reading> found = new ArrayList<>();
        FindStatements.inEveryArticle(record, StatementQuery.ALL, found::add);
        return found;
    }

    private List<String> names() throws InputException {
        return all().stream().map(Reading::article).map(Article::name).sorted().toList();
    }

    private static String rss(String... items) {
        return "<rss version=\"2.0\"><channel><title>Courier</title>" + String.join("", items) + "</channel></rss>";
    }

    private static String item(String path, int day) {
        return item(path, day, "Talks");
    }

    private static String item(String path, int day, String title) {
        return "<item><title>" + title + "</title><link>" + path + "</link><pubDate>" + day
                + " Mar 2031 12:00:00 GMT</pubDate></item>";
    }

    private void articles(int... numbers) {
        for (int number : numbers) {
            site.page("/" + number, "text/plain; charset=utf-8", News.numbered(number));
        }
    }

    private static Site.Reply withTag(String body, String tag) {
        return Site.by(
                asked -> asked.headers().getOrDefault("if-none-match", "").equals(tag)
                        ? Site.status("304 Not Modified")
                        : Site.content("text/xml", body.getBytes(UTF_8), "ETag: " + tag));
    }

    @Test
    void whatIsNewIsReadOnceAndToldOnce() throws InputException {
        articles(1, 2);
        site.page("/feed", withTag(rss(item("/1", 1), item("/2", 2), item("/1#top", 1)), "\"a\""));
        assertThat(watch(site.at("/feed"))).isZero();
        assertThat(site.paths()).containsExactlyInAnyOrder("/feed", "/2", "/1");
        assertThat(names()).containsExactly(site.at("/1"), site.at("/2"));
        assertThat(all())
                .allSatisfy(each -> assertThat(each.article().metadata().url()).isPresent());
        assertThat(rounds).singleElement().satisfies(news -> {
            assertThat(news.articles())
                    .extracting(WatchNews.NewArticle::name)
                    .containsExactlyInAnyOrder(site.at("/1"), site.at("/2"));
            assertThat(news.articles()).noneMatch(WatchNews.NewArticle::isChanged);
            assertThat(news.statements()).isGreaterThanOrEqualTo(4);
            assertThat(news.troubles()).isZero();
        });

        site.forget();
        assertThat(watch(site.at("/feed"))).isZero();
        assertThat(site.paths()).containsExactly("/feed");
        assertThat(rounds).singleElement().matches(WatchNews::isNothing);

        articles(3);
        site.page("/feed", withTag(rss(item("/3", 3), item("/1", 1)), "\"b\"")).forget();
        watch(site.at("/feed"));
        assertThat(site.paths()).containsExactly("/feed", "/3");
        assertThat(rounds)
                .singleElement()
                .satisfies(news -> assertThat(news.articles())
                        .extracting(WatchNews.NewArticle::name)
                        .containsExactly(site.at("/3")));
    }

    @Test
    void aChangedArticleIsANewVersionAndOneThatOnlySeemsChangedIsNone() throws InputException, SQLException {
        articles(1, 2);
        site.page("/feed", "text/xml", rss(item("/1", 1), item("/2", 2)));
        watch(site.at("/feed"));
        int size = Dump.of(record).size();
        site.page("/feed", "text/xml", rss(item("/1", 1, "Talks, again"), item("/2", 2, "Talks, again")));
        site.page("/1", "text/plain; charset=utf-8", News.numbered(7)).forget();
        watch(site.at("/feed"));
        assertThat(site.paths()).containsExactlyInAnyOrder("/feed", "/2", "/1");
        assertThat(rounds)
                .singleElement()
                .satisfies(news -> assertThat(news.articles())
                        .singleElement()
                        .matches(WatchNews.NewArticle::isChanged)
                        .extracting(WatchNews.NewArticle::name)
                        .isEqualTo(site.at("/1")));
        assertThat(Dump.of(record).size()).isGreaterThan(size);
        assertThat(all()).hasSize(2);
    }

    @Test
    void aPageWhoseServerSaysThatItIsAsBeforeIsNotSent() throws InputException {
        site.page("/1", withTag(News.TALKS, "\"x\""));
        site.page("/feed", "text/xml", rss(item("/1", 1)));
        watch(site.at("/feed"));
        site.page("/feed", "text/xml", rss(item("/1", 2))).forget();
        assertThat(watch(site.at("/feed"))).isZero();
        assertThat(site.asked())
                .last()
                .satisfies(asked -> assertThat(asked.headers()).containsEntry("if-none-match", "\"x\""));
        assertThat(rounds).singleElement().matches(WatchNews::isNothing);
    }

    @Test
    void eachTroubleIsOneLineAndTheRestGoesOn() throws InputException {
        articles(1);
        site.page("/2", Site.status("404 Not Found"))
                .page("/3", "text/html", "")
                .page("/4", "application/pdf", "%PDF");
        site.page("/feed", "text/xml", rss(item("/1", 1), item("/2", 2), item("/3", 3), item("/4", 4), item("/5", 5)));
        site.page("/5", Site.status("302 Found", "Location: file:///etc/passwd"));
        site.page("/page", "text/html", "<html><body>no feed</body></html>");
        site.page(
                "/evil",
                "text/xml",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel>" + item("/1", 1)
                        + item("&x;", 1) + "</channel></rss>");
        int troubles = watch(site.at("/feed"), site.at("/gone"), site.at("/page"), site.at("/evil"));
        assertThat(troubles).isEqualTo(6);
        assertThat(names()).containsExactly(site.at("/1"));
        assertThat(failures)
                .hasSize(6)
                .allSatisfy(line -> assertThat(line).doesNotContain("\n").startsWith(site.at("/")));
        assertThat(failures).anyMatch(line -> line.contains("/page is XML, or a page, but no feed"));
        assertThat(failures).anyMatch(line -> line.contains("/gone is not there (404)"));
        assertThat(failures).anyMatch(line -> line.contains("application/pdf"));
        site.forget();
        assertThat(watch(site.at("/feed"))).isZero();
        assertThat(site.paths()).as("what will not change is not asked again").containsExactly("/feed");
    }

    @Test
    void aServerInTroubleIsAskedAgainLater() throws InputException {
        site.page("/1", Site.inTurn(Site.status("500 Oh"), Site.content("text/plain", News.TALKS.getBytes(UTF_8))));
        site.page("/feed", withTag(rss(item("/1", 1)), "\"a\""));
        assertThat(watch(site.at("/feed"))).isEqualTo(1);
        site.forget();
        assertThat(watch(site.at("/feed"))).as("too early").isZero();
        assertThat(site.paths()).containsExactly("/feed");
        pace.pass(Duration.ofMinutes(6));
        assertThat(watch(site.at("/feed"))).isZero();
        assertThat(names()).containsExactly(site.at("/1"));
    }

    @Test
    void aFeedThatCannotBeHadIsLeftAloneForAWhile() throws InputException {
        articles(1);
        site.page(
                "/feed",
                Site.inTurn(
                        Site.status("500 Oh"),
                        Site.content("text/xml", rss(item("/1", 1)).getBytes(UTF_8))));
        assertThat(watch(site.at("/feed"))).isEqualTo(1);
        assertThat(watch(site.at("/feed"))).isZero();
        assertThat(notes).singleElement().asString().contains("is left alone until");
        pace.pass(Duration.ofMinutes(11));
        assertThat(watch(site.at("/feed"))).isZero();
        assertThat(names()).hasSize(1);
    }

    @Test
    void listsOfFeedsAndSitemapsAreFollowed() throws IOException, InputException {
        articles(1, 2, 3);
        site.page("/a", "text/xml", rss(item("/1", 1))).page("/b", "text/xml", rss(item("/2", 2), item("/1", 1)));
        site.page(
                "/index",
                "text/xml",
                "<sitemapindex><sitemap><loc>/map</loc></sitemap><sitemap><loc>/index</loc></sitemap></sitemapindex>");
        site.page("/map", "text/xml", "<urlset><url><loc>/3</loc><lastmod>2031-03-03</lastmod></url></urlset>");
        Path opml = Files.writeString(
                folder.resolve("mine.opml"),
                "<opml><body><outline xmlUrl=\"" + site.at("/a") + "\"/><outline xmlUrl=\"" + site.at("/b")
                        + "\"/></body></opml>");
        assertThat(watch(opml.toString(), site.at("/index"))).isZero();
        assertThat(names()).containsExactly(site.at("/1"), site.at("/2"), site.at("/3"));
        assertThat(site.paths()).doesNotHaveDuplicates();
    }

    @Test
    void aFeedLargerThanAllowedIsRefused() throws InputException {
        String[] items =
                IntStream.range(0, 100_000).mapToObj(i -> item("/" + i, 1)).toArray(String[]::new);
        site.page("/feed", "text/xml", rss(items));
        assertThat(watch(site.at("/feed"))).isEqualTo(1);
        assertThat(site.paths()).containsExactly("/feed");
        assertThat(failures).singleElement().asString().contains("too large");
    }

    @Test
    void theNewestAreReadFirstAndTheOthersInTheNextRounds() throws InputException {
        String[] items = IntStream.range(0, 20_000)
                .mapToObj(i -> item("/" + i, 1 + i % 28))
                .toArray(String[]::new);
        items[3] = item("/3", 30);
        items[4] = item("/4", 29);
        items[5] = item("/5", 28, "The first of its day by address");
        articles(3, 4);
        site.page("/feed", withTag(rss(items), "\"a\""));
        watch(Optional.empty(), 2, HowToRead.DEFAULT, site.at("/feed"));
        assertThat(site.paths()).containsExactlyInAnyOrder("/feed", "/3", "/4");
        site.forget();
        assertThat(watch(Optional.empty(), 2, HowToRead.DEFAULT, site.at("/feed")))
                .isEqualTo(2);
        assertThat(site.paths()).hasSize(3).startsWith("/feed").doesNotContain("/3", "/4");
    }

    @Test
    void whatAFeedThatIsGoneLeftUnreadIsReadFromTheOneThatNamesItNow() throws InputException {
        articles(1, 2);
        site.page("/old", "text/xml", rss(item("/1", 1), item("/2", 2)));
        site.page("/new", "text/xml", rss(item("/1", 1), item("/2", 2)));
        watch(Optional.empty(), 1, HowToRead.DEFAULT, site.at("/old"));
        assertThat(names()).containsExactly(site.at("/2"));
        watch(site.at("/new"));
        assertThat(names()).containsExactly(site.at("/1"), site.at("/2"));
    }

    @Test
    void aFeedOfStrangeAddressesEndsNothing() throws InputException {
        articles(1);
        site.page(
                "/feeds",
                "text/xml",
                "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>" + site.at("//")
                        + "</loc></sitemap><sitemap><loc>" + site.at("/feed?d=50%")
                        + "</loc></sitemap></sitemapindex>");
        site.page("/feed", "text/xml", rss(item("/1", 1)));
        watch(site.at("/feeds"), site.at("/feed"));
        assertThat(names()).containsExactly(site.at("/1"));
        assertThat(rounds).hasSize(1);
    }

    @Test
    void whatAKilledProcessReadIsNeitherLostNorDoubled() throws InputException, SQLException {
        articles(1, 2, 3);
        site.page("/feed", withTag(rss(item("/1", 1), item("/2", 2), item("/3", 3)), "\"a\""));
        whenKept = () -> {
            throw new Stopped();
        };
        watch(site.at("/feed"));
        assertThat(rounds).isEmpty();
        assertThat(names()).isNotEmpty();
        whenKept = () -> {};
        assertThat(watch(site.at("/feed"))).isZero();
        assertThat(names()).containsExactly(site.at("/1"), site.at("/2"), site.at("/3"));
        assertThat(Dump.of(record).stream().filter(row -> row.startsWith("article|")))
                .hasSize(3);
        assertThat(rounds.get(0).articles())
                .as("told though it was read before")
                .hasSize(3);
    }

    @Test
    void anotherRecordUnderTheSameNameIsFilledAnew() throws IOException, InputException {
        articles(1);
        site.page("/feed", withTag(rss(item("/1", 1)), "\"a\""));
        watch(site.at("/feed"));
        Files.delete(record);
        assertThat(watch(site.at("/feed"))).isZero();
        assertThat(names()).containsExactly(site.at("/1"));
    }

    @Test
    void roundsFollowEachOtherByTheClock() throws InputException {
        articles(1, 2);
        site.page(
                "/feed",
                Site.inTurn(
                        Site.content("text/xml", rss(item("/1", 1)).getBytes(UTF_8)),
                        Site.content("text/xml", rss(item("/1", 1)).getBytes(UTF_8)),
                        Site.content(
                                "text/xml", rss(item("/2", 2), item("/1", 1)).getBytes(UTF_8))));
        roundsWanted = 3;
        watch(Optional.of(Duration.ofMinutes(15)), 100, HowToRead.DEFAULT, site.at("/feed"));
        assertThat(rounds).extracting(news -> news.articles().size()).containsExactly(1, 0, 1);
        assertThat(Duration.between(rounds.get(0).at(), rounds.get(2).at()))
                .isBetween(Duration.ofMinutes(29), Duration.ofMinutes(31));
    }

    @Test
    void aDossierThatChangesMeanwhileHoldsFromTheNextRoundOn() throws IOException, InputException {
        articles(1, 2, 3);
        Path dossier = folder.resolve("strait.yaml");
        String text = Files.readString(Path.of("..", "examples", "dossier.yaml"));
        Files.writeString(dossier, text);
        site.page(
                "/feed",
                Site.inTurn(
                        Site.content("text/xml", rss(item("/1", 1)).getBytes(UTF_8)),
                        Site.content("text/xml", rss(item("/2", 2)).getBytes(UTF_8)),
                        Site.content("text/xml", rss(item("/3", 3)).getBytes(UTF_8))));
        whenWaiting = List.of(
                () -> write(dossier, text + "\nnonsense: [\n"), () -> write(dossier, text + "\n# mended\n"), () -> {});
        roundsWanted = 2;
        watch(Optional.of(Duration.ofMinutes(15)), 100, HowToRead.DEFAULT.with(dossier.toString()), site.at("/feed"));

        assertThat(rounds).extracting(news -> news.articles().size()).containsExactly(1, 1);
        assertThat(notes).singleElement().asString().contains("strait.yaml", "until that is mended, nothing is read");
        List<String> knowledge = Records.reading(
                record,
                open -> Stream.of("/1", "/2")
                        .map(page -> open.present(site.at(page))
                                .orElseThrow()
                                .settings()
                                .knowledge())
                        .toList());
        assertThat(knowledge).doesNotHaveDuplicates().allMatch(version -> version.startsWith("callow-valley "));
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatFollowsFromNewArticlesIsTold() throws IOException, InputException {
        List<Path> examples;
        try (Stream<Path> files = Files.list(Path.of("..", "examples", "articles"))) {
            examples = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        int half = examples.size() / 2;
        List<String> items = new ArrayList<>();
        for (Path file : examples) {
            String path = "/" + file.getFileName();
            site.page(path, "text/plain; charset=utf-8", Files.readString(file));
            items.add(item(path, 1));
        }
        HowToRead how = HowToRead.DEFAULT.with("example");
        site.page("/feed", "text/xml", rss(items.subList(0, half).toArray(String[]::new)));
        watch(Optional.empty(), 1000, how, site.at("/feed"));
        WatchNews first = rounds.get(0);
        assertThat(first.articles()).hasSize(half);
        assertThat(first.positions()).isNotEmpty();

        site.page("/feed", "text/xml", rss(items.toArray(String[]::new)));
        watch(Optional.empty(), 1000, how, site.at("/feed"));
        WatchNews second = rounds.get(0);
        assertThat(second.articles()).hasSize(examples.size() - half);
        assertThat(second.positions()).isNotEmpty().doesNotContainAnyElementsOf(first.positions());
        assertThat(second.shifts().size() + second.contradictions().size()).isPositive();
        KeyedFindings findings = KeyedFindings.of(record, how, Level.ACTOR);
        assertThat(findings.shifts().values()).containsAll(second.shifts());
        assertThat(findings.contradictions().values()).containsAll(second.contradictions());
    }

    @Test
    void whatIsNoFeedOnTheCommandLineIsAMistake() {
        for (String wrong : List.of("nowhere.xml", "ftp://a.example/feed", "https://user:x@a.example/", "https://")) {
            assertThatExceptionOfType(InputException.class)
                    .isThrownBy(() -> watch(wrong))
                    .matches(InputException::isWrongCall)
                    .withMessageStartingWith(wrong);
        }
        assertThat(Files.exists(record)).isFalse();
    }

    @Test
    void aMemoryThatIsNoneIsToldAndTheRecordStays() throws IOException {
        Files.writeString(folder.resolve("record.sqlite.watch"), "no database, however long it is ".repeat(50));
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> watch(site.at("/feed")))
                .withMessageContaining("record.sqlite.watch cannot be used");
    }
}
