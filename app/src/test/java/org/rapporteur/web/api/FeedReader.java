package org.rapporteur.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Reads feeds and checks what RFC 4287 demands of them. */
final class FeedReader {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private FeedReader() {}

    /** Returns the ids of a feed and of its entries. */
    static List<String> ids(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        Element feed = document.getDocumentElement();
        assertThat(feed.getLocalName()).isEqualTo("feed");
        List<String> ids = new ArrayList<>();
        check(feed, ids);
        for (Element entry : children(feed, "entry")) {
            check(entry, ids);
            assertThat(children(entry, "link")).hasSize(1);
            assertThat(children(entry, "content")).hasSize(1);
        }
        return ids;
    }

    private static void check(Element element, List<String> ids) {
        for (String once : List.of("id", "title", "updated")) {
            assertThat(children(element, once)).as(once).hasSize(1);
        }
        assertThat(children(element, "author")).isNotEmpty();
        assertThat(Instant.parse(children(element, "updated").get(0).getTextContent()))
                .isNotNull();
        ids.add(children(element, "id").get(0).getTextContent());
        assertThat(ids.get(ids.size() - 1)).startsWith("urn:uuid:");
    }

    static List<Element> children(Element element, String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && name.equals(child.getLocalName())) {
                assertThat(child.getNamespaceURI()).isEqualTo(NAMESPACE);
                children.add(child);
            }
        }
        return children;
    }
}
