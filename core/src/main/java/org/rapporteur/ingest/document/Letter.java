package org.rapporteur.ingest.document;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ingest.Articles;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.ingest.file.Decoded;
import org.rapporteur.ingest.file.UnreadableException;
import org.rapporteur.ingest.layout.Wrapped;
import org.rapporteur.ingest.metadata.Given;
import org.rapporteur.model.Failure;
import org.rapporteur.model.Sha256;

/**
 * A message, taken apart: its fields, its text in one or two forms, and the names of what is attached.
 *
 * <p>Mutable while it is put together by one thread; after that, for any number of them.
 */
final class Letter {

    /** With so much less text than the plain form, the form as a page was not understood. */
    private static final double LEAST_SHARE = 0.3;

    private static final String NO_TEXT =
            "holds no text; if it is encrypted or only a picture, save what it says as text or as a page";

    private final Map<String, String> fields = new HashMap<>();
    private final List<String> attached = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();
    private byte[] page = new byte[0];
    private @Nullable String pageCharset;
    private boolean encrypted;

    /** Adds a field; of those that stand twice, the first counts. */
    void field(String name, String value) {
        fields.putIfAbsent(name.toLowerCase(Locale.ROOT), value);
    }

    /** Adds a part as a page; the longest is kept. */
    void page(byte[] bytes, @Nullable String charset) {
        if (bytes.length > page.length) {
            page = bytes;
            pageCharset = charset;
        }
    }

    /** Adds a part as plain text. */
    void plain(byte[] bytes, @Nullable String charset) {
        plain.append(decoded(bytes, charset)).append("\n\n");
    }

    /** Adds what is not read. */
    void attached(String name) {
        attached.add(name);
    }

    /** Notes that the text is encrypted. */
    void encrypted() {
        encrypted = true;
    }

    /** Returns whether there is text to read. */
    boolean hasText() {
        return page.length > 0 || !plain.toString().isBlank();
    }

    private static String decoded(byte[] bytes, @Nullable String charset) {
        try {
            if (charset != null && !charset.equalsIgnoreCase("us-ascii")) {
                boolean western = charset.equalsIgnoreCase("iso-8859-1");
                return new String(bytes, Charset.forName(western ? "windows-1252" : charset));
            }
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            // what nobody knows is told from the bytes
        }
        try {
            return Decoded.of(bytes).text();
        } catch (UnreadableException e) {
            return bytes.length == 0 ? "" : new String(bytes, StandardCharsets.UTF_8).replace("\0", "");
        }
    }

    private Sha256 digest() {
        return Sha256.of((fields.getOrDefault("subject", "") + '\0' + plain).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads it as an article of this name. */
    Ingested read(String name) {
        Given given = Sender.facts(fields, attached).given();
        if (encrypted && !hasText()) {
            return new Ingested.Refused(
                    new Failure(name, "is encrypted; open it where you can, and save what it says"));
        }
        List<String> lines = plain.toString().lines().toList();
        List<String> paragraphs = Wrapped.paragraphs(lines, Wrapped.width(lines));
        String text = String.join("\n\n", paragraphs);
        if (page.length > 0) {
            Ingested asPage = Articles.page(
                    name,
                    page,
                    given,
                    Optional.empty(),
                    Optional.of("text/html" + (pageCharset == null ? "" : "; charset=" + pageCharset)));
            boolean understood = asPage instanceof Ingested.Received received
                    && received.article().text().length() >= LEAST_SHARE * text.length();
            if (understood || text.isBlank()) {
                return asPage;
            }
        }
        if (text.isBlank()) {
            return new Ingested.Refused(new Failure(name, NO_TEXT));
        }
        String title = given.metadata().title().map(line -> line + "\n\n").orElse("");
        return Articles.text(name, title + text.replaceAll("[\\p{Cntrl}&&[^\n]]", " ") + "\n", given, digest());
    }
}
