package org.rapporteur.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Reads feeds, sitemaps and lists of feeds: RSS, Atom, JSON Feed, sitemaps with their indexes, OPML, and addresses a line.
 *
 * <p>What it is shows in the bytes themselves, as servers often say otherwise. Feeds are strangers': no entity is expanded
 * and nothing outside is asked for, whatever a document type says; depth and number are bounded. What breaks off in the
 * middle is read up to there, with a warning.
 *
 * <p>Stateless; for any number of threads.
 */
public final class Feeds {

    /** The most entries that are taken of one feed; a sitemap may have as many. */
    public static final int MOST_ENTRIES = 50_000;

    /** A packed feed has at most so many bytes when it is unpacked: what sitemaps.org allows. */
    private static final int UNPACKED = 50 << 20;

    private static final int HEAD = 200;
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([\\w.:-]{1,40})[\"']");
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*\"?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);

    private Feeds() {}

    /**
     * Reads a feed.
     *
     * @param bytes all of it
     * @param base its own address, against which relative ones are resolved; empty for a file
     * @param contentType what the server says it is, for the encoding; empty if it says nothing
     * @throws UnreadableFeedException if it is nothing of what is read here
     */
    public static Feed read(byte[] bytes, Optional<String> base, Optional<String> contentType)
            throws UnreadableFeedException {
        String text = text(starts(bytes, 0x1F, 0x8B) ? unpacked(bytes) : bytes, contentType)
                .strip();
        Gathered gathered = new Gathered(base);
        if (text.isEmpty()) {
            throw new UnreadableFeedException("is empty, so it is no feed");
        }
        if (text.charAt(0) == '<') {
            return XmlFeed.read(text, gathered);
        }
        return text.charAt(0) == '{' ? JsonFeed.read(text, gathered) : list(text, gathered);
    }

    /** Unpacks what was packed as a file: sitemaps are, and then nothing else says so. */
    private static byte[] unpacked(byte[] bytes) throws UnreadableFeedException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] all = in.readNBytes(UNPACKED + 1);
            if (all.length > UNPACKED) {
                throw new UnreadableFeedException(
                        "is packed and larger than " + (UNPACKED >> 20) + " MiB, too large for a feed");
            }
            return all;
        } catch (IOException e) {
            throw new UnreadableFeedException("is packed and broken, so it is no feed");
        }
    }

    private static Feed list(String text, Gathered gathered) throws UnreadableFeedException {
        for (String each : (Iterable<String>) text.lines()::iterator) {
            String line = each.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String lower = line.toLowerCase(Locale.ROOT);
            if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
                throw new UnreadableFeedException(
                        "is no RSS, Atom, JSON Feed, sitemap, OPML or list of addresses; give the address of a feed");
            }
            gathered.feed(line);
        }
        return gathered.as(Feed.Kind.LIST);
    }

    /** Decodes: by the byte order mark, else as the document says, else as the server says, else UTF-8 or Windows-1252. */
    private static String text(byte[] bytes, Optional<String> contentType) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return decoded(bytes, UTF_8).substring(1);
        }
        if (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        if (starts(bytes, 0, '<') || starts(bytes, '<', 0)) {
            return new String(bytes, bytes[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
        }
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Charset charset = first(DECLARED.matcher(head))
                .or(() -> contentType.flatMap(type -> first(CHARSET.matcher(type))))
                // A text that could be read up to here is not in UTF-16, whatever it says.
                .filter(each ->
                        !each.name().startsWith("UTF-16") && !each.name().startsWith("UTF-32"))
                .orElse(UTF_8);
        return decoded(bytes, charset);
    }

    private static String decoded(byte[] bytes, Charset charset) {
        if (!charset.equals(UTF_8)) {
            return new String(bytes, charset);
        }
        try {
            return UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            String lenient = new String(bytes, UTF_8);
            long broken = lenient.chars().filter(c -> c == '\uFFFD').count();
            long beyondAscii = lenient.chars().filter(c -> c > 0x7F).count() - broken;
            return beyondAscii > broken ? lenient : new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static boolean starts(byte[] bytes, int... first) {
        for (int i = 0; i < first.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Charset> first(Matcher matcher) {
        if (!matcher.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(matcher.group(1)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
