package org.rapporteur.resolve.where;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.Finding;
import org.rapporteur.resolve.prose.MarkedText;

class VenuesTest {

    private static List<String> venues(String marked) {
        MarkedText text = MarkedText.of(marked);
        return Venued.of(text.article(), text.attributions()).stream()
                .map(VenuesTest::told)
                .toList();
    }

    private static String told(Finding venue) {
        return venue.value().orElse("-") + " by " + venue.how();
    }

    @Test
    void whatASpeakerSaysNextIsSaidAtTheSamePlace() {
        assertThat(venues("{S1:Ana Ode} {Q1:told} Reuters {C1:it was shut}. || {C2:“Shut,”} {S2:Ode} {Q2:said}."))
                .containsExactly("to Reuters by addressee", "to Reuters by carried");
        assertThat(venues("{S1:Ana Ode} {Q1:told} Reuters {C1:it was shut}. {S2:Bela Ambor} {Q2:denied} {C2:it}."))
                .containsExactly("to Reuters by addressee", "- by no-ground");
    }

    @Test
    void whatWasSaidOnAnotherDayOrIsHeldForLongIsNotCarried() {
        assertThat(venues(
                        "{S1:Ana Ode} {Q1:told} Reuters {C1:it was shut}. {S2:She} {Q2:has long demanded} {C2:this}."))
                .containsExactly("to Reuters by addressee", "- by standing");
        assertThat(venues("{S1:Ana Ode} {Q1:told} Reuters {C1:it was shut}. || Her mother lives in Tallis. ||"
                        + " {S2:Ode} {Q2:wants} {C2:a ferry}."))
                .containsExactly("to Reuters by addressee", "- by standing");
    }

    @Test
    void aSentenceBeforeTellsWhereItsSubjectSpeaks() {
        assertThat(venues("Speaking at a press conference in Tallis after the parade, Ode struck a familiar tone. ||"
                        + " {C1:“It is shut,”} {S1:Ode} {Q1:told} a crowd of journalists."))
                .containsExactly("press conference, Tallis by frame");
        assertThat(venues("On April 9 the rebel leader appeared in a video. {C1:“I live,”} {S1:he} {Q1:said}."))
                .containsExactly("video by frame");
        assertThat(venues("Speaking at a press conference in Tallis, Ode was calm. || {S1:Ambor} {Q1:said} {C1:no}."))
                .containsExactly("- by no-ground");
    }

    @Test
    void titlesAndFirstParagraphsTellWhatIsSaidFurtherOn() {
        assertThat(venues(
                        "{S1:Ana Ode} {Q1:says} {C1:the bridge is shut} || {S2:Ana Ode} {Q2:said} {C2:it was shut}. ||"
                                + " {C3:“Shut,”} {S3:Ode} {Q3:told} a news conference."))
                .containsExactly("news conference by ahead", "news conference by ahead", "news conference by occasion");
    }

    @Test
    void whatPointsBackHasTheVenueThatWasNamed() {
        assertThat(venues(
                        "{S1:Ana Ode} {Q1:said} at a hearing that {C1:it was shut}. || {S2:General Shire} {Q2:told} the"
                                + " same hearing {C2:it was not}."))
                .containsExactly("hearing by occasion", "hearing by back");
        assertThat(venues(
                        "{S1:Brandt} {Q1:told} Reuters {C1:he had a list}; {S2:Caldera} {Q2:told} the agency {C2:he had"
                                + " none}."))
                .containsExactly("to Reuters by addressee", "to Reuters by back");
    }

    @Test
    void aSecondCueOfASentenceGoesOnWithTheFirst() {
        assertThat(venues("{S1,2:Ana Ode} {Q1:said} in a letter {C1:it was shut}, {Q2:urging} {C2:her to go}."
                        .replace("{S1,2:Ana Ode}", "{S1:Ana Ode}")))
                .containsExactly("letter by medium", "letter by carried");
    }

    @Test
    void thePlaceOfADatelineIsAddedToWhereSomebodyMet() {
        assertThat(venues(
                        "HARTH, Jan 9 (Norrin) – {S1:Ana Ode} {Q1:told} reporters {C1:it was shut}. Harth was quiet."))
                .containsExactly("to reporters, Harth by addressee");
        assertThat(venues("HARTH, Jan 9 (Norrin) – {S1:Ana Ode} {Q1:said} {C1:it was shut}."))
                .containsExactly("- by no-ground");
    }

    @Test
    void aPlaceThatIsNamedAgainIsThatOfTheOccasion() {
        assertThat(venues("{S1:Ana Ode} {Q1:said} at a news conference in Tallis that {C1:it was shut}. || In Tallis,"
                        + " {S2:Ode} also {Q2:said} {C2:she was tired}."))
                .containsExactly("news conference, Tallis by occasion", "news conference, Tallis by carried");
    }

    @Test
    void whatIsMaskedOrSaidNamesNoVenue() {
        assertThat(venues("@caption Ode at a rally in Tallis. || {S1:Ode} {Q1:said} {C1:no}."))
                .containsExactly("- by no-ground");
        assertThat(venues("{C1:“I spoke at a rally in Tallis,”} {S1:Ode} {Q1:said}. {S2:He} {Q2:left}, {C2:he added}."))
                .startsWith("- by no-ground");
    }

    @Test
    void anArticleWithoutStatementsHasNoVenues() {
        assertThat(venues("Nothing was said.")).isEmpty();
    }
}
