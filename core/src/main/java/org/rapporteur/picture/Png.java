package org.rapporteur.picture;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.ImageIO;

/**
 * Pictures of this room as PNG: twice as large as they say, as screens and paper show two dots where a pixel was; a very large one smaller, so that it has
 * no more than {@value #MOST_PIXELS} pixels. The font is DejaVu Sans Condensed.
 */
public final class Png {

    /** No picture has more pixels; four bytes each while it is drawn. */
    static final int MOST_PIXELS = 25_000_000;

    private static final double SCALE = 2;
    private static final String GENERIC = "font-family=\"sans-serif\"";
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

    private Png() {}

    /** The font, which Java knows from when the first picture is drawn. */
    private static final class Fonts {

        static final String FAMILY = family();

        private static String family() {
            GraphicsEnvironment known = GraphicsEnvironment.getLocalGraphicsEnvironment();
            Font regular = font("DejaVuSansCondensed.ttf");
            known.registerFont(regular);
            known.registerFont(font("DejaVuSansCondensed-Bold.ttf"));
            return regular.getFamily(java.util.Locale.ROOT);
        }

        private static Font font(String file) {
            try (InputStream in = Objects.requireNonNull(Png.class.getResourceAsStream(FONTS + file), file)) {
                return Font.createFont(Font.TRUETYPE_FONT, in);
            } catch (IOException | FontFormatException e) {
                throw new IllegalStateException(file + " is no font", e);
            }
        }
    }

    /**
     * Draws a picture.
     *
     * @param svg the picture as {@link Svg} writes it: what names other files is not for this method
     * @return a PNG file
     * @throws IllegalArgumentException if it is no such picture
     * @throws RuntimeException or {@link LinkageError} if Java cannot draw letters on this machine
     */
    public static byte[] of(String svg) {
        // The first attributes are those of the whole picture: what an article says comes later.
        String named = svg.replaceFirst(GENERIC, "font-family=\"" + Fonts.FAMILY + "\"");
        SVGDocument picture = new SVGLoader()
                .load(new ByteArrayInputStream(named.getBytes(UTF_8)), null, LoaderContext.createDefault());
        if (picture == null) {
            throw new IllegalArgumentException("This is no picture");
        }
        FloatSize size = picture.size();
        double scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / Math.max(1.0, (double) size.width * size.height)));
        int width = (int) Math.max(1, Math.floor(size.width * scale));
        int height = (int) Math.max(1, Math.floor(size.height * scale));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setColor(java.awt.Color.WHITE);
            pen.fillRect(0, 0, width, height);
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            picture.render(null, pen, new ViewBox(width, height));
        } finally {
            pen.dispose();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("An array cannot fail to be written to", e);
        }
        return out.toByteArray();
    }
}
