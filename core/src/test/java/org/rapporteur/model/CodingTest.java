package org.rapporteur.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.docs.Documents;

class CodingTest {

    private static final Coded<String> TALKS = Coded.asserted("talks", 0.9, "issues");
    private static final Coded<String> TERRITORY = Coded.proposed("territory", 0.3, "issues");

    private static Coded<Condition> condition(int start, int end, String unlocks) {
        return Coded.asserted(
                new Condition(new Span(start, end), "if asked", Optional.empty(), Optional.of(unlocks)), 1, "hand");
    }

    private static Coding of(List<Coded<String>> issues, List<Coded<Condition>> conditions) {
        return new Coding(issues, Optional.empty(), Map.of(), conditions);
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void anActIsFoundByItsWord(Act act) {
        assertThat(Act.ofWord(act.word())).isEqualTo(act);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Offer", "offers", "OFFER", " offer"})
    void aWordOfNoActIsRefusedWithThoseThatThereAre(String word) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Act.ofWord(word))
                .withMessageContainingAll("\"" + word + "\"", "offer, accept, concede", "assess");
    }

    @Test
    void everyActButAssessHasACategoryOfPlover() {
        assertThat(List.of(Act.values()))
                .allMatch(act -> act.plover().isEmpty() == (act == Act.ASSESS))
                .hasSize(12);
        assertThat(Act.OFFER.plover()).containsExactly("CONSULT", "AGREE");
    }

    @Test
    void theCodebookHasTheSameActsWithTheSameCategoriesInTheSameOrder() throws IOException {
        Pattern row = Pattern.compile("\\| `([a-z]+)` \\| .+ \\| ([A-Z, ]+|–) \\| .+ \\|");
        List<String> page = Files.readAllLines(Documents.inRepository("docs/codebook.md"), UTF_8).stream()
                .map(row::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1) + " " + found.group(2))
                .toList();
        assertThat(Stream.of(Act.values())
                        .map(act ->
                                act.word() + " " + (act.plover().isEmpty() ? "–" : String.join(", ", act.plover()))))
                .isEqualTo(page);
    }

    @Test
    void stancesAndClaimsAreFoundByTheirWordsOnly() {
        for (Stance stance : Stance.values()) {
            assertThat(Stance.ofWord(stance.word())).isEqualTo(stance);
        }
        for (Claim claim : Claim.values()) {
            assertThat(Claim.ofWord(claim.word())).isEqualTo(claim);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Stance.ofWord("none"))
                .withMessageContaining("support, oppose, conditional");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Claim.ofWord("torn"))
                .withMessageContaining("kept, broken, signed, proposed, rejected");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.0001, 1.0001, Double.NaN, Double.POSITIVE_INFINITY})
    void aConfidenceLiesBetweenNothingAndCertainty(double confidence) {
        assertThatIllegalArgumentException().isThrownBy(() -> Coded.asserted("talks", confidence, "issues"));
        assertThatIllegalArgumentException().isThrownBy(() -> claim("Tomas Brandeth", confidence, "rule"));
    }

    @Test
    void whatDecidedIsOneWord() {
        assertThatIllegalArgumentException().isThrownBy(() -> Coded.asserted("talks", 1, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> Coded.proposed("talks", 1, "the head"));
        assertThatIllegalArgumentException().isThrownBy(() -> claim("Tomas Brandeth", 1, "a rule"));
        assertThatIllegalArgumentException().isThrownBy(() -> claim(" ", 1, "rule"));
    }

    private static AccordClaim claim(String claimant, double confidence, String how) {
        return new AccordClaim(new Span(0, 4), Claim.BROKEN, claimant, confidence, how);
    }

    @Test
    void anIssueIsGivenOnceAndIsOneWord() {
        assertThat(of(List.of(TALKS, TERRITORY), List.of()).issues()).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(List.of(TALKS, Coded.proposed("talks", 0.2, "issues")), List.of()))
                .withMessageContaining("talks is given twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(List.of(Coded.asserted("peace talks", 1, "issues")), List.of()));
    }

    @Test
    void conditionsStandInTheOrderOfTheTextAndTheSameWordsMayUnlockTwoThings() {
        assertThat(of(List.of(), List.of(condition(4, 9, "talks-now"), condition(4, 9, "ceasefire")))
                        .conditions())
                .hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(List.of(), List.of(condition(4, 9, "a"), condition(3, 9, "a"))))
                .withMessageContaining("out of order");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(List.of(), List.of(condition(4, 9, "a"), condition(4, 9, "a"))))
                .withMessageContaining("twice");
    }

    @Test
    void aConditionHasWordsAndUnlocksOneThing() {
        Span span = new Span(0, 4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Condition(span, " ", Optional.empty(), Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Condition(span, "if so", Optional.of(""), Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Condition(span, "if so", Optional.empty(), Optional.of("talks now")));
    }

    @Test
    void stancesKeepTheirOrderAndNobodyCanChangeThem() {
        Map<String, Coded<Stance>> given = new LinkedHashMap<>();
        for (String proposition : List.of("withdrawal", "talks-now", "a-corridor", "ceasefire")) {
            given.put(proposition, Coded.asserted(Stance.OPPOSE, 0.7, "stances"));
        }
        Coding coding = new Coding(List.of(), Optional.empty(), given, List.of());
        given.clear();
        assertThat(coding.stances()).hasSize(4);
        assertThat(new ArrayList<>(coding.stances().keySet()))
                .containsExactly("withdrawal", "talks-now", "a-corridor", "ceasefire");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> coding.stances().remove("talks-now"));
        Map<String, Coded<Stance>> wrong = Map.of("talks now", Coded.asserted(Stance.OPPOSE, 0.7, "stances"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Coding(List.of(), Optional.empty(), wrong, List.of()));
    }

    @Test
    void whatHoldsAndWhatIsProposedAreToldApart() {
        Coding coding = new Coding(
                List.of(TALKS, TERRITORY),
                Optional.of(Coded.proposed(Act.OFFER, 0.4, "act")),
                Map.of("talks-now", Coded.asserted(Stance.CONDITIONAL, 0.8, "stances")),
                List.of(condition(0, 8, "talks-now")));
        assertThat(coding.asserted())
                .isEqualTo(new Coding(List.of(TALKS), Optional.empty(), coding.stances(), coding.conditions()));
        assertThat(coding.proposed()).isEqualTo(new Coding(List.of(TERRITORY), coding.act(), Map.of(), List.of()));
        assertThat(coding.isMade()).isTrue();
        assertThat(of(List.of(), List.of()).isMade()).isFalse();
    }
}
