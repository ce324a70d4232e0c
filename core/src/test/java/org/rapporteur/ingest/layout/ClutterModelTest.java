package org.rapporteur.ingest.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.text.CodePoints;

class ClutterModelTest {

    private static final String TEXT =
            "Ministers meet again\n\nThe two delegations met for a third time in the old customs house on Monday, officials said.\n\n";

    private static List<String> evidenceOfLast(String line) {
        List<List<String>> evidence = Layout.evidence(CodePoints.of(TEXT + line));
        return evidence.get(evidence.size() - 1);
    }

    @Test
    void everyRoleThatTheModelKnowsIsARole() {
        Verdict verdict = ClutterModel.shipped()
                .judge(evidenceOfLast("Share Tweet Subscribe Newsletter Sign up Log in Advertisement"))
                .orElseThrow();
        assertThat(verdict.role().isArticleText()).isFalse();
        assertThat(verdict.reason()).contains("%");
    }

    @Test
    void runningTextIsNoClutter() {
        assertThat(ClutterModel.shipped()
                        .judge(evidenceOfLast(
                                "“We came to listen,” the minister told reporters, “and heard nothing new.”")))
                .isEmpty();
    }

    @Test
    void nothingIsKnownOfALineWithoutFeatures() {
        assertThat(ClutterModel.shipped().judge(List.of())).isEmpty();
    }

    @Test
    void evidenceIsTheSameEachTimeAndNamesNothingTwice() {
        List<String> evidence = evidenceOfLast("One more one more | and 3 more");
        assertThat(evidence).doesNotHaveDuplicates().isEqualTo(evidenceOfLast("One more one more | and 3 more"));
        assertThat(evidence).contains("w:more", "p:one more", "w:0", "before:stop");
    }

    @Test
    void longLinesAndSingleLinesHaveEvidenceToo() {
        assertThat(Layout.evidence(CodePoints.of("x".repeat(100_000)))).hasSize(1);
    }
}
