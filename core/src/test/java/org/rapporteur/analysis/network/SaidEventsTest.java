package org.rapporteur.analysis.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.Said;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Stance;
import org.rapporteur.model.StatementId;

class SaidEventsTest {

    private static Said said(String id, Optional<String> actorId, Map<String, Stance> stances, Optional<Day> when) {
        return new Said(
                new StatementId(id),
                new Said.Voice("Aldane", actorId, Optional.empty(), Optional.of("Velland"), Optional.empty()),
                when,
                new Said.Report("news/one.txt", Optional.of("Wire"), Optional.empty()),
                Kind.DIRECT,
                "words",
                new Said.Codes(Optional.empty(), List.of("talks", "truce"), stances, List.of(), Optional.empty(), 1));
    }

    private static final Optional<Day> DAY =
            Optional.of(new Day(LocalDate.parse("2031-01-01"), LocalDate.parse("2031-01-31"), false));

    @Test
    void aStatementIsAnEventForEachPropositionAndCountsOnItsLastDay() {
        Map<String, Stance> stances = Map.of("truce", Stance.OPPOSE, "dam", Stance.CONDITIONAL, "map", Stance.SUPPORT);
        SaidEvents made = SaidEvents.of(
                List.of(said("a", Optional.of("aldane"), stances, DAY)), SaidEvents.Concepts.PROPOSITIONS);

        assertThat(made.events().events())
                .extracting(event -> String.join(" ", event.values()))
                .containsExactly(
                        "Aldane  Velland dam 0  direct news/one.txt Wire",
                        "Aldane  Velland map 1  direct news/one.txt Wire",
                        "Aldane  Velland truce -1  direct news/one.txt Wire");
        assertThat(made.events().events().get(0).when())
                .isEqualTo(LocalDate.parse("2031-01-31").atStartOfDay());
    }

    @Test
    void issuesHaveNoStance() {
        SaidEvents made =
                SaidEvents.of(List.of(said("a", Optional.of("aldane"), Map.of(), DAY)), SaidEvents.Concepts.ISSUES);

        assertThat(made.events().events())
                .extracting(event -> event.values().get(3) + event.values().get(4))
                .containsExactly("talks", "truce");
    }

    @Test
    void whoHasNoNameIsNobody() {
        SaidEvents made = SaidEvents.of(
                List.of(said("a", Optional.empty(), Map.of("truce", Stance.OPPOSE), DAY)),
                SaidEvents.Concepts.PROPOSITIONS);

        assertThat(made.events().events().get(0).values().get(0)).isEmpty();
    }

    @Test
    void whatHasNoDateIsLeftOutAndCounted() {
        SaidEvents made = SaidEvents.of(
                List.of(
                        said("a", Optional.of("aldane"), Map.of("truce", Stance.OPPOSE), Optional.empty()),
                        said("b", Optional.of("aldane"), Map.of(), Optional.empty())),
                SaidEvents.Concepts.PROPOSITIONS);

        assertThat(made.events().events()).isEmpty();
        assertThat(made.undated()).isEqualTo(1);
    }
}
