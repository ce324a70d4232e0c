package org.rapporteur.ingest.file;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodedTest {

    private static Decoded decoded(byte[] bytes) {
        try {
            return Decoded.of(bytes);
        } catch (UnreadableException e) {
            throw new AssertionError(e);
        }
    }

    private static void refused(byte[] bytes, String why) {
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> Decoded.of(bytes))
                .withMessageContaining(why)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n").contains(";"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "naïve “quotes” 😀\r\nand\rends\n", "\uFEFFwith a mark"})
    void textIsKeptAsReceivedInEveryEncoding(String text) {
        assertThat(decoded(text.getBytes(UTF_8))).isEqualTo(new Decoded(text, List.of()));
        String marked = text.startsWith("\uFEFF") ? text : "\uFEFF" + text;
        assertThat(decoded(marked.getBytes(UTF_16LE)).text()).isEqualTo(marked);
        assertThat(decoded(marked.getBytes(UTF_16BE)).text()).isEqualTo(marked);
    }

    @Test
    void whatIsNotUtf8IsReadAsWindows1252WithAWarning() {
        Decoded decoded = decoded("“Façade”…".getBytes(Charset.forName("windows-1252")));
        assertThat(decoded.text()).isEqualTo("“Façade”…");
        assertThat(decoded.warnings())
                .singleElement()
                .asString()
                .contains("Byte 0")
                .contains("Windows-1252");
    }

    @Test
    void utf8WithOneBrokenByteStaysUtf8() {
        byte[] bytes = "“Talks” – “none” – “yet” x".getBytes(UTF_8);
        bytes[bytes.length - 1] = (byte) 0xE2;
        Decoded decoded = decoded(bytes);
        assertThat(decoded.text()).isEqualTo("“Talks” – “none” – “yet” \uFFFD");
        assertThat(decoded.warnings()).singleElement().asString().contains("Byte " + (bytes.length - 1));
    }

    @Test
    void anUnpairedSurrogateBecomesOneReplacementAndTakesNothingWithIt() {
        Decoded decoded = decoded(new byte[] {-1, -2, 'a', 0, 0, (byte) 0xD8, 'b', 0, 0, (byte) 0xDC, 'c', 0});
        assertThat(decoded.text()).isEqualTo("\uFEFFa\uFFFDb\uFFFDc");
        assertThat(decoded.warnings()).singleElement().asString().contains("Byte 4");
    }

    @Test
    void halfACharacterAtTheEndOfUtf16IsSaid() {
        assertThat(decoded(new byte[] {-1, -2, 'a', 0, 'b'}).text()).isEqualTo("\uFEFFa\uFFFD");
    }

    @Test
    void whatIsNoTextIsRefusedWithTheBytesPlaceAndAMend() {
        refused(new byte[0], "empty");
        refused(" \r\n\t\u00A0".getBytes(UTF_8), "white space");
        refused("\uFEFF".getBytes(UTF_8), "white space");
        refused(new byte[] {-1, -2}, "white space");
        refused(new byte[] {'a', 'b', 0, 'c'}, "byte 2");
        refused("text".getBytes(UTF_16LE), "UTF-16 without a byte order mark");
        refused(new byte[] {-1, -2, 0, 0, 'a', 0, 0, 0}, "NUL");
        refused("a\u0001b\u0002".getBytes(UTF_8), "control");
        refused(new byte[] {'a', (byte) 0x81, 'b'}, "byte 1");
    }

    @Test
    void anyBytesGiveATextOrAReason() {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            if (random.nextBoolean() && bytes.length > 1) {
                bytes[0] = -1;
                bytes[1] = -2;
            }
            try {
                Decoded decoded = Decoded.of(bytes);
                assertThat(decoded.text()).isNotBlank().doesNotContain("\0");
                assertThat(decoded.text().codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
            } catch (UnreadableException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void moreBytesThanAllowedAreRefused() throws UnreadableException {
        assertThat(Bytes.of(new ByteArrayInputStream(new byte[1024]), 1024)).hasSize(1024);
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> Bytes.of(new ByteArrayInputStream(new byte[1025]), 1024))
                .withMessageContaining("larger than 1 KiB");
    }
}
