package org.rapporteur.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.fetch.FetchException.Again;

@Timeout(60)
class FetcherTest extends Fetching {

    @Test
    void aPageComesWithWhatTheServerSaysOfIt() throws FetchException {
        site.page(
                "/a",
                Site.content(
                        "text/html; charset=iso-8859-1",
                        "Größe".getBytes(UTF_8),
                        "ETag: \"1\"",
                        "Last-Modified: Sun, 09 Mar 2031 12:00:00 GMT"));
        Fetched.Page page = (Fetched.Page) get("/a#b");
        assertThat(new String(page.bytes(), UTF_8)).isEqualTo("Größe");
        assertThat(page.contentType()).contains("text/html; charset=iso-8859-1");
        assertThat(page.address()).hasToString(site.at("/a"));
        assertThat(page.validators())
                .isEqualTo(new Validators(Optional.of("\"1\""), Optional.of("Sun, 09 Mar 2031 12:00:00 GMT")));
        assertThat(site.asked()).extracting(Site.Asked::path).containsExactly("/robots.txt", "/a");
        assertThat(site.asked())
                .allSatisfy(asked -> assertThat(asked.headers())
                        .containsEntry("accept-encoding", "gzip, deflate")
                        .hasEntrySatisfying(
                                "user-agent",
                                agent -> assertThat(agent)
                                        .startsWith("Rapporteur/")
                                        .endsWith(" (+mailto:desk@courier.example)")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//elsewhere.example/private", "//", "/50%", "/a?share=5%&x=[1]"})
    void aPathThatLooksLikeAnAddressIsAskedForAsItStands(String path) throws FetchException {
        String asked = Address.of(site.at(path)).path();
        site.page(asked, Site.content("text/html", "x".getBytes(UTF_8)));
        assertThat(get(path)).isInstanceOf(Fetched.Page.class);
        assertThat(site.asked().get(site.asked().size() - 1)).satisfies(last -> {
            assertThat(last.path()).isEqualTo(asked);
            assertThat(last.headers().get("host")).isEqualTo(site.at("").replaceFirst("https?://", ""));
        });
    }

    @Test
    void aPageThatDidNotChangeIsNotSentAgain() throws FetchException {
        site.page(
                "/a",
                Site.by(asked -> asked.headers().containsKey("if-none-match")
                        ? Site.status("304 Not Modified")
                        : Site.content("text/html", "x".getBytes(UTF_8), "ETag: \"1\"")));
        Fetched.Page page = (Fetched.Page) get("/a");
        assertThat(fetcherGet("/a", page.validators())).isEqualTo(new Fetched.Unchanged(page.address()));
        site.page("/b", Site.status("304 Not Modified"));
        assertThat(refusal("/b").line()).contains("304");
    }

    private Fetched fetcherGet(String path, Validators known) throws FetchException {
        return fetcher.get(Address.of(site.at(path)), known);
    }

    @ParameterizedTest
    @CsvSource({
        "404,GONE",
        "410,GONE",
        "403,NEVER",
        "401,NEVER",
        "500,LATER",
        "502,LATER",
        "204,NEVER",
        "418,NEVER",
        "408,LATER"
    })
    void whatIsNoPageIsToldInOneLine(int status, Again again) {
        site.page("/a", Site.status(status + " Whatever"));
        FetchException refusal = refusal("/a");
        assertThat(refusal.line()).contains(Integer.toString(status));
        assertThat(refusal.again()).isEqualTo(again);
        assertThat(site.paths()).hasSize(1);
    }

    @Test
    void robotsTxtOfAnotherServerIsAskedForInThatServersTurn() throws FetchException, IOException {
        try (Site keeper = Site.open()) {
            keeper.page("/b", "text/plain", "there");
            keeper.page("/rules", "text/plain", "User-agent: *\nDisallow: /private");
            site.page("/robots.txt", Site.status("302 Found", "Location: " + keeper.at("/rules")));
            site.page("/a", "text/plain", "here");
            fetcher.get(Address.of(keeper.at("/b")), Validators.NONE);
            List<Duration> before = pace.slept();

            assertThat(get("/a")).isInstanceOf(Fetched.Page.class);
            assertThat(keeper.paths()).containsExactly("/b", "/rules");
            assertThat(pace.slept()).as("the keeper rests after /b").hasSize(before.size() + 1);
            fetcher.get(Address.of(keeper.at("/b")), Validators.NONE);
            assertThat(pace.slept()).as("and after /rules").hasSize(before.size() + 2);
            assertThat(refusal("/private").line()).contains("robots.txt forbids");
        }
    }

    @Test
    void permanentRedirectsGiveANewNameAndOthersDoNot() throws FetchException {
        site.page("/old", Site.status("301 Moved", "Location: /new?utm_source=x"));
        site.page("/new", Site.status("302 Found", "Location: " + site.at("/shown")));
        site.page("/shown", Site.status("308 Moved", "Location: shown/at/last"));
        site.page("/shown/at/last", "text/plain", "here");
        Fetched.Page page = (Fetched.Page) get("/old");
        assertThat(page.address()).hasToString(site.at("/new"));
        assertThat(page.last()).hasToString(site.at("/shown/at/last"));
    }

    @Test
    void circlesOfRedirectsEnd() {
        site.page("/a", Site.status("302 Found", "Location: /b"));
        site.page("/b", Site.status("302 Found", "Location: /a"));
        assertThat(refusal("/a").line()).contains("more than 10 times");
        assertThat(site.paths()).hasSize(11);
        site.page("/c", Site.status("302 Found"));
        assertThat(refusal("/c").line()).contains("does not say where");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://127.0.0.1/",
                "javascript:alert(1)",
                "http://u:p@127.0.0.1/",
                "http:///",
                "jar:file:///x!/"
            })
    void redirectsToWhatIsNoPageAreNotFollowed(String location) {
        site.page("/a", Site.status("302 Found", "Location: " + location));
        assertThat(refusal("/a").again()).isEqualTo(Again.NEVER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.2:9/",
                "http://10.0.0.1/",
                "http://169.254.169.254/latest/meta-data",
                "http://[::1]:9/",
                "http://[::ffff:10.0.0.1]/",
                "http://2130706434:9/",
                "http://0/",
                "http://[fd00::1]/",
                "https://192.168.1.1/"
            })
    void redirectsIntoPrivateNetworksAreNotFollowed(String location) throws UnknownHostException {
        InetAddress home = InetAddress.getLoopbackAddress();
        try (Fetcher strict = fetcher(address -> address.equals(home) || Guard.isPublic(address))) {
            site.page("/a", Site.status("302 Found", "Location: " + location));
            FetchException refusal = refusal(strict, site.at("/a"));
            assertThat(refusal.line()).contains("no public address").contains("--allow-private");
            assertThat(refusal.again()).isEqualTo(Again.NEVER);
        }
    }

    @Test
    void withoutLeaveNothingPrivateIsAsked() {
        try (Fetcher strict = new Fetcher(FetchSettings.USUAL, pace)) {
            for (String host :
                    List.of("127.0.0.1", "localhost", "2130706433", "127.1", "[::1]", "[::ffff:127.0.0.1]")) {
                assertThat(refusal(strict, "http://" + host + ":" + site.port() + "/a")
                                .line())
                        .as(host)
                        .contains("no public address");
            }
        }
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void aHostIsLookedUpOnceForEachConnectionAndNotBehindTheCheck() {
        AtomicInteger asked = new AtomicInteger();
        // The first answer is fine, all later ones lead home, as a hostile server of names would have it.
        Network rebinding = new Network(
                host -> new InetAddress[] {
                    InetAddress.getByName(asked.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.2")
                },
                address -> address.getHostAddress().equals("127.0.0.1"),
                Optional.empty());
        site.page("/robots.txt", Site.content("text/plain", new byte[0], "Connection: close"));
        site.page("/a", "text/plain", "here");
        try (Fetcher one = new Fetcher(SETTINGS, pace, rebinding)) {
            assertThat(refusal(one, "http://news.example:" + site.port() + "/a").line())
                    .contains("127.0.0.2");
        }
        assertThat(asked).hasValue(2);
        assertThat(site.paths()).isEmpty();
    }

    @Test
    void oneAddressThatIsNotAllowedIsEnough() {
        Network mixed = new Network(
                host -> new InetAddress[] {InetAddress.getLoopbackAddress(), InetAddress.getByName("10.0.0.1")},
                InetAddress::isLoopbackAddress,
                Optional.empty());
        try (Fetcher one = new Fetcher(SETTINGS, pace, mixed)) {
            assertThat(refusal(one, "http://news.example:" + site.port() + "/a").line())
                    .contains("10.0.0.1");
        }
    }

    @Test
    void aServerIsLeftAloneForASecondBetweenRequests() throws FetchException {
        site.page("/a", "text/plain", "y");
        text("/a");
        pace.pass(Duration.ofMillis(400));
        text("/a");
        assertThat(pace.slept()).containsExactly(Duration.ofSeconds(1), Duration.ofMillis(600));
    }

    @Test
    void aServerIsAskedOneThingAtATime() {
        site.page("/a", (asked, out) -> {
            Thread.sleep(20);
            Site.content("text/plain", "y".getBytes(UTF_8)).write(asked, out);
        });
        CompletableFuture<?>[] all = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    try {
                        text("/a");
                    } catch (FetchException e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(all).join();
        assertThat(site.paths()).hasSize(8);
        assertThat(site.mostAtOnce()).isEqualTo(1);
    }

    @Test
    void aBusyServerIsAskedAgainWhenItSays() throws FetchException {
        site.page(
                "/a",
                Site.inTurn(
                        Site.status("429 Slow", "Retry-After: 40"),
                        Site.status("503 Busy"),
                        Site.content("text/plain", "y".getBytes(UTF_8))));
        assertThat(text("/a")).isEqualTo("y");
        assertThat(pace.slept()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(40), Duration.ofSeconds(20));
    }

    @Test
    void aServerThatWantsALongRestIsLeftAlone() throws FetchException {
        site.page("/a", Site.status("429 Slow", "Retry-After: Sun, 09 Mar 2031 13:00:00 GMT"));
        site.page("/b", "text/plain", "y");
        FetchException refusal = refusal("/a");
        assertThat(refusal.again()).isEqualTo(Again.LATER);
        assertThat(refusal.after())
                .hasValueSatisfying(after -> assertThat(after).isGreaterThan(Duration.ofMinutes(59)));
        assertThat(refusal("/b").line()).contains("left alone until 2031-03-09T13:00:00Z");
        assertThat(site.paths()).containsExactly("/a");
        pace.pass(Duration.ofHours(1));
        assertThat(text("/b")).isEqualTo("y");
    }

    @Test
    void aServerThatStaysBusyIsGivenUp() {
        site.page("/a", Site.status("503 Busy", "Retry-After: nonsense"));
        assertThat(refusal("/a").line()).contains("again and again");
        assertThat(site.paths()).hasSize(3);
    }

    @Test
    void aServerThatDoesNotAnswerIsNotAskedForEver() throws IOException {
        site.page("/a", Site.raw(""));
        for (int i = 0; i < 3; i++) {
            assertThat(refusal("/a").again()).isEqualTo(Again.LATER);
        }
        int asked = site.paths().size();
        assertThat(refusal("/a").line()).contains("left alone until");
        assertThat(site.paths()).hasSize(asked);
        site.close();
        pace.pass(Duration.ofHours(1));
        assertThat(refusal("/a").line()).contains("cannot be reached");
    }

    @Test
    void compressedPagesAreRead() throws IOException, FetchException {
        byte[] words = "Velland agrees. ".repeat(100).getBytes(UTF_8);
        site.page("/gzip", Site.content("text/plain", gzip(words), "Content-Encoding: gzip"));
        site.page("/zlib", Site.content("text/plain", deflate(words, false), "Content-Encoding: deflate"));
        site.page("/bare", Site.content("text/plain", deflate(words, true), "Content-Encoding: deflate"));
        site.page("/none", Site.content("text/plain", new byte[0], "Content-Encoding: gzip"));
        for (String path : List.of("/gzip", "/zlib", "/bare")) {
            assertThat(text(path)).as(path).isEqualTo(new String(words, UTF_8));
        }
        assertThat(text("/none")).isEmpty();
    }

    @Test
    void whatIsLargerThanAllowedIsRefusedHoweverSmallItWasSent() throws IOException {
        byte[] bomb = gzip(new byte[50_000_000]);
        assertThat(bomb.length).isLessThan(100_000);
        site.page("/bomb", Site.content("text/html", bomb, "Content-Encoding: gzip"));
        site.page("/large", Site.content("text/html", new byte[100_001]));
        site.page("/endless", (asked, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(UTF_8));
            while (true) {
                out.write(new byte[8192]);
            }
        });
        for (String path : List.of("/bomb", "/large", "/endless")) {
            assertThat(refusal(path).line()).as(path).contains("larger than 97 KiB");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "gzip, gzip"})
    void brokenOrUnknownCompressionIsRefused(String encoding) {
        site.page(
                "/a",
                Site.content(
                        "text/html", "<html>not compressed</html>".getBytes(UTF_8), "Content-Encoding: " + encoding));
        assertThat(refusal("/a").line()).contains("compressed");
    }

    @Test
    void compressionThatBreaksOffIsRefused() throws IOException {
        byte[] whole = gzip("Velland agrees. ".repeat(1000).getBytes(UTF_8));
        site.page("/a", Site.content("text/html", Arrays.copyOf(whole, whole.length / 2), "Content-Encoding: gzip"));
        assertThat(refusal("/a").line()).contains("broken");
    }

    @Test
    void slowServersAreNotWaitedForBeyondTheLimit() {
        site.page("/drip", (asked, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n".getBytes(UTF_8));
            for (int i = 0; i < 1000; i++) {
                out.write('x');
                out.flush();
                Thread.sleep(50);
            }
        });
        site.page("/head", (asked, out) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(UTF_8));
            for (int i = 0; i < 1000; i++) {
                out.write(("X-" + i + ": y\r\n").getBytes(UTF_8));
                out.flush();
                Thread.sleep(50);
            }
        });
        site.page("/silent", (asked, out) -> Thread.sleep(20_000));
        for (String path : List.of("/drip", "/head", "/silent")) {
            long began = System.nanoTime();
            FetchException refusal = refusal(path);
            assertThat(refusal.again()).isEqualTo(Again.LATER);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).as(path).isLessThan(Duration.ofSeconds(6));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nshort", "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nx",
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nx",
                "garbage\r\n\r\n", "HTTP/1.1\r\n\r\n", ""
            })
    void answersThatAreNoneAreRefused(String answer) {
        site.page("/a", Site.raw(answer));
        assertThat(refusal("/a").again()).isEqualTo(Again.LATER);
    }

    @Test
    void endlessHeadersAreRefused() {
        site.page("/long", (asked, out) -> {
            out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(UTF_8));
            while (true) {
                out.write(new byte[8192]);
            }
        });
        site.page("/many", (asked, out) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(UTF_8));
            while (true) {
                out.write("X: y\r\n".getBytes(UTF_8));
            }
        });
        assertThat(refusal("/long").again()).isEqualTo(Again.LATER);
        assertThat(refusal("/many").again()).isEqualTo(Again.LATER);
    }

    @Test
    void cookiesAreNotKept() throws FetchException {
        site.page("/a", Site.content("text/plain", "y".getBytes(UTF_8), "Set-Cookie: id=1; Path=/"));
        text("/a");
        text("/a");
        assertThat(site.asked()).allSatisfy(asked -> assertThat(asked.headers()).doesNotContainKey("cookie"));
    }

    @Test
    void aHostThatIsNoneIsTold() {
        Network none = new Network(
                host -> {
                    throw new UnknownHostException(host);
                },
                address -> true,
                Optional.empty());
        try (Fetcher one = new Fetcher(SETTINGS, pace, none)) {
            assertThat(refusal(one, "http://nowhere.example/").line()).contains("there is no host nowhere.example");
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] bytes, boolean bare) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, new Deflater(6, bare))) {
            deflater.write(bytes);
        }
        return out.toByteArray();
    }
}
