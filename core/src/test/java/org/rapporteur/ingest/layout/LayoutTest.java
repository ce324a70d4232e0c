package org.rapporteur.ingest.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.ingest.file.FileType;
import org.rapporteur.model.Paragraph;
import org.rapporteur.model.ParagraphRole;
import org.rapporteur.text.CodePoints;

class LayoutTest {

    private static final String FIRST =
            "The two delegations met for a third time in the old customs house on Monday morning.";
    private static final String SECOND =
            "“We came to listen,” the minister told reporters, “and we have heard nothing new.”";

    /** Returns every paragraph as its role and text, one a line. */
    private static String read(FileType type, String... lines) {
        CodePoints text = CodePoints.of(String.join("\n", lines));
        return Layout.of(text, type, 0).stream()
                .map(p -> p.role().word() + " " + text.slice(p.span()))
                .collect(Collectors.joining("\n"));
    }

    private static String read(String... lines) {
        return read(FileType.PLAIN_TEXT, lines);
    }

    private static ParagraphRole roleAmidTheText(String line) {
        CodePoints text = CodePoints.of(String.join("\n\n", "Ministers meet again", FIRST, line, SECOND));
        return Layout.of(text, FileType.PLAIN_TEXT, 0).get(2).role();
    }

    @Test
    void theHeadOfAnArticleIsArticleTextOfItsOwnKind() {
        assertThat(read(
                        "Ministers meet again",
                        "Third round ends without a text",
                        "By Ann Lee in Oslo",
                        "12 May 2031",
                        "",
                        FIRST))
                .isEqualTo("headline Ministers meet again\nstandfirst Third round ends without a text\n"
                        + "byline By Ann Lee in Oslo\ndateline 12 May 2031\nbody " + FIRST);
    }

    @Test
    void aTextThatBeginsAtOnceHasNoHeadline() {
        assertThat(read(FIRST, "", SECOND)).isEqualTo("body " + FIRST + "\nbody " + SECOND);
    }

    @Test
    void aShortLineAboveRunningTextIsASubheading() {
        assertThat(read("Ministers meet again", FIRST, "", "What comes next", SECOND, FIRST))
                .contains("subheading What comes next");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            caption        => The minister at the door of the customs house. Photo: Ada Berg/Northwire
            caption        => Workers clear the bridge on Tuesday. I. Petrak / TASS
            caption        => In this pool photograph the president greets the guard.
            caption        => The two ministers (left) before the meeting
            advertisement  => Advertisement
            advertisement  => ADVERTISEMENT - CONTINUE READING BELOW
            newsletter     => Sign up for our weekly newsletter
            newsletter     => Get the best of our reporting in your inbox every Friday.
            donation       => If you value our work, please consider a gift of €5 a month.
            teaser         => Read more: The bridge that nobody wanted
            navigation     => Home | World | Politics | Opinion
            navigation     => Home > World > Conflict
            comments       => Leave a comment
            comments       => 12 comments
            correction     => Correction: An earlier version of this article named the wrong bridge.
            contact        => The Courier has contacted the ministry for comment.
            tracker        => shopify analytics
            share          => Share this article: Facebook · WhatsApp · E-mail
            legal          => © 2031 The Courier. All rights reserved.
            author-note    => Additional reporting by Ann Lee in Oslo
            """)
    void whatPagesWriteAroundArticlesIsMasked(String role, String line) {
        assertThat(roleAmidTheText(line).word()).isEqualTo(role);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“Support us, donate to our army,” the president told the crowd, “or we will lose this town.”",
                "The ministry said the advertisement was a forgery and that no newsletter had been sent to anybody.",
                "The party asked its members for donations of $20 to pay for the defence of its leader.",
                "He told a daily briefing that the bridge would be closed, and that traffic would be led around it.",
                "The minister did not respond to a request for comment, and his deputy declined to give one.",
                "The governor said that cookies and tea would be served to the prisoners at the border post.",
                "Gov. Ada Berg (R) said that the photograph of the bridge had been taken a year before the war.",
                "Read the agreement closely, the envoy said, and you will find no word about the bridge in it.",
                "They shared the house with two other families until the shelling stopped in March.",
                "The Copyright Act will be changed, the minister announced, once the war has ended for good."
            })
    void whatArticlesSayAboutSuchThingsIsNot(String line) {
        assertThat(roleAmidTheText(line)).isEqualTo(ParagraphRole.BODY);
    }

    @Test
    void theTitlesBelowALinkToOtherArticlesAreTeasersUntilTheTextGoesOn() {
        assertThat(read(
                        "Ministers meet again",
                        FIRST,
                        "Read more on the talks:",
                        "Envoy ‘hopeful’ as snow falls",
                        "Who pays for the bridge?",
                        SECOND))
                .endsWith("teaser Read more on the talks:\nteaser Envoy ‘hopeful’ as snow falls\n"
                        + "teaser Who pays for the bridge?\nbody " + SECOND);
    }

    @Test
    void aTitleThatIsRepeatedBelowTheBeginningIsATeaserAndSoIsItsSummary() {
        String title = "Convoy seen on the road to Varna - Partisans";
        String summary = "Partisans reported a convoy of trucks on the road to the port of Varna on Sunday night.";
        assertThat(read(
                        "Ministers meet again",
                        FIRST,
                        SECOND,
                        title,
                        "Other Topics of Interest",
                        "",
                        title,
                        "",
                        summary,
                        "",
                        FIRST))
                .endsWith("teaser " + title + "\nteaser Other Topics of Interest\nteaser " + title + "\nteaser "
                        + summary + "\nbody " + FIRST);
    }

    @Test
    void aLetterToTheReadersIsMaskedToItsLastButton() {
        assertThat(read(
                        "Ministers meet again",
                        FIRST,
                        SECOND,
                        "A Message from The Courier:",
                        "Dear readers,",
                        "The ministry has called us a threat. It says that our reports endanger the state.",
                        "Your support, no matter how small, makes a difference.",
                        "Once",
                        "Monthly",
                        "Remind me later."))
                .doesNotContain("body The ministry")
                .endsWith("donation Once\ndonation Monthly\ndonation Remind me later.");
    }

    @Test
    void whatStandsBelowTheEndOfAPageIsMaskedEvenWithoutASignOfItsOwn() {
        assertThat(read("Ministers meet again", FIRST, SECOND, "Share", "Riverside walks", "Tea with the mayor"))
                .endsWith("navigation Riverside walks\nnavigation Tea with the mayor");
    }

    @Test
    void everyMaskedParagraphSaysWhy() {
        CodePoints text = CodePoints.of("Ministers meet again\n" + FIRST + "\nAdvertisement\n" + SECOND);
        List<Paragraph> masked = Layout.of(text, FileType.PLAIN_TEXT, 0).stream()
                .filter(Paragraph::isMasked)
                .toList();
        assertThat(masked)
                .singleElement()
                .satisfies(p -> assertThat(p.reason()).contains("announces an advertisement"));
    }

    @Test
    void paragraphsEndAtEveryKindOfLineBreakAndHaveNoWhiteSpaceAround() {
        assertThat(read("\uFEFF One\u00A0 \r\nTwo\rThree\u2028Four\u0085 Five\u200B"))
                .isEqualTo("body One\nbody Two\nbody Three\nbody Four\nbody Five");
    }

    @Test
    void markdownsTitlesLoseTheirMarksAndItsOtherMarksStay() {
        assertThat(read(
                        FileType.MARKDOWN,
                        "# The title #",
                        "",
                        FIRST,
                        "",
                        "## A part",
                        "",
                        "- *one* item that is named here.",
                        "> " + SECOND))
                .isEqualTo("headline The title\nbody " + FIRST
                        + "\nsubheading A part\nbody - *one* item that is named here.\n" + "body > " + SECOND);
    }

    @Test
    void markdownsPicturesLinksAndRulesAreMasked() {
        assertThat(read(
                        FileType.MARKDOWN,
                        "# The title",
                        FIRST,
                        "![a bridge](a.jpg)",
                        "- [Home](/) | [World](/w)",
                        "***",
                        "[1]: https://example.org",
                        "<div class=\"x\">",
                        SECOND))
                .contains("navigation ![a bridge](a.jpg)")
                .contains("navigation - [Home](/) | [World](/w)")
                .contains("navigation ***")
                .contains("navigation [1]: https://example.org")
                .contains("navigation <div class=\"x\">")
                .endsWith("body " + SECOND);
    }

    @Test
    void aLinkWithinASentenceIsNotMasked() {
        assertThat(read(
                        FileType.MARKDOWN,
                        "# The title",
                        "He spoke to [the Courier](https://example.org) on Monday evening in the capital."))
                .contains("body He spoke to [the Courier]");
    }
}
