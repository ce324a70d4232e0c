package org.rapporteur.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.ingest.file.Bytes;
import org.rapporteur.ingest.file.ContainerType;
import org.rapporteur.ingest.file.FileType;
import org.rapporteur.ingest.file.UnreadableException;
import org.rapporteur.model.Sha256;

/**
 * The folder beside a record in which lie the articles that came as bytes and not as files of their own, so that they can be read again.
 *
 * <p>A file is called as it was, with the beginning of the digest of what came: what comes again lies there already, and two articles of one
 * name do not meet, nor does one text that two outlets have.
 */
public final class Inbox {

    /** The most bytes that a file may have, also one that holds many articles. */
    public static final int LARGEST = Bytes.ARTICLE_LIMIT;

    private static final String ENDING = ".received";
    private static final int DIGITS = 12;
    /** Bytes of a name without digest and ending: file systems take 255 in all, and a file is written under a longer name first. */
    private static final int LONGEST_NAME = 150;

    private static final JsonFactory JSON = new JsonFactory();

    private final Path folder;

    private Inbox(Path folder) {
        this.folder = folder;
    }

    /** Returns the folder of a record, which need not be there yet. */
    public static Inbox of(Path record) {
        return new Inbox(record.resolveSibling(record.getFileName() + ENDING));
    }

    /**
     * Keeps a file.
     *
     * @param given what it was called, by whom ever; only what is harmless of it is used
     * @param in its bytes; stays open
     * @return where it lies
     * @throws InputException if it is none that is read as an article, is too large, or cannot be written; its line goes on behind the
     *     name
     */
    public Path keep(String given, InputStream in) throws InputException {
        String name = harmless(given);
        if (FileType.ofName(name).isEmpty() && ContainerType.ofName(name).isEmpty()) {
            throw InputException.broken("is no file of a type that is read; see \"rapporteur read --help\"");
        }
        try {
            byte[] bytes = Bytes.of(in, LARGEST);
            return write(place(name, Sha256.of(bytes)), bytes);
        } catch (UnreadableException e) {
            throw InputException.broken(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Keeps a text that somebody typed or pasted.
     *
     * @param text the article's text; not blank
     * @param known what is known about it, by the keys of a sidecar; what is blank is left out
     * @return where it lies
     * @throws InputException if there is no text, or it cannot be written
     */
    public Path keep(String text, Map<String, String> known) throws InputException {
        if (text.isBlank()) {
            throw InputException.wrongCall("There is no text; paste one");
        }
        String title = known.getOrDefault("title", "").isBlank() ? "pasted" : known.get("title");
        Map<String, String> given = new TreeMap<>(known);
        given.values().removeIf(String::isBlank);
        byte[] bytes = text.getBytes(UTF_8);
        String name = harmless(title + ".txt");
        if (given.isEmpty()) {
            return write(place(name, Sha256.of(bytes)), bytes);
        }
        String sidecar = json(given);
        // Two outlets may have one text: what is known of it makes them two articles.
        Path file = place(name, Sha256.of((Sha256.of(bytes).hex() + sidecar).getBytes(UTF_8)));
        write(file.resolveSibling(file.getFileName() + ".json"), sidecar.getBytes(UTF_8));
        return write(file, bytes);
    }

    private Path place(String name, Sha256 digest) {
        int dot = ending(name);
        return folder.resolve(name.substring(0, dot) + "." + digest.hex().substring(0, DIGITS) + name.substring(dot));
    }

    private Path write(Path file, byte[] bytes) throws InputException {
        try {
            Files.createDirectories(folder);
            // Whole or not at all; the same bytes may have come before, and come once more.
            try (NewFile fresh = NewFile.at(file, true)) {
                Files.write(fresh.temporary(), bytes);
                fresh.keep();
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
        return file;
    }

    private InputException unwritable(IOException e) {
        return InputException.atPresent(folder + " cannot be written (" + e.getMessage()
                + "); check that there is room and that you may write there");
    }

    /** Returns the last part of a name, with a hyphen for all but letters, digits and dots. */
    private static String harmless(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        int dot = ending(last);
        String ending =
                dot < 0 ? "" : last.substring(dot).toLowerCase(Locale.ROOT).replaceAll("[^.a-z]", "");
        String stem = (dot < 0 ? last : last.substring(0, dot))
                .replaceAll("[^\\p{L}\\p{N}.]+", "-")
                .replaceAll("^[-.]+|[-.]+$", "");
        String shorter = shortened(stem);
        return (shorter.isEmpty() ? "article" : shorter) + ending;
    }

    /** Returns where a name's ending begins, as in {@code .warc.gz}; -1 if it has none. */
    private static int ending(String name) {
        int dot = name.lastIndexOf('.');
        int before = name.lastIndexOf('.', dot - 1);
        return before > 0 && name.substring(dot).equalsIgnoreCase(".gz") ? before : dot;
    }

    /** Returns the beginning of a name that is short enough, in whole letters. */
    private static String shortened(String stem) {
        StringBuilder shorter = new StringBuilder();
        int bytes = 0;
        for (int point : stem.codePoints().toArray()) {
            bytes += Character.toString(point).getBytes(UTF_8).length;
            if (bytes > LONGEST_NAME) {
                break;
            }
            shorter.appendCodePoint(point);
        }
        return shorter.toString();
    }

    private static String json(Map<String, String> values) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            for (Map.Entry<String, String> each : values.entrySet()) {
                json.writeStringField(each.getKey(), each.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("A string cannot fail to be written to", e);
        }
        return out.toString();
    }
}
