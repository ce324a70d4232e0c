package org.rapporteur.ingest.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.ingest.Articles;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.model.Article;
import org.rapporteur.text.CodePoints;

/** Pages that were made to break what reads them. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
@Tag("slow")
class HostilePagesTest {

    private static final String PROSE =
            "<p>The two delegations met for a third time in the old customs house of Fennick on Monday,"
                    + " and both sides said afterwards that the talks had been useful, if slow.</p>";

    private static final String[] PIECES = {
        "<div>",
        "</div>",
        "<p>",
        "</p>",
        "<table>",
        "<tr>",
        "<td>",
        "</table>",
        "<a href=x>",
        "</a>",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<svg>",
        "<math>",
        "</svg>",
        "<time datetime=",
        ">",
        "\"",
        "'",
        "&#xD800;",
        "&#0;",
        "&amp;",
        "&nbsp;",
        "\uD83D\uDE00",
        "\u202E",
        "\u0000",
        "<br>",
        "<h1>",
        "</h1>",
        "<b>",
        "<li>",
        "He said that it was over. ",
        "<script type=application/ld+json>{\"@type\":\"Article\",\"articleBody\":[[",
        "<select>",
        "<template>",
        "<frameset>",
        "</body>",
        "<body>",
        "<html lang=",
        "<meta charset=utf-16>",
        "<p class=speaker>",
        "<div class=live-post>",
        "<figcaption>",
        "<plaintext>",
        "<title>",
        "<dt>",
        "]]>",
        "<![CDATA[",
        "<link rel=canonical href='http://[':%'>",
        "<meta property=og:title content='",
        "31.02.2031",
    };

    private static Ingested read(byte[] bytes) {
        return Articles.read("page.html", bytes, "https://norrin.example/a", Optional.empty());
    }

    private static Article article(String html) {
        Ingested ingested = read(html.getBytes(UTF_8));
        assertThat(ingested).isInstanceOf(Ingested.Received.class);
        return ((Ingested.Received) ingested).article();
    }

    private static void check(byte[] bytes) {
        if (read(bytes) instanceof Ingested.Received received) {
            Article article = received.article();
            CodePoints text = CodePoints.of(article.text());
            article.paragraphs()
                    .forEach(paragraph ->
                            assertThat(text.slice(paragraph.span())).isNotBlank());
            assertThat(article.text()).doesNotContain("\u0000");
            assertThat(UTF_8.newEncoder().canEncode(article.text())).isTrue();
        }
    }

    @Test
    void elementsAHundredThousandDeepAreRead() {
        assertThat(article("<body>" + "<div>".repeat(100_000) + PROSE + "</div>".repeat(100_000) + PROSE)
                        .text())
                .contains("third time");
        check(("<b>".repeat(50_000) + "<p>".repeat(50_000) + PROSE).getBytes(UTF_8));
        check(("<table><tr><td>".repeat(20_000) + PROSE).getBytes(UTF_8));
    }

    @Test
    void aTagWithAMillionAttributesIsRead() {
        StringBuilder tag = new StringBuilder("<p");
        for (int i = 0; i < 1_000_000; i++) {
            tag.append(" a").append(i).append("=1");
        }
        assertThat(article(tag + ">" + PROSE).text()).contains("third time");
        check(("<p class=\"" + "comment ".repeat(1_000_000) + "\">" + PROSE).getBytes(UTF_8));
    }

    @Test
    void aHugeTableIsReadInTime() {
        StringBuilder table = new StringBuilder(PROSE + "<table>");
        for (int i = 0; i < 60_000; i++) {
            table.append("<tr><td>").append(i).append("<td><a href=x>seven</a><td>words");
        }
        check((table + "</table>" + PROSE).getBytes(UTF_8));
    }

    @Test
    void manyParagraphsPostsAndCaptionsAreReadInTime() {
        check(PROSE.repeat(40_000).getBytes(UTF_8));
        check(("<div class=live-post><time>14:02</time>" + PROSE + "</div>")
                .repeat(10_000)
                .getBytes(UTF_8));
        check(("<div class=live-post>".repeat(20_000) + "<time>14:02</time>" + PROSE).getBytes(UTF_8));
        check("<h1>Title of it</h1><span class=author>".repeat(20_000).getBytes(UTF_8));
        check(("<div class=live-post>".repeat(5_000) + "<p>One.</p>".repeat(100_000)).getBytes(UTF_8));
        check(("<div class=paywall>".repeat(20_000) + "<i></i>".repeat(100_000)).getBytes(UTF_8));
    }

    @Test
    void jsonThatNestsOrRepeatsWithoutEndIsPassedOver() {
        String open = "<script type='application/ld+json'>";
        check((open + "[".repeat(500_000) + "</script>" + PROSE).getBytes(UTF_8));
        check((open + "{\"@type\":\"Article\",\"author\":[" + "{\"name\":\"Ann Lee\"},".repeat(200_000) + "</script>"
                        + PROSE)
                .getBytes(UTF_8));
        check((open + "{}</script>").repeat(50_000).concat(PROSE).getBytes(UTF_8));
    }

    @Test
    void oneWordOfMillionsOfLettersIsReadInTime() {
        check(("<p>" + "a".repeat(5_000_000) + "</p>" + PROSE).getBytes(UTF_8));
        check(("<title>" + "| ".repeat(1_000_000) + "</title><meta name=author content='" + ", ".repeat(500_000) + "'>"
                        + PROSE)
                .getBytes(UTF_8));
        check(("<!--" + "<meta ".repeat(500_000) + PROSE).getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "<html><body></body></html>", "<script>alert(1)</script>", "<p hidden></p>"})
    void aPageWithoutTextIsRefusedInOneLine(String html) {
        Ingested ingested = read(html.getBytes(UTF_8));
        assertThat(ingested).isInstanceOf(Ingested.Refused.class);
        assertThat(((Ingested.Refused) ingested).failure().message())
                .isNotBlank()
                .doesNotContain("\n");
    }

    @Test
    void brokenUtf8IsReplacedAndSaid() {
        byte[] bytes = ("<meta charset=utf-8>" + PROSE + "<p>Gr\u00FC\u00DFe")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        Article article = ((Ingested.Received) read(bytes)).article();
        assertThat(article.warnings()).anyMatch(warning -> warning.contains("U+FFFD"));
    }

    @Test
    void anyBytesGiveAnArticleOrARefusal() {
        Random random = new Random(17);
        for (int round = 0; round < 400; round++) {
            byte[] bytes = new byte[random.nextInt(2000)];
            random.nextBytes(bytes);
            check(bytes);
        }
    }

    @Test
    void anyPiecesOfMarkupGiveAnArticleOrARefusal() {
        Random random = new Random(23);
        for (int round = 0; round < 1500; round++) {
            StringBuilder html = new StringBuilder();
            for (int i = random.nextInt(60); i >= 0; i--) {
                html.append(random.nextInt(12) == 0 ? PROSE : PIECES[random.nextInt(PIECES.length)]);
            }
            check(html.toString().getBytes(UTF_8));
        }
    }
}
