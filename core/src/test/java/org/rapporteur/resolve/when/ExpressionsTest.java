package org.rapporteur.resolve.when;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rapporteur.model.DateInterval;

/** Every line of {@code expressions.txt}: a sentence, and the date that the expression in brackets means. */
class ExpressionsTest {

    private static final int LEAST_LINES = 200;
    private static final int CELLS = 4;

    private static List<String> lines() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ExpressionsTest.class.getResourceAsStream("expressions.txt")),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    @Test
    void theTableIsLong() throws IOException {
        assertThat(lines()).hasSizeGreaterThanOrEqualTo(LEAST_LINES).doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> everyExpressionIsFoundInItsPlaceAndMeansItsDate() throws IOException {
        return lines().stream().map(line -> DynamicTest.dynamicTest(line, () -> check(line.split(" *\\| *", CELLS))));
    }

    private static void check(String[] cells) {
        String[] from = cells[0].split(" in ", 2);
        Reference reference = new Reference(
                Optional.of(LocalDate.parse(from[0])),
                from.length > 1 ? Optional.of(DateInterval.parse(from[1])) : Optional.empty());
        Direction direction = cells[1].equals("future") ? Direction.FUTURE : Direction.PAST;
        String text = cells[2].replace("[", "").replace("]", "");
        Scene scene = Samples.scene(text);
        int start = cells[2].indexOf('[');
        if (start < 0) {
            assertThat(scene.expressions()).isEmpty();
            return;
        }
        int end = cells[2].indexOf(']') - 1;
        TimeExpression found = scene.expressions().stream()
                .filter(e -> scene.tokens().start(e.first()) == start
                        && scene.tokens().end(e.last() - 1) == end)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not found there, but " + Samples.places(scene)));
        String date =
                scene.resolve(found, reference, direction).map(Object::toString).orElse("?");
        assertThat(found.isBound() ? "bound" : date).isEqualTo(cells[3]);
    }
}
