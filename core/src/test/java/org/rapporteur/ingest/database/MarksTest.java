package org.rapporteur.ingest.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarksTest {

    /** What is looked for, as one pattern: right, and slow. */
    private static final Pattern ALL = Pattern.compile("\\barticle [a-z]{2}Article\\b"
            + "|\\bof(?:\\s|&nbsp;)\\d{1,5}\\s{1,9}DOCUMENTS?\\b|\\bDo[ck]ument\\s\\d{1,5}\\s(?:of|von|de)\\s\\d"
            + "|[Ee][Nn][Dd] [Oo][Ff] [Dd][Oo][Cc][Uu][Mm][Ee][Nn][Tt]|Ende des Dokuments|Fin du document|ProQuest document ID:"
            + "|[A-Z][A-Z0-9]{5,9}(?:19|20)\\d{6}[a-z0-9]{7,11}\\b");

    /** What marks are made of, and what spoils them. */
    private static final List<String> PIECES = List.of(
            "article",
            "Article",
            " en",
            "en",
            " ",
            "\n",
            "of",
            "&nbsp;",
            "1",
            "20310",
            "DOCUMENT",
            "DOCUMENTS",
            "S",
            "Document",
            "Dokument",
            "document",
            "End ",
            "END OF ",
            "end of ",
            "Ende des ",
            "s",
            "Fin du ",
            "ProQuest ",
            " ID:",
            "de",
            "von",
            "NORRIN",
            "N",
            "X0",
            "2031",
            "1999",
            "0506",
            "en75",
            "0a1",
            "é",
            "_",
            "-",
            "200001",
            "dOcUmEnT",
            "\u212a",
            "D",
            "d");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=\"article enArticle\">",
                "                1 of 12 DOCUMENTS",
                "1 of&nbsp;1 DOCUMENT",
                "<p>Document 3 of 7</p>",
                "Dokument 3 von 7",
                "Document 3 de 7",
                "End of Document",
                "END OF DOCUMENT",
                "Ende des Dokuments",
                "Fin du document",
                "ProQuest document ID: 4711",
                "NORRIN0020310506en5600abc",
                "(NORRIN0020310506en5600abc)"
            })
    void whatADatabaseWritesWithItsArticlesIsFound(String mark) {
        assertThat(Marks.in(mark)).isTrue();
        assertThat(Marks.in("a line before\n" + mark + "\nand one behind")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "d",
                "2",
                "Article",
                "document.getElementById(\"of 3 documents\")",
                "<article class=\"article\">",
                "many of 3000000 DOCUMENTS",
                "the Document 3 of the talks",
                "NORRIN20310506",
                "norrin0020310506en5600abc",
                "NORRIN0020310506en5600abcdefghijk"
            })
    void whatIsLikeThatIsNot(String text) {
        assertThat(Marks.in(text)).isFalse();
    }

    @Test
    void thatIsFoundWhichThePatternFinds() {
        Random random = new Random(7);
        int found = 0;
        for (int i = 0; i < 60_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(9); k >= 0; k--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            boolean right = ALL.matcher(text).find();
            assertThat(Marks.in(text.toString())).as(text.toString()).isEqualTo(right);
            found += right ? 1 : 0;
        }
        assertThat(found).isGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20",
                " document",
                "1 DOCUMENT",
                "AAAAAA20202020aaaaaaaB",
                "article enArticleX",
                "Document 1 of ",
                "A2020"
            })
    void textsThatAreMadeOfHalfMarksTakeLittleTime(String piece) {
        String text = piece.repeat((4 << 20) / piece.length());

        assertTimeout(Duration.ofSeconds(20), () -> assertThat(Marks.in(text)).isFalse());
    }
}
