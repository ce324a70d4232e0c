package org.rapporteur.ingest.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rapporteur.ingest.Piece;
import org.rapporteur.ingest.file.UnreadableException;
import org.rapporteur.model.Article;

class MailTest {

    private static final String NEWSLETTER = """
            Received: from mx.norrin.example by mx.example; Tue, 18 Mar 2031 23:59:00 -0500
            From: "The Morning Trumpet" <news@trumpet.example>
            To: reader@example.org
            Subject: =?UTF-8?Q?Truce_on_the_river_=E2=80=93_what_next=3F?=
            Date: Tue, 18 Mar 2031 23:15:00 -0500
            List-Unsubscribe: <https://trumpet.example/out>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="outer"

            This is no text that anybody sees.
            --outer
            Content-Type: multipart/alternative; boundary=inner

            --inner
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            In plain words: the envoy =E2=80=9Cblamed both=E2=80=9D sides on Tuesday.
            --inner
            Content-Type: text/html; charset=iso-8859-1
            Content-Transfer-Encoding: quoted-printable

            <html><body><h1>Truce on the river</h1><p>The envoy of the Assembly of States =93bla=
            med=94 Velland and Sorrane on Tuesday for the collapse of the truce on the river.</p>
            <p>She asked for three hundred monitors to be sent there, officials of the Assembly said.</p></body></html>
            --inner--
            --outer
            Content-Type: application/pdf; name="report.pdf"
            Content-Disposition: attachment; filename="report.pdf"
            Content-Transfer-Encoding: base64

            JVBERi0xLjQK
            --outer--
            """;

    private static final String LETTER = """
            From: Karel Hann <karel@norrin.example>
            Subject: Fwd: Re: Bridges
            Date: 19 Mar 2031 08:00:00 +0000

            Both bridges over the Meddow stayed closed on Wednesday, officials in
            Harth said, and the ferries too.

            From the harbour nothing was heard.
            """;

    private static Holding read(String message) throws UnreadableException {
        return Mail.read(message.getBytes(ISO_8859_1));
    }

    private static List<Piece> mailbox(String text) throws IOException, UnreadableException {
        Mbox mbox = new Mbox(new ByteArrayInputStream(text.getBytes(ISO_8859_1)));
        List<Piece> pieces = new ArrayList<>();
        for (Optional<Piece> piece = mbox.next(); piece.isPresent(); piece = mbox.next()) {
            pieces.add(piece.get());
        }
        return pieces;
    }

    @Test
    void aNewsletterIsReadAsThePageThatItIs() throws UnreadableException {
        Holding holding = read(NEWSLETTER);
        assertThat(holding.isWhole()).isTrue();
        Article article = Read.article(holding.pieces().get(0));
        assertThat(article.metadata().title()).contains("Truce on the river – what next?");
        assertThat(article.metadata().outlet()).contains("The Morning Trumpet");
        assertThat(article.metadata().byline()).isEmpty();
        assertThat(article.metadata().published().map(Object::toString)).contains("2031-03-18");
        assertThat(article.text())
                .contains("“blamed” Velland")
                .contains("three hundred monitors")
                .doesNotContain("plain words");
        assertThat(article.warnings()).anyMatch(warning -> warning.contains("report.pdf"));
    }

    @Test
    void aLetterIsByItsSenderAndItsBrokenLinesAreParagraphs() throws UnreadableException {
        Article article = Read.article(read(LETTER).pieces().get(0));
        assertThat(article.metadata().title()).contains("Bridges");
        assertThat(article.metadata().byline()).containsExactly("Karel Hann");
        assertThat(article.metadata().outlet()).isEmpty();
        assertThat(Read.paragraphs(article))
                .containsExactly(
                        "Bridges",
                        "Both bridges over the Meddow stayed closed on Wednesday, officials in Harth said, and the ferries too.",
                        "From the harbour nothing was heard.");
    }

    @Test
    void aSenderMayNameAPersonAndAnOutlet() throws UnreadableException {
        String both = LETTER.replace("From: Karel Hann <", "From: \"Una Frey from Norrin Daily\" <");
        Article article = Read.article(read(both).pieces().get(0));
        assertThat(article.metadata().byline()).containsExactly("Una Frey");
        assertThat(article.metadata().outlet()).contains("Norrin Daily");
    }

    @Test
    void otherEncodingsAreRead() throws UnreadableException {
        byte[] cyrillic = "Мосты закрыты, сказал губернатор.".getBytes(Charset.forName("windows-1251"));
        Article article = Read.article(read("From: a@b.example\nSubject: =?windows-1251?B?zO7x8vs=?=\n"
                        + "Content-Type: text/plain; charset=windows-1251\nContent-Transfer-Encoding: base64\n\n"
                        + Base64.getMimeEncoder().encodeToString(cyrillic) + "\n")
                .pieces()
                .get(0));
        assertThat(article.metadata().title()).contains("Мосты");
        assertThat(article.text()).contains("Мосты закрыты, сказал губернатор.");
    }

    @Test
    void attachedMessagesAreArticlesOfTheirOwn() throws UnreadableException {
        Holding holding = read("From: a@b.example\nSubject: See below\nMIME-Version: 1.0\n"
                + "Content-Type: multipart/mixed; boundary=b1\n\n--b1\nContent-Type: text/plain\n\nTwo articles are attached to this, as you asked.\n"
                + "--b1\nContent-Type: message/rfc822\n\n" + LETTER + "\n"
                + "--b1\nContent-Type: application/octet-stream; name=\"news.eml\"\nContent-Transfer-Encoding: base64\n"
                + "Content-Disposition: attachment; filename=\"news.eml\"\n\n"
                + Base64.getMimeEncoder().encodeToString(NEWSLETTER.getBytes(UTF_8))
                + "\n--b1--\n");
        assertThat(holding.pieces()).extracting(Piece::name).containsExactly("1", "2", "3");
        assertThat(Read.article(holding.pieces().get(1)).metadata().title()).contains("Bridges");
        assertThat(Read.article(holding.pieces().get(2)).metadata().outlet()).contains("The Morning Trumpet");
    }

    @Test
    void aMailboxGivesMessageByMessage() throws IOException, UnreadableException {
        String from = "From karel@norrin.example Wed Mar 19 08:00:00 2031\n";
        List<Piece> pieces = mailbox(from + LETTER.replace("From the harbour", ">From the harbour") + "\n" + from
                + NEWSLETTER + "\n" + from + "Subject: nothing in it\n\n\n");
        assertThat(pieces).extracting(Piece::name).containsExactly("1", "2", "3");
        assertThat(Read.article(pieces.get(0)).text()).contains("\nFrom the harbour nothing");
        assertThat(Read.article(pieces.get(1)).metadata().outlet()).contains("The Morning Trumpet");
        assertThat(Read.trouble(pieces.get(2))).contains("holds no text");
    }

    @Test
    void aLineThatBeginsLikeAMessageIsNoneWithoutABlankLineAndATime() throws IOException, UnreadableException {
        String from = "From karel@norrin.example Wed Mar 19 08:00:00 2031\n";
        assertThat(mailbox(from + LETTER)).hasSize(1);
        assertThatThrownBy(() -> mailbox("Dear all,\n\nFrom here it went on.\n"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("is no mailbox");
    }

    @Test
    void whatIsNoMessageSaysSo() {
        assertThatThrownBy(() -> read("The envoy spoke.\n\nNobody answered.\n"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("is no message");
        assertThatThrownBy(() -> read("")).isInstanceOf(UnreadableException.class);
    }

    @Test
    void anEncryptedMessageSaysSo() throws UnreadableException {
        Holding holding = read("""
            From: a@b.example
            Content-Type: multipart/encrypted; boundary=x

            --x
            Content-Type: application/pgp-encrypted

            Version: 1
            --x
            Content-Type: application/octet-stream

            hQEM
            --x--
            """);
        assertThat(Read.trouble(holding.pieces().get(0))).contains("is encrypted");
    }

    @Test
    void partsInPartsAreReadOnlySoDeep() {
        StringBuilder message = new StringBuilder("From: a@b.example\nContent-Type: multipart/mixed; boundary=b0\n\n");
        for (int i = 0; i < 5000; i++) {
            message.append("--b")
                    .append(i)
                    .append("\nContent-Type: multipart/mixed; boundary=b")
                    .append(i + 1)
                    .append("\n\n");
        }
        assertThatThrownBy(() -> read(message.toString()))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("deep");
    }

    @Test
    void aFootWithALongAddressDoesNotLeaveLinesBroken() throws UnreadableException {
        String foot = LETTER + "\nTo unsubscribe, go to https://norrin.example/u/" + "0123456789".repeat(10) + "\n";
        assertThat(Read.article(read(foot).pieces().get(0)).text())
                .contains(
                        "\nBoth bridges over the Meddow stayed closed on Wednesday, officials in Harth said, and the ferries too.\n");
    }

    @Test
    void datesAreReadAsProgramsWriteThem() throws UnreadableException {
        for (String date : List.of(
                "Mar 4, 2031 10:00",
                "Mar 4 2031 10:00:00",
                "Tue Mar  4 10:00:00 2031",
                "Tue Mar  4 10:00:00 CET 2031",
                "Tue, 4 Mar 2031 10:00:00 +0000 (UTC)",
                "mar., 4 Mar 2031 10:00:00 +0100",
                "2031-03-04 10:00:00")) {
            Article article = Read.article(read(LETTER.replace("19 Mar 2031 08:00:00 +0000", date))
                    .pieces()
                    .get(0));
            assertThat(article.metadata().published().map(Object::toString))
                    .as(date)
                    .contains("2031-03-04");
        }
    }

    @Test
    void aSubjectOfAnswersToAnswersIsRead() throws UnreadableException {
        String many = LETTER.replace("Fwd: Re: Bridges", "Re: ".repeat(15_000) + "Bridges");
        assertThat(Read.article(read(many).pieces().get(0)).metadata().title()).contains("Bridges");
    }

    @Test
    void aSentenceWithATimeBeginsNoMessage() throws IOException, UnreadableException {
        String from = "From karel@norrin.example Wed Mar 19 08:00:00 2031\n";
        String said = LETTER + "\nFrom Monday 10:00 the ferries will go again, the mayor said.\n\n";
        List<Piece> pieces = mailbox(from + said + from.replace("08:00:00 2031", "08:00:00 +0000 2031") + LETTER + "\n"
                + from.replace("Wed Mar 19 08:00:00 2031", "Wed, 19 Mar 2031 08:00:00 +0000") + LETTER);
        assertThat(pieces).hasSize(3);
        assertThat(Read.article(pieces.get(0)).text()).contains("From Monday 10:00 the ferries will go again");
        String other = "From karel@norrin.example 2031-03-19 08:00\n";
        assertThat(mailbox(other + LETTER + "\n" + other + LETTER)).hasSize(2);
    }
}
