package org.rapporteur.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.Level;
import org.rapporteur.analysis.Said;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Stance;
import org.rapporteur.model.StatementId;
import org.rapporteur.picture.Leads;
import org.rapporteur.table.Cell;
import org.rapporteur.table.Results;

class CongruenceNetworkTest {

    private static final int SPEAKERS = 2000;

    @Test
    void ofMoreThanCanBeShownThoseAreShownWhoSayMostEachTieWithItsStatements() {
        List<Said> said = new ArrayList<>();
        for (int who = 0; who < SPEAKERS; who++) {
            // The first say most.
            for (int i = 0; i < 2 + (SPEAKERS - who) / 100; i++) {
                said.add(said(who, i));
            }
        }
        Results rows = CongruenceNetwork.rows(said, Level.ACTOR);

        assertThat(rows.rows()).hasSize(CongruenceNetwork.MOST * (CongruenceNetwork.MOST - 1) / 2);
        Set<String> shown = rows.rows().stream()
                .map(row -> ((Cell.Text) row.get(0)).words())
                .collect(Collectors.toSet());
        assertThat(shown).contains("Speaker 0").doesNotContain("Speaker 1999");
        List<Cell> first = rows.rows().get(0);
        List<StatementId> behind = ((Cell.Statements) first.get(first.size() - 1)).ids();
        assertThat(behind).hasSizeGreaterThan(2).doesNotHaveDuplicates();
        assertThat(CongruenceNetwork.picture(said, Level.ACTOR, Leads.NOWHERE))
                .startsWith("<svg")
                .hasSizeLessThan(1_000_000);
    }

    private static Said said(int who, int number) {
        return new Said(
                new StatementId("ab" + who + "-" + number),
                new Said.Voice(
                        "Speaker " + who,
                        Optional.of("named-" + who),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.of(Day.on(LocalDate.parse("2031-01-01"))),
                new Said.Report("news/" + who, Optional.empty(), Optional.empty()),
                Kind.DIRECT,
                "words",
                new Said.Codes(
                        Optional.empty(), List.of(), Map.of("talks", Stance.SUPPORT), List.of(), Optional.empty(), 1));
    }
}
