package org.rapporteur.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.model.Span;

class CodePointsTest {

    /** One character of each kind that UTF-16 knows, lone surrogates included. */
    private static final String[] ALPHABET = {"a", " ", "\n", "é", "“", "中", "😀", "𝔸", "🇺🇦", "\uD83D", "\uDE00"};

    private static final int TEXTS_PER_SEED = 500;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyPositionAgreesWithTheStringsOwnCount(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TEXTS_PER_SEED; i++) {
            String text = randomText(random);
            CodePoints points = CodePoints.of(text);
            assertThat(points.length()).isEqualTo(text.codePointCount(0, text.length()));
            for (int position = 0; position <= points.length(); position++) {
                int unit = points.toUtf16(position);
                assertThat(unit)
                        .as("position %d of %s", position, text)
                        .isEqualTo(text.offsetByCodePoints(0, position));
                assertThat(points.toCodePoint(unit)).isEqualTo(position);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7, 8})
    void aSpanMadeFromUtf16CutsOutTheSameText(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TEXTS_PER_SEED; i++) {
            String text = randomText(random) + "x";
            CodePoints points = CodePoints.of(text);
            int start = random.nextInt(points.length());
            Span span = new Span(start, start + 1 + random.nextInt(points.length() - start));
            int startUnit = points.toUtf16(span.start());
            int endUnit = points.toUtf16(span.end());
            assertThat(points.span(startUnit, endUnit)).isEqualTo(span);
            assertThat(points.slice(span)).isEqualTo(text.substring(startUnit, endUnit));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "3, 2", "4, 3"})
    void anEmojiIsOneCodePointAndTwoUnits(int unit, int position) {
        CodePoints points = CodePoints.of("a😀b");
        assertThat(points.toCodePoint(unit)).isEqualTo(position);
        assertThat(points.toUtf16(position)).isEqualTo(unit);
    }

    @Test
    void noCodePointBeginsInsideAnother() {
        CodePoints points = CodePoints.of("a😀b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> points.toCodePoint(2))
                .withMessageContaining("2");
    }

    @Test
    void aSurrogateWithoutItsPartnerCountsAsOne() {
        CodePoints points = CodePoints.of("\uDE00\uD83D\uD83D\uDE00\uDE00");
        assertThat(points.length()).isEqualTo(4);
        assertThat(points.slice(new Span(2, 3))).isEqualTo("😀");
    }

    @Test
    void theEmptyTextHasOnePositionAndNoSpan() {
        CodePoints points = CodePoints.of("");
        assertThat(points.length()).isZero();
        assertThat(points.toUtf16(0)).isZero();
        assertThat(points.toCodePoint(0)).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> points.span(0, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 4, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void positionsOutsideTheTextAreRefused(int position) {
        CodePoints points = CodePoints.of("abc");
        assertThatThrownBy(() -> points.toUtf16(position)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> points.toCodePoint(position)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aSpanBeyondTheTextIsRefused() {
        assertThatThrownBy(() -> CodePoints.of("abc").slice(new Span(2, 4)))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aTextOfFourMillionEmojisIsMappedInReasonableTime() {
        String text = "😀".repeat(4_000_000);
        Assertions.assertTimeout(Duration.ofMinutes(1), () -> {
            CodePoints points = CodePoints.of(text);
            int sum = 0;
            for (int position = 0; position < points.length(); position += 7) {
                sum += points.toCodePoint(points.toUtf16(position)) - position;
            }
            assertThat(sum).isZero();
        });
    }

    private static String randomText(Random random) {
        int length = random.nextInt(40);
        boolean plain = random.nextInt(4) == 0;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET[random.nextInt(plain ? 6 : ALPHABET.length)]);
        }
        return text.toString();
    }
}
