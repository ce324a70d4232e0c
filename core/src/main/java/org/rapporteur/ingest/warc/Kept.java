package org.rapporteur.ingest.warc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.netpreserve.jwarc.DecodedBody;
import org.netpreserve.jwarc.HttpResponse;
import org.rapporteur.ingest.Articles;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.ingest.container.Breaks;
import org.rapporteur.ingest.file.Bytes;
import org.rapporteur.ingest.file.FileType;
import org.rapporteur.ingest.file.UnreadableException;
import org.rapporteur.ingest.metadata.Given;
import org.rapporteur.model.Article;
import org.rapporteur.model.Failure;
import org.rapporteur.model.Metadata;

/** Makes articles of what a record holds. On any thread. */
final class Kept {

    private static final int PARTIAL = 206;
    private static final Pattern RANGE = Pattern.compile("bytes\\s+0-(\\d{1,17})/(\\d{1,17})\\s*");
    private static final int LONGEST_SHOWN = 40;
    private static final String PART =
            "The server sent a part of this page alone (206 Partial Content); get it again to read all of it.";

    private Kept() {}

    /** Returns the article in a server's answer. */
    static Ingested answer(String address, byte[] block) {
        try {
            HttpResponse response = HttpResponse.parse(new Block(block));
            byte[] body = body(response, block);
            return body.length > Bytes.ARTICLE_LIMIT
                    ? refused(
                            address,
                            String.valueOf(Bytes.tooLarge(Bytes.ARTICLE_LIMIT).getMessage()))
                    : article(address, body, response.headers().first("Content-Type"), isPart(response));
        } catch (UnreadableException e) {
            return refused(address, String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            return refused(address, Breaks.line(e));
        }
    }

    /** Returns whether a server sent a part of a page alone, and not all of it as one part. */
    private static boolean isPart(HttpResponse response) {
        if (response.status() != PARTIAL) {
            return false;
        }
        Matcher range = RANGE.matcher(response.headers().first("Content-Range").orElse(""));
        return !range.matches() || Long.parseLong(range.group(1)) + 1 != Long.parseLong(range.group(2));
    }

    /** Returns the article in some bytes. */
    static Ingested article(String address, byte[] body, Optional<String> type) {
        return article(address, body, type, false);
    }

    private static Ingested article(String address, byte[] body, Optional<String> type, boolean isPart) {
        String media = Warc.media(type.orElse(""));
        Given at = Given.of("WARC", 1, Map.of("url", List.of(address)));
        List<String> doubts = isPart ? List.of(PART) : List.of();
        if (media.equals("text/plain") || media.equals("text/markdown")) {
            FileType form = media.equals("text/plain") ? FileType.PLAIN_TEXT : FileType.MARKDOWN;
            List<String> warnings =
                    Stream.concat(at.warnings().stream(), doubts.stream()).toList();
            return Articles.file(address, body, form, new Given(at.metadata(), warnings));
        }
        Given doubtful = new Given(Metadata.unknown(), doubts);
        Ingested page = Articles.page(address, body, doubtful, Optional.of(address), type);
        if (!(page instanceof Ingested.Received received)) {
            return page;
        }
        // What the page says of its own address wins.
        Article article = received.article();
        return new Ingested.Received(new Article(
                article.name(),
                article.text(),
                article.sha256(),
                article.metadata().orElse(at.metadata()),
                article.paragraphs(),
                article.warnings()));
    }

    /**
     * Returns what a server sent, without the ways in which it was packed for sending. Some crawlers keep pages unpacked, with the
     * head that says otherwise.
     */
    private static byte[] body(HttpResponse response, byte[] block) throws IOException, UnreadableException {
        byte[] plain;
        try {
            plain = response.body().stream().readAllBytes();
        } catch (IOException e) {
            plain = behindHead(block);
            if (!isMarkup(plain)) {
                throw e;
            }
        }
        String packing = response.headers()
                .first("Content-Encoding")
                .orElse("identity")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (isMarkup(plain) || packing.isEmpty() || packing.equals("identity") || packing.equals("none")) {
            return plain;
        }
        ReadableByteChannel packed = Channels.newChannel(new ByteArrayInputStream(plain));
        return DecodedBody.create(packed, way(packing)).stream().readNBytes(Bytes.ARTICLE_LIMIT + 1);
    }

    private static DecodedBody.Encoding way(String packing) throws UnreadableException {
        return switch (packing) {
            case "gzip", "x-gzip" -> DecodedBody.Encoding.GZIP;
            case "deflate" -> DecodedBody.Encoding.DEFLATE;
            default ->
                throw new UnreadableException(
                        "is compressed with "
                                + (packing.length() > LONGEST_SHOWN
                                        ? packing.substring(0, LONGEST_SHOWN) + "…"
                                        : packing)
                                + ", which is not read here; have the crawler ask for gzip (Accept-Encoding: gzip), or unpack its pages");
        };
    }

    private static byte[] behindHead(byte[] block) {
        for (int i = 0; i + 3 < block.length; i++) {
            if (block[i] == '\r' && block[i + 1] == '\n' && block[i + 2] == '\r' && block[i + 3] == '\n') {
                return Arrays.copyOfRange(block, i + 4, block.length);
            }
        }
        return new byte[0];
    }

    private static boolean isMarkup(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 100), StandardCharsets.ISO_8859_1);
        return head.replace("\u00EF\u00BB\u00BF", "").stripLeading().startsWith("<");
    }

    private static Ingested refused(String name, String message) {
        return new Ingested.Refused(new Failure(name, message));
    }
}
