package org.rapporteur.ingest.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.ingest.Piece;
import org.rapporteur.ingest.document.Read;
import org.rapporteur.model.Article;

class ProQuestTest {

    private static final String RULE = "____________________________________________________________\n\n";

    private static final String EXPORT = RULE
            + """
            Document 1 of 2

            Envoy blames both sides

            Author: Hann, Karel; Frey, Una

            Publication info: The Morning Trumpet ; Stellhaven [Stellhaven]. 18 Mar 2031: A.3.

            Full text: The envoy of the Assembly of States blamed Velland and Sorrane.

            "It is a matter of bookkeeping," she said. Note: nobody answered.

            Subject: Envoys; Truces

            Title: Envoy blames both sides

            Publication title: The Morning Trumpet; Stellhaven

            Section: World

            Publication date: Mar 18, 2031

            Language of publication: English

            ProQuest document ID: 1234567890

            Document URL: https://search.proquest.example/docview/1234567890

            """
            + RULE
            + """
            Document 2 of 2

            Title: Bridges stay closed

            Abstract: Both bridges over the Meddow stayed closed on Wednesday, officials said.

            Publication title: Sorinform

            Publication year: 2031

            """
            + RULE
            + "Contact us at: https://support.proquest.example Database copyright © 2031\n";

    @Test
    void fieldsBecomeTheArticle() {
        List<Piece> pieces = Exports.inText(EXPORT.getBytes(UTF_8));
        assertThat(pieces).extracting(Piece::name).containsExactly("1", "2");
        Article article = Read.article(pieces.get(0));
        assertThat(article.metadata().title()).contains("Envoy blames both sides");
        assertThat(article.metadata().byline()).containsExactly("Karel Hann", "Una Frey");
        assertThat(article.metadata().outlet()).contains("The Morning Trumpet");
        assertThat(article.metadata().published().map(Object::toString)).contains("2031-03-18");
        assertThat(article.metadata().url()).contains("https://search.proquest.example/docview/1234567890");
        assertThat(article.metadata().section()).contains("World");
        assertThat(Read.paragraphs(article))
                .containsExactly(
                        "Envoy blames both sides",
                        "The envoy of the Assembly of States blamed Velland and Sorrane.",
                        "\"It is a matter of bookkeeping,\" she said. Note: nobody answered.");
    }

    @Test
    void whereOnlyASummaryWasExportedAWarningSaysSo() {
        Article article = Read.article(Exports.inText(EXPORT.getBytes(UTF_8)).get(1));
        assertThat(article.text()).contains("stayed closed");
        assertThat(article.metadata().published().map(Object::toString)).contains("2031");
        assertThat(article.warnings()).anyMatch(warning -> warning.contains("only a summary"));
    }

    @Test
    void aTextWithSomeOfTheFieldsIsNoExport() {
        assertThat(Exports.inText("Title: A\n\nPublication title: B\n\nPublication date: Mar 4, 2031\n\nFull text: C\n"
                        .getBytes(UTF_8)))
                .isEmpty();
        assertThat(Exports.inText(
                        (RULE + "Document 1 of 1\n\nTitle: A\n\nFull text: It was signed.\n").getBytes(UTF_8)))
                .isEmpty();
    }

    @Test
    void aParagraphThatLooksLikeAFieldStaysInTheText() {
        String export = EXPORT.replace("\"It is a matter", """
                The agenda of the summit:

                Location: the old customs house of Fennick, said the envoy.

                Title: none, as nobody would agree on one.

                "It is a matter""");
        Article article = Read.article(Exports.inText(export.getBytes(UTF_8)).get(0));
        assertThat(article.metadata().title()).contains("Envoy blames both sides");
        assertThat(Read.paragraphs(article))
                .containsExactly(
                        "Envoy blames both sides",
                        "The envoy of the Assembly of States blamed Velland and Sorrane.",
                        "The agenda of the summit:",
                        "Location: the old customs house of Fennick, said the envoy.",
                        "Title: none, as nobody would agree on one.",
                        "\"It is a matter of bookkeeping,\" she said. Note: nobody answered.");
        String last =
                EXPORT.replace("she said. Note: nobody answered.", "she said.\n\nPeople: nobody was named there.");
        assertThat(Read.article(Exports.inText(last.getBytes(UTF_8)).get(0)).text())
                .contains("People: nobody was named there.")
                .doesNotContain("Subject:");
    }

    @Test
    void aDocumentWithoutTextIsRefusedAndCountsAsOne() {
        String export = EXPORT.replaceAll("Abstract: .*", "");
        List<Piece> pieces = Exports.inText(export.getBytes(UTF_8));
        assertThat(pieces).hasSize(2);
        assertThat(Read.article(pieces.get(0)).text()).contains("bookkeeping");
        assertThat(Read.trouble(pieces.get(1))).contains("has no text in the export");
    }
}
