package org.rapporteur.analysis.accords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.GoldSaid;
import org.rapporteur.analysis.Said;
import org.rapporteur.model.AccordClaim;
import org.rapporteur.model.Claim;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.StatementId;

class LedgerTest {

    private static Spoken spoken(String article, String name, String date, Spoken.Claimed... claims) {
        return new Spoken(
                new Said.Report(article, Optional.of("outlet of " + article), Optional.empty()),
                name,
                Optional.of(date).filter(words -> !words.isEmpty()).map(DateInterval::parse),
                List.of("Velland", "Sorrane"),
                List.of(claims));
    }

    private static Spoken.Claimed claim(Claim claim, String claimant, String day, String statement) {
        return new Spoken.Claimed(
                claim,
                new Spoken.Claimant(
                        claimant,
                        Optional.of("Velland").filter(side -> !claimant.equals(AccordClaim.ARTICLE)),
                        Optional.of(statement).filter(word -> !word.isEmpty()).map(StatementId::new)),
                Optional.of(Day.on(LocalDate.parse(day))),
                "words of " + day,
                0.8);
    }

    private static List<Entry> ledger(Spoken... spoken) {
        return Ledger.of(List.of(spoken), LedgerSettings.ALL).entries();
    }

    @Test
    void articlesThatNameOneAccordMakeOneEntryWithTheNarrowestDate() {
        List<Entry> entries = ledger(
                spoken("a", "Fennick Accord", "2024"),
                spoken("b", "Fennick  accord ", "2024-05-12"),
                spoken("c", "Fennick Accord", "2024-05"),
                spoken("d", "Fennick Accord", ""));
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).name()).isEqualTo("Fennick Accord");
        assertThat(entries.get(0).date()).contains(DateInterval.parse("2024-05-12"));
        assertThat(entries.get(0).parties()).containsExactly("Sorrane", "Velland");
        assertThat(entries.get(0).articles()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void accordsOfOneNameAndOtherDatesAreTwoAndWhoGivesNoDateMeansTheMoreFrequentOne() {
        List<Entry> entries = ledger(
                spoken("a", "Karrow truce", "2030-12-01"),
                spoken("b", "Karrow truce", "2030-12"),
                spoken("c", "Karrow truce", "2021-03-04"),
                spoken("d", "Karrow truce", ""));
        assertThat(entries)
                .extracting(entry -> entry.date().orElseThrow() + " " + entry.articles())
                .containsExactly("2021-03-04 [c]", "2030-12-01 [a, b, d]");
    }

    @Test
    void aClaimOfOneClaimantIsOneLineHoweverManyArticlesReportIt() {
        List<Entry> entries = ledger(
                spoken("b", "Accord", "", claim(Claim.BROKEN, "Yoren Tal", "2031-02-01", "s2")),
                spoken("a", "Accord", "", claim(Claim.BROKEN, "Yoren Tal", "2031-01-01", "s1")),
                spoken("c", "Accord", "", claim(Claim.BROKEN, "Yoren Tal", "2031-01-01", "s1")),
                spoken("c", "Accord", "", claim(Claim.KEPT, "article", "2031-01-01", "")));
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).claims()).extracting(Entry.Line::claim).containsExactly(Claim.KEPT, Claim.BROKEN);
        Entry.Line broken = entries.get(0).claims().get(1);
        assertThat(broken.first().orElseThrow().last()).isEqualTo("2031-01-01");
        assertThat(broken.last().orElseThrow().last()).isEqualTo("2031-02-01");
        assertThat(broken.words()).isEqualTo("words of 2031-01-01");
        assertThat(broken.articles()).containsExactly("a", "b", "c");
        assertThat(broken.outlets()).isEqualTo(3);
        assertThat(broken.statements()).extracting(StatementId::value).containsExactly("s1", "s2");
        assertThat(broken.sides()).containsExactly("Velland");
        assertThat(entries.get(0).claims().get(0).statements()).isEmpty();
    }

    @Test
    void claimsThatAreNotSureEnoughAreLeftOut() {
        Spoken spoken = spoken("a", "Accord", "", claim(Claim.BROKEN, "Yoren Tal", "2031-02-01", "s2"));
        assertThat(Ledger.of(List.of(spoken), new LedgerSettings(0.81))
                        .entries()
                        .get(0)
                        .claims())
                .isEmpty();
        assertThat(Ledger.of(List.of(), LedgerSettings.ALL).entries()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void aConfidenceIsFromZeroToOne(double confidence) {
        assertThatThrownBy(() -> new LedgerSettings(confidence)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theExampleHasFourAccordsAndWhatTheStorySaysOfThem() throws Exception {
        List<Spoken> spoken = new ArrayList<>(GoldSaid.spoken());
        Ledger ledger = Ledger.of(spoken, LedgerSettings.ALL);
        assertThat(ledger.entries())
                .extracting(entry -> entry.name() + ", " + entry.date().orElseThrow())
                .containsExactly(
                        "Fennick Accord, 2024-05-12",
                        "Karrow truce, 2030-12-01",
                        "five-point plan of Aumery, 2031-03-05",
                        "Port Loess Memorandum, 2031-06-26");
        assertThat(ledger.entries().get(0).claims())
                .anyMatch(line -> line.claim() == Claim.BROKEN
                        && line.claimant().equals("Tomas Brandeth")
                        && line.articles().size() == 2
                        && line.statements().size() == 2)
                .anyMatch(line -> line.claim() == Claim.KEPT
                        && line.claimant().equals("Anselm Korvane")
                        && line.sides().equals(List.of("Sorrane")));
        int claims = ledger.entries().stream()
                .flatMap(entry -> entry.claims().stream())
                .mapToInt(line -> line.articles().size())
                .sum();
        assertThat(claims)
                .isEqualTo(
                        spoken.stream().mapToInt(each -> each.claims().size()).sum());
        Collections.shuffle(spoken, new Random(5));
        assertThat(Ledger.of(spoken, LedgerSettings.ALL)).isEqualTo(ledger);
    }
}
