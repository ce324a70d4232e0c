package org.rapporteur.analysis.contradictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.Remarks;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.analysis.utterances.Wordings;
import org.rapporteur.model.Act;
import org.rapporteur.model.Stance;

class ContradictionsTest {

    private static List<String> found(Remarks... remarks) {
        List<Said> said = Remarks.all(remarks);
        return Contradictions.of(
                        new Wordings(said),
                        said.stream().map(Utterance::of).toList(),
                        Remarks.PROPOSITIONS,
                        ContradictionSettings.USUAL)
                .stream()
                .map(each -> each.kind() + " " + each.one().best().id() + " "
                        + each.other().best().id())
                .toList();
    }

    private static Remarks stand(String who, String day, Stance stance) {
        return Remarks.by(who, "Harth").on(day).stands("dam", stance);
    }

    @Test
    void twoVoicesOfOneBodyDoNotFit() {
        assertThat(found(
                        stand("Ada Renn", "2031-01-09", Stance.SUPPORT),
                        stand("Tomas Orb", "2031-01-11", Stance.OPPOSE)))
                .containsExactly("VOICES s0 s1");
    }

    @Test
    void oneSpeakerWhoIsForAndAgainstDoesNotFit() {
        assertThat(found(
                        stand("Ada Renn", "2031-01-09", Stance.SUPPORT),
                        stand("Ada Renn", "2031-01-11", Stance.OPPOSE)))
                .containsExactly("SELF s0 s1");
    }

    @Test
    void muchLaterItIsAnotherPosition() {
        assertThat(found(
                        stand("Ada Renn", "2031-01-09", Stance.SUPPORT),
                        stand("Tomas Orb", "2031-03-11", Stance.OPPOSE)))
                .isEmpty();
    }

    @Test
    void twoSidesMayDiffer() {
        assertThat(found(
                        stand("Ada Renn", "2031-01-09", Stance.SUPPORT),
                        Remarks.by("Mira Sol", "Corvend").on("2031-01-09").stands("dam", Stance.OPPOSE)))
                .isEmpty();
    }

    @Test
    void aRefusalAndAConditionFit() {
        assertThat(found(
                        stand("Ada Renn", "2031-01-09", Stance.OPPOSE),
                        stand("Tomas Orb", "2031-01-09", Stance.SUPPORT).onlyIf("dam", "once they leave", "Corvend")))
                .isEmpty();
    }

    @Test
    void allThatTwoQuarrelAboutIsOneContradiction() {
        assertThat(found(
                        stand("Ada Renn", "2031-01-09", Stance.SUPPORT).does(Act.OFFER, "water"),
                        stand("Tomas Orb", "2031-01-09", Stance.OPPOSE).does(Act.REJECT, "water"),
                        stand("Tomas Orb", "2031-01-10", Stance.OPPOSE)
                                .does(Act.DENY, "water")
                                .about("Ada Renn")))
                .containsExactly("VOICES s0 s1");
    }

    @Test
    void aDenialDeniesWhatWasClaimedOfTheOneWhoDenies() {
        assertThat(found(
                        Remarks.by("Mira Sol", "Corvend")
                                .on("2031-01-09")
                                .in("a.txt", "Wire", "2031-01-09")
                                .saying("Harth shelled the mill")
                                .does(Act.ACCUSE, "war")
                                .about("Harth"),
                        Remarks.by("Mira Sol", "Corvend")
                                .on("2031-01-09")
                                .in("a.txt", "Wire", "2031-01-09")
                                .saying("bread is dear")
                                .does(Act.ASSESS, "trade"),
                        Remarks.by("Ada Renn", "Harth")
                                .on("2031-01-10")
                                .in("b.txt", "Courier", "2031-01-10")
                                .saying("it")
                                .does(Act.DENY, "war")))
                .containsExactly("DENIAL s0 s2");
    }

    @Test
    void whatIsDeniedNeedNotBeInTheRecord() {
        assertThat(found(
                        Remarks.by("Mira Sol", "Corvend")
                                .on("2031-01-09")
                                .saying("rain fell")
                                .does(Act.ASSESS, "water"),
                        Remarks.by("Ada Renn", "Harth")
                                .on("2031-01-10")
                                .in("b.txt", "Courier", "2031-01-10")
                                .saying("reports of a secret meeting")
                                .does(Act.DENY, "talks")))
                .isEmpty();
    }

    @Test
    void aDenialRightAfterOnesOwnWordsTakesThemBack() {
        assertThat(found(
                        Remarks.by("Ada Renn", "Harth")
                                .on("2031-01-10")
                                .saying("I would go")
                                .does(Act.ASSESS, "talks"),
                        Remarks.by("Ada Renn", "Harth")
                                .on("2031-01-10")
                                .saying("having said so")
                                .does(Act.DENY, "talks")))
                .containsExactly("DENIAL s0 s1");
    }

    @Test
    void nothingGivesNothingAndSettingsAreChecked() {
        assertThat(found()).isEmpty();
        assertThatThrownBy(() -> new ContradictionSettings(-1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
