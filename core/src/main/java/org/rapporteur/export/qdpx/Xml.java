package org.rapporteur.export.qdpx;

import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.rapporteur.export.WellFormed;

/** Writes elements of a project, whatever the texts in them. */
final class Xml {

    static final String NAMESPACE = "urn:QDA-XML:project:1.0";

    /** What stands in an element. */
    interface Content {
        void write() throws XMLStreamException;
    }

    private final XMLStreamWriter xml;

    /** Begins a document whose bytes are UTF-8. */
    Xml(Writer out) throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
    }

    /** Writes the root and ends the document. */
    void document(String root, Content content) throws XMLStreamException {
        xml.writeStartElement(root);
        xml.writeDefaultNamespace(NAMESPACE);
        content.write();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    void element(String name, Content content) throws XMLStreamException {
        xml.writeStartElement(name);
        content.write();
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    /** Writes an attribute; a parser would make spaces of its line breaks. */
    void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, WellFormed.forXml(value).replaceAll("[\\t\\r\\n]", " "));
    }

    void text(String name, String text) throws XMLStreamException {
        element(name, () -> xml.writeCharacters(WellFormed.forXml(text)));
    }

    /** Writes an element that names another. */
    void reference(String name, String guid) throws XMLStreamException {
        element(name, () -> attribute("targetGUID", guid));
    }
}
