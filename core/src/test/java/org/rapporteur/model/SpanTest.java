package org.rapporteur.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

    @ParameterizedTest
    @CsvSource({"-1, 3", "3, 3", "4, 3", "-5, -2"})
    void aSpanIsNeverEmptyOrNegative(int start, int end) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Span(start, end))
                .withMessageContaining("[" + start + ", " + end + ")");
    }

    @Test
    void theEndIsNotCovered() {
        Span span = new Span(2, 5);
        assertThat(span.length()).isEqualTo(3);
        assertThat(span.contains(1)).isFalse();
        assertThat(span.contains(2)).isTrue();
        assertThat(span.contains(4)).isTrue();
        assertThat(span.contains(5)).isFalse();
    }

    @ParameterizedTest(name = "[10, 20) and [{0}, {1}): contains {2}, overlaps {3}")
    @CsvSource({
        " 0,  5, false, false",
        " 0, 10, false, false",
        " 0, 11, false, true",
        "10, 20, true,  true",
        "12, 15, true,  true",
        "19, 21, false, true",
        "20, 30, false, false",
        " 0, 99, false, true"
    })
    void spansThatOnlyTouchDoNotOverlap(int start, int end, boolean contains, boolean overlaps) {
        Span span = new Span(10, 20);
        Span other = new Span(start, end);
        assertThat(span.contains(other)).isEqualTo(contains);
        assertThat(span.overlaps(other)).isEqualTo(overlaps);
        assertThat(other.overlaps(span)).isEqualTo(overlaps);
    }

    @Test
    void spansAreOrderedByStartThenEnd() {
        List<Span> sorted = Stream.of(new Span(3, 4), new Span(1, 9), new Span(1, 2))
                .sorted()
                .toList();
        assertThat(sorted).containsExactly(new Span(1, 2), new Span(1, 9), new Span(3, 4));
    }
}
