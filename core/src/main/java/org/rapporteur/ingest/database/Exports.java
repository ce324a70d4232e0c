package org.rapporteur.ingest.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.rapporteur.ingest.Piece;
import org.rapporteur.ingest.file.Decoded;
import org.rapporteur.ingest.file.FileType;
import org.rapporteur.ingest.file.UnreadableException;
import org.rapporteur.ingest.layout.Wrapped;

/**
 * Takes the articles out of files that databases of news export: LexisNexis, Nexis Uni, Factiva, ProQuest.
 *
 * <p>A file is one by what is in it, never by its name: it has the marks with which a database begins or ends each article, and with
 * them the fields that it always has. Articles are numbered from 1 in the order of the file.
 */
public final class Exports {

    private Exports() {}

    /**
     * Returns the articles of a text or page that a database exported.
     *
     * @param type what the file is read as, if it is no export
     * @return the articles; empty if it is no export
     */
    public static List<Piece> inFile(FileType type, byte[] bytes) {
        return switch (type) {
            case HTML -> inPage(bytes);
            case PLAIN_TEXT -> inText(bytes);
            case MARKDOWN -> List.of();
        };
    }

    /**
     * Returns the articles of a page that a database exported.
     *
     * @param bytes the page
     * @return the articles; empty if the page is no export
     */
    public static List<Piece> inPage(byte[] bytes) {
        if (!isHinted(bytes)) {
            return List.of();
        }
        try {
            Document page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
            List<Clipping> factiva = FactivaPage.of(page);
            return factiva.isEmpty() ? in(PageLines.of(page)) : pieces(factiva);
        } catch (IOException e) {
            return List.of(); // what no page can be made of is no export either
        }
    }

    /**
     * Returns the articles of a text that a database exported.
     *
     * @param bytes the text, in an encoding that is told as for any text
     * @return the articles; empty if the text is no export, or no text
     */
    public static List<Piece> inText(byte[] bytes) {
        if (!isHinted(bytes)) {
            return List.of();
        }
        try {
            List<String> blocks = new ArrayList<>();
            StringBuilder open = new StringBuilder();
            for (String line : Decoded.of(bytes).text().split("\\R|\\f", -1)) {
                if (line.isBlank() && open.length() > 0) {
                    blocks.add(open.toString());
                    open.setLength(0);
                } else if (!line.isBlank()) {
                    open.append(open.length() > 0 ? "\n" : "").append(line);
                }
            }
            blocks.add(open.toString());
            return in(blocks);
        } catch (UnreadableException e) {
            return List.of();
        }
    }

    /**
     * Returns the articles of a document that a database exported.
     *
     * @param blocks the document's paragraphs, with the line breaks in them
     * @return the articles; empty if it is no export
     */
    public static List<Piece> in(List<String> blocks) {
        if (blocks.stream().noneMatch(Marks::in)) {
            return List.of();
        }
        int width = Wrapped.width(blocks.stream()
                .flatMap(block -> Stream.concat(block.lines(), Stream.of("")))
                .toList());
        List<Clipping> found = LexisClassic.of(blocks, width);
        found = found.isEmpty() ? NexisUni.of(blocks) : found;
        found = found.isEmpty() ? ProQuest.of(blocks, width) : found;
        found = found.isEmpty() ? Factiva.of(blocks) : found;
        return pieces(found);
    }

    private static boolean isHinted(byte[] bytes) {
        boolean utf16 =
                bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFF + 0xFE && (bytes[0] & 0xFF) >= 0xFE;
        String rough = new String(bytes, utf16 ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1);
        return Marks.in(rough);
    }

    private static List<Piece> pieces(List<Clipping> clippings) {
        List<Piece> pieces = new ArrayList<>();
        for (Clipping clipping : clippings) {
            String name = String.valueOf(pieces.size() + 1);
            pieces.add(new Piece(name, () -> clipping.read(name)));
        }
        return List.copyOf(pieces);
    }
}
