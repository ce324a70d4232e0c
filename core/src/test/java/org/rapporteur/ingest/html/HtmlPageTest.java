package org.rapporteur.ingest.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.ingest.Articles;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.model.Article;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Paragraph;
import org.rapporteur.model.ParagraphRole;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.Sha256;
import org.rapporteur.text.CodePoints;

class HtmlPageTest {

    private static final String FIRST =
            "The two delegations met for a third time in the old customs house of Fennick on Monday,"
                    + " and both sides said afterwards that the talks had been useful, if slow.";
    private static final String SECOND =
            "“We will not sign anything before the last convoy has left the valley,” Foreign Minister"
                    + " Tomas Brandeth told reporters in the courtyard, where he had waited for an hour.";
    private static final String THIRD =
            "A spokeswoman for the other side said that her government had heard such words before,"
                    + " and that it would answer them in writing, within the week, through the mediators.";

    static Article page(String html) {
        return received(html.getBytes(UTF_8), Optional.empty());
    }

    private static Article received(byte[] bytes, Optional<String> contentType) {
        Ingested ingested = Articles.read("page.html", bytes, "https://norrin.example/2031/03/09/talks", contentType);
        assertThat(ingested).isInstanceOf(Ingested.Received.class);
        return ((Ingested.Received) ingested).article();
    }

    private static String around(String head, String body) {
        return "<!DOCTYPE html><html lang=en><head><title>Talks in Fennick | Norrin Wire</title>" + head
                + "</head><body><header class=site-header><nav><ul><li><a href=/>Home</a><li><a href=/world>World</a>"
                + "<li><a href=/sport>Sport</a></ul></nav></header><main><article class=article><h1>Talks in Fennick</h1>"
                + "<div class=article-body>" + body + "</div></article></main>"
                + "<aside class=related><h3>Most read</h3><ul><li><a href=/1>Harvest late in the north</a>"
                + "<li><a href=/2>Bridge reopens after the flood</a></ul></aside>"
                + "<footer class=site-footer><p>© 2031 Norrin Wire. All rights reserved.</p></footer></body></html>";
    }

    private static String prose() {
        return "<p>" + FIRST + "</p>\n<p>" + SECOND + "</p><p>" + THIRD + "</p>";
    }

    private static List<String> lines(Article article, ParagraphRole role) {
        CodePoints text = CodePoints.of(article.text());
        return article.paragraphs().stream()
                .filter(paragraph -> paragraph.role() == role)
                .map(paragraph -> text.slice(paragraph.span()))
                .toList();
    }

    @Test
    void theArticleIsTakenOutOfWhatStandsAroundIt() {
        byte[] bytes = around("", prose()).getBytes(UTF_8);
        Article article = received(bytes, Optional.empty());

        assertThat(lines(article, ParagraphRole.HEADLINE)).containsExactly("Talks in Fennick");
        assertThat(lines(article, ParagraphRole.BODY)).containsExactly(FIRST, SECOND, THIRD);
        assertThat(article.text()).doesNotContain("Harvest late", "Home", "All rights reserved");
        assertThat(article.sha256()).isEqualTo(Sha256.of(bytes));
        assertThat(article.warnings()).isEmpty();
    }

    @Test
    void jsonLdTellsWhatIsKnownOfTheArticle() {
        Metadata about = page(around("""
                <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
                {"@type":"WebSite","name":"Norrin"},
                {"@type":"NewsArticle","headline":"Talks in Fennick","author":[{"@type":"Person","name":"Ann Lee"},{"name":"Bo Ek"}],
                "datePublished":"2031-03-09T23:50:00+05:00","dateModified":"2031-03-10T08:00:00Z","articleSection":["World"],
                "publisher":{"@type":"Organization","name":"Norrin Wire"},"inLanguage":"en-GB"}]}</script>
                <link rel=canonical href="/talks">""", prose())).metadata();

        assertThat(about.title()).contains("Talks in Fennick");
        assertThat(about.byline()).containsExactly("Ann Lee", "Bo Ek");
        assertThat(about.published()).contains(new PartialDate("2031-03-09"));
        assertThat(about.updated()).contains(new PartialDate("2031-03-10"));
        assertThat(about.section()).contains("World");
        assertThat(about.outlet()).contains("Norrin Wire");
        assertThat(about.language()).contains("en");
        assertThat(about.url()).contains("https://norrin.example/talks");
    }

    @Test
    void metaElementsTellItWhereJsonLdIsBroken() {
        Metadata about = page(around("""
                <script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>
                <meta property="og:title" content="Talks in Fennick"><meta property="og:site_name" content="Norrin Wire">
                <meta property="article:published_time" content="2031-03-09T10:00:00Z"><meta name="author" content="By Ann Lee and Bo Ek">
                <meta property="article:section" content="World"><meta property="og:url" content="https://norrin.example/t">""", prose())).metadata();

        assertThat(about.byline()).containsExactly("Ann Lee", "Bo Ek");
        assertThat(about.published()).contains(new PartialDate("2031-03-09"));
        assertThat(about.section()).contains("World");
        assertThat(about.outlet()).contains("Norrin Wire");
        assertThat(about.url()).contains("https://norrin.example/t");
    }

    @Test
    void microdataAndMarkupTellItWhereNothingElseDoes() {
        Metadata about = page(around(
                        "",
                        "<p class=byline>Von <span itemprop=author>Ann Lee</span>, "
                                + "<time itemprop=datePublished datetime=2031-03-08>8. März 2031</time></p>" + prose()))
                .metadata();

        assertThat(about.byline()).containsExactly("Ann Lee");
        assertThat(about.published()).contains(new PartialDate("2031-03-08"));
    }

    @Test
    void theAddressTellsTheDayWhereThePageDoesNot() {
        assertThat(page(around("", prose())).metadata().published()).contains(new PartialDate("2031-03-09"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2031-03-09T23:50:00+05:00 | 2031-03-09",
                "20310309 | 2031-03-09",
                "9. März 2031, 14:00 Uhr | 2031-03-09",
                "Posted on March 9th, 2031 | 2031-03-09",
                "9 de marzo de 2031 | 2031-03-09",
                "le 9 mars 2031 | 2031-03-09",
                "9 марта 2031 | 2031-03-09",
                "09.03.2031 | 2031-03-09",
                "25/12/2031 | 2031-12-25",
                "2031/3/9 | 2031-03-09",
                "2031-03 | 2031-03",
            })
    void datesAreReadAsManyCountriesWriteThem(String written, String day) {
        assertThat(PageDates.written(written)).contains(new PartialDate(day));
    }

    @ParameterizedTest
    @CsvSource({"04/03/2031", "31.02.2031", "yesterday", "99 problems", "1.2.3"})
    void whatIsNoSureDateIsNone(String written) {
        assertThat(PageDates.written(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, windows-1251, ru",
        "koi8-r, KOI8-R, ru",
        "iso-8859-2, ISO-8859-2, pl",
        "shift_jis, windows-31j, ja",
        "euc-kr, x-windows-949, ko",
        "gb2312, GB18030, zh",
        "utf8, UTF-8, en",
        "latin1, windows-1252, en",
        "windows-1256, windows-1256, ar",
    })
    void theEncodingIsThatWhichThePageDeclares(String label, String charset, String language) {
        String marker = "Grüße zł Привет 会談 회담 قال";
        String kept = new String(marker.getBytes(Charset.forName(charset)), Charset.forName(charset));
        byte[] bytes = ("<html lang=" + language + "><head><meta http-equiv=Content-Type content='text/html; charset="
                        + label + "'></head><body><article><p>" + marker + " " + FIRST.replace("“", "")
                        + "</p></article></body></html>")
                .getBytes(Charset.forName(charset));
        assertThat(received(bytes, Optional.empty()).text())
                .contains(kept.replaceAll("\\s+", " ").strip());
    }

    @Test
    void whatTheServerSaidOutweighsThePageAndAMarkBoth() {
        byte[] latin =
                around("<meta charset=utf-8>", "<p>Größe: " + FIRST + "</p>").getBytes(Charset.forName("windows-1252"));
        assertThat(received(latin, Optional.of("text/html; charset=ISO-8859-1")).text())
                .contains("Größe");

        byte[] wide = ("\uFEFF" + around("<meta charset=latin1>", "<p>Größe: " + FIRST + "</p>"))
                .getBytes(StandardCharsets.UTF_16LE);
        assertThat(received(wide, Optional.of("text/html; charset=windows-1251"))
                        .text())
                .contains("Größe");
    }

    @Test
    void withoutADeclarationTheBytesThemselvesTell() {
        String page = around("", "<p>Größe: " + FIRST + "</p>");
        assertThat(received(page.getBytes(UTF_8), Optional.empty()).text()).contains("Größe");
        Article guessed = received(page.getBytes(Charset.forName("windows-1252")), Optional.empty());
        assertThat(guessed.text()).contains("Größe");
        assertThat(guessed.warnings()).singleElement().asString().contains("windows-1252");
    }

    @Test
    void everyPostOfALiveBlogKeepsItsTime() {
        Article article = page(around(
                "",
                "<p>" + FIRST + "</p>"
                        + "<div class=live-post><time datetime=2031-03-09T14:32:00Z>14:32</time><h3>Brandeth leaves</h3><p>"
                        + SECOND + "</p></div>"
                        + "<div class=live-post><time datetime=2031-03-09T13:05:00Z>13:05</time><p>" + THIRD
                        + "</p></div>"));

        assertThat(article.text()).containsSubsequence("2031-03-09 14:32", SECOND, "2031-03-09 13:05", THIRD);
        assertThat(lines(article, ParagraphRole.DATELINE)).containsExactly("2031-03-09 14:32", "2031-03-09 13:05");
        assertThat(article.text()).doesNotContain("\n14:32", "\n13:05");
    }

    @Test
    void aLiveBlogThatOnlyAScriptWouldShowIsReadFromItsJsonLd() {
        Article article = page(
                "<html><head><script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"headline\":\"Live: Fennick\","
                        + "\"liveBlogUpdate\":[{\"@type\":\"BlogPosting\",\"headline\":\"He leaves\",\"datePublished\":\"2031-03-09T14:32:00Z\","
                        + "\"articleBody\":\"" + FIRST
                        + "\"},{\"datePublished\":\"2031-03-09T13:05:00Z\",\"articleBody\":\"" + THIRD
                        + "\"}]}</script></head><body><div id=app>Loading</div></body></html>");

        assertThat(article.text())
                .containsSubsequence(
                        "Live: Fennick", "2031-03-09 14:32", "He leaves", FIRST, "2031-03-09 13:05", THIRD);
    }

    @Test
    void turnsOfAnInterviewKeepTheNamesOfThoseWhoSpeak() {
        Article article = page(around(
                "",
                "<p>" + FIRST + "</p><p><strong>Norrin Wire:</strong> Will you sign the paper this week?</p>"
                        + "<p><strong>Tomas Brandeth:</strong> We will not sign anything before the last convoy has left the valley, and they know it.</p>"
                        + "<div class=turn><div class=speaker>Ilse Varrow</div><p>" + THIRD + "</p></div>"));

        assertThat(article.text())
                .contains("Norrin Wire: Will you sign", "Tomas Brandeth: We will not sign", "Ilse Varrow: " + THIRD);
    }

    @Test
    void textThatAPageHidesIsReadWhereItShowsNoneAndSaidToBeHidden() {
        String hidden = "<html><body><p>Loading</p><div style='display:none'><p>" + FIRST + "</p><p>" + SECOND
                + "</p><p>" + THIRD + "</p></div></body></html>";

        assertThat(page(hidden).text()).contains(FIRST, THIRD);
        assertThat(page(hidden).warnings()).anyMatch(warning -> warning.contains("what is hidden was read"));
        assertThat(page(around("", "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p>"))
                        .warnings())
                .isEmpty();
    }

    @Test
    void theDayOfTheLastChangeIsNotTakenForThatOfPublication() {
        String page = around(
                "<meta property='article:modified_time' content='2031-03-11T08:00:00Z'>", "<p>" + FIRST + "</p>");
        Ingested read =
                Articles.read("page.html", page.getBytes(UTF_8), "https://norrin.example/talks", Optional.empty());

        Metadata said = ((Ingested.Received) read).article().metadata();
        assertThat(said.published()).isEmpty();
        assertThat(said.updated()).contains(new PartialDate("2031-03-11"));
    }

    @Test
    void theBeginningOfAnArticleBehindAPaywallIsSaidToBeOne() {
        assertThat(page(around(
                                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\"}</script>",
                                "<p>" + FIRST + "</p>"))
                        .warnings())
                .singleElement()
                .asString()
                .contains("subscribers");
        assertThat(page(around(
                                "",
                                "<p>" + FIRST + "</p><p>" + SECOND
                                        + "</p><div class=paywall><p>Subscribe to continue reading</p></div>"))
                        .warnings())
                .singleElement()
                .asString()
                .contains("subscribers");
        assertThat(page(around("", prose().repeat(9) + "<p>Subscribe to continue reading</p>"))
                        .warnings())
                .isEmpty();
    }

    @Test
    void aCaptionIsMaskedUnlessThePageIsAGallery() {
        String figure =
                "<figure><img src=a.jpg><figcaption>%s The valley road near Fennick, seen from the customs house on the day after the"
                        + " last convoy had passed it. Photo: Norrin</figcaption></figure>";
        Article single = page(around(
                "",
                "<p>" + FIRST + "</p>" + String.format(figure, "One.") + "<p>" + SECOND + "</p><p>" + THIRD + "</p>"));
        assertThat(lines(single, ParagraphRole.BODY)).noneMatch(line -> line.contains("Photo: Norrin"));

        Article gallery = page(around(
                "",
                "<p>" + FIRST + "</p>" + String.format(figure, "One.") + String.format(figure, "Two.")
                        + String.format(figure, "Three.") + String.format(figure, "Four.")));
        assertThat(lines(gallery, ParagraphRole.BODY)).anyMatch(line -> line.startsWith("Four. The valley road"));
    }

    @Test
    void anAmpPageIsReadAndNamesItsCanonicalAddress() {
        Article article =
                page("<!doctype html><html amp lang=en><head><link rel=canonical href='https://norrin.example/talks'>"
                        + "<style amp-boilerplate>body{visibility:hidden}</style><noscript><style>body{}</style></noscript></head><body>"
                        + "<amp-sidebar id=s layout=nodisplay><ul><li>Home</ul></amp-sidebar><article><h1>Talks in Fennick</h1>"
                        + "<amp-img src=a.jpg></amp-img><amp-ad type=x>Buy now</amp-ad>" + prose()
                        + "</article></body></html>");

        assertThat(lines(article, ParagraphRole.BODY)).containsExactly(FIRST, SECOND, THIRD);
        assertThat(article.metadata().url()).contains("https://norrin.example/talks");
        assertThat(article.text()).doesNotContain("Buy now", "visibility");
    }

    @Test
    void scriptsStylesAndWhatIsHiddenAreNoText() {
        Article article = page(around(
                "",
                "<script>var secret = 1;</script><style>p{color:red}</style><noscript>Turn it on</noscript>"
                        + "<template><p>Template text</p></template><p hidden>Hidden words</p><p style='display: none'>Unseen words</p>"
                        + prose()));

        assertThat(article.text())
                .doesNotContain("secret", "color", "Turn it on", "Template text", "Hidden words", "Unseen words");
    }

    @Test
    void charactersThatCannotBeSeenStayInTheText() {
        Article article = page(around(
                "",
                "<p>He\u200Bsaid \u202Ethat\u202C it was over, and that nobody had expected it so soon. " + FIRST
                        + "</p>"));
        assertThat(article.text()).contains("He\u200Bsaid \u202Ethat\u202C it");
    }

    @Test
    void paragraphsAreLinesOfTheText() {
        Article article =
                page(around("", "<p>First line of a verse,<br>Second line of it.<br><br>" + FIRST + "</p>" + prose()));
        CodePoints text = CodePoints.of(article.text());
        for (Paragraph paragraph : article.paragraphs()) {
            assertThat(text.slice(paragraph.span())).doesNotContain("\n").isNotBlank();
        }
        assertThat(article.paragraphs()).hasSize((int) article.text().lines().count());
    }
}
