package org.rapporteur.ingest.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.rapporteur.ingest.Piece;
import org.rapporteur.ingest.database.Exports;
import org.rapporteur.ingest.file.UnreadableException;
import org.rapporteur.ingest.metadata.Facts;
import org.rapporteur.ingest.metadata.Given;
import org.rapporteur.model.Sha256;

/**
 * Reads documents in DOCX: paragraphs as they stand when all changes are accepted, without hidden text, notes, heads and feet of pages.
 *
 * <p>As a stream: an export of a database may have a thousand pages.
 */
public final class Docx {

    private static final String KIND = "DOCX document";
    private static final String NO_TEXT = "holds no text; if it shows some, save it anew as DOCX";

    /** What is in the file, but not in the text that a reader sees. */
    private static final Set<String> UNSEEN =
            Set.of("del", "moveFrom", "Fallback", "instrText", "delText", "pPr", "sectPr", "tblPr", "docPartGallery");

    private static final int DEEPEST = 2000;
    private static final int MOST_LETTERS = 64 << 20;

    private final List<String> blocks = new ArrayList<>();
    private final Deque<StringBuilder> open = new ArrayDeque<>();
    private long letters;

    private Docx() {}

    /**
     * Returns what a document holds: the articles of an export of a database, or one.
     *
     * @throws UnreadableException if it cannot be read
     */
    public static Holding read(byte[] bytes) throws UnreadableException {
        return read(bytes, Spending.FREE);
    }

    /**
     * As {@link #read(byte[])}.
     *
     * @param spending hears how much is unpacked
     * @throws UnreadableException as that, or if it is too much
     */
    public static Holding read(byte[] bytes, Spending spending) throws UnreadableException {
        return Broken.guard(KIND, () -> {
            if (bytes.length > 8 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF) {
                throw new UnreadableException(
                        "is protected by a password, or of the older type DOC; save it as DOCX without a password");
            }
            try (Unzipped zip = Unzipped.of(bytes, spending)) {
                byte[] document = zip.part(main(zip))
                        .orElseThrow(() ->
                                new UnreadableException("is no DOCX document: it has no text part; save it as DOCX"));
                List<String> blocks = new Docx().blocks(document);
                Given info = zip.part("docProps/core.xml").map(Docx::info).orElse(Given.nothing());
                List<Piece> export = Exports.in(blocks);
                return export.isEmpty()
                        ? Holding.one(() -> Plain.article(blocks, info, Sha256.of(bytes), NO_TEXT))
                        : new Holding(export, false);
            }
        });
    }

    private static String main(Unzipped zip) throws IOException, UnreadableException {
        Optional<byte[]> relations = zip.part("_rels/.rels");
        if (relations.isPresent()) {
            for (Element relation : xml(relations.get()).getElementsByTag("Relationship")) {
                if (relation.attr("Type").endsWith("/officeDocument")) {
                    String target = relation.attr("Target");
                    return target.startsWith("/") ? target.substring(1) : target;
                }
            }
        }
        return "word/document.xml";
    }

    private static Document xml(byte[] bytes) {
        return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), "", Parser.xmlParser());
    }

    private static Given info(byte[] core) {
        Facts facts = new Facts();
        Document properties = xml(core);
        properties.getElementsByTag("dc:title").forEach(title -> Info.title(facts, title.text()));
        properties.getElementsByTag("dc:creator").forEach(creator -> Info.author(facts, creator.text()));
        properties.getElementsByTag("dc:language").forEach(language -> facts.language(language.text()));
        return facts.given();
    }

    private List<String> blocks(byte[] document) throws XMLStreamException, UnreadableException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // Of bytes that are no letters, the library would complain on the console.
        boolean wide = document.length > 1 && (document[0] & 0xFF) >= 0xFE && (document[1] & 0xFF) >= 0xFE;
        int mark = !wide && document.length > 2 && document[0] == (byte) 0xEF && document[1] == (byte) 0xBB ? 3 : 0;
        XMLStreamReader in = factory.createXMLStreamReader(new InputStreamReader(
                new ByteArrayInputStream(document, mark, document.length - mark),
                wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8));
        int depth = 0;
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (UNSEEN.contains(in.getLocalName())) {
                    skip(in);
                    depth--;
                } else {
                    begin(in);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                if (in.getLocalName().equals("p")) {
                    end();
                }
            }
            if (depth > DEEPEST || letters > MOST_LETTERS) {
                throw new UnreadableException("nests too deep or is too long for a text; open it and save it anew");
            }
        }
        in.close();
        while (!open.isEmpty()) {
            end();
        }
        return blocks;
    }

    private void begin(XMLStreamReader in) throws XMLStreamException, UnreadableException {
        switch (in.getLocalName()) {
            case "p" -> open.push(new StringBuilder());
            case "r" -> run(in);
            default -> {}
        }
    }

    /** Reads a run up to its end, or up to a paragraph in it, as a box with text is. */
    private void run(XMLStreamReader in) throws XMLStreamException, UnreadableException {
        StringBuilder text = new StringBuilder();
        boolean hidden = false;
        int depth = 1;
        Deque<StringBuilder> boxes = new ArrayDeque<>();
        while (depth > 0 && in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = in.getLocalName();
                if (UNSEEN.contains(name)) {
                    skip(in);
                    continue;
                }
                depth++;
                StringBuilder into = boxes.isEmpty() ? text : boxes.peek();
                switch (name) {
                    case "vanish" -> hidden = hidden || (depth == 3 && isOn(in));
                    case "p" -> boxes.push(new StringBuilder());
                    case "t" -> {
                        into.append(content(in));
                        depth--;
                    }
                    case "tab" -> into.append('\t');
                    case "br", "cr" -> into.append('\n');
                    case "noBreakHyphen" -> into.append('-');
                    default -> {}
                }
                letters += text.length() > MOST_LETTERS || depth > DEEPEST ? MOST_LETTERS + 1L : 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                if (in.getLocalName().equals("p") && !boxes.isEmpty()) {
                    add(boxes.pop());
                }
            }
            if (letters > MOST_LETTERS) {
                throw new UnreadableException("nests too deep or is too long for a text; open it and save it anew");
            }
        }
        if (!hidden && !open.isEmpty()) {
            open.peek().append(text);
        } else if (!hidden) {
            add(text);
        }
    }

    private static boolean isOn(XMLStreamReader in) {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            if (in.getAttributeLocalName(i).equals("val")) {
                return !in.getAttributeValue(i).matches("0|false|off");
            }
        }
        return true;
    }

    /** Returns the text up to the end of an element that holds nothing else, and leaves the reader there. */
    private String content(XMLStreamReader in) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0 && in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(in.getText());
            }
        }
        letters += text.length();
        return text.toString();
    }

    private static void skip(XMLStreamReader in) throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && in.hasNext()) {
            int event = in.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private void end() {
        if (!open.isEmpty()) {
            add(open.pop());
        }
    }

    private void add(StringBuilder block) {
        String text = block.toString().strip();
        if (!text.isEmpty()) {
            blocks.add(text);
        }
    }
}
