package org.rapporteur.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChronologyTest {

    @Test
    void whatWasSaidInAMonthStandsBeforeItsSecondDayAndAfterItsFirst() {
        Said second = Speech.by("Renn", "Velland").on("2031-03-02").said();
        Said inMonth =
                Speech.by("Renn", "Velland").between("2031-03-01", "2031-03-31").said();
        Said first = Speech.by("Renn", "Velland").on("2031-03-01").said();
        Said longAgo = Speech.by("Renn", "Velland").on("1931-03-01").said();

        assertThat(Chronology.of(List.of(second, inMonth, first, longAgo)).dated())
                .containsExactly(longAgo, first, inMonth, second);
    }

    @Test
    void whatHasNoDayStandsApartAndWhatHasTheSameStaysInTheOrderOfTheList() {
        Said early = Speech.by("Renn", "Velland").id("c").on("2031-03-02").said();
        Said sameDay =
                Speech.by("Renn", "Velland").id("a").publishedOn("2031-03-02").said();
        Said undated = Speech.by("Renn", "Velland").id("z").said();
        Said alsoUndated = Speech.by("Renn", "Velland").id("b").said();

        Chronology found = Chronology.of(List.of(undated, early, alsoUndated, sameDay));

        assertThat(found.undated()).containsExactly(undated, alsoUndated);
        assertThat(found.dated()).containsExactly(early, sameDay);
    }

    @Test
    void whatIsSaidTogetherIsSaidByEach() {
        Said together = Speech.by("Renn", "Velland; Sorrane").id("a").said();
        Said alone = Speech.by("Okto", "Sorrane").id("b").said();
        Said nobodys = Speech.byNobody().id("c").said();

        assertThat(Chronology.bySpeaker(List.of(together, alone, nobodys), Level.SIDE))
                .containsOnlyKeys("Velland", "Sorrane")
                .containsEntry("Sorrane", List.of(together, alone));
    }
}
