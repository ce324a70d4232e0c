package org.rapporteur.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private static final String TEXT = "“No,” she said. 😀";

    private static final Article ARTICLE =
            new Article("a.txt", TEXT, Sha256.of(TEXT.getBytes(UTF_8)), Metadata.unknown(), List.of(), List.of());

    private static Statement statement(String id, int start, int end) {
        return statement(id, new Span(start, end), Coding.NONE);
    }

    private static Statement statement(String id, Span content, Coding coding) {
        return new Statement(
                new StatementId(id),
                new Attribution(List.of(content), List.of(), List.of(), Kind.DIRECT, 1),
                Speaker.unspecified("none", 1),
                new Capacity(Finding.none("no-ground"), Finding.none("no-ground")),
                new Occasion(SaidOn.unknown("no-ground"), Finding.none("no-ground")),
                Finding.none("no-ground"),
                coding,
                new Provenance(new SoftwareVersion("1.0.0"), "test"));
    }

    private static Reading reading(Statement... statements) {
        return new Reading(ARTICLE, List.of(statements), List.of(), List.of());
    }

    @Test
    void statementsMayReachTheEndOfTheText() {
        assertThat(reading(statement("a", 0, 17)).statements()).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reading(statement("a", 0, 18)))
                .withMessageContaining("17 code points");
    }

    @Test
    void statementsStandInTheOrderOfTheirFirstContent() {
        assertThat(reading(statement("a", 0, 9), statement("b", 0, 5), statement("c", 3, 4))
                        .statements())
                .hasSize(3);
        assertThatIllegalArgumentException().isThrownBy(() -> reading(statement("a", 3, 4), statement("b", 0, 2)));
    }

    @Test
    void noTwoStatementsShareAnId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reading(statement("a", 0, 2), statement("a", 3, 4)))
                .withMessageContaining("id a");
    }

    @Test
    void aConditionMayStandOutsideTheContentButNotOutsideTheText() {
        assertThat(reading(statement("a", new Span(0, 4), conditionAt(6, 17))).statements())
                .hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reading(statement("a", new Span(0, 4), conditionAt(6, 18))))
                .withMessageContainingAll("A condition", "17 code points");
    }

    private static Coding conditionAt(int start, int end) {
        Condition condition = new Condition(new Span(start, end), "if so", Optional.empty(), Optional.empty());
        return new Coding(List.of(), Optional.empty(), Map.of(), List.of(Coded.proposed(condition, 0.2, "conditions")));
    }

    @Test
    void whatIsClaimedOfAnAgreementStandsInTheText() {
        assertThat(reading(17).agreements()).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reading(18))
                .withMessageContainingAll("A claim about an agreement", "17 code points");
        assertThatIllegalArgumentException().isThrownBy(() -> new Accord("", Optional.empty(), List.of(), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Accord("Fennick Accord", Optional.empty(), List.of(" "), List.of()));
    }

    /** Returns a reading with a claim that ends at {@code end}. */
    private static Reading reading(int end) {
        List<AccordClaim> claims = List.of(
                new AccordClaim(new Span(6, end), Claim.KEPT, AccordClaim.ARTICLE, 0.5, "verb"),
                new AccordClaim(new Span(0, 4), Claim.BROKEN, "Tomas Brandeth", 1, "verb"));
        Accord accord =
                new Accord("Fennick Accord", Optional.of(DateInterval.parse("2024-05")), List.of("Velland"), claims);
        return new Reading(ARTICLE, List.of(), List.of(accord), List.of());
    }

    @Test
    void anOutcomeIsAReadingOrAFailure() {
        assertThat(describe(reading())).isEqualTo("a.txt: 0");
        assertThat(describe(new Failure("b.txt", "The file is empty"))).isEqualTo("b.txt: The file is empty");
    }

    @Test
    void aFailureSaysWhatWentWrong() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Failure("b.txt", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Failure("", "gone"));
    }

    @Test
    void aSpeakerIsNamedOrLeftOpen() {
        assertThat(new Speaker("Government of Ukraine", Optional.empty(), "metonym", 1).isSpecified())
                .isTrue();
        assertThat(Speaker.unspecified("passive", 1).isSpecified()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Speaker("", Optional.empty(), "pronoun", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Speaker("A", Optional.empty(), "no rule", 1));
    }

    private static String describe(Outcome outcome) {
        if (outcome instanceof Reading reading) {
            return outcome.name() + ": " + reading.statements().size();
        }
        return outcome.name() + ": " + ((Failure) outcome).message();
    }
}
