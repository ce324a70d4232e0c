package org.rapporteur.resolve.when;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which date belongs to which statement. September 4, 2025 is a Thursday. */
class SayingDatesTest {

    private static final String TODAY = "2025-09-04";

    private static final String LEAD = "{S1:Ode} {Q1:said} on Wednesday that {C1:the bridge was open}. || ";

    @Test
    void theExpressionInTheClauseOfTheCueDatesIt() {
        assertThat(Samples.of("{S1:Ode} {Q1:said} on Tuesday that {C1:talks had failed}.")
                        .dates(TODAY))
                .containsExactly("2025-09-02 cue-date");
        assertThat(Samples.of("On Tuesday, {S1:Ode} {Q1:said} {C1:talks had failed}.")
                        .dates(TODAY))
                .containsExactly("2025-09-02 cue-date");
        assertThat(Samples.of("{S1:Ode}, speaking in Doha on Tuesday, {Q1:said} {C1:talks had failed}.")
                        .dates(TODAY))
                .containsExactly("2025-09-02 cue-date");
        assertThat(Samples.of("{C1:“Talks have failed,”} {S1:Ode} {Q1:said} in a 2021 interview.")
                        .dates(TODAY))
                .containsExactly("2021 cue-date");
    }

    @Test
    void anExpressionInsideTheContentIsAboutTheContent() {
        assertThat(Samples.of("On Tuesday {S1:he} {Q1:said} {C1:the talks had begun on Monday}.")
                        .dates(TODAY))
                .containsExactly("2025-09-02 cue-date");
        assertThat(Samples.of(LEAD + "{S2:Ambor} {Q2:said} {C2:the talks had begun on Monday}.")
                        .dates(TODAY))
                .containsExactly("2025-09-03 cue-date", "2025-09-03 lead");
    }

    @Test
    void anExpressionInARelativeClauseIsAboutSomethingElse() {
        assertThat(Samples.of(LEAD + "{S2:Ambor}, who took office on Monday, {Q2:said} {C2:it was shut}.")
                        .dates(TODAY))
                .containsExactly("2025-09-03 cue-date", "2025-09-03 lead");
        assertThat(Samples.of(LEAD + "{S2:Ambor}, the last to leave the camp on Monday, {Q2:said} {C2:it was shut}.")
                        .dates(TODAY))
                .containsExactly("2025-09-03 cue-date", "2025-09-03 lead");
    }

    @Test
    void aBoundOfTimeIsNoDateOfARemark() {
        assertThat(Samples.of(LEAD + "{S2:Ambor}, envoy since Monday, {Q2:said} {C2:it was shut}.")
                        .dates(TODAY))
                .containsExactly("2025-09-03 cue-date", "2025-09-03 lead");
        assertThat(Samples.of(LEAD + "Speaking ahead of Tuesday’s vote, {S2:Ambor} {Q2:said} {C2:it was shut}.")
                        .dates(TODAY))
                .containsExactly("2025-09-03 cue-date", "2025-09-03 lead");
    }

    @Test
    void whatIsToComeIsNoDateOfARemark() {
        assertThat(Samples.of(LEAD + "{S2:Ambor} {Q2:said} in a note on next week’s vote {C2:it was shut}.")
                        .dates(TODAY))
                .containsExactly("2025-09-03 cue-date", "2025-09-03 lead");
    }

    @Test
    void eachClauseHasItsOwnDate() {
        assertThat(Samples.of("{S1:Ode} {Q1:said} on Tuesday that {C1:it was open}, while {S2:Ambor} {Q2:insisted} on"
                                + " Wednesday that {C2:it was shut}.")
                        .dates(TODAY))
                .containsExactly("2025-09-02 cue-date", "2025-09-03 cue-date");
        assertThat(Samples.of(
                                "{S1:Ode} {Q1:made} {C1:the proposal} first in a lecture in 2017, and {Q2:repeated} {C2:it}"
                                        + " last month.")
                        .dates(TODAY))
                .containsExactly("2017 cue-date", "2025-08 cue-date");
    }

    @Test
    void aSecondCueInTheSentenceGoesOnWithTheFirst() {
        assertThat(Samples.of(
                                "{S1:Ode} on Tuesday {Q1:called} {C1:it a lie}, {Q2:adding} that {C2:nobody had been there}"
                                        + " and {Q3:warned} {C3:of worse}.")
                        .dates(TODAY))
                .containsExactly("2025-09-02 cue-date", "2025-09-02 continued", "2025-09-02 continued");
    }

    @Test
    void aDateCarriesOverWithinItsParagraphAndToAPronoun() {
        assertThat(Samples.of(LEAD
                                + "On Monday {S2:Ambor} {Q2:said} {C2:it was shut}. {S3:Zell} {Q3:agreed} that {C3:it"
                                + " was}. || {C4:“Shut,”} {S4:he} {Q4:repeated}. || {S5:Ode} {Q5:denied} {C5:this}.")
                        .dates(TODAY))
                .containsExactly(
                        "2025-09-03 cue-date",
                        "2025-09-01 cue-date",
                        "2025-09-01 frame",
                        "2025-09-01 continued",
                        "2025-09-03 lead");
    }

    @Test
    void aQuotationThatGoesOnWithoutACueHasTheDateOfTheOneBefore() {
        assertThat(Samples.of("{C1:“It is shut,”} {S1:Ode} {Q1:said} on Tuesday. || {C2:“It stays shut.”}")
                        .dates(TODAY))
                .containsExactly("2025-09-02 cue-date", "2025-09-02 continued");
    }

    @Test
    void anEventFramesWhatIsToldAfterIt() {
        assertThat(Samples.of("The envoys met on Tuesday. {S1:Ode} {Q1:proposed} {C1:a truce}.")
                        .dates(TODAY))
                .containsExactly("2025-09-02 frame");
        assertThat(Samples.of("On April 9 the rebel leader appeared in a video. {C1:“I live,”} {S1:he} {Q1:said}.")
                        .dates(TODAY))
                .containsExactly("2025-04-09 frame");
    }

    @Test
    void oldEventsFrameNothingInNews() {
        assertThat(Samples.of(LEAD + "The army crossed the river in May 2021. {S2:Ambor} {Q2:blamed} {C2:the rain}.")
                        .dates(TODAY))
                .containsExactly("2025-09-03 cue-date", "2025-09-03 lead");
        assertThat(Samples.of(LEAD
                                + "Both invoke the accord, signed in Tal on May 12, 2024. {S2:Ambor} {Q2:called} {C2:it"
                                + " void}.")
                        .dates(TODAY))
                .containsExactly("2025-09-03 cue-date", "2025-09-03 lead");
    }

    @Test
    void anEarlierActHasItsOwnDateAndFramesNothing() {
        assertThat(Samples.of(LEAD + "In March {S2:Ambor} {Q2:had said} {C2:it was shut}. {S3:He} {Q3:praised} {C3:the"
                                + " engineers}.")
                        .dates(TODAY))
                .containsExactly("2025-09-03 cue-date", "2025-03 cue-date", "2025-03 continued");
        assertThat(Samples.of(LEAD + "In March {S2:Ambor} {Q2:had said} {C2:it was shut}. || {S3:Zell} {Q3:praised}"
                                + " {C3:the engineers}.")
                        .dates(TODAY))
                .containsExactly("2025-09-03 cue-date", "2025-03 cue-date", "2025-09-03 lead");
    }

    @Test
    void distancesCountFromTheDateOfTheText() {
        assertThat(Samples.of("The truce in the gorge took effect on May 3. Six days later {S1:Ode} {Q1:called} {C1:it"
                                + " dead}.")
                        .dates(TODAY))
                .containsExactly("2025-05-09 cue-date");
        assertThat(Samples.of(
                                "The summit opened on July 22. Two days before the summit {S1:the president} {Q1:had offered}"
                                        + " {C1:wheat}.")
                        .dates(TODAY))
                .containsExactly("2025-07-20 cue-date");
        assertThat(Samples.of(
                                "On Tuesday {S1:Ode} {Q1:said} {C1:it was open}. {S2:Ambor} {Q2:answered} the same evening that"
                                        + " {C2:it was not}.")
                        .dates(TODAY))
                .containsExactly("2025-09-02 cue-date", "2025-09-02 cue-date");
    }

    @Test
    void whatPointsBackHasTheDateThatWasNamed() {
        assertThat(Samples.of(
                                "{S1:An officer} {Q1:said} on Wednesday {C1:the road was lost}, contradicting a report issued"
                                        + " on Monday. || In that report {S2:the army} {Q2:said} {C2:traffic was normal}.")
                        .dates(TODAY))
                .containsExactly("2025-09-03 cue-date", "2025-09-01 frame");
    }

    @Test
    void aStandingPositionGivesNoGround() {
        assertThat(Samples.of(
                                LEAD
                                        + "{S2:Ambor} {Q2:wants} {C2:it shut}. || {S3:Zell} {Q3:has long demanded} {C3:a ferry}."
                                        + " || {S4:The south} {Q4:believes} {C4:neither}. || {S5:The north} {Q5:denies} {C5:it}.")
                        .dates(TODAY))
                .containsExactly("2025-09-03 cue-date", "- standing", "- standing", "- standing", "- standing");
    }

    @Test
    void anActToldInThePresentIsOfTheDayOfTheReport() {
        assertThat(Samples.of(LEAD + "{S2:The envoy} {Q2:recommends} {C2:monitors}.")
                        .dates(TODAY))
                .containsExactly("2025-09-03 cue-date", "2025-09-03 lead");
    }

    @Test
    void aLiveReportTellsOfItsOwnDay() {
        assertThat(Samples.of(
                                "13:20 || {S1:Ode} {Q1:says} {C1:the hospital was empty}. || {S2:Ambor} {Q2:wants} {C2:proof}.")
                        .dates(TODAY))
                .containsExactly("2025-09-04 article-date", "- standing");
        assertThat(Samples.of("{S1:We} {Q1:call on} {C1:both sides to stop}.").dates(TODAY))
                .containsExactly("2025-09-04 article-date");
    }

    @Test
    void titlesTellOfTheDayOfTheReport() {
        assertThat(Samples.of("{S2:Ode} {Q2:says} {C2:bridge is open} || " + LEAD)
                        .dates(TODAY))
                .containsExactly("2025-09-03 cue-date", "2025-09-03 lead");
    }

    @Test
    void aDatelineWithoutADayIsOfToday() {
        assertThat(Samples.of(
                                "GOMA (Wire) – {S1:Ode} {Q1:said} {C1:the boats had sailed}. || {S2:Ambor} {Q2:laughed at}"
                                        + " {C2:that}.")
                        .dates(TODAY))
                .containsExactly("2025-09-04 lead", "2025-09-04 lead");
    }

    @Test
    void titlesWithinAChronicleDateTheirSections() {
        assertThat(Samples.of("March: the jump || {S1:Ode} {Q1:proposed} {C1:a truce}. || June: the fall || {S2:Ambor}"
                                + " {Q2:refused} {C2:it}.")
                        .dates(TODAY))
                .containsExactly("2025-03 section", "2025-06 section");
    }

    @Test
    void anEssayHasNoDayOfItsOwn() {
        assertThat(Samples.of(
                                "I met her in her office in May. {C1:“Verbs,”} {S1:she} {Q1:said}. || {S2:A lawyer} {Q2:told}"
                                        + " me {C2:the same}.")
                        .dates(TODAY))
                .containsExactly("- no-ground", "- no-ground");
    }

    @Test
    void aYearThatHasJustBegunLooksBackIntoTheOldOne() {
        assertThat(Samples.of("{S1:Ode} {Q1:said} on Dec. 30 that {C1:it was over}.")
                        .dates("2026-01-03"))
                .containsExactly("2025-12-30 cue-date");
    }

    @Test
    void withoutAnyDateOnlyAFullOneTells() {
        assertThat(Samples.of(
                                "{S1:Ode} {Q1:said} on Tuesday that {C1:it was open}. || On March 3, 2024, {S2:Ambor} {Q2:said}"
                                        + " {C2:it was shut}.")
                        .dates(""))
                .containsExactly("- no-ground", "2024-03-03 cue-date");
    }

    @Test
    void aFullDateInTheDatelineOrAboveTheTextStandsInForThePublication() {
        String said = "{S1:Ode} {Q1:said} on Tuesday that {C1:it was open}.";
        assertThat(Samples.of("GOMA, Sept. 4, 2025 (Wire) – " + said).dates("")).containsExactly("2025-09-02 cue-date");
        assertThat(Samples.of("@dateline Published September 4, 2025 || " + said)
                        .dates(""))
                .containsExactly("2025-09-02 cue-date");
    }

    @Test
    void aPictureOfKnownDateIsFollowedByTheFirstWeekdayOfTheText() {
        assertThat(Samples.of(
                                "{S1:Ode} {Q1:told} a meeting on Thursday that {C1:it was open}. || @caption Ode on June 28, 2023."
                                        + " || {S2:Ambor} {Q2:agreed} {C2:this}.")
                        .dates(""))
                .containsExactly("2023-06-29 cue-date", "2023-06-29 lead");
    }

    @Test
    void aPictureOlderThanAYearOfTheTextTellsNothing() {
        assertThat(Samples.of("{S1:Ode} {Q1:told} a meeting on Thursday that {C1:it was open}. In 2025 it was shut."
                                + " || @caption Ode on June 28, 2023.")
                        .dates(""))
                .containsExactly("- no-ground");
    }

    @Test
    void anAnniversaryThatIsMarkedIsFollowedByTheFirstWeekdayOfTheText() {
        String said =
                "{S1:Ode} {Q1:said} on Wednesday that {C1:it was open}. On Tuesday {S2:Ambor} {Q2:denied} {C2:it}. || ";
        assertThat(Samples.of(said + "Ode came from a parade marking 80 years since Japan’s surrender.")
                        .dates(""))
                .containsExactly("2025-09-03 cue-date", "2025-09-02 cue-date");
        assertThat(Samples.of(said + "Both were there for the third anniversary of Russia’s invasion of Ukraine.")
                        .dates(""))
                .containsExactly("2025-02-26 cue-date", "2025-02-25 cue-date");
    }

    @Test
    void anAnniversaryThatIsNotMarkedOrStillToComeTellsNothing() {
        String said = "{S1:Ode} {Q1:said} on Wednesday that {C1:it was open}. || ";
        assertThat(Samples.of(said + "The island is empty 80 years after Japan’s surrender.")
                        .dates(""))
                .containsExactly("- no-ground");
        assertThat(Samples.of(said + "A parade will mark 80 years since Japan’s surrender.")
                        .dates(""))
                .containsExactly("- no-ground");
        assertThat(Samples.of(said + "They were marking 80 years since the fire of Ondry.")
                        .dates(""))
                .containsExactly("- no-ground");
    }

    @Test
    void aMonthOfPublicationTellsNoDays() {
        assertThat(Samples.of("{S1:Ode} {Q1:said} on Tuesday that {C1:it was open}.")
                        .dates("2025-09"))
                .containsExactly("2025-09 article-date");
    }
}
