package org.rapporteur.cli;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.rapporteur.analysis.network.DrawnNetwork;
import org.rapporteur.export.WellFormed;

/** A network as XML for programs that draw and measure networks. */
final class NetworkXml {

    private static final String GRAPHML = "http://graphml.graphdrawing.org/xmlns";
    private static final String GEXF = "http://www.gexf.net/1.2draft";

    private NetworkXml() {}

    private record Attribute(String name, String type, String of) {}

    private static final List<Attribute> ATTRIBUTES = List.of(
            new Attribute("label", "string", "node"),
            new Attribute("variable", "string", "node"),
            new Attribute("frequency", "int", "node"),
            new Attribute("group", "int", "node"),
            new Attribute("weight", "double", "edge"),
            new Attribute("statements", "int", "edge"));

    /** Returns the network as GraphML. */
    static String graphml(DrawnNetwork network) {
        return written(xml -> {
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace(GRAPHML);
            for (Attribute attribute : ATTRIBUTES) {
                xml.writeEmptyElement("key");
                xml.writeAttribute("id", attribute.name());
                xml.writeAttribute("for", attribute.of());
                xml.writeAttribute("attr.name", attribute.name());
                xml.writeAttribute("attr.type", attribute.type());
            }
            xml.writeStartElement("graph");
            xml.writeAttribute("edgedefault", "undirected");
            for (DrawnNetwork.Node node : network.nodes()) {
                xml.writeStartElement("node");
                xml.writeAttribute("id", node.id());
                data(xml, "label", node.label());
                data(xml, "variable", node.variable());
                data(xml, "frequency", Integer.toString(node.statements()));
                if (node.group().isPresent()) {
                    data(xml, "group", node.group().get().toString());
                }
                xml.writeEndElement();
            }
            int number = 0;
            for (DrawnNetwork.Tie tie : network.ties()) {
                number++;
                xml.writeStartElement("edge");
                xml.writeAttribute("id", "e" + number);
                xml.writeAttribute("source", network.from(tie).id());
                xml.writeAttribute("target", network.to(tie).id());
                data(xml, "weight", Double.toString(tie.weight()));
                data(xml, "statements", Integer.toString(tie.statements().size()));
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    private static void data(XMLStreamWriter xml, String key, String value) throws XMLStreamException {
        xml.writeStartElement("data");
        xml.writeAttribute("key", key);
        xml.writeCharacters(WellFormed.forXml(value));
        xml.writeEndElement();
    }

    /** Returns the network as GEXF 1.2. */
    static String gexf(DrawnNetwork network) {
        return written(xml -> {
            xml.writeStartElement("gexf");
            xml.writeDefaultNamespace(GEXF);
            xml.writeAttribute("version", "1.2");
            xml.writeStartElement("graph");
            xml.writeAttribute("defaultedgetype", "undirected");
            xml.writeAttribute("mode", "static");
            attributes(xml, "node", List.of("variable", "frequency", "group"));
            attributes(xml, "edge", List.of("statements"));
            xml.writeStartElement("nodes");
            for (DrawnNetwork.Node node : network.nodes()) {
                xml.writeStartElement("node");
                xml.writeAttribute("id", node.id());
                xml.writeAttribute("label", WellFormed.forXml(node.label()));
                xml.writeStartElement("attvalues");
                value(xml, "variable", node.variable());
                value(xml, "frequency", Integer.toString(node.statements()));
                if (node.group().isPresent()) {
                    value(xml, "group", node.group().get().toString());
                }
                xml.writeEndElement();
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeStartElement("edges");
            int number = 0;
            for (DrawnNetwork.Tie tie : network.ties()) {
                number++;
                xml.writeStartElement("edge");
                xml.writeAttribute("id", "e" + number);
                xml.writeAttribute("source", network.from(tie).id());
                xml.writeAttribute("target", network.to(tie).id());
                xml.writeAttribute("weight", Double.toString(tie.weight()));
                xml.writeStartElement("attvalues");
                value(xml, "statements", Integer.toString(tie.statements().size()));
                xml.writeEndElement();
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    private static void attributes(XMLStreamWriter xml, String of, List<String> names) throws XMLStreamException {
        xml.writeStartElement("attributes");
        xml.writeAttribute("class", of);
        for (String name : names) {
            xml.writeEmptyElement("attribute");
            xml.writeAttribute("id", name);
            xml.writeAttribute("title", name);
            xml.writeAttribute("type", name.equals("variable") ? "string" : "integer");
        }
        xml.writeEndElement();
    }

    private static void value(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeEmptyElement("attvalue");
        xml.writeAttribute("for", name);
        xml.writeAttribute("value", WellFormed.forXml(value));
    }

    private interface Content {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    private static String written(Content content) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            content.write(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A string cannot fail to be written to", e);
        }
        return out.append('\n').toString();
    }
}
