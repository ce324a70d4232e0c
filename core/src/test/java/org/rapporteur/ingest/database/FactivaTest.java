package org.rapporteur.ingest.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.ingest.Piece;
import org.rapporteur.ingest.document.Read;
import org.rapporteur.model.Article;

class FactivaTest {

    private static String row(String code, String value) {
        return "<tr><td align=\"right\" class=\"index\"><b>" + code + "</b>&nbsp;</td><td>" + value + "</td></tr>";
    }

    private static final String CODED =
            "<html><head><title>Factiva</title></head><body><div class=\"article enArticle\"><table>"
                    + row("SE", "World")
                    + row("HD", "<b class='enHeadline'>Envoy blames both sides</b>")
                    + row("BY", "By Karel Hann")
                    + row("WC", "295 words")
                    + row("PD", "18 March 2031")
                    + row("ET", "15:32")
                    + row("SN", "Norrin News Agency")
                    + row("SC", "NORRIN")
                    + row("LA", "English")
                    + row("CY", "(c) 2031 Norrin")
                    + row(
                            "LP",
                            "<p class=\"articleParagraph enarticleParagraph\">The envoy blamed Velland and Sorrane on Tuesday.</p>"
                                    + "<p class=\"articleParagraph enarticleParagraph\">“It is a matter of bookkeeping,” she said.</p>")
                    + row("TD", "<p class=\"articleParagraph enarticleParagraph\">Monitors were asked for.</p>")
                    + row("NS", "gcat : Political/General News")
                    + row("AN", "Document NORRIN0020310318e7ct0001r")
                    + "</table></div></body></html>";

    private static final String UNCODED = "<html><body><div id=\"article-NYTF\" class=\"article\">"
            + "<div class=\"article deArticle\"><p></p><div>Politik</div>"
            + "<div id=\"hd\"><span class=\"deHeadline\">Die Brücken bleiben zu</span></div>"
            + "<div class=\"author\">Von Karel Hann</div><div>1703 Wörter</div><div>7 Januar 2031</div>"
            + "<div>Die Stellhavener Post</div><div>STELLP</div><div>1</div><div>Deutsch</div><div>Copyright 2031 Post</div>"
            + "<p class=\"articleParagraph dearticleParagraph\">Beide Brücken blieben am Dienstag geschlossen.</p>"
            + "<p>Post Verlag</p><p>Dokument STELLP0020310107dp1700iyz</p></div></div></body></html>";

    @Test
    void aPageWithCodesGivesItsFields() {
        List<Piece> pieces = Exports.inPage((CODED + CODED).getBytes(UTF_8));
        assertThat(pieces).extracting(Piece::name).containsExactly("1", "2");
        Article article = Read.article(pieces.get(0));
        assertThat(article.metadata().title()).contains("Envoy blames both sides");
        assertThat(article.metadata().byline()).containsExactly("Karel Hann");
        assertThat(article.metadata().outlet()).contains("Norrin News Agency");
        assertThat(article.metadata().published().map(Object::toString)).contains("2031-03-18");
        assertThat(article.metadata().section()).contains("World");
        assertThat(article.metadata().language()).contains("en");
        assertThat(Read.paragraphs(article))
                .containsExactly(
                        "Envoy blames both sides",
                        "The envoy blamed Velland and Sorrane on Tuesday.",
                        "“It is a matter of bookkeeping,” she said.",
                        "Monitors were asked for.");
    }

    @Test
    void aPageWithoutCodesGivesTheSameByTheOrderOfItsLines() {
        List<Piece> pieces = Exports.inPage(UNCODED.getBytes(UTF_8));
        assertThat(pieces).hasSize(1);
        Article article = Read.article(pieces.get(0));
        assertThat(article.metadata().title()).contains("Die Brücken bleiben zu");
        assertThat(article.metadata().byline()).containsExactly("Karel Hann");
        assertThat(article.metadata().outlet()).contains("Die Stellhavener Post");
        assertThat(article.metadata().published().map(Object::toString)).contains("2031-01-07");
        assertThat(article.metadata().section()).contains("Politik");
        assertThat(article.metadata().language()).contains("de");
        assertThat(article.text()).contains("am Dienstag geschlossen").doesNotContain("Verlag");
    }

    @Test
    void textWithoutCodesIsReadByTheCountOfWordsAndTheNumberAtItsEnd() {
        List<Piece> pieces = Exports.in(List.of(
                "World",
                "Envoy blames both sides",
                "By Karel Hann",
                "295 words",
                "18 March 2031",
                "15:32",
                "Norrin News Agency",
                "NORRIN",
                "English",
                "(c) 2031 Norrin",
                "The envoy blamed Velland and Sorrane on Tuesday.",
                "Norrin Limited",
                "Document NORRIN0020310318e7ct0001r",
                "Bridges stay closed",
                "80 words",
                "19 March 2031",
                "Sorinform",
                "Both bridges stayed closed on Wednesday, officials said.",
                "Document SORINF0020310319e7cu0002s"));
        assertThat(pieces).hasSize(2);
        Article first = Read.article(pieces.get(0));
        assertThat(first.metadata().title()).contains("Envoy blames both sides");
        assertThat(first.metadata().section()).contains("World");
        assertThat(first.metadata().byline()).containsExactly("Karel Hann");
        assertThat(first.metadata().outlet()).contains("Norrin News Agency");
        assertThat(first.metadata().language()).contains("en");
        assertThat(Read.paragraphs(first))
                .containsExactly("Envoy blames both sides", "The envoy blamed Velland and Sorrane on Tuesday.");
        assertThat(Read.article(pieces.get(1)).metadata().outlet()).contains("Sorinform");
    }

    @Test
    void aPageThatOnlyLooksLikeOneIsNone() {
        String page = "<div class=\"article mainArticle\"><p class=articleParagraph>The envoy spoke.</p></div>"
                + "<div class='article enArticle'><p>Envoy speaks</p><p>Document 20310318</p></div>";
        assertThat(Exports.inPage(page.getBytes(UTF_8))).isEmpty();
        assertThat(Exports.in(List.of(
                        "Order of the day", "295 words", "18 March 2031", "Document NORRIN0020310318e7ct0001r")))
                .isEmpty();
    }

    @Test
    void aPageOfArticlesWithinArticlesTakesLittleTime() {
        byte[] page = "<div class='article enArticle'><p>a</p><div>b</div>"
                .repeat(60_000)
                .getBytes(UTF_8);

        assertTimeout(
                Duration.ofSeconds(30), () -> assertThat(Exports.inPage(page)).isEmpty());
    }

    @Test
    void anArticleThatLacksAFieldIsRefusedOrReadAndNeverLost() {
        String bare = CODED.replaceAll("<tr>(?:(?!</tr>).)*<b>(?:LP|TD)</b>.*?</tr>", "");
        String undated = CODED.replaceAll("<tr>(?:(?!</tr>).)*<b>PD</b>.*?</tr>", "");
        List<Piece> pieces = Exports.inPage((CODED + bare + undated).getBytes(UTF_8));
        assertThat(pieces).hasSize(3);
        assertThat(Read.trouble(pieces.get(1))).contains("has no text in the export");
        Article article = Read.article(pieces.get(2));
        assertThat(article.text()).contains("Monitors were asked for.");
        assertThat(article.metadata().published()).isEmpty();
        List<Piece> uncoded = Exports.inPage((UNCODED
                        + UNCODED.replace(
                                "<p class=\"articleParagraph dearticleParagraph\">"
                                        + "Beide Brücken blieben am Dienstag geschlossen.</p>",
                                ""))
                .getBytes(UTF_8));
        assertThat(uncoded).hasSize(2);
        assertThat(Read.trouble(uncoded.get(1))).contains("has no text in the export");
    }

    @Test
    void textThatLacksAFieldIsRefusedOrReadAndNeverLost() {
        List<Piece> coded = Exports.in(
                List.of(
                        "HD\tTalks go on\nPD\t4 March 2031\nSN\tNorrin Daily\nLP\tThe talks go on.\nAN\tDocument NORDAI0020310304e7340008x",
                        "HD\tHeadline only\nPD\t5 March 2031\nSN\tNorrin Daily\nAN\tDocument NORDAI0020310305e7340009x",
                        "HD\tBridges closed\nSN\tNorrin Daily\nLP\tBoth bridges are closed.\nAN\tDocument NORDAI0020310306e7340010x"));
        assertThat(coded).hasSize(3);
        assertThat(Read.trouble(coded.get(1))).contains("has no text in the export");
        assertThat(Read.article(coded.get(2)).text()).contains("Both bridges are closed.");
        List<String> contents = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            contents.add("What is in this export, part " + i);
        }
        List<String> article = List.of("Bridges stay closed", "80 words", "19 March 2031", "Sorinform");
        List<String> blocks = new ArrayList<>(contents);
        blocks.addAll(article);
        blocks.addAll(List.of("Both bridges stayed closed, officials said.", "Document SORINF0020310319e7cu0001s"));
        blocks.addAll(article);
        blocks.addAll(List.of("The ferries go again, officials said.", "Document SORINF0020310319e7cu0002s"));
        blocks.addAll(article);
        blocks.add("Document SORINF0020310319e7cu0003s");
        blocks.addAll(List.of("No length", "Nobody counted this.", "Document SORINF0020310319e7cu0004s"));
        List<Piece> pieces = Exports.in(blocks);
        assertThat(pieces).hasSize(4);
        assertThat(Read.article(pieces.get(0)).metadata().title()).contains("Bridges stay closed");
        assertThat(Read.paragraphs(Read.article(pieces.get(1))))
                .containsExactly("Bridges stay closed", "The ferries go again, officials said.");
        assertThat(Read.trouble(pieces.get(2))).contains("has no text in the export");
        assertThat(Read.article(pieces.get(3)).warnings()).anyMatch(warning -> warning.contains("how many words"));
    }
}
