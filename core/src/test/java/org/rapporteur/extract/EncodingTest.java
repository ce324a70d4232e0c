package org.rapporteur.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.rapporteur.inference.Units;
import org.rapporteur.inference.Vocabulary;
import org.rapporteur.model.SpanRules;

/** The model was trained on texts cut and encoded by {@code training/attribution/data.py}; this holds Java to it. */
class EncodingTest {

    @Test
    void aTextIsCutAndEncodedAsInTraining() throws IOException {
        Units units = Units.of(Articles.of(resource("encoding.txt")), Vocabulary.shipped());
        List<String> lines = new ArrayList<>();
        for (int unit = 0; unit < units.count(); unit++) {
            lines.add("unit " + units.start(unit) + " " + units.end(unit) + " " + units.shape(unit) + " "
                    + joined(units.pieces(unit)));
        }
        for (Window window : Window.of(units, new Window.Cut(40, 64, SpanRules.CODEBOOK))) {
            lines.add("window " + window.first() + " " + window.last() + " | " + joined(window.ids()) + " | "
                    + joined(window.shapes()) + " | " + joined(window.at()));
        }
        assertThat(lines)
                .containsExactlyElementsOf(resource("encoding.golden").lines().toList());
    }

    @Test
    void everyUnitStandsInExactlyOneWindow() {
        String text = IntStream.range(0, 40)
                .mapToObj(i -> "Word ".repeat(1 + i * 7 % 60) + "end.\n")
                .collect(Collectors.joining());
        Units units = Units.of(Articles.of(text), Vocabulary.shipped());
        int next = 0;
        for (Window window : Window.of(units, new Window.Cut(40, 64, SpanRules.CODEBOOK))) {
            assertThat(window.first()).isEqualTo(next);
            assertThat(window.ids()).hasSizeLessThanOrEqualTo(64);
            next = window.last();
        }
        assertThat(next).isEqualTo(units.count());
    }

    private static String joined(int[] numbers) {
        return Arrays.stream(numbers).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }

    private static String joined(long[] numbers) {
        return LongStream.of(numbers).mapToObj(Long::toString).collect(Collectors.joining(" "));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = EncodingTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        }
    }
}
