package org.rapporteur.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedsTest {

    private static final String BASE = "https://courier.example/feeds/news.xml";

    private static final Instant NOON = Instant.parse("2031-03-09T12:00:00Z");

    private static Feed read(String text) throws UnreadableFeedException {
        return read(text.getBytes(UTF_8), Optional.empty());
    }

    private static Feed read(byte[] bytes, Optional<String> type) throws UnreadableFeedException {
        return Feeds.read(bytes, Optional.of(BASE), type);
    }

    private static String rss(String items) {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:media=\"http://search.yahoo.com/mrss/\"><channel><title>The Courier</title><link>/</link>"
                + items
                + "</channel></rss>";
    }

    private static String item(String link) {
        return "<item><title>Talks</title><link>" + link + "</link></item>";
    }

    private static List<String> addresses(Feed feed) {
        return feed.entries().stream().map(FeedEntry::address).toList();
    }

    @Test
    void rssTellsAddressTitleAndDay() throws UnreadableFeedException {
        Feed feed = read(rss("<item><media:title>A picture</media:title><title> Velland\n agrees </title>"
                + "<link>https://courier.example/a?x=1&amp;y=2#top</link>"
                + "<pubDate>Sun, 09 Mar 2031 13:00:00 +0100</pubDate></item>"));
        assertThat(feed.kind()).isEqualTo(Feed.Kind.RSS);
        assertThat(feed.title()).contains("The Courier");
        assertThat(feed.entries())
                .containsExactly(new FeedEntry(
                        "https://courier.example/a?x=1&y=2",
                        Optional.of("Velland agrees"),
                        Optional.of(NOON),
                        Optional.empty()));
        assertThat(feed.warnings()).isEmpty();
    }

    @Test
    void anItemWithoutLinkIsFoundByItsPermanentName() throws UnreadableFeedException {
        Feed feed = read(rss("<item><guid>https://courier.example/b</guid></item>"
                + "<item><guid isPermaLink=\"false\">https://courier.example/no</guid></item>"
                + "<item><guid>tag:courier,1</guid></item>"));
        assertThat(addresses(feed)).containsExactly("https://courier.example/b");
        assertThat(feed.warnings()).singleElement().asString().startsWith("2 entries have no address");
    }

    @Test
    void rdfAndDublinCoreAreRead() throws UnreadableFeedException {
        Feed feed = read(
                "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Old</title></channel>"
                        + "<item><title>T</title><link>../c</link><dc:date>2031-03-09T12:00:00Z</dc:date></item></rdf:RDF>");
        assertThat(feed.entries())
                .containsExactly(new FeedEntry(
                        "https://courier.example/c", Optional.of("T"), Optional.of(NOON), Optional.empty()));
    }

    @Test
    void atomTellsWhenAnEntryWasChangedAndWhichLinkIsThePage() throws UnreadableFeedException {
        Feed feed = read("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Gazette</title><entry>"
                + "<link rel=\"edit\" href=\"/edit\"/><link rel=\"alternate\" type=\"application/json\" href=\"/json\"/>"
                + "<link type=\"text/html\" href=\"/d\"/><title type=\"html\">A &lt;b&gt;truce</title>"
                + "<published>2031-03-08T12:00:00Z</published><updated>2031-03-09T12:00:00.123Z</updated>"
                + "<source><title>Elsewhere</title><updated>2001-01-01</updated></source></entry></feed>");
        assertThat(feed.kind()).isEqualTo(Feed.Kind.ATOM);
        assertThat(feed.entries())
                .containsExactly(new FeedEntry(
                        "https://courier.example/d",
                        Optional.of("A <b>truce"),
                        Optional.of(Instant.parse("2031-03-08T12:00:00Z")),
                        Optional.of(NOON)));
    }

    @Test
    void sitemapsOfNewsAndTheirIndexAreRead() throws UnreadableFeedException {
        Feed map = read("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
                + " xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\" xmlns:image=\"http://x\"><url>"
                + "<loc>https://courier.example/e</loc><lastmod>2031-03-09</lastmod><image:image><image:loc>https://x.example/i"
                + "</image:loc></image:image><news:news><news:publication><news:name>The Courier</news:name></news:publication>"
                + "<news:publication_date>2031-03-09T12:00Z</news:publication_date><news:title>News</news:title></news:news>"
                + "</url></urlset>");
        assertThat(map.kind()).isEqualTo(Feed.Kind.SITEMAP);
        assertThat(map.entries())
                .containsExactly(new FeedEntry(
                        "https://courier.example/e",
                        Optional.of("News"),
                        Optional.of(NOON),
                        Optional.of(Instant.parse("2031-03-09T00:00:00Z"))));
        Feed index =
                read("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>/one.xml</loc>"
                        + "</sitemap><sitemap><loc>/two.xml</loc></sitemap></sitemapindex>");
        assertThat(index.kind()).isEqualTo(Feed.Kind.SITEMAP_INDEX);
        assertThat(index.feeds()).containsExactly("https://courier.example/one.xml", "https://courier.example/two.xml");
    }

    @Test
    void listsOfFeedsAreRead() throws UnreadableFeedException {
        Feed opml = read("<opml version=\"2.0\"><head><title>Mine</title></head><body><outline text=\"all\">"
                + "<outline type=\"rss\" xmlUrl=\"https://a.example/rss\"/><outline xmlurl=\"https://b.example/rss\"/>"
                + "<outline xmlUrl=\"https://a.example/rss\"/></outline></body></opml>");
        assertThat(opml.kind()).isEqualTo(Feed.Kind.OPML);
        assertThat(opml.title()).contains("Mine");
        assertThat(opml.feeds()).containsExactly("https://a.example/rss", "https://b.example/rss");
        Feed list = read("# mine\nhttps://a.example/rss\n\n https://b.example/rss \n");
        assertThat(list.kind()).isEqualTo(Feed.Kind.LIST);
        assertThat(list.feeds()).containsExactly("https://a.example/rss", "https://b.example/rss");
    }

    @Test
    void jsonFeedIsRead() throws UnreadableFeedException {
        Feed feed = read(
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"J\",\"authors\":[{\"name\":\"x\"}],"
                        + "\"items\":[{\"id\":\"1\",\"url\":\"/f\",\"title\":\"T\",\"attachments\":[{\"url\":\"/no\"}],"
                        + "\"date_published\":\"2031-03-09T12:00:00+00:00\"},{\"id\":\"https://courier.example/g\"},7]}");
        assertThat(feed.kind()).isEqualTo(Feed.Kind.JSON);
        assertThat(feed.entries().get(0))
                .isEqualTo(new FeedEntry(
                        "https://courier.example/f", Optional.of("T"), Optional.of(NOON), Optional.empty()));
        assertThat(addresses(feed)).containsExactly("https://courier.example/f", "https://courier.example/g");
    }

    @Test
    void anAddressThatIsThereTwiceIsTakenOnce() throws UnreadableFeedException {
        assertThat(addresses(read(rss(item("/a") + item("https://courier.example/a#x") + item("/b")))))
                .containsExactly("https://courier.example/a", "https://courier.example/b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "javascript:alert(1)",
                "ftp://a.example/x",
                "mailto:a@b.example",
                "http://",
                ""
            })
    void whatIsNoAddressOfAPageIsLeftOut(String address) throws UnreadableFeedException {
        Feed feed = read(rss(item(address)));
        assertThat(feed.entries()).isEmpty();
        assertThat(feed.warnings()).hasSize(1);
    }

    @Test
    void nothingThatADocumentTypeNamesIsOpened(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "https://secret.example/");
        Feed feed = read("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri()
                + "\"><!ENTITY % p SYSTEM \"http://127.0.0.1:9/p.dtd\"> %p;]><rss><channel><item><title>&x;</title>"
                + "<link>&x;</link></item><item><link>https://courier.example/ok</link></item></channel></rss>");
        assertThat(feed.toString()).doesNotContain("secret.example");
        assertThat(addresses(feed)).containsExactly("https://courier.example/ok");
    }

    @Test
    @Timeout(20)
    void entitiesThatLaughAreNotExpanded() throws UnreadableFeedException {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            laughs.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        Feed feed = read(laughs + "]><rss><channel><item><title>&l39;</title><link>/a</link></item></channel></rss>");
        assertThat(feed.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.title()).isEmpty());
    }

    @Test
    void slipsInXmlDoNotCostAFeed() throws UnreadableFeedException {
        Feed feed = read("\n  "
                + rss(
                        "<item><title>Bread&nbsp;&amp; peace \u0007 &#1;&</title><link>https://courier.example/a?b=1&c=2</link></item>"
                                + "<item><link><![CDATA[https://courier.example/d?e=1&f=2]]></link></item>"));
        assertThat(addresses(feed))
                .containsExactly("https://courier.example/a?b=1&c=2", "https://courier.example/d?e=1&f=2");
        assertThat(feed.entries().get(0).title()).contains("Bread & peace &");
    }

    @Test
    void whatStandsBeforeABreakIsTaken() throws UnreadableFeedException {
        Feed feed = read(rss(item("/a") + "<item><title>cut").replace("</channel></rss>", ""));
        assertThat(addresses(feed)).containsExactly("https://courier.example/a");
        assertThat(feed.warnings()).singleElement().asString().contains("broken XML (line 1)");
        Feed json = read("{\"items\":[{\"url\":\"/a\"},{\"url\":");
        assertThat(addresses(json)).containsExactly("https://courier.example/a");
        assertThat(json.warnings()).singleElement().asString().contains("breaks off");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "<html><body>no feed</body></html>",
                "<",
                "<<<>>>",
                "{",
                "{}",
                "[1]",
                "{\"items\":3}",
                "Hello",
                "<!DOCTYPE html><html>",
                "\u0000\u0001"
            })
    void whatIsNoFeedIsSaidToBeNone(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(UnreadableFeedException.class)
                .message()
                .contains("no ")
                .doesNotContain("\n");
    }

    @Test
    void theDeclarationTellsTheEncodingThenTheServerThenTheBytes() throws UnreadableFeedException {
        String body = "<rss><channel><title>Größe</title>" + item("/a") + "</channel></rss>";
        Charset latin = StandardCharsets.ISO_8859_1;
        String declared = "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>" + body;
        assertThat(read(declared.getBytes(latin), Optional.of("text/xml; charset=utf-8"))
                        .title())
                .contains("Größe");
        assertThat(read(body.getBytes(latin), Optional.of("text/xml; charset=\"ISO-8859-1\""))
                        .title())
                .contains("Größe");
        assertThat(read(body.getBytes(latin), Optional.empty()).title()).contains("Größe");
        assertThat(read(body.getBytes(UTF_8), Optional.of("text/xml; charset=nonsense!"))
                        .title())
                .contains("Größe");
        assertThat(read(("\uFEFF" + body).getBytes(StandardCharsets.UTF_16LE), Optional.empty())
                        .title())
                .contains("Größe");
        assertThat(read(("\uFEFF" + declared).getBytes(UTF_8), Optional.empty()).title())
                .contains("Größe");
        String lies = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + body;
        assertThat(read(lies.getBytes(UTF_8), Optional.empty()).title()).contains("Größe");
    }

    @Test
    void aHugeFeedIsTakenUpToABound() throws UnreadableFeedException {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            items.append(item("/" + i));
        }
        long began = System.nanoTime();
        Feed feed = read(rss(items.toString()));
        assertThat(feed.entries()).hasSize(Feeds.MOST_ENTRIES);
        assertThat(feed.warnings()).containsExactly("has more than 50000 entries; the first 50000 were taken");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void aPackedSitemapIsUnpackedUpToABound() throws IOException, UnreadableFeedException {
        Feed feed = read(packed(rss(item("/a")).getBytes(UTF_8)), Optional.of("application/x-gzip"));
        assertThat(addresses(feed)).containsExactly("https://courier.example/a");
        byte[] bomb = packed(new byte[60_000_000]);
        assertThatThrownBy(() -> read(bomb, Optional.empty())).hasMessageContaining("larger than 50 MiB");
        byte[] cut = Arrays.copyOf(bomb, 100);
        assertThatThrownBy(() -> read(cut, Optional.empty())).hasMessageContaining("packed and broken");
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    @Timeout(20)
    void depthIsBounded() throws UnreadableFeedException {
        Feed feed = read(rss(item("/a") + "<x>".repeat(500_000)));
        assertThat(addresses(feed)).containsExactly("https://courier.example/a");
        assertThat(feed.warnings()).hasSize(1);
        assertThatThrownBy(() -> read("{\"a\":" + "[".repeat(100_000))).isInstanceOf(UnreadableFeedException.class);
    }

    @Test
    void brokenBytesNeverDoMoreThanToBeRefused() {
        byte[] feed = rss(item("/a") + item("/b")).getBytes(UTF_8);
        Random random = new Random(7);
        int read = 0;
        for (int i = 0; i < 3_000; i++) {
            byte[] broken = feed.clone();
            for (int k = random.nextInt(6); k >= 0; k--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(read(broken, Optional.empty()).entries()).hasSizeLessThanOrEqualTo(2);
                read++;
            } catch (UnreadableFeedException e) {
                assertThat(e).message().isNotBlank();
            }
        }
        assertThat(read).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sun, 09 Mar 2031 12:00:00 GMT | 2031-03-09T12:00:00Z",
                "9 Mar 31 07:00 EST | 2031-03-09T12:00:00Z",
                "Sunday, 9 March 2031 12:00:00 +0000 | 2031-03-09T12:00:00Z",
                "Wrong, 09 Mar 2031 | 2031-03-09T00:00:00Z",
                "2031-03-09T14:30:00+02:30 | 2031-03-09T12:00:00Z",
                "2031-03-09 12:00:00 | 2031-03-09T12:00:00Z",
                "2031-03 | 2031-03-01T00:00:00Z",
                "2031-03-09T12:00:60Z | 2031-03-09T12:00:59Z"
            })
    void daysAreReadAsFeedsWriteThem(String text, Instant moment) {
        assertThat(FeedDates.of(text)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "31 Feb 2031",
                "2031-13-01",
                "9 Xyz 2031 12:00 GMT",
                "9 Mar 2031 25:00 GMT",
                "9 Mar 2031 12:00 XYZ",
                "2031-03-09T12:00+99:99"
            })
    void whatIsNoDayIsNothing(String text) {
        assertThat(FeedDates.of(text)).isEmpty();
    }
}
