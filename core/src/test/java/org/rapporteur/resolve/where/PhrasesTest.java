package org.rapporteur.resolve.where;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rapporteur.model.Finding;
import org.rapporteur.resolve.prose.MarkedText;

/** Every line of {@code phrases.txt}: a sentence with its statements, and the venue of the last of them. */
class PhrasesTest {

    private static final int LEAST_LINES = 120;

    private static List<String> lines() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PhrasesTest.class.getResourceAsStream("phrases.txt")),
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
    Stream<DynamicTest> everyPhraseGivesItsVenue() throws IOException {
        return lines().stream().map(line -> DynamicTest.dynamicTest(line, () -> check(line.split(" > ", 2))));
    }

    private static void check(String[] cells) {
        MarkedText text = MarkedText.of(cells[0]);
        List<Finding> venues = Venued.of(text.article(), text.attributions());
        assertThat(venues.get(venues.size() - 1).value().orElse("-")).isEqualTo(cells[1]);
    }
}
