package org.rapporteur.analysis.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.StatementId;

class NetworksTest {

    private static final Talk TALK = new Talk()
            .say("Aldane truce 1")
            .say("Aldane truce 1")
            .say("Aldane map 0")
            .say("Kvist truce 0")
            .say("Kvist truce 1")
            .say("Lomme map 0")
            .say("Lomme dam 1");

    private static Network of(Talk talk, NetworkSettings settings) {
        return Networks.of(talk.events(), settings);
    }

    @Test
    void aTwoModeNetworkCountsWhoSpeaksOfWhat() {
        Network network = of(TALK, Talk.twoMode(Aggregation.IGNORE));

        assertThat(network.matrix().columns()).containsExactly("dam", "map", "truce");
        assertThat(Talk.figures(network)).isEqualTo("Aldane 0 1 2\nKvist 0 0 2\nLomme 1 1 0\n");
        assertThat(network.events()).isEqualTo(7);
    }

    @Test
    void subtractingTakesThoseAgainstFromThoseFor() {
        assertThat(Talk.figures(of(TALK, Talk.twoMode(Aggregation.SUBTRACT))))
                .isEqualTo("Aldane 0 -1 2\nKvist 0 0 0\nLomme 1 -1 0\n");
    }

    @Test
    void combiningTellsWhichLevelsOccur() {
        assertThat(Talk.figures(of(TALK, Talk.twoMode(Aggregation.COMBINE))))
                .isEqualTo("Aldane 0 2 1\nKvist 0 0 3\nLomme 1 2 0\n");
    }

    @Test
    void activityDividesByTheRowAndProminenceByTheColumn() {
        NetworkSettings ignore = Talk.twoMode(Aggregation.IGNORE);

        assertThat(of(TALK, ignore.with(Normalization.ACTIVITY)).matrix().get(0, 2))
                .isEqualTo(2 / 3.0);
        assertThat(of(TALK, ignore.with(Normalization.PROMINENCE)).matrix().get(0, 2))
                .isEqualTo(0.5);
    }

    @Test
    void prominenceOfCombinedLevelsDividesByHowManyRowsSpeakOfTheColumn() {
        Network network = of(TALK, Talk.twoMode(Aggregation.COMBINE).with(Normalization.PROMINENCE));

        assertThat(Talk.figures(network)).isEqualTo("Aldane 0 1 0.5\nKvist 0 0 1.5\nLomme 1 1 0\n");
    }

    @Test
    void differencesAreDividedByAllThatIsSaid() {
        Network network = of(TALK, Talk.twoMode(Aggregation.SUBTRACT).with(Normalization.ACTIVITY));

        assertThat(Talk.figures(network)).contains("Kvist 0 0 0").contains("Lomme 0.5 -0.5 0");
    }

    @Test
    void aOneModeNetworkTiesThoseWhoSpeakOfTheSame() {
        assertThat(Talk.figures(of(TALK, Talk.oneMode(Aggregation.IGNORE))))
                .isEqualTo("Aldane 0 4 1\nKvist 4 0 0\nLomme 1 0 0\n");
        assertThat(Talk.figures(of(TALK, Talk.oneMode(Aggregation.CONGRUENCE))))
                .isEqualTo("Aldane 0 2 1\nKvist 2 0 0\nLomme 1 0 0\n");
        assertThat(Talk.figures(of(TALK, Talk.oneMode(Aggregation.CONFLICT))))
                .isEqualTo("Aldane 0 2 0\nKvist 2 0 0\nLomme 0 0 0\n");
        assertThat(Talk.figures(of(TALK, Talk.oneMode(Aggregation.SUBTRACT))))
                .isEqualTo("Aldane 0 0 1\nKvist 0 0 0\nLomme 1 0 0\n");
    }

    @Test
    void oneModeFiguresAreDividedByWhatTheTwoSay() {
        NetworkSettings congruence = Talk.oneMode(Aggregation.CONGRUENCE);

        assertThat(of(TALK, congruence.with(Normalization.AVERAGE)).matrix().get(0, 1))
                .isEqualTo(2 / 2.5);
        assertThat(of(TALK, congruence.with(Normalization.COSINE)).matrix().get(0, 1))
                .isEqualTo(2 / 6.0);
        // Only Aldane speaks of the map (1) and only Kvist against the truce (1); together they are for it 2 · 1 times.
        assertThat(of(TALK, congruence.with(Normalization.JACCARD)).matrix().get(0, 1))
                .isEqualTo(2 / 4.0);
    }

    @Test
    void theCorrectedCosineIsOneForThoseWhoSayTheSameInTheSameShares() {
        Talk talk = new Talk()
                .say("Aldane truce 1")
                .say("Aldane map 0")
                .say("Kvist truce 1")
                .say("Kvist truce 1")
                .say("Kvist map 0")
                .say("Kvist map 0");

        for (Aggregation aggregation : List.of(Aggregation.IGNORE, Aggregation.CONGRUENCE)) {
            assertThat(of(talk, Talk.oneMode(aggregation).with(Normalization.COSINE_SIMILARITY))
                            .matrix()
                            .get(0, 1))
                    .isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void onAScaleTheNearerAgreeMore() {
        Talk talk = new Talk().say("Aldane truce 1 -2").say("Kvist truce 1 1").say("Lomme truce 1 2");
        NetworkSettings settings = Talk.settings(Mode.ONE_MODE, Aggregation.CONGRUENCE, "degree");

        Network congruence = of(talk, settings);
        assertThat(congruence.matrix().get(0, 1)).isEqualTo(0.25);
        assertThat(congruence.matrix().get(0, 2)).isEqualTo(0);
        assertThat(congruence.matrix().get(1, 2)).isEqualTo(0.75);
        assertThat(of(talk, settings.with(Aggregation.CONFLICT)).matrix().get(0, 2))
                .isEqualTo(1);
        assertThat(Talk.figures(of(talk, Talk.settings(Mode.TWO_MODE, Aggregation.SUBTRACT, "degree"))))
                .isEqualTo("Aldane -2\nKvist 1\nLomme 2\n");
    }

    @Test
    void aScaleOfOneValueIsAgreementAndNotNothing() {
        Talk talk = new Talk().say("Aldane truce 1 3").say("Kvist truce 1 3");

        assertThat(of(talk, Talk.settings(Mode.ONE_MODE, Aggregation.CONGRUENCE, "degree"))
                        .matrix()
                        .get(0, 1))
                .isEqualTo(1);
    }

    @Test
    void wordsAreTheSameOrNot() {
        Talk talk = new Talk()
                .say("Aldane truce 1 0 calm")
                .say("Aldane truce 1 0 angry")
                .say("Kvist truce 1 0 calm")
                .say("Lomme dam 1 0 calm");
        NetworkSettings settings = Talk.settings(Mode.ONE_MODE, Aggregation.CONGRUENCE, "tone");

        assertThat(of(talk, settings).matrix().get(0, 1)).isEqualTo(1);
        assertThat(of(talk, settings.with(Aggregation.CONFLICT)).matrix().get(0, 1))
                .isEqualTo(1);
        assertThat(of(talk, settings.with(Aggregation.CONFLICT)).matrix().get(0, 2))
                .isEqualTo(3);
        assertThat(of(talk, settings.with(Aggregation.SUBTRACT)).matrix().get(1, 2))
                .isEqualTo(-2);
    }

    @Test
    void whatIsEmptyDoesNotCountButIsListed() {
        Talk talk = new Talk()
                .say("Aldane truce 1")
                .say("- truce 1")
                .say("Kvist - 1")
                .say("Kvist truce -");

        assertThat(of(talk, Talk.twoMode(Aggregation.IGNORE)).events()).isEqualTo(1);
        assertThat(Networks.list(talk.events(), Talk.twoMode(Aggregation.IGNORE)))
                .hasSize(4);
    }

    @Test
    void duplicatesCountOncePerDocument() {
        Talk talk = new Talk()
                .say("Aldane truce 1")
                .say("Aldane truce 0")
                .say("Aldane truce 1")
                .in("two", "2031-01-02")
                .say("Aldane truce 1");

        assertThat(kept(talk, Aggregation.IGNORE, Duplicates.INCLUDE)).isEqualTo("s1 s2 s3 s4");
        assertThat(kept(talk, Aggregation.IGNORE, Duplicates.DOCUMENT)).isEqualTo("s1 s4");
        assertThat(kept(talk, Aggregation.SUBTRACT, Duplicates.DOCUMENT)).isEqualTo("s1 s2 s4");
        assertThat(kept(talk, Aggregation.SUBTRACT, Duplicates.ACROSSRANGE)).isEqualTo("s1 s2");
    }

    @Test
    void weeksAndMonthsForgetTheYearUnlessTheyAreOfTheCalendar() {
        Talk talk = new Talk()
                .in("one", "2031-03-05")
                .say("Aldane truce 1")
                .in("two", "2032-03-03")
                .say("Aldane truce 1")
                .in("three", "2032-03-30")
                .say("Aldane truce 1");

        assertThat(kept(talk, Aggregation.IGNORE, Duplicates.MONTH)).isEqualTo("s1");
        assertThat(kept(talk, Aggregation.IGNORE, Duplicates.CALENDAR_MONTH)).isEqualTo("s1 s2");
        assertThat(kept(talk, Aggregation.IGNORE, Duplicates.WEEK)).isEqualTo("s1 s3");
        assertThat(kept(talk, Aggregation.IGNORE, Duplicates.CALENDAR_WEEK)).isEqualTo("s1 s2 s3");
        assertThat(kept(talk, Aggregation.IGNORE, Duplicates.YEAR)).isEqualTo("s1 s2");
    }

    @Test
    void aWeekAcrossNewYearIsOneWeek() {
        Talk talk = new Talk()
                .in("one", "2030-12-31")
                .say("Aldane truce 1")
                .in("two", "2031-01-02")
                .say("Aldane truce 1");

        assertThat(kept(talk, Aggregation.IGNORE, Duplicates.CALENDAR_WEEK)).isEqualTo("s1");
    }

    private static String kept(Talk talk, Aggregation aggregation, Duplicates duplicates) {
        NetworkSettings settings = Talk.twoMode(aggregation).with(Selection.ALL.with(duplicates));
        return String.join(
                " ",
                Networks.list(talk.events(), settings).stream()
                        .map(event -> event.statement().value())
                        .toList());
    }

    @Test
    void excludedValuesLeaveIsolatesIfTheyAreWanted() {
        Exclusion noTruce = new Exclusion("concept", Set.of("truce"), false);

        assertThat(Talk.figures(of(TALK, excluding(noTruce, false)))).isEqualTo("Aldane 0 1\nLomme 1 1\n");
        assertThat(Talk.figures(of(TALK, excluding(noTruce, true))))
                .isEqualTo("Aldane 0 1 0\nKvist 0 0 0\nLomme 1 1 0\n");
        assertThat(Talk.figures(of(TALK, excluding(new Exclusion("concept", Set.of("truce"), true), false))))
                .isEqualTo("Aldane 2\nKvist 2\n");
        assertThat(of(TALK, excluding(new Exclusion("agrees", Set.of("0"), false), false))
                        .events())
                .isEqualTo(4);
    }

    @Test
    void excludedDocumentsLeaveNoIsolates() {
        Talk talk = new Talk().say("Aldane truce 1").by("Herald").say("Kvist truce 1");

        assertThat(of(talk, excluding(new Exclusion("outlet", Set.of("Herald"), false), true))
                        .matrix()
                        .rows())
                .containsExactly("Aldane");
    }

    private static NetworkSettings excluding(Exclusion exclusion, boolean hasIsolates) {
        return Talk.twoMode(Aggregation.IGNORE)
                .with(new Selection(
                        Optional.empty(), Optional.empty(), List.of(exclusion), Duplicates.INCLUDE, hasIsolates));
    }

    @Test
    void bothEndsOfAPeriodCount() {
        Talk talk = new Talk()
                .in("one", "2031-01-01")
                .say("Aldane truce 1")
                .in("two", "2031-01-02")
                .say("Aldane truce 1")
                .in("three", "2031-01-04")
                .say("Aldane truce 1")
                .in("four", "2031-01-05")
                .say("Aldane truce 1");
        Selection selection = new Selection(
                Optional.of(LocalDate.parse("2031-01-02").atStartOfDay()),
                Optional.of(LocalDate.parse("2031-01-04").atStartOfDay()),
                List.of(),
                Duplicates.INCLUDE,
                false);

        Network network = of(talk, Talk.twoMode(Aggregation.IGNORE).with(selection));

        assertThat(network.events()).isEqualTo(2);
        assertThat(network.period().orElseThrow().mid())
                .isEqualTo(LocalDate.parse("2031-01-03").atStartOfDay());
    }

    @Test
    void aFigureNamesTheStatementsBehindIt() {
        Evidence twoMode = of(TALK, Talk.twoMode(Aggregation.SUBTRACT)).evidence();
        Evidence oneMode = of(TALK, Talk.oneMode(Aggregation.CONGRUENCE)).evidence();

        assertThat(twoMode.behind("Kvist", "truce")).containsExactly(new StatementId("s4"), new StatementId("s5"));
        assertThat(twoMode.behind("Kvist", "dam")).isEmpty();
        assertThat(twoMode.behind("Nobody", "nothing")).isEmpty();
        assertThat(twoMode.of("Lomme")).containsExactly(new StatementId("s6"), new StatementId("s7"));
        assertThat(oneMode.behind("Aldane", "Lomme")).containsExactly(new StatementId("s3"), new StatementId("s6"));
        assertThat(oneMode.behind("Kvist", "Lomme")).isEmpty();
    }

    @Test
    void nothingSaidIsANetworkOfNothing() {
        Network network = of(new Talk(), Talk.oneMode(Aggregation.SUBTRACT));

        assertThat(network.matrix().rows()).isEmpty();
        assertThat(network.matrix().sum()).isZero();
        assertThat(network.period()).isEmpty();
    }

    @Test
    void settingsThatDoNotGoTogetherAreToldWithWhatDoes() {
        assertThatThrownBy(() -> Talk.twoMode(Aggregation.CONGRUENCE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two-mode network; possible are ignore, combine, subtract");
        assertThatThrownBy(() -> Talk.oneMode(Aggregation.IGNORE).with(Normalization.ACTIVITY))
                .hasMessageContaining("average");
        assertThatThrownBy(() -> of(TALK, Talk.settings(Mode.TWO_MODE, Aggregation.IGNORE, "mood")))
                .hasMessage("There is no variable \"mood\"; there are actor, concept, agrees, degree, tone, outlet");
        assertThatThrownBy(() -> of(new Talk().say("Aldane truce yes"), Talk.twoMode(Aggregation.IGNORE)))
                .hasMessageContaining("0 or 1 and not \"yes\"");
        assertThatThrownBy(() -> of(
                        new Talk().say("Aldane truce 1 much"),
                        Talk.settings(Mode.TWO_MODE, Aggregation.IGNORE, "degree")))
                .hasMessageContaining("whole number and not \"much\"");
    }
}
