package org.rapporteur.picture;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a picture, element by element. Start with {@link #Svg}, end with {@link #text()}. Text is escaped, and characters that XML
 * does not have become U+FFFD. Lengths are in pixels.
 *
 * <p>Not for several threads.
 */
public final class Svg {

    /** Colours that differ in grey too. */
    static final String INK = "#111111";

    static final String GREY = "#777777";
    static final String LIGHT = "#dddddd";
    static final String PAPER = "#ffffff";

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter xml;
    private final Leads leads;

    /**
     * Starts a picture on white ground.
     *
     * @param title what it shows, for those who cannot see it
     */
    public Svg(double width, double height, String title) {
        this(width, height, title, Leads.NOWHERE);
    }

    /**
     * Starts a picture on white ground whose parts may lead somewhere.
     *
     * @param title what it shows, for those who cannot see it
     * @param leads where its parts lead
     */
    Svg(double width, double height, String title, Leads leads) {
        this.leads = leads;
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartElement("svg");
            xml.writeDefaultNamespace(NAMESPACE);
            attributes("width", number(width), "height", number(height));
            attributes("viewBox", "0 0 " + number(width) + " " + number(height));
            // What is one picture to those who do not see it can have no links.
            attributes("role", leads == Leads.NOWHERE ? "img" : "group");
            attributes("font-family", "sans-serif", "font-size", "12", "fill", INK);
            xml.writeStartElement("title");
            xml.writeCharacters(clean(title));
            xml.writeEndElement();
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
        element("rect", "width", number(width), "height", number(height), "fill", PAPER);
    }

    /**
     * Adds an element without content.
     *
     * @param attributes names and values by turns
     */
    public Svg element(String name, String... attributes) {
        try {
            xml.writeEmptyElement(name);
            attributes(attributes);
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
        return this;
    }

    /** Adds a straight line. */
    public Svg line(double[] from, double[] to, String colour) {
        return element(
                "line",
                "x1",
                number(from[0]),
                "y1",
                number(from[1]),
                "x2",
                number(to[0]),
                "y2",
                number(to[1]),
                "stroke",
                colour);
    }

    /**
     * Adds words.
     *
     * @param attributes names and values by turns, {@code text-anchor} for instance
     */
    public Svg words(double x, double y, String words, String... attributes) {
        try {
            xml.writeStartElement("text");
            attributes("x", number(x), "y", number(y));
            attributes(attributes);
            xml.writeCharacters(clean(words));
            xml.writeEndElement();
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
        return this;
    }

    /**
     * Opens a group that {@link #close} closes.
     *
     * @param title what a reader is told who points at it
     */
    public Svg open(String title) {
        try {
            xml.writeStartElement("g");
            xml.writeStartElement("title");
            xml.writeCharacters(clean(title));
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
        return this;
    }

    /**
     * Opens a part that {@link #close} closes: a link, if it leads somewhere, or else a group. Keys pass by it, as a picture has up to thousands and the
     * table beside it the same.
     *
     * @param title what a reader is told who points at it
     */
    Svg open(String title, Leads.Part part) {
        Optional<String> to = leads.to(part);
        if (to.isEmpty()) {
            return open(title);
        }
        try {
            xml.writeStartElement("a");
            attributes("href", to.get(), "tabindex", "-1");
            xml.writeStartElement("title");
            xml.writeCharacters(clean(title));
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
        return this;
    }

    /** Lets a pointer that comes near a mark hit the link that is open, where the picture leads anywhere: marks are small, and crosses have holes. */
    Svg near(double x, double y) {
        return leads == Leads.NOWHERE
                ? this
                : element(
                        "circle", "cx", number(x), "cy", number(y), "r", "8", "fill", "none", "pointer-events", "all");
    }

    /** Closes the group or link that was opened last. */
    public Svg close() {
        try {
            xml.writeEndElement();
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
        return this;
    }

    /** Ends the picture and returns its file, in UTF-8 and without a declaration. */
    public String text() {
        try {
            xml.writeEndElement();
            xml.close();
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
        return out + "\n";
    }

    /** Returns a length as it is written: with at most two decimals, alike in all countries. */
    public static String number(double length) {
        return BigDecimal.valueOf(length)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Returns words that take about so many pixels at most, in the size of the picture, with an ellipsis where they were cut. */
    static String cut(String words, double width) {
        int[] points = words.codePoints().toArray();
        int most = (int) (width / CHARACTER);
        return points.length <= most
                ? words
                : new String(Arrays.copyOf(points, Math.max(most - 1, 0)), 0, Math.max(most - 1, 0)).stripTrailing()
                        + "…";
    }

    /** What a character of 12 pixels takes on average, and a little more. */
    static final double CHARACTER = 6.6;

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], clean(attributes[i + 1]));
        }
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> clean.appendCodePoint(isXml(point) ? point : 0xFFFD));
        return clean.toString();
    }

    /** Returns whether XML has a character, and it neither ends a line nor turns the direction of writing around. */
    private static boolean isXml(int point) {
        boolean isXml = (point >= 0x20 && point <= 0xD7FF) || (point >= 0xE000 && point <= 0xFFFD) || point >= 0x10000;
        return isXml
                && switch (Character.getType(point)) {
                    case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                        false;
                    default -> true;
                };
    }

    private static IllegalStateException unexpected(XMLStreamException e) {
        return new IllegalStateException("A string cannot fail to be written to", e);
    }
}
