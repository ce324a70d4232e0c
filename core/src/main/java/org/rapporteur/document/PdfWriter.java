package org.rapporteur.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.stream.StreamSource;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.MimeConstants;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.xml.sax.SAXException;

/**
 * Writes documents as PDF with footnotes, by Apache FOP. The font, DejaVu Sans Condensed, is embedded; what it has no glyph for is shown by its
 * number.
 */
final class PdfWriter {

    /** Where the package has the fonts from which the build takes them. */
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

    private static final String REGULAR = "DejaVuSansCondensed.ttf";
    private static final String BOLD = "DejaVuSansCondensed-Bold.ttf";
    private static final URI HOME = URI.create("program:/");
    private static final String UNSHOWN =
            "Characters that the font of this PDF does not have are shown by their numbers, such"
                    + " as <U+4E2D>. The other forms of this document have them.";

    private static final Pattern MADE = Pattern.compile("<xmp:CreateDate>([^<]*)<");
    private static final Pattern NOTED = Pattern.compile("<xmp:MetadataDate>([^<]*)<");
    private static final Pattern ID = Pattern.compile("/ID \\[<([0-9A-F]{1,64})> <([0-9A-F]{1,64})>\\]");

    private static final String SETTINGS = "<fop version=\"1.0\"><strict-configuration>true</strict-configuration>"
            + "<renderers><renderer mime=\"application/pdf\"><fonts>"
            + font(REGULAR, "normal") + font(BOLD, "bold")
            + "</fonts></renderer></renderers></fop>";

    private PdfWriter() {}

    private static String font(String file, String weight) {
        return "<font kerning=\"yes\" embed-url=\"" + file
                + "\"><font-triplet name=\"Brief\" style=\"normal\" weight=\"" + weight + "\"/></font>";
    }

    /** What is the same for all documents; made when the first one is written. */
    private static final class Fonts {

        static final CmapLookup KNOWN = known();

        private static CmapLookup known() {
            try (InputStream in = resource(REGULAR);
                    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
                return font.getUnicodeCmapLookup();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static InputStream resource(String name) {
        InputStream found = PdfWriter.class.getResourceAsStream(FONTS + name);
        if (found == null) {
            throw new IllegalStateException(name + " is missing from the program");
        }
        return found;
    }

    /** Hands out the two fonts and nothing else, whatever a document asks for. */
    private static final class FontsAlone implements ResourceResolver {

        @Override
        public Resource getResource(URI uri) throws IOException {
            String name = String.valueOf(uri.getPath()).substring(1);
            if (!HOME.getScheme().equals(uri.getScheme()) || !(name.equals(REGULAR) || name.equals(BOLD))) {
                throw new IOException("Nothing is loaded from " + uri);
            }
            return new Resource(resource(name));
        }

        @Override
        public OutputStream getOutputStream(URI uri) throws IOException {
            throw new IOException("Nothing is written to " + uri);
        }
    }

    /** Returns a document. The same document gives the same bytes. */
    static byte[] of(Document document) {
        AtomicBoolean isUnshown = new AtomicBoolean();
        String body = FoWriter.of(document, text -> shown(text, isUnshown), "");
        String fo = isUnshown.get() ? FoWriter.of(document, text -> shown(text, isUnshown), UNSHOWN) : body;
        try {
            FopFactory factory = new FopConfParser(
                            new ByteArrayInputStream(SETTINGS.getBytes(UTF_8)), HOME, new FontsAlone())
                    .getFopFactoryBuilder()
                    .build();
            FOUserAgent agent = factory.newFOUserAgent();
            agent.setCreationDate(Date.from(document.made().atStartOfDay().toInstant(ZoneOffset.UTC)));
            agent.setTitle(Xml.plain(document.title()));
            agent.setCreator("Rapporteur");
            agent.setAccessibility(true);
            // Without a listener, it would print what it finds remarkable about line breaks.
            agent.getEventBroadcaster().addEventListener(event -> {});
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(
                            new StreamSource(new StringReader(fo)),
                            new SAXResult(factory.newFop(MimeConstants.MIME_PDF, agent, out)
                                    .getDefaultHandler()));
            return timeless(out.toString(ISO_8859_1)).getBytes(ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | TransformerException e) {
            throw new IllegalStateException("A document could not be set as PDF", e);
        }
    }

    /**
     * Returns a PDF in which the day on which it was made is the only time, and whose id follows from what is in it. Nothing gets another length, as
     * a PDF tells where each part of it begins.
     */
    private static String timeless(String pdf) {
        Matcher made = MADE.matcher(pdf);
        Matcher noted = NOTED.matcher(pdf);
        StringBuilder out = new StringBuilder(pdf);
        if (made.find()
                && noted.find()
                && made.group(1).length() == noted.group(1).length()) {
            out.replace(noted.start(1), noted.end(1), made.group(1));
        }
        int ids = pdf.lastIndexOf("/ID [<");
        Matcher id = ID.matcher(pdf);
        if (ids >= 0 && id.find(ids)) {
            String none = "0".repeat(id.group(1).length());
            out.replace(id.start(1), id.end(1), none).replace(id.start(2), id.end(2), none);
            String digest = digest(out.toString()).substring(0, none.length());
            out.replace(id.start(1), id.end(1), digest).replace(id.start(2), id.end(2), digest);
        }
        return out.toString();
    }

    private static String digest(String pdf) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(pdf.getBytes(ISO_8859_1));
            return HexFormat.of().withUpperCase().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String shown(String text, AtomicBoolean isUnshown) {
        StringBuilder out = new StringBuilder(text.length());
        Xml.plain(text).codePoints().forEach(point -> {
            if (point == ' ' || Fonts.KNOWN.getGlyphId(point) != 0) {
                out.appendCodePoint(point);
            } else {
                isUnshown.set(true);
                out.append(String.format(Locale.ROOT, "<U+%04X>", point));
            }
        });
        return out.toString();
    }
}
