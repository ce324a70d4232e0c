package org.rapporteur.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.rapporteur.text.Printable;

/**
 * A feed (RFC 4287). Ids follow from names alone, so that a reader knows what it has shown already.
 *
 * @param name what tells this feed from others
 * @param title what a person calls it
 * @param self where it is
 * @param entries what is in it, the latest first
 */
record AtomFeed(String name, String title, String self, List<Entry> entries) {

    /** Its media type. */
    static final String TYPE = "application/atom+xml";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    AtomFeed {
        entries = List.copyOf(entries);
    }

    /**
     * Something that happened.
     *
     * @param name what tells it from all else, in every feed
     * @param title what it is, in a line
     * @param author whose words it has
     * @param link the page about it
     * @param on the day on which it happened
     * @param text what it is, at length
     */
    record Entry(String name, String title, String author, String link, LocalDate on, String text) {}

    /** Returns the feed as a document. */
    String xml() {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            text(xml, "id", id(name));
            text(xml, "title", title);
            text(
                    xml,
                    "updated",
                    time(entries.stream()
                            .map(Entry::on)
                            .max(LocalDate::compareTo)
                            .orElse(LocalDate.EPOCH)));
            text(xml, "generator", "Rapporteur");
            person(xml, "Rapporteur");
            link(xml, "self", TYPE, self);
            for (Entry each : entries) {
                xml.writeStartElement("entry");
                text(xml, "id", id(each.name()));
                text(xml, "title", each.title());
                text(xml, "updated", time(each.on()));
                text(xml, "published", time(each.on()));
                person(xml, each.author());
                link(xml, "alternate", "text/html", each.link());
                text(xml, "content", each.text());
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A string cannot fail to be written to", e);
        }
        return out.toString();
    }

    private static String id(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("rapporteur " + name).getBytes(UTF_8));
    }

    private static String time(LocalDate day) {
        return day + "T00:00:00Z";
    }

    private static void person(XMLStreamWriter xml, String who) throws XMLStreamException {
        xml.writeStartElement("author");
        text(xml, "name", who);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String type, String to) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", to);
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        // XML has no place for control characters, and a stranger's text must not turn a reader's page around.
        xml.writeCharacters(Printable.text(text).replace('\uFFFE', '\uFFFD').replace('\uFFFF', '\uFFFD'));
        xml.writeEndElement();
    }
}
