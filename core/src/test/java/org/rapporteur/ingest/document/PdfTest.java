package org.rapporteur.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.ingest.file.UnreadableException;
import org.rapporteur.model.Article;

class PdfTest {

    private static Article article(Paper paper) throws UnreadableException {
        return Read.article(Pdf.read(paper.bytes()).pieces().get(0));
    }

    private static String trouble(Paper paper) throws UnreadableException {
        return Read.trouble(Pdf.read(paper.bytes()).pieces().get(0));
    }

    private static Paper news() {
        return new Paper()
                .page()
                .line("Talks resume in the old customs house", 70, 90, 20)
                .lines(
                        70,
                        130,
                        "The two delegations met for a third time in the old customs house of Fennick on Mon-",
                        "day, and both sides said afterwards that the talks had been useful, if slow, and that a",
                        "cease-fire was near.",
                        "The foreign minister of Velland spoke of a step that nobody had expected. She said that the",
                        "cease-fire would hold, as both armies had been told of it.")
                .lines(70, 215, "A third paragraph stands a little lower, and says that the bridges over the river");
    }

    @Test
    void linesBecomeParagraphsAndBrokenWordsAreJoined() throws UnreadableException {
        assertThat(Read.paragraphs(article(news())))
                .containsExactly(
                        "Talks resume in the old customs house",
                        "The two delegations met for a third time in the old customs house of Fennick on Monday, and both sides"
                                + " said afterwards that the talks had been useful, if slow, and that a cease-fire was near.",
                        "The foreign minister of Velland spoke of a step that nobody had expected. She said that the cease-fire"
                                + " would hold, as both armies had been told of it.",
                        "A third paragraph stands a little lower, and says that the bridges over the river");
    }

    @Test
    void aParagraphGoesOnOnTheNextPageBelowItsHeadAndAboveItsNumber() throws UnreadableException {
        Paper paper = new Paper();
        String[][] pages = {
            {
                "First of all the speaker thanked those who had come to the",
                "old customs house. Then the envoy, who had waited in the"
            },
            {
                "harbour for the news, told the delegates of the bridges and",
                "of the ferries. Nobody on the river had expected to be"
            },
            {
                "asked before the summer, said the mayor of Fennick, and",
                "the market would stay closed until the monitors arrived"
            },
            {
                "from Stellhaven. The governor of Harth agreed with what had",
                "been said, and the session was closed at noon."
            },
        };
        for (int i = 0; i < pages.length; i++) {
            paper.page()
                    .line("The Stellhaven Courier, edition " + (i + 31), 70, 40, 9)
                    .lines(70, 90, pages[i])
                    .line("Page " + (i + 1) + " of 4", 290, 810, 9);
        }
        Article article = article(paper);
        assertThat(article.text())
                .doesNotContain("Courier")
                .doesNotContain("Page")
                .contains("waited in the harbour for the news")
                .contains("until the monitors arrived from Stellhaven");
        assertThat(Read.paragraphs(article)).hasSize(1);
    }

    @Test
    void columnsWhoseLinesTakeTurnsAreReadOneAfterTheOther() throws UnreadableException {
        Paper paper =
                new Paper().page().line("Two columns under one long headline that spans them both, wide", 60, 60, 17);
        String[] first = {
            "In the first column it says",
            "that the envoy arrived in the",
            "evening, tired, and was met",
            "by the mayor at the bridge",
            "before she went to bed."
        };
        String[] second = {
            "In the second it says that",
            "the talks began at dawn and",
            "ended before noon, and that",
            "nobody would say what had",
            "been agreed upon there."
        };
        for (int i = 0; i < first.length; i++) {
            paper.line(first[i], 60, 100 + 13 * i, 11).line(second[i], 320, 100 + 13 * i, 11);
        }
        assertThat(Read.paragraphs(article(paper)))
                .containsExactly(
                        "Two columns under one long headline that spans them both, wide",
                        "In the first column it says that the envoy arrived in the evening, tired, and was met by the mayor at the bridge before she went to bed.",
                        "In the second it says that the talks began at dawn and ended before noon, and that nobody would say what had been agreed upon there.");
    }

    @Test
    void whatTheDocumentSaysAboutItselfFillsGapsWhereItMakesSense() throws UnreadableException {
        Article sane = article(
                new Paper()
                        .info("Talks resume in Fennick", "Karel Hann")
                        .page()
                        .lines(
                                70,
                                90,
                                "the delegations met for a third time in the old customs house, and both said that it was useful."));
        assertThat(sane.metadata().byline()).containsExactly("Karel Hann");
        assertThat(sane.metadata().title()).contains("Talks resume in Fennick");
        Article junk = article(news().info("Microsoft Word - talks_v3 final.docx", "admin"));
        assertThat(junk.metadata().title().orElse("")).doesNotContain("Word");
        assertThat(junk.metadata().byline()).isEmpty();
    }

    @Test
    void aDocumentWithAPasswordOrOnlyPicturesSaysSo() throws UnreadableException {
        assertThat(trouble(news().password("secret")))
                .isEqualTo("is protected by a password; open it and save it without one");
        assertThat(trouble(new Paper().page().page()))
                .contains("only pictures of pages")
                .contains("OCR");
        assertThatThrownBy(() -> Pdf.read("<html>Not found</html>".getBytes(UTF_8)))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("is no PDF");
    }

    @Test
    void readingTwiceGivesTheSame() throws UnreadableException {
        Holding holding = Pdf.read(news().bytes());
        assertThat(holding.isWhole()).isTrue();
        List<Article> twice = List.of(
                Read.article(holding.pieces().get(0)),
                Read.article(holding.pieces().get(0)));
        assertThat(twice.get(0)).isEqualTo(twice.get(1));
    }
}
