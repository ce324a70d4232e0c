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
import org.netpreserve.jwarc.DecodedBody;
import org.netpreserve.jwarc.HttpResponse;
import org.rapporteur.ingest.Articles;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.ingest.container.Breaks;
import org.rapporteur.ingest.file.Bytes;
import org.rapporteur.ingest.file.FileType;
import org.rapporteur.ingest.metadata.Given;
import org.rapporteur.model.Article;
import org.rapporteur.model.Failure;

/** Makes articles of what a record holds. On any thread. */
final class Kept {

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
                    : article(address, body, response.headers().first("Content-Type"));
        } catch (IOException | RuntimeException e) {
            return refused(address, Breaks.line(e));
        }
    }

    /** Returns the article in some bytes. */
    static Ingested article(String address, byte[] body, Optional<String> type) {
        String media = Warc.media(type.orElse(""));
        Given at = Given.of("WARC", 1, Map.of("url", List.of(address)));
        if (media.equals("text/plain") || media.equals("text/markdown")) {
            FileType form = media.equals("text/plain") ? FileType.PLAIN_TEXT : FileType.MARKDOWN;
            return Articles.file(address, body, form, at);
        }
        Ingested page = Articles.page(address, body, Given.nothing(), Optional.of(address), type);
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
    private static byte[] body(HttpResponse response, byte[] block) throws IOException {
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

    private static DecodedBody.Encoding way(String packing) throws IOException {
        return switch (packing) {
            case "gzip", "x-gzip" -> DecodedBody.Encoding.GZIP;
            case "deflate" -> DecodedBody.Encoding.DEFLATE;
            default -> throw new IOException("it is compressed with " + packing);
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
