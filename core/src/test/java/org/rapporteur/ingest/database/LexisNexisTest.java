package org.rapporteur.ingest.database;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.ingest.Piece;
import org.rapporteur.ingest.document.Read;
import org.rapporteur.model.Article;

class LexisNexisTest {

    private static final String CLASSIC = """
            Download Request: Selected Items: 1-2
            Time Of Request: Friday, March 20, 2031  16:51:31


                                           1 of 2 DOCUMENTS



                                      The Morning Trumpet

                                    March 18, 2031 Tuesday
                                          Edition 1;
                                         Stellhaven

            Envoy blames both sides for the collapse of the truce on the
            river Meddow

            BYLINE: Karel Hann and Una Frey

            SECTION: NEWS; Pg. 3

            LENGTH: 355 words

            DATELINE: STELLHAVEN

            The envoy of the Assembly of States blamed Velland and Sorrane on Tuesday for
            the collapse of the truce and asked for three hundred monitors to be sent to
            the river.

            "The truce was broken on the first night," she told delegates. "After that it
            is a matter of bookkeeping."

            QUESTION: Will the monitors come?

            LOAD-DATE: March 19, 2031

            LANGUAGE: ENGLISH

            PUBLICATION-TYPE: Newspaper


                                   Copyright 2031 Trumpet Newspapers
                                         All Rights Reserved

                                           2 of 2 DOCUMENTS

            Copyright 2031 Norrin News Agency
            Norrin

            March 19, 2031

            Bridges stay closed

            LENGTH: 1,210 words

            Both bridges over the Meddow stayed closed on Wednesday, officials in Harth
            said, and the ferries too.

            LOAD-DATE: March 19, 2031
            """;

    private static final String UNI = """
            User Name: A. Reader

            Date and Time: Friday, March 21, 2031 9:12:00 AM GMT

            Job Number: 200112

            Documents (2)

            1. Talks resume in Fennick

            2. Market reopens in Karrow

            Talks resume in Fennick

            The Stellhaven Courier

            March 20, 2031 Thursday 10:15 AM GMT

            Copyright 2031 Courier Press All Rights Reserved

            Section: WORLD; Pg. 7

            Length: 120 words

            Byline: Tomas Brandeth

            Highlight: Both sides say that the third round was useful

            Body

            The two delegations met for a third time in the old customs house of Fennick, and both said that the talks had been useful.

            “We will meet again,” the foreign minister said on Thursday.

            Classification

            Language: ENGLISH

            Publication-Type: Newspaper

            Load-Date: March 20, 2031

            End of Document

            Market reopens in Karrow

            Sorinform

            March 21, 2031

            Length: 80 words

            Body

            The market of Karrow was open again on Friday, the governor said, and would stay open.

            Load-Date: March 21, 2031

            End of Document
            """;

    private static List<Piece> pieces(String text) {
        return Exports.inText(text.getBytes(UTF_8));
    }

    @Test
    void theOlderFormGivesArticlesWithWhatStandsAroundThem() {
        List<Piece> pieces = pieces(CLASSIC);
        assertThat(pieces).extracting(Piece::name).containsExactly("1", "2");
        Article first = Read.article(pieces.get(0));
        assertThat(first.metadata().title())
                .contains("Envoy blames both sides for the collapse of the truce on the river Meddow");
        assertThat(first.metadata().outlet()).contains("The Morning Trumpet");
        assertThat(first.metadata().byline()).containsExactly("Karel Hann", "Una Frey");
        assertThat(first.metadata().section()).contains("NEWS; Pg. 3");
        assertThat(first.metadata().published().map(Object::toString)).contains("2031-03-18");
        assertThat(first.metadata().language()).contains("en");
        assertThat(Read.paragraphs(first))
                .containsExactly(
                        "Envoy blames both sides for the collapse of the truce on the river Meddow",
                        "STELLHAVEN",
                        "The envoy of the Assembly of States blamed Velland and Sorrane on Tuesday for the collapse of the truce"
                                + " and asked for three hundred monitors to be sent to the river.",
                        "\"The truce was broken on the first night,\" she told delegates. \"After that it is a matter of"
                                + " bookkeeping.\"",
                        "QUESTION: Will the monitors come?");
        Article second = Read.article(pieces.get(1));
        assertThat(second.metadata().outlet()).contains("Norrin");
        assertThat(second.metadata().title()).contains("Bridges stay closed");
        assertThat(second.text()).doesNotContain("LOAD-DATE").doesNotContain("Copyright");
    }

    @Test
    void theNewerFormGivesArticlesAlsoBehindAListOfThem() {
        List<Piece> pieces = pieces(UNI);
        assertThat(pieces).hasSize(2);
        Article first = Read.article(pieces.get(0));
        assertThat(first.metadata().title()).contains("Talks resume in Fennick");
        assertThat(first.metadata().outlet()).contains("The Stellhaven Courier");
        assertThat(first.metadata().byline()).containsExactly("Tomas Brandeth");
        assertThat(first.metadata().section()).contains("WORLD; Pg. 7");
        assertThat(first.metadata().standfirst()).contains("Both sides say that the third round was useful");
        assertThat(first.metadata().published().map(Object::toString)).contains("2031-03-20");
        assertThat(first.metadata().language()).contains("en");
        assertThat(first.text())
                .contains("old customs house")
                .doesNotContain("Job Number")
                .doesNotContain("Classification")
                .doesNotContain("Load-Date");
        Article second = Read.article(pieces.get(1));
        assertThat(second.metadata().title()).contains("Market reopens in Karrow");
        assertThat(second.metadata().outlet()).contains("Sorinform");
    }

    @Test
    void theOlderFormIsReadFromAPageInGermanToo() {
        String page = "<HTML><BODY><DIV CLASS=c0><P CLASS=c1><SPAN CLASS=c2>1 of 1 DOCUMENTS</SPAN></P></DIV>"
                + "<BR><DIV><BR><P><IMG SRC=logo.gif><BR><SPAN>Die Stellhavener Post</SPAN></P></DIV>"
                + "<BR><DIV><P><SPAN>27.</SPAN><SPAN> Februar 2031 Donnerstag 9:50 PM GMT+1</SPAN></P></DIV>"
                + "<BR><DIV><P><SPAN>Die Br&uuml;cken bleiben zu</SPAN></P></DIV>"
                + "<BR><DIV><P><SPAN>AUTOR: </SPAN><SPAN>Hann, Karel</SPAN></P></DIV>"
                + "<BR><DIV><P><SPAN>L&Auml;NGE: </SPAN><SPAN>1285 W&ouml;rter</SPAN></P></DIV>"
                + "<BR><DIV><P><SPAN>Beide Br&uuml;cken &uuml;ber die </SPAN><SPAN>Meddow</SPAN><SPAN> blieben am Mittwoch"
                + " geschlossen, sagte ein Sprecher.</SPAN></P></DIV>"
                + "<BR><DIV><P><SPAN>SPRACHE: </SPAN><SPAN>GERMAN; DEUTSCH</SPAN></P></DIV></BODY></HTML>";
        List<Piece> pieces = Exports.inPage(page.getBytes(UTF_8));
        assertThat(pieces).hasSize(1);
        Article article = Read.article(pieces.get(0));
        assertThat(article.metadata().title()).contains("Die Brücken bleiben zu");
        assertThat(article.metadata().outlet()).contains("Die Stellhavener Post");
        assertThat(article.metadata().byline()).containsExactly("Karel Hann");
        assertThat(article.metadata().published().map(Object::toString)).contains("2031-02-27");
        assertThat(article.metadata().language()).contains("de");
        assertThat(article.text()).contains("Beide Brücken über die Meddow blieben");
    }

    @Test
    void anArticleWithoutTextIsRefusedAndCostsNoOther() {
        String emptied = CLASSIC.replaceAll("(?s)Both bridges over.*?too\\.", "");
        List<Piece> pieces = pieces(emptied);
        assertThat(Read.trouble(pieces.get(1))).contains("has no text in the export");
        assertThat(Read.article(pieces.get(0)).text()).contains("bookkeeping");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Report\n\n1 of 3 DOCUMENTS\n\nThe first of the documents was signed on March 4, 2031.\n",
                "End of Document\n",
                "Body\n\nThe body was found by the river.\n\nEnd of Document\n",
                "LENGTH: 12 words\n\nAs short as that.\n\nLOAD-DATE: March 4, 2031\n",
                "Document 1 of 3\n\nLENGTH: two metres\n\nThe table is long enough.\n",
                "Load-Date: March 4, 2031\n\nEnd of Document\n",
            })
    void textsThatOnlySpeakOfDocumentsAreNoExports(String text) {
        assertThat(pieces(text)).isEmpty();
        assertThat(Exports.inPage(("<p>" + text.replace("\n\n", "<p>")).getBytes(UTF_8)))
                .isEmpty();
    }

    @Test
    void paragraphsThatLookLikeFieldsStayInTheText() {
        String text = """
                1 of 1 DOCUMENTS

                The Morning Trumpet

                March 18, 2031 Tuesday

                SECTION: NEWS; Pg. 3

                LENGTH: 355 words

                HEADLINE: UPDATE: Envoy blames both sides

                BYLINE: Karel Hann

                BODY:

                UPDATE: The envoy left on Tuesday.

                HEADLINE: nobody would say what tomorrow's will be.

                Copyright was the theme of the second day.

                SUBJECT: the bridges, said the mayor.

                She will be back.

                COMPANY: nobody wanted to be seen with her.

                GRAPHIC: Photo: The bridge at Harth.

                SUBJECT: TRUCES (90%); ENVOYS (80%)

                LOAD-DATE: March 19, 2031

                LANGUAGE: ENGLISH

                Copyright 2031 Trumpet Newspapers
                """;
        Article article = Read.article(pieces(text).get(0));
        assertThat(article.metadata().title()).contains("UPDATE: Envoy blames both sides");
        assertThat(article.metadata().language()).contains("en");
        assertThat(Read.paragraphs(article))
                .containsExactly(
                        "UPDATE: Envoy blames both sides",
                        "UPDATE: The envoy left on Tuesday.",
                        "HEADLINE: nobody would say what tomorrow's will be.",
                        "Copyright was the theme of the second day.",
                        "SUBJECT: the bridges, said the mayor.",
                        "She will be back.",
                        "COMPANY: nobody wanted to be seen with her.");
    }

    @Test
    void anExportInUtf16IsTakenApartToo() {
        assertThat(Exports.inText(CLASSIC.getBytes(UTF_16))).hasSize(2);
        assertThat(Exports.inText(("\uFEFF" + CLASSIC).getBytes(UTF_16LE))).hasSize(2);
        String page = "<p>" + UNI.replace("\n\n", "</p><p>");
        assertThat(Exports.inPage(("\uFEFF" + page).getBytes(UTF_16LE))).hasSize(2);
    }
}
