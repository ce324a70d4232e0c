package org.rapporteur.ingest.feed;

import java.io.StringReader;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads RSS, Atom, sitemaps and OPML, one event after the other: nothing but entries is held in memory. */
final class XmlFeed {

    /** Deeper than any feed, and shallow enough that no nesting costs memory. */
    private static final int DEEPEST = 100;

    private static final int LONGEST_VALUE = 8_000;

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String ATOM_03 = "http://purl.org/atom/ns#";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    private static final String DUBLIN_TERMS = "http://purl.org/dc/terms/";
    private static final String NEWS = "http://www.google.com/schemas/sitemap-news/";

    private static final Set<String> ENTRIES = Set.of("item", "entry", "url", "sitemap");

    private final XMLStreamReader xml;
    private final Gathered gathered;
    private Feed.@Nullable Kind kind;
    private int depth;

    /** The entry that is being read, and how deep it lies; null between entries. */
    private @Nullable Map<String, String> entry;

    private int entryDepth;

    /** The value that is being read; null where none is wanted. */
    private @Nullable StringBuilder value;

    private String valueName = "";
    private int valueDepth;

    private XmlFeed(XMLStreamReader xml, Gathered gathered) {
        this.xml = xml;
        this.gathered = gathered;
    }

    static Feed read(String text, Gathered gathered) throws UnreadableFeedException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside is asked for");
        });
        XmlFeed feed = null;
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(XmlText.mended(text)));
            feed = new XmlFeed(xml, gathered);
            feed.events();
        } catch (XMLStreamException e) {
            if (feed == null || feed.kind == null) {
                throw new UnreadableFeedException("begins like XML and is none" + at(e) + ", so it is no feed");
            }
            gathered.warn("is broken XML" + at(e) + "; what stands before was taken");
        }
        return gathered.as(feed.known());
    }

    private Feed.Kind known() throws UnreadableFeedException {
        Feed.Kind found = kind;
        if (found == null) {
            throw noFeed();
        }
        return found;
    }

    private static String at(XMLStreamException e) {
        return e.getLocation() == null || e.getLocation().getLineNumber() < 1
                ? ""
                : " (line " + e.getLocation().getLineNumber() + ")";
    }

    private static UnreadableFeedException noFeed() {
        return new UnreadableFeedException(
                "is XML, or a page, but no feed, sitemap or OPML; give the address of the" + " feed itself");
    }

    private void events() throws XMLStreamException, UnreadableFeedException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (value != null && value.length() < LONGEST_VALUE) {
                        value.append(xml.getText(), 0, Math.min(xml.getTextLength(), LONGEST_VALUE));
                    }
                }
                default -> {
                    // Comments, instructions, document types and entities tell nothing.
                }
            }
        }
    }

    private void begin() throws XMLStreamException, UnreadableFeedException {
        depth++;
        if (depth > DEEPEST) {
            throw new XMLStreamException("nested too deep", xml.getLocation());
        }
        String name = xml.getLocalName();
        if (depth == 1) {
            kind = kindOf(name);
            return;
        }
        if (kind == Feed.Kind.OPML) {
            outline(name);
        } else if (entry == null && isOwn() && ENTRIES.contains(name)) {
            entry = new HashMap<>();
            entryDepth = depth;
        } else if (entry != null) {
            child(name, depth - entryDepth);
        } else if (name.equals("title") && isOwn() && depth <= 3) {
            begin("feed title");
        }
    }

    private static Feed.Kind kindOf(String root) throws UnreadableFeedException {
        return switch (root.toLowerCase(Locale.ROOT)) {
            case "rss", "rdf" -> Feed.Kind.RSS;
            case "feed" -> Feed.Kind.ATOM;
            case "urlset" -> Feed.Kind.SITEMAP;
            case "sitemapindex" -> Feed.Kind.SITEMAP_INDEX;
            case "opml" -> Feed.Kind.OPML;
            default -> throw noFeed();
        };
    }

    /** Returns whether the present element is of the feed's own format, and not of one that is mixed into it. */
    private boolean isOwn() {
        String prefix = xml.getPrefix();
        return prefix == null || prefix.isEmpty() || isAtom();
    }

    private boolean isAtom() {
        return ATOM.equals(xml.getNamespaceURI()) || ATOM_03.equals(xml.getNamespaceURI());
    }

    private void outline(String name) {
        if (name.equals("outline")) {
            String feed = attribute("xmlUrl");
            if (feed != null) {
                gathered.feed(feed);
            }
        } else if (name.equals("title") && depth == 3) {
            begin("feed title");
        }
    }

    private void child(String name, int below) {
        String space = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
        if (below == 2 && space.startsWith(NEWS)) {
            if (name.equals("publication_date") || name.equals("title")) {
                begin(name);
            }
        } else if (below == 1 && space.equals(DUBLIN_CORE)) {
            if (name.equals("date")) {
                begin("dc date");
            }
        } else if (below == 1 && space.equals(DUBLIN_TERMS)) {
            if (name.equals("modified")) {
                begin("updated");
            }
        } else if (below == 1 && isOwn()) {
            own(name);
        } else if (below == 1 && name.equals("origLink")) {
            begin("origLink");
        }
    }

    private void own(String name) {
        if (name.equals("link") && attribute("href") != null) {
            String relation = attribute("rel");
            String type = attribute("type");
            if (relation == null || relation.equals("alternate")) {
                String key = type == null || type.contains("html") ? "href" : "other href";
                put(key, String.valueOf(attribute("href")));
            }
        } else if (name.equals("guid") || name.equals("id")) {
            begin("false".equals(attribute("isPermaLink")) ? "" : name);
        } else {
            begin(name);
        }
    }

    private @Nullable String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equalsIgnoreCase(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    private void begin(String name) {
        if (value == null) {
            value = new StringBuilder();
            valueName = name;
            valueDepth = depth;
        }
    }

    private void put(String name, String text) {
        if (entry != null) {
            entry.putIfAbsent(name, text.strip());
        }
    }

    private void end() {
        if (value != null && depth == valueDepth) {
            if (valueName.equals("feed title")) {
                gathered.title(value.toString());
            } else {
                put(valueName, value.toString());
            }
            value = null;
        }
        if (entry != null && depth == entryDepth) {
            finish(entry);
            entry = null;
        }
        depth--;
    }

    private void finish(Map<String, String> found) {
        if (kind == Feed.Kind.SITEMAP_INDEX) {
            gathered.feed(found.get("loc"));
            return;
        }
        gathered.entry(
                address(found),
                found.get("title"),
                moment(found, "pubDate", "published", "publication_date", "issued", "dc date", "created"),
                moment(found, "updated", "lastmod", "modified"));
    }

    private static @Nullable String address(Map<String, String> found) {
        for (String key : new String[] {"origLink", "href", "link", "loc", "other href", "guid", "id"}) {
            String address = found.get(key);
            boolean isName = key.equals("guid") || key.equals("id");
            if (address != null && !address.isBlank() && !(isName && !address.startsWith("http"))) {
                return address;
            }
        }
        return null;
    }

    private static Optional<Instant> moment(Map<String, String> found, String... keys) {
        for (String key : keys) {
            Optional<Instant> moment = Optional.ofNullable(found.get(key)).flatMap(FeedDates::of);
            if (moment.isPresent()) {
                return moment;
            }
        }
        return Optional.empty();
    }
}
