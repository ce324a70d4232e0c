package org.rapporteur.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.accords.Entry;
import org.rapporteur.analysis.accords.Ledger;
import org.rapporteur.model.Claim;
import org.rapporteur.model.DateInterval;

class LedgerPictureTest {

    private static final Ledger LEDGER = new Ledger(List.of(
            new Entry("Quiet Accord", Optional.empty(), List.of(), List.of("a.txt"), List.of()),
            new Entry(
                    "Harth <Truce>",
                    Optional.of(DateInterval.parse("2031-01-05")),
                    List.of("North", "South"),
                    List.of("a.txt", "b.txt"),
                    List.of(
                            line(Claim.KEPT, "North", "2031-02-01", "2031-03-01"),
                            line(Claim.BROKEN, "article", "2031-02-11", "2031-02-11"),
                            line(Claim.REJECTED, "South", "", "")))));

    private static Entry.Line line(Claim claim, String claimant, String first, String last) {
        return new Entry.Line(
                claim, claimant, List.of(), day(first), day(last), "so it is", 1, List.of("a.txt"), List.of(), 0.9);
    }

    private static Optional<Day> day(String word) {
        return Optional.of(word).filter(each -> !each.isEmpty()).map(each -> Day.on(LocalDate.parse(each)));
    }

    @Test
    void eachClaimHasALineWithItsMarkBelowItsAgreement() {
        String picture = LedgerPicture.of(LEDGER);

        assertThat(picture)
                .contains(
                        "<title>What is claimed of 2 agreements</title>",
                        ">Harth &lt;Truce&gt;</text>",
                        "<title>kept, says North: so it is</title>",
                        "<title>broken, says article: so it is</title>",
                        ">undated, 1</text>",
                        ">2031-02-01</text>",
                        ">2031-03-01</text>")
                .doesNotContain("href=");
    }

    @Test
    void onAPageClaimsLeadToTheirRowsAndAnAgreementOfWhichNothingIsClaimedToItsOwn() {
        String picture = LedgerPicture.of(LEDGER, part -> Optional.of("/row/" + ((Leads.Row) part).number()));

        assertThat(picture)
                .contains(
                        "<a href=\"/row/0\" tabindex=\"-1\"><title>Quiet Accord, undated",
                        "<g><title>Harth",
                        "<a href=\"/row/1\" tabindex=\"-1\"><title>kept",
                        "<a href=\"/row/2\" tabindex=\"-1\"><title>broken",
                        "<a href=\"/row/3\" tabindex=\"-1\"><title>rejected");
    }

    @Test
    void noAgreementsGiveAnEmptyPicture() {
        assertThat(LedgerPicture.of(new Ledger(List.of()))).startsWith("<svg").endsWith("</svg>\n");
    }
}
