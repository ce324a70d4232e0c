package org.rapporteur.ingest.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.rapporteur.ingest.Piece;
import org.rapporteur.ingest.file.UnreadableException;
import org.rapporteur.model.Article;

class RtfTest {

    private static final String HEAD =
            "{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0\\fswiss Arial;}}{\\colortbl;\\red0\\green0\\blue0;}"
                    + "{\\stylesheet{\\s0 Normal;}}{\\info{\\title Talks resume in Fennick}{\\author Karel Hann}}";

    static final String FACTIVA = HEAD
            + row("HD", "{\\b Envoy blames both sides}")
            + row("BY", "By Karel Hann")
            + row("WC", "295 words")
            + row("PD", "18 March 2031")
            + row("SN", "Norrin News Agency")
            + row("SC", "NORRIN")
            + row("LA", "English")
            + row(
                    "LP",
                    "The envoy blamed Velland and Sorrane on Tuesday.\\par \\ldblquote It is a matter of bookkeeping,\\rdblquote  she said.")
            + row("TD", "Monitors were asked for.")
            + row("AN", "Document NORRIN0020310318e7ct0001r")
            + "\\page "
            + row("HD", "Bridges stay closed")
            + row("PD", "19 March 2031")
            + row("SN", "Sorinform")
            + row("TD", "Both bridges stayed closed on Wednesday, officials said.")
            + row("AN", "Document SORINF0020310319e7cu0002s")
            + "}";

    private static String row(String code, String value) {
        return "\\trowd\\cellx1000\\cellx9000\\intbl {\\b " + code + "}\\cell " + value + "\\cell\\row\n";
    }

    private static Article article(String rtf) throws UnreadableException {
        return Read.article(Rtf.read(rtf.getBytes(ISO_8859_1)).pieces().get(0));
    }

    @Test
    void textIsReadInItsEncodingsWithoutWhatAReaderDoesNotSee() throws UnreadableException {
        Article article = article(HEAD
                + "{\\header The Courier}\\pard The delegations met in Fennick, caf\\'e9 and all,\\line said officials"
                + " \\u8222?so\\u8220? \\emdash  three times.{\\v hidden}{\\*\\generator Nobody;}{\\footnote Not here.}\\par\n"
                + "{\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt A link}} is text.{\\pict 89504e47}\\par}");
        assertThat(Read.paragraphs(article))
                .containsExactly(
                        "The delegations met in Fennick, café and all,",
                        "said officials „so“ — three times.",
                        "A link is text.");
        assertThat(article.metadata().title()).contains("Talks resume in Fennick");
        assertThat(article.metadata().byline()).containsExactly("Karel Hann");
    }

    @Test
    void anExportOfFactivaGivesItsArticles() throws UnreadableException {
        Holding holding = Rtf.read(FACTIVA.getBytes(ISO_8859_1));
        assertThat(holding.pieces()).extracting(Piece::name).containsExactly("1", "2");
        Article article = Read.article(holding.pieces().get(0));
        assertThat(article.metadata().title()).contains("Envoy blames both sides");
        assertThat(article.metadata().byline()).containsExactly("Karel Hann");
        assertThat(article.metadata().outlet()).contains("Norrin News Agency");
        assertThat(article.metadata().published().map(Object::toString)).contains("2031-03-18");
        assertThat(Read.paragraphs(article))
                .containsExactly(
                        "Envoy blames both sides",
                        "The envoy blamed Velland and Sorrane on Tuesday.",
                        "“It is a matter of bookkeeping,” she said.",
                        "Monitors were asked for.");
        assertThat(Read.article(holding.pieces().get(1)).metadata().outlet()).contains("Sorinform");
    }

    @Test
    void whatIsNoRtfOrNestsTooDeepSaysSo() {
        assertThatThrownBy(() -> Rtf.read("Hello".getBytes(ISO_8859_1)))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("is no RTF");
        assertThatThrownBy(() -> Rtf.read(("{\\rtf1 " + "{".repeat(100_000)).getBytes(ISO_8859_1)))
                .isInstanceOf(UnreadableException.class);
    }
}
