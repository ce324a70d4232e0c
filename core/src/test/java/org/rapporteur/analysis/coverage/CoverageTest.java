package org.rapporteur.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.analysis.GoldSaid;
import org.rapporteur.analysis.Level;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.Speech;
import org.rapporteur.model.Kind;

class CoverageTest {

    private static final CoverageSettings SIDES = CoverageSettings.of(Level.SIDE);

    private static Speech tal(String article, String outlet, String words) {
        return Speech.by("Yoren Tal", "Sorrane")
                .on("2031-01-10")
                .in(article, outlet)
                .saying(words);
    }

    @Test
    void outletsAreToldWithWhomTheyQuoteAndHowMuchInDirectSpeech() {
        Coverage coverage = Coverage.of(
                Speech.all(
                        tal("a", "Norrin", "x").kind(Kind.DIRECT),
                        tal("b", "Norrin", "x").kind(Kind.MIXED),
                        Speech.byNobody().in("b", "Norrin"),
                        Speech.by("Ilse Varrow", "Velland").in("b", "Norrin"),
                        Speech.by("Ilse Varrow", "Velland").in("c", "Trumpet"),
                        Speech.by("Ilse Varrow", "Velland").in("d", "")),
                SIDES);
        assertThat(coverage.outlets()).extracting(Outlet::name).containsExactly("Norrin", "Trumpet");
        Outlet norrin = coverage.outlets().get(0);
        assertThat(norrin.articles()).isEqualTo(2);
        assertThat(norrin.statements()).isEqualTo(4);
        assertThat(norrin.share(Kind.DIRECT)).isEqualTo(0.25);
        assertThat(norrin.quoted()).extracting(Outlet.Quoted::who).containsExactly("Sorrane", "Velland");
        assertThat(Speech.ids(norrin.quoted().get(0).statements())).containsExactly("s0", "s1");
        assertThat(Speech.ids(norrin.unattributed())).containsExactly("s2");
        assertThat(coverage.unknown()).isEqualTo(1);
    }

    @Test
    void whatOneOutletLeavesOutOfAnOccasionThatItReportsIsTold() {
        Coverage coverage = Coverage.of(
                Speech.all(
                        tal("a", "Norrin", "The bridge will be opened before winter comes"),
                        tal("a", "Norrin", "Nobody asked the people of Ondry"),
                        tal("b", "Trumpet", "the bridge would be opened before the winter")),
                SIDES);
        assertThat(coverage.remarks()).hasSize(2);
        assertThat(coverage.remarks().get(0).reports().keySet()).containsExactly("Norrin", "Trumpet");
        assertThat(coverage.remarks().get(0).leftOutBy()).isEmpty();
        assertThat(coverage.remarks().get(1).words()).startsWith("Nobody asked");
        assertThat(coverage.remarks().get(1).leftOutBy()).containsExactly("Trumpet");
        assertThat(coverage.outlets()).extracting(Outlet::occasions).containsExactly(1, 1);
        assertThat(coverage.outlets()).extracting(Outlet::left).containsExactly(0, 1);
    }

    @Test
    void whoDoesNotReportAnOccasionAtAllLeavesNothingOutOfIt() {
        Coverage coverage = Coverage.of(
                Speech.all(
                        tal("a", "Norrin", "The bridge will be opened"),
                        tal("b", "Norrin", "Nobody asked us"),
                        Speech.by("Yoren Tal", "Sorrane").on("2031-01-11").in("c", "Trumpet"),
                        Speech.by("Yoren Tal", "Sorrane")
                                .publishedOn("2031-01-10")
                                .in("d", "Trumpet"),
                        Speech.by("Yoren Tal", "Sorrane")
                                .between("2031-01-01", "2031-01-10")
                                .in("e", "Trumpet")),
                SIDES);
        assertThat(coverage.remarks()).isEmpty();
        assertThat(coverage.outlets()).extracting(Outlet::left).containsExactly(0, 0);
    }

    @Test
    void shortRemarksAreTheSameOnlyIfAllTheirWordsAre() {
        Coverage coverage = Coverage.of(
                Speech.all(tal("a", "Norrin", "it"), tal("b", "Trumpet", "It."), tal("b", "Trumpet", "no")), SIDES);
        assertThat(coverage.remarks()).hasSize(2);
        assertThat(coverage.remarks().get(0).reports()).hasSize(2);
    }

    @Test
    void aRemarkWithoutAnyWordIsOne() {
        Coverage coverage = Coverage.of(
                Speech.all(tal("a", "Norrin", "…"), tal("b", "Trumpet", "“”"), tal("b", "Trumpet", "")), SIDES);
        assertThat(coverage.remarks()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1.01, Double.NaN})
    void theShareOfWordsIsAboveZeroAndAtMostOne(double share) {
        assertThatThrownBy(() -> new CoverageSettings(Level.SIDE, share)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSpeakerOfManyRemarksOnOneDayTakesNoLongerThanManySpeakers() {
        List<Said> said = IntStream.range(0, 30_000)
                .mapToObj(i -> tal("a" + i, "outlet " + i % 7, "the negotiations about bridge number " + i)
                        .id("s" + i)
                        .said())
                .toList();
        long start = System.nanoTime();
        Coverage.of(said, SIDES);
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(10);
    }

    @Test
    void inTheExampleTheTrumpetLeavesOutAParagraphOfTheWire() throws Exception {
        Coverage coverage = Coverage.of(GoldSaid.all(), SIDES);
        assertThat(coverage.outlets()).extracting(Outlet::name).contains("Norrin Wire", "SORINFORM");
        assertThat(coverage.remarks())
                .anyMatch(remark -> remark.reports().size() > 1)
                .anyMatch(remark -> remark.leftOutBy().contains("The Morning Trumpet")
                        && remark.reports().containsKey("Norrin Wire"));
        assertThat(coverage.outlets().stream().mapToInt(Outlet::statements).sum() + coverage.unknown())
                .isEqualTo(792);
    }
}
