package org.rapporteur.ingest.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.rapporteur.ingest.Articles;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.ingest.Piece;
import org.rapporteur.ingest.file.UnreadableException;
import org.rapporteur.ingest.metadata.Facts;
import org.rapporteur.ingest.metadata.Given;

/**
 * Reads books and magazines in EPUB: each chapter or article that has running text, in the order of reading, under the name of its part in
 * the file. Covers, lists of contents and the like are left out.
 */
public final class Epub {

    private static final String KIND = "EPUB";

    /** A part with less running text is a cover, a title or a list, unless no other part has more. */
    private static final int LEAST_LETTERS = 300;

    /** A part with less text is nothing but that. */
    private static final int FEWEST_LETTERS = 40;

    /** So long a paragraph is running text. */
    private static final int PROSE = 80;

    private static final int MOST_CHAPTERS = 5000;
    private static final Pattern ISSUE = Pattern.compile("\\s*[\\[(][^\\])]*\\d[^\\])]*[\\])]\\s*$");

    private final Unzipped zip;
    private final Document book;
    private final String folder;

    private Epub(Unzipped zip, Document book, String folder) {
        this.zip = zip;
        this.book = book;
        this.folder = folder;
    }

    /**
     * Returns what a book holds.
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
            try (Unzipped zip = Unzipped.of(bytes, spending)) {
                return new Holding(open(zip).pieces(), false);
            }
        });
    }

    private static Epub open(Unzipped zip) throws IOException, UnreadableException {
        Optional<byte[]> container = zip.part("META-INF/container.xml");
        if (container.isEmpty()) {
            throw new UnreadableException(
                    "is no EPUB: it does not say where its book is; get it again from where it came");
        }
        Element root = xml(container.get()).getElementsByTag("rootfile").first();
        String path = root == null ? "" : root.attr("full-path");
        Optional<byte[]> book = zip.part(path);
        if (book.isEmpty()) {
            throw new UnreadableException("is no EPUB: its book is missing; get it again from where it came");
        }
        return new Epub(zip, xml(book.get()), path.substring(0, path.lastIndexOf('/') + 1));
    }

    private static Document xml(byte[] bytes) throws IOException {
        return Jsoup.parse(new ByteArrayInputStream(bytes), null, "", Parser.xmlParser());
    }

    private List<Piece> pieces() throws IOException, UnreadableException {
        Map<String, Element> items = new HashMap<>();
        tags(book, "item").forEach(item -> items.putIfAbsent(item.attr("id"), item));
        Map<String, String> titles = titles();
        boolean encrypted = encrypted();
        List<Piece> pieces = new ArrayList<>();
        List<Piece> brief = new ArrayList<>();
        for (Element reference : tags(book, "itemref")) {
            Element item = items.get(reference.attr("idref"));
            if (item == null || !isChapter(reference, item) || pieces.size() + brief.size() >= MOST_CHAPTERS) {
                continue;
            }
            if (encrypted) {
                throw new UnreadableException("is protected against copying (DRM); get it without, or as pages");
            }
            String path = resolved(folder, item.attr("href"));
            Optional<byte[]> chapter = zip.part(path);
            if (chapter.isPresent()) {
                Document page = Jsoup.parse(new ByteArrayInputStream(chapter.get()), null, "");
                Given given = given(titles.getOrDefault(path, ""));
                Piece piece = new Piece(path, () -> read(path, chapter.get(), given));
                if (hasProse(page)) {
                    pieces.add(piece);
                    brief.clear();
                } else if (pieces.isEmpty() && hasText(page)) {
                    brief.add(piece);
                }
            }
        }
        if (pieces.isEmpty() && brief.isEmpty()) {
            throw new UnreadableException("holds no running text: no chapter has a paragraph of " + FEWEST_LETTERS
                    + " letters; if it has only pictures of pages, run text recognition (OCR) on them");
        }
        return pieces.isEmpty() ? brief : pieces;
    }

    private static List<Element> tags(Document xml, String name) {
        // With or without the prefix that some programs give every element.
        return xml.getAllElements().stream()
                .filter(element ->
                        element.tagName().equals(name) || element.tagName().endsWith(":" + name))
                .toList();
    }

    private static boolean isChapter(Element reference, Element item) {
        String media = item.attr("media-type").toLowerCase(Locale.ROOT);
        return !reference.attr("linear").equals("no")
                && !(" " + item.attr("properties") + " ").contains(" nav ")
                && (media.isEmpty() || media.contains("html") || media.contains("oeb1"));
    }

    private boolean encrypted() throws IOException, UnreadableException {
        // Fonts may be obfuscated; chapters that are encrypted cannot be read.
        Optional<byte[]> encryption = zip.part("META-INF/encryption.xml");
        return encryption.isPresent()
                && tags(xml(encryption.get()), "CipherReference").stream()
                        .anyMatch(reference ->
                                reference.attr("URI").toLowerCase(Locale.ROOT).matches(".*html?$"));
    }

    private static boolean hasText(Document page) {
        return page.select("p, blockquote").stream()
                .anyMatch(block -> block.text().length() >= FEWEST_LETTERS);
    }

    private static boolean hasProse(Document page) {
        int letters = 0;
        for (Element block : page.select("p, blockquote, li, td, div")) {
            int own = block.ownText().length();
            boolean prose = !block.normalName().equals("div") && block.text().length() >= PROSE;
            letters += prose ? block.text().length() : own >= PROSE ? own : 0;
            if (letters >= LEAST_LETTERS) {
                return true;
            }
        }
        return false;
    }

    private static Ingested read(String name, byte[] chapter, Given given) {
        return Articles.page(name, chapter, given, Optional.empty(), Optional.empty());
    }

    /** Returns what the book says about a chapter. */
    private Given given(String title) {
        Facts facts = new Facts().title(title);
        boolean periodical = tags(book, "meta").stream()
                .anyMatch(meta -> meta.attr("content").toLowerCase(Locale.ROOT).startsWith("periodical:"));
        String name = first("title");
        facts.outlet(periodical ? ISSUE.matcher(name).replaceFirst("") : first("publisher"));
        facts.published(first("date"));
        facts.language(first("language"));
        if (!periodical) {
            tags(book, "creator").stream()
                    .filter(creator -> !creator.text().toLowerCase(Locale.ROOT).contains("calibre"))
                    .forEach(creator -> Info.author(facts, creator.text()));
        }
        return facts.given();
    }

    private String first(String tag) {
        return tags(book, tag).stream().findFirst().map(Element::text).orElse("");
    }

    /** Returns the headlines of the parts that the list of contents names, if it names each once. */
    private Map<String, String> titles() throws IOException, UnreadableException {
        Map<String, String> titles = new LinkedHashMap<>();
        for (Element item : tags(book, "item")) {
            boolean nav = (" " + item.attr("properties") + " ").contains(" nav ");
            boolean ncx = item.attr("media-type").equals("application/x-dtbncx+xml");
            String path = resolved(folder, item.attr("href"));
            Optional<byte[]> contents = nav || ncx ? zip.part(path) : Optional.empty();
            if (contents.isEmpty()) {
                continue;
            }
            String at = path.substring(0, path.lastIndexOf('/') + 1);
            if (nav) {
                for (Element link : Jsoup.parse(new ByteArrayInputStream(contents.get()), null, "")
                        .select("nav a[href]")) {
                    titles.merge(resolved(at, link.attr("href")), link.text(), (a, b) -> a.equals(b) ? a : "");
                }
                return titles;
            }
            for (Element point : tags(xml(contents.get()), "navPoint")) {
                Element source = point.children().stream()
                        .filter(child -> child.tagName().endsWith("content"))
                        .findFirst()
                        .orElse(point);
                Element label = point.children().stream()
                        .filter(child -> child.tagName().endsWith("navLabel"))
                        .findFirst()
                        .orElse(point);
                titles.merge(resolved(at, source.attr("src")), label.text(), (a, b) -> a.equals(b) ? a : "");
            }
        }
        return titles;
    }

    /** Returns the name of a part that is named from a folder, without what stands behind {@code #}. */
    private static String resolved(String folder, String reference) {
        String path = reference.split("#", 2)[0];
        try {
            path = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // then the name is what stands there
        }
        List<String> steps = new ArrayList<>();
        for (String step : (path.startsWith("/") ? path : folder + path).split("/", -1)) {
            if (step.equals("..") && !steps.isEmpty()) {
                steps.remove(steps.size() - 1);
            } else if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }
}
