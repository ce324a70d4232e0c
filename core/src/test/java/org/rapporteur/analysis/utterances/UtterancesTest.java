package org.rapporteur.analysis.utterances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.Remarks;
import org.rapporteur.analysis.Said;
import org.rapporteur.model.Act;
import org.rapporteur.model.Stance;
import org.rapporteur.model.StatementId;

class UtterancesTest {

    /** What others say, so that words have weights. */
    private static List<Said> withOthers(List<Said> said) {
        List<Said> all = new ArrayList<>(said);
        String[] others = {
            "the harvest was poor in the north", "rain is expected on the coast", "the school in the valley was closed",
            "prices rose for bread and oil", "the train to the border runs again", "a bridge near the mill was repaired"
        };
        for (int i = 0; i < others.length; i++) {
            all.add(Remarks.by("Other " + i, "Elsewhere")
                    .id("o" + i)
                    .in("o" + i + ".txt", "Courier", "2031-03-01")
                    .saying(others[i])
                    .said());
        }
        return all;
    }

    private static List<List<String>> merged(List<Said> said) {
        return Utterances.of(withOthers(said), UtteranceSettings.USUAL).stream()
                .filter(each -> each.reports().size() > 1)
                .map(each -> each.statements().stream().map(StatementId::value).toList())
                .toList();
    }

    @Test
    void aWireCopyIsTheSameRemark() {
        assertThat(merged(Remarks.all(
                        Remarks.by("Ada Renn", "Harth").on("2031-01-09").saying("the ferry will sail on Friday"),
                        Remarks.by("Ada Renn", "Harth")
                                .on("2031-01-09")
                                .in("b.txt", "Courier", "2031-01-10")
                                .saying("the ferry will sail on Friday"))))
                .containsExactly(List.of("s0", "s1"));
    }

    @Test
    void aQuotationThatIsTakenUpMonthsLaterIsTheSameRemark() {
        assertThat(merged(Remarks.all(
                        Remarks.by("Ada Renn", "Harth")
                                .on("2031-01-09")
                                .saying("“We did not dig this ditch,” … “and we will not fill it alone.”"),
                        Remarks.by("Ada Renn", "Harth")
                                .on("2031-01-09")
                                .in("z.txt", "Review", "2031-07-01")
                                .saying("\"we will not fill it alone\""))))
                .containsExactly(List.of("s0", "s1"));
    }

    @Test
    void aRetellingInOtherWordsNeedsTheSameCodes() {
        Remarks quoted = Remarks.by("Ada Renn", "Harth")
                .on("2031-01-09")
                .saying("“Not a drop goes down the river before the gauges are read,”")
                .does(Act.REJECT, "water")
                .stands("dam", Stance.OPPOSE);
        Remarks retold = Remarks.by("Ada Renn", "Harth")
                .on("2031-01-09")
                .in("b.txt", "Courier", "2031-01-09")
                .saying("the sluice would stay shut before the gauges had been checked")
                .does(Act.REJECT, "water")
                .stands("dam", Stance.OPPOSE);
        assertThat(merged(Remarks.all(quoted, retold))).containsExactly(List.of("s0", "s1"));
        Remarks other = Remarks.by("Ada Renn", "Harth")
                .on("2031-01-09")
                .in("b.txt", "Courier", "2031-01-09")
                .saying("the sluice would stay shut before the gauges had been checked")
                .does(Act.OFFER, "water")
                .stands("dam", Stance.SUPPORT);
        assertThat(merged(Remarks.all(quoted, other))).isEmpty();
    }

    @Test
    void theSameWordsOnAnotherDayAreAnotherRemark() {
        assertThat(merged(Remarks.all(
                        Remarks.by("Ada Renn", "Harth").on("2031-01-09").saying("we stand by our word"),
                        Remarks.by("Ada Renn", "Harth")
                                .on("2031-02-20")
                                .in("b.txt", "Courier", "2031-02-20")
                                .saying("we stand by our word"))))
                .isEmpty();
    }

    @Test
    void twoPersonsToWhomOneLongRemarkIsAttributedAreInDispute() {
        String words = "soldiers can march both ways and need two months for the pontoon bridge";
        List<Utterance> found = Utterances.of(
                withOthers(Remarks.all(
                        Remarks.by("Ada Renn", "Harth").on("2031-01-09").saying(words),
                        Remarks.by("Tomas Orb", "Harth")
                                .on("2031-01-09")
                                .in("b.txt", "Courier", "2031-01-10")
                                .saying(words.replace("months", "years")))),
                UtteranceSettings.USUAL);
        assertThat(found).filteredOn(Utterance::isDisputed).singleElement().satisfies(each -> {
            assertThat(each.speakers()).containsExactly("Ada Renn", "Tomas Orb");
            assertThat(each.wordings()).hasSize(2);
            assertThat(each.articles()).isEqualTo(2);
            assertThat(each.outlets()).isEqualTo(2);
        });
    }

    @Test
    void shortWordsOfTwoPersonsProveNothing() {
        assertThat(merged(Remarks.all(
                        Remarks.by("Ada Renn", "Harth").on("2031-01-09").saying("it was a trap"),
                        Remarks.by("Tomas Orb", "Harth")
                                .on("2031-01-09")
                                .in("b.txt", "Courier", "2031-01-09")
                                .saying("it was a trap"))))
                .isEmpty();
    }

    @Test
    void sourcesWithoutANameAreOneOnlyInACopy() {
        assertThat(merged(Remarks.all(
                        Remarks.bySomebody("a diplomat").on("2031-01-09").saying("the note came back unopened"),
                        Remarks.bySomebody("a diplomat")
                                .on("2031-01-09")
                                .in("b.txt", "Courier", "2031-01-09")
                                .saying("the note came back unopened"),
                        Remarks.bySomebody("a diplomat")
                                .on("2031-01-09")
                                .in("c.txt", "Review", "2031-01-09")
                                .saying("a note was sent back and never opened by anyone"))))
                .containsExactly(List.of("s0", "s1"));
    }

    @Test
    void theOrderOfTheInputMakesNoDifference() {
        List<Said> said = withOthers(Remarks.all(
                Remarks.by("Ada Renn", "Harth")
                        .on("2031-01-09")
                        .in("a.txt", "W", "2031-01-09")
                        .saying("the ferry sails"),
                Remarks.by("Ada Renn", "Harth")
                        .on("2031-01-09")
                        .in("b.txt", "X", "2031-01-09")
                        .saying("the ferry sails"),
                Remarks.by("Ada Renn", "Harth")
                        .on("2031-01-09")
                        .in("c.txt", "Y", "2031-01-10")
                        .saying("the ferry sails")));
        List<Utterance> expected = Utterances.of(said, UtteranceSettings.USUAL);
        List<Said> shuffled = new ArrayList<>(said);
        Collections.shuffle(shuffled, new Random(1));
        assertThat(Utterances.of(shuffled, UtteranceSettings.USUAL)).isEqualTo(expected);
    }

    @Test
    void nothingAndNonsenseAreTaken() {
        assertThat(Utterances.of(List.of(), UtteranceSettings.USUAL)).isEmpty();
        assertThat(Utterances.of(
                        Remarks.all(
                                Remarks.by("A", "B").saying(""),
                                Remarks.by("A", "B").saying("… “” \uD835")),
                        UtteranceSettings.USUAL))
                .hasSize(2);
        assertThatThrownBy(() -> new UtteranceSettings(2, 0, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new UtteranceSettings(0.5, 0.5, 0.5, 0.5, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
