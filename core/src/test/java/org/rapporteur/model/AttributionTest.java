package org.rapporteur.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributionTest {

    private static final List<Span> NONE = List.of();

    @Test
    void contentMayBeInterruptedByItsOwnCue() {
        Attribution what = new Attribution(
                List.of(new Span(0, 10), new Span(20, 30)),
                List.of(new Span(11, 14)),
                List.of(new Span(15, 19)),
                Kind.DIRECT,
                0.9);
        assertThat(what.extent()).isEqualTo(new Span(0, 30));
    }

    @Test
    void aTextMayHaveNeitherSourceNorCue() {
        Attribution what = new Attribution(List.of(new Span(4, 9)), NONE, NONE, Kind.INDIRECT, 1);
        assertThat(what.source()).isEmpty();
        assertThat(what.cue()).isEmpty();
        assertThat(what.extent()).isEqualTo(new Span(4, 9));
    }

    @Test
    void withoutContentThereIsNoAttribution() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Attribution(NONE, List.of(new Span(0, 1)), NONE, Kind.DIRECT, 1))
                .withMessageContaining("content");
    }

    @Test
    void spansOfOnePartStandInTextOrder() {
        List<Span> backwards = List.of(new Span(5, 9), new Span(0, 4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Attribution(backwards, NONE, NONE, Kind.DIRECT, 1))
                .withMessageContaining("Content");
    }

    @Test
    void partsDoNotOverlap() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Attribution(List.of(new Span(0, 10)), List.of(new Span(9, 12)), NONE, Kind.DIRECT, 1))
                .withMessageContaining("overlap");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
    void confidenceIsAShare(double confidence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Attribution(List.of(new Span(0, 1)), NONE, NONE, Kind.DIRECT, confidence));
    }

    @Test
    void aListChangedLaterChangesNothing() {
        List<Span> content = new ArrayList<>(List.of(new Span(0, 1)));
        Attribution what = new Attribution(content, NONE, NONE, Kind.DIRECT, 1);
        content.clear();
        assertThat(what.content()).containsExactly(new Span(0, 1));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> what.content().clear());
    }

    @ParameterizedTest
    @EnumSource
    void everyKindIsFoundByItsWord(Kind kind) {
        assertThat(Kind.ofWord(kind.word())).isSameAs(kind);
    }

    @Test
    void anUnknownKindIsNamedInTheMessage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Kind.ofWord("DIRECT"))
                .withMessageContaining("\"DIRECT\"");
    }
}
