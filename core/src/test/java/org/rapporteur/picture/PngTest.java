package org.rapporteur.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {

    private static BufferedImage drawn(Svg svg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Png.of(svg.text())));
    }

    private static int dark(BufferedImage image, int fromX, int toX) {
        int dark = 0;
        for (int x = fromX; x < toX; x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                dark += (image.getRGB(x, y) & 0xFF) < 0x80 ? 1 : 0;
            }
        }
        return dark;
    }

    @Test
    void aPictureIsTwiceAsLargeAndHasItsLinesAndLettersWhereTheyStand() throws IOException {
        BufferedImage image = drawn(new Svg(100, 40, "a line and a word")
                .line(new double[] {10, 20}, new double[] {40, 20}, Svg.INK)
                .words(60, 25, "Wörter Слова"));

        assertThat(image.getWidth()).isEqualTo(200);
        assertThat(image.getHeight()).isEqualTo(80);
        assertThat(image.getRGB(2, 2) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        assertThat(image.getRGB(50, 40) & 0xFFFFFF).isEqualTo(0x111111);
        assertThat(dark(image, 100, 116)).isZero();
        assertThat(dark(image, 120, 200)).isGreaterThan(100);
    }

    @Test
    void aHugePictureIsDrawnSmaller() throws IOException {
        BufferedImage image = drawn(new Svg(20_000, 10_000, "huge"));

        assertThat((long) image.getWidth() * image.getHeight()).isLessThanOrEqualTo(Png.MOST_PIXELS);
        assertThat(image.getWidth()).isEqualTo(7071);
    }

    @Test
    void whatAnArticleSaysIsDrawnAndDoesNothing() throws IOException {
        String svg = new Svg(300, 40, "font-family=\"sans-serif\" <script>")
                .words(5, 20, "</text><image href=\"file:///etc/passwd\"/><script>alert(1)</script> \u202E\u0000")
                .text();

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(Png.of(svg)));

        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x++) {
            colours.add(image.getRGB(x, 30));
        }
        assertThat(colours).hasSizeGreaterThan(3);
    }

    @Test
    void whatIsNoPictureIsRefused() {
        assertThatThrownBy(() -> Png.of("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Png.of("no picture")).isInstanceOf(IllegalArgumentException.class);
    }
}
