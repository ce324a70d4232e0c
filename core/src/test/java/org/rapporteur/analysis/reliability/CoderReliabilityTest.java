package org.rapporteur.analysis.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.Span;
import org.rapporteur.model.recorded.RecordedStatement;

class CoderReliabilityTest {

    private static CodedArticle article(String field, List<Map<String, String>> units) {
        return new CodedArticle("", Map.of(field, units), Map.of());
    }

    private static Agreed only(List<Agreed> agreed, Agreed.Measure measure) {
        return agreed.stream()
                .filter(each -> each.measure() == measure)
                .findFirst()
                .orElseThrow();
    }

    /** Returns the values of coders, in their order; a dot is a unit that a coder left out. */
    private static List<Map<String, String>> units(Map<String, String> byCoder) {
        List<Map<String, String>> units = new ArrayList<>();
        int length = byCoder.values().iterator().next().length();
        for (int i = 0; i < length; i++) {
            Map<String, String> unit = new HashMap<>();
            for (Map.Entry<String, String> each : byCoder.entrySet()) {
                String value = each.getValue().substring(i, i + 1);
                if (!value.equals(".")) {
                    unit.put(each.getKey(), value);
                }
            }
            units.add(unit);
        }
        return units;
    }

    @Test
    void alphaOfFourCodersWithGapsIsThatOfTheTextbook() {
        // Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011, section C: nominal data, any number of
        // observers, missing data.
        Map<String, String> coders = Map.of(
                "A", "123321412...",
                "B", "1233224125.3",
                "C", ".3332342251.",
                "D", "12332441251.");
        List<Agreed> agreed = CoderReliability.of(List.of(article("act", units(coders))), List.of("A", "B", "C", "D"));
        assertThat(agreed.get(0).value().orElseThrow()).isEqualTo(0.743, within(0.0006));
        assertThat(agreed.get(0).units()).isEqualTo(11);
        assertThat(agreed.get(0).interval()).isEmpty();
    }

    @Test
    void kappaOfTwoCodersIsCohens() {
        // 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: observed 0.7, by chance 0.5, so 0.4.
        String one = "y".repeat(25) + "n".repeat(25);
        String other = "y".repeat(20) + "n".repeat(5) + "y".repeat(10) + "n".repeat(15);
        List<Agreed> agreed =
                CoderReliability.of(List.of(article("act", units(Map.of("A", one, "B", other)))), List.of("A", "B"));
        assertThat(only(agreed, Agreed.Measure.KAPPA).value()).contains(0.4);
        assertThat(only(agreed, Agreed.Measure.SHARE).value()).contains(0.7);
        assertThat(only(agreed, Agreed.Measure.KAPPA).units()).isEqualTo(50);
    }

    @Test
    void kappaOfTwoWhoKnowOneLabelIsNotDefined() {
        List<Agreed> agreed =
                CoderReliability.of(List.of(article("act", units(Map.of("A", "yyy", "B", "yyy")))), List.of("A", "B"));
        assertThat(only(agreed, Agreed.Measure.KAPPA).value()).isEmpty();
        assertThat(only(agreed, Agreed.Measure.SHARE).value()).contains(1.0);
    }

    @Test
    void intervalsHoldTheFigureAndAreTheSameEveryTime() {
        List<CodedArticle> articles = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            articles.add(article("act", units(Map.of("A", "aabbc", "B", i % 3 == 0 ? "abbac" : "aabbc"))));
        }
        List<Agreed> agreed = CoderReliability.of(articles, List.of("A", "B"));
        assertThat(agreed).isEqualTo(CoderReliability.of(articles, List.of("A", "B")));
        assertThat(agreed).hasSize(3).allSatisfy(each -> {
            Agreed.Interval interval = each.interval().orElseThrow();
            assertThat(each.articles()).isEqualTo(12);
            assertThat(each.value().orElseThrow()).isBetween(interval.low(), interval.high());
            assertThat(interval.low()).isLessThan(interval.high());
        });
    }

    @Test
    void wordsAndStatementsAreComparedWhereTwoDecidedAboutTheWholeArticle() {
        RecordedStatement first =
                RecordedStatement.ofSpans(List.of(new Span(9, 22)), List.of(new Span(0, 3)), List.of(new Span(4, 8)));
        RecordedStatement second = RecordedStatement.ofSpans(
                List.of(new Span(33, 40)), List.of(new Span(24, 27)), List.of(new Span(28, 32)));
        CodedArticle article = new CodedArticle(
                "Tal said that it rains. Bea said it snows.",
                Map.of(),
                Map.of("A", List.of(first, second), "B", List.of(first)));
        List<Agreed> agreed = CoderReliability.of(List.of(article), List.of("A", "B", "C"));
        assertThat(only(agreed, Agreed.Measure.F1).value()).contains(0.6667);
        assertThat(only(agreed, Agreed.Measure.F1).coders()).containsExactly("A", "B");
        assertThat(only(agreed, Agreed.Measure.ALPHA).what()).isEqualTo(CoderReliability.WORDS);
        assertThat(only(agreed, Agreed.Measure.ALPHA).units()).isEqualTo(9);
        assertThat(only(agreed, Agreed.Measure.ALPHA).value().orElseThrow()).isBetween(0.1, 0.9);
    }
}
