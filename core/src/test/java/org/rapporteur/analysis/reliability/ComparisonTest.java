package org.rapporteur.analysis.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.Span;
import org.rapporteur.model.recorded.RecordedCondition;
import org.rapporteur.model.recorded.RecordedField;
import org.rapporteur.model.recorded.RecordedStatement;

class ComparisonTest {

    /** Words: 0 The 1 minister 2 said 3 that 4 all 5 troops 6 will 7 leave 8 He 9 added 10 soon. */
    private static final String TEXT = "The minister said that all troops will leave. He added: “soon”.";

    private static final RecordedStatement FIRST = statement("that all troops will leave.", "The minister", "said");

    private static final RecordedStatement SECOND = statement("“soon”", "He", "added");

    private static RecordedStatement statement(String content, String source, String cue) {
        return RecordedStatement.ofSpans(List.of(span(content)), List.of(span(source)), List.of(span(cue)));
    }

    private static Span span(String part) {
        int start = TEXT.indexOf(part);
        return new Span(start, start + part.length());
    }

    private static Reliability compare(List<RecordedStatement> gold, List<RecordedStatement> predicted) {
        Comparison comparison = new Comparison();
        comparison.add(TEXT, gold, predicted);
        return comparison.result();
    }

    private static RecordedStatement coded(Map<RecordedField, Optional<String>> fields) {
        return new RecordedStatement(
                FIRST.content(),
                FIRST.source(),
                FIRST.cue(),
                fields,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void aRecordAgreesWithItself() {
        Reliability figures = compare(List.of(FIRST, SECOND), List.of(FIRST, SECOND));
        PrecisionRecall all = new PrecisionRecall(1, 1, 1);
        assertThat(figures.statements()).isEqualTo(all);
        assertThat(figures.strict()).isEqualTo(all);
        assertThat(figures.tokens()).containsOnlyKeys(Part.values()).containsValue(all);
        assertThat(figures.spans().values()).containsOnly(all);
        assertThat(figures.alpha()).hasValue(1);
    }

    @Test
    void anIntroducingThatAndOuterPunctuationDoNotCount() {
        RecordedStatement bare = statement("all troops will leave", "The minister", "said");
        Reliability figures = compare(List.of(FIRST), List.of(bare));
        assertThat(figures.strict().f1()).isEqualTo(1);
        assertThat(figures.spans()).containsEntry(Part.CONTENT, new PrecisionRecall(1, 1, 1));
    }

    @Test
    void halfOfTheWordsAreEnoughForAMatchAndLessAreNot() {
        RecordedStatement half = statement("all troops", "The minister", "said");
        assertThat(compare(List.of(FIRST), List.of(half)).statements().f1()).isEqualTo(1);
        assertThat(compare(List.of(FIRST), List.of(half)).strict().f1()).isZero();
        RecordedStatement quarter = statement("troops", "The minister", "said");
        assertThat(compare(List.of(FIRST), List.of(quarter)).statements().f1()).isZero();
    }

    @Test
    void wordsSpansAndAlphaAreCountedOverTheWholeText() {
        RecordedStatement other = statement("all troops will", "minister", "said");
        Reliability figures = compare(List.of(FIRST, SECOND), List.of(other));
        // Gold has 5 content words, of which 3 are found; 3 source words, of which 1; 2 cue words, of which 1.
        assertThat(figures.tokens())
                .containsOnly(
                        entry(Part.CONTENT, new PrecisionRecall(1, 0.6, 0.75)),
                        entry(Part.SOURCE, new PrecisionRecall(1, 0.3333, 0.5)),
                        entry(Part.CUE, new PrecisionRecall(1, 0.5, 0.6667)));
        assertThat(figures.spans())
                .containsEntry(Part.CONTENT, new PrecisionRecall(0, 0, 0))
                .containsEntry(Part.CUE, new PrecisionRecall(1, 0.5, 0.6667));
        // 5 of 11 words differ. Of 22 labels, 8 are content, 4 source, 3 cue, 7 none: 1 - (5/11) / (1 - 116/462).
        assertThat(figures.alpha()).hasValue(0.3931);
        assertThat(figures.statements()).isEqualTo(new PrecisionRecall(1, 0.5, 0.6667));
    }

    @Test
    void fieldsThatBothRecordAreCompared() {
        RecordedStatement gold = coded(Map.of(
                RecordedField.ACT, Optional.of("promise"),
                RecordedField.SIDE, Optional.empty(),
                RecordedField.KIND, Optional.of("indirect"),
                RecordedField.SPEAKER, Optional.of("Ms. Ána Lis")));
        RecordedStatement predicted = coded(Map.of(
                RecordedField.ACT, Optional.of("vow"),
                RecordedField.SIDE, Optional.of(""),
                RecordedField.SPEAKER, Optional.of("Ana Lis")));
        Reliability figures = compare(List.of(gold), List.of(predicted));
        assertThat(figures.matched())
                .containsOnly(
                        entry(Matched.SOURCE_OVERLAP, new Agreement(1, 1)),
                        entry(Matched.CONTENT_EXACT, new Agreement(1, 1)),
                        entry(Matched.ACT, new Agreement(0, 1)),
                        entry(Matched.SIDE, new Agreement(1, 1)),
                        entry(Matched.SPEAKER, new Agreement(1, 1)));
        assertThat(figures.codedAlpha()).containsOnlyKeys(RecordedField.SIDE, RecordedField.ACT);
    }

    @Test
    void valuesOfFieldsWithSeveralAreCountedOneByOne() {
        RecordedStatement gold = several(Set.of("talks", "territory"), "if all troops leave soon");
        RecordedStatement predicted = several(Set.of("talks", "sanctions"), "if troops leave");
        assertThat(compare(List.of(gold), List.of(predicted)).several())
                .containsOnly(
                        entry(Several.ISSUES, new PrecisionRecall(0.5, 0.5, 0.5)),
                        entry(Several.STANCES, new PrecisionRecall(1, 1, 1)),
                        entry(Several.CONDITIONS, new PrecisionRecall(1, 1, 1)));
    }

    private static RecordedStatement several(Set<String> issues, String condition) {
        return new RecordedStatement(
                FIRST.content(),
                List.of(),
                List.of(),
                Map.of(),
                Optional.of(issues),
                Optional.of(Map.of("leave", "support")),
                Optional.of(List.of(RecordedCondition.ofText(condition))));
    }

    @Test
    void ofPredictionsThatOverlapAsMuchTheFirstIsTaken() {
        RecordedStatement left = statement("all troops", "The minister", "said");
        RecordedStatement right = statement("will leave", "He", "added");
        Reliability figures = compare(List.of(FIRST), List.of(left, right));
        assertThat(figures.statements()).isEqualTo(new PrecisionRecall(0.5, 1, 0.6667));
        assertThat(figures.matched()).containsEntry(Matched.SOURCE_OVERLAP, new Agreement(1, 1));
    }

    @Test
    void nothingComparedWithNothingGivesNoAlpha() {
        assertThat(new Comparison().result().alpha()).isEmpty();
        assertThat(compare(List.of(), List.of()).alpha()).hasValue(1);
        assertThat(compare(List.of(), List.of()).statements()).isEqualTo(new PrecisionRecall(0, 0, 0));
    }

    @Test
    void aSpanThatLeavesTheTextIsRefused() {
        RecordedStatement beyond =
                RecordedStatement.ofSpans(List.of(new Span(0, 3)), List.of(), List.of(new Span(60, 99)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compare(List.of(FIRST), List.of(FIRST, beyond)))
                .withMessageContaining("statement 2")
                .withMessageContaining("63 code points");
    }

    @Test
    void aTextOfManyStatementsAndOfOneEndlessWordTakesLittleTime() {
        int many = 4000;
        String text = "a-".repeat(200_000) + " " + "one two said ".repeat(many);
        List<RecordedStatement> statements = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            int start = 400_001 + 13 * i;
            statements.add(RecordedStatement.ofSpans(
                    List.of(new Span(start, start + 7)), List.of(), List.of(new Span(start + 8, start + 12))));
        }
        Reliability figures = Assertions.assertTimeout(Duration.ofMinutes(1), () -> {
            Comparison comparison = new Comparison();
            comparison.add(text, statements, statements);
            return comparison.result();
        });
        assertThat(figures.strict()).isEqualTo(new PrecisionRecall(1, 1, 1));
    }
}
